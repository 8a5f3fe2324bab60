import type { Message } from '@dongban/core/describe';
import type { Evidence } from '@dongban/core/match';
import type { Need } from '@dongban/core/need';
import type { Entry } from '../matching/entry.ts';

/** A reason before its rule's weight is known. */
export interface DraftReason {
  readonly message: Message;
  readonly share: number;
  readonly evidence: readonly Evidence[];
}

/** What whoever asks could ask instead, so that a record meets a rule in full, and how to say it. */
export interface Change {
  /** A clause that `describe` completes: "TRL 4 이상으로 찾으면". */
  readonly message: Message;
  readonly need: Need;
}

/**
 * What a score rule makes of records, once it knows what the need asks of it. `value` is worked out for every candidate and
 * makes no garbage; the rest only for those that are returned.
 */
export interface Rater {
  /** 0 to 1; 0 where there is no data. Never rises when something is taken out of the record. */
  value(entry: Entry): number;
  /**
   * The most that `value` is for any record, as far as that is known without looking at it. A rule of words has to have it, and is
   * never worth more than the text that covers most. @default 1
   *
   * @param covers by text of the record, how far it covers the need at most; those that a rule of words reads go from `first` to
   * before `end`.
   */
  most?(covers: ArrayLike<number>, first: number, end: number): number;
  /** Share of what the need asks of the rule for which the record has data at all, 0 to 1. */
  data(entry: Entry): number;
  /** Why. The shares add up to `value`, each above 0, each with evidence. */
  reasons(entry: Entry): readonly DraftReason[];
  /** With which other need the record would have the full value, where somebody could ask so: nobody can change what their company is. */
  change?(entry: Entry): Change | undefined;
}
