import type { Fee, Mode } from '@dongban/core/common';
import type { CatalogKind } from '@dongban/core/kind';

export interface CommonMessages {
  readonly sample: string;
  readonly loading: string;
  readonly retry: string;
  readonly failed: string;
  readonly offline: string;
  readonly offlineHelp: string;
  readonly noSource: string;
  readonly noSourceHelp: string;
  readonly newTab: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly bothModes: string;
  /** Several places of many. */
  readonly andMore: (names: string, count: number) => string;
  readonly kinds: Readonly<Record<CatalogKind, string>>;
  /** One record of a kind. */
  readonly kind: Readonly<Record<CatalogKind, string>>;
  /** A price: `amount` is written out already. */
  readonly fee: (basis: Fee['basis'], amount: string) => string;
  readonly feeFrom: (price: string) => string;
  readonly minutes: (minutes: number) => string;
}
