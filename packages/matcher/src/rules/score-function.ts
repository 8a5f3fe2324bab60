import type { Evidence } from '@dongban/core/match';
import type { Need } from '@dongban/core/need';
import type { CatalogRecord } from '@dongban/core/public-catalog';

/** What a rule of a portal's own makes of a record. */
export interface CustomFinding {
  /** 0 to 1. */
  readonly value: number;
  /** Share of what it asks for which the record has data. @default 1 */
  readonly data?: number;
  /** Code and params of the reason; `addSentences` gives it words. */
  readonly message: { readonly code: string; readonly params: object };
  /** Where in the record it comes from; at least one place where `value` is above 0. */
  readonly evidence: readonly Evidence[];
}

/**
 * A rule of a portal's own. It has to give the same for the same arguments, and never more when something is taken out of the
 * record.
 *
 * @param now epoch milliseconds.
 * @returns nothing where the record has no data for it.
 */
export type ScoreFunction = (need: Need, record: CatalogRecord, now: number) => CustomFinding | undefined;
