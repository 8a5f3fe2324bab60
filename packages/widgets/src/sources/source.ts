import type { SlotQuery } from '@dongban/core/contract';
import type { CatalogKind, Id } from '@dongban/core/kind';
import type { MatchAnswer, WhyNot } from '@dongban/core/match';
import type { Need } from '@dongban/core/need';
import type { PublicCatalog, RecordOf } from '@dongban/core/public-catalog';
import type { SlotList } from '@dongban/core/slot';
import type { BookingDesk } from './desk.ts';

/** What fits a need. */
export interface SourceAnswer extends MatchAnswer {
  /** Why a record is not first, and what would lift it. Worked out for each by itself, so that it is asked for when somebody wants to know. */
  readonly whyNot: (id: string) => Promise<WhyNot>;
}

/**
 * Where elements get what they show. There are two: a portal, and a catalog file (or object) that works with no server.
 * Every method rejects with a `DongbanError`, whose code `describe` can say.
 */
export interface Source {
  /** Whether times can be looked up and booked. */
  readonly isLive: boolean;
  /** Pictures are fetched from this origin and the page's own, and from nowhere else. */
  readonly origin: string;
  /** Address of the portal; `undefined` where there is none. */
  readonly endpoint: string | undefined;
  /** Begins to fetch what every question needs, so that it is there when the first one comes. */
  prepare(): void;
  catalog(): Promise<PublicCatalog>;
  /** Rejects with `not-found` where there is no such record, or it may not be shown any more. */
  record<K extends CatalogKind>(id: Id<K>): Promise<RecordOf<K>>;
  /** What fits a need, best first. What it says beside its text wins over what the text says. */
  match(need: Need, options: { limit: number; signal: AbortSignal }): Promise<SourceAnswer>;
  slots(query: SlotQuery, signal: AbortSignal): Promise<SlotList>;
  /** Where bookings are made; rejects with `portal-needed` where there is none. */
  desk(): Promise<BookingDesk>;
}
