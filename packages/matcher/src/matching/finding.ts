import type { Message } from '@dongban/core/describe';
import type { Evidence } from '@dongban/core/match';

/** What a rule makes of a record. */
export interface Finding {
  /** 0 to 1. */
  readonly value: number;
  /** Share of what the rule asks for which the record has data at all, 0 to 1. */
  readonly data: number;
  /** Why; the shares add up to `value`. Worked out only for the records that are returned. */
  readonly reasons: () => readonly DraftReason[];
}

/** A reason before its rule's weight is known. */
export interface DraftReason {
  readonly message: Message;
  readonly share: number;
  readonly evidence: readonly Evidence[];
}

/** A rule with nothing to go by. */
export const nothing: Finding = { value: 0, data: 0, reasons: () => [] };
