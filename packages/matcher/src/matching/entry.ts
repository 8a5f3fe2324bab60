import type { CatalogKind, Id } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';

/** A record in the index. */
export interface Entry {
  /** Number of the record in the index, which owns its texts. */
  readonly owner: number;
  readonly id: Id<CatalogKind>;
  readonly kind: CatalogKind;
  readonly record: CatalogRecord;
  /** Numbers of its texts, by the rule that reads them; of works, in their order. */
  readonly texts: ReadonlyMap<string, readonly number[]>;
  /** Where each segment of its texts stands in the record, as a JSON pointer. */
  readonly pointers: readonly string[];
}
