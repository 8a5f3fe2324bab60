import type { Message } from '@dongban/core/describe';
import type { ResourceId } from '@dongban/core/slot';
import type { Desk } from '../slots/desk.ts';
import type { Span } from '../slots/types.ts';

/** One thing that has to hold for a time to be bookable. */
export interface Rule {
  /** Id that refusals and conditions carry. */
  readonly id: string;
  /** Staff may book against it. */
  readonly isOverridable: boolean;
  /** What the rule has to say of a time; nothing where it passes. */
  readonly check: (time: Span, desk: Desk) => readonly Finding[];
}

/** Why a time does not pass, or passes only on a condition. */
export interface Finding {
  /**
   * `refused`: it cannot be booked. `conditional`: it can, but the booking is not confirmed before something holds that is not
   * known here.
   */
  readonly kind: 'refused' | 'conditional';
  readonly message: Message;
  /** What helps, where it is not another time. */
  readonly remedy?: Message | undefined;
  readonly resource?: ResourceId | undefined;
}

/** What a rule answers of a time that it has nothing against. */
export const passes: readonly Finding[] = [];

export function refused(message: Message, more: Pick<Finding, 'remedy' | 'resource'> = {}): Finding {
  return { kind: 'refused', message, ...more };
}

export function conditional(message: Message): Finding {
  return { kind: 'conditional', message };
}
