import type { Message } from '@dongban/core/describe';
import type { ResourceId } from '@dongban/core/slot';
import type { Desk, Resource } from '../slots/desk.ts';
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

/**
 * What a rule has to say of each resource that is booked together. Most have nothing against most times: a list for each of them would
 * be most of what is thrown away after a question.
 */
export function ofEach(resources: Desk['resources'], check: (resource: Resource) => Finding | undefined): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (const resource of resources) {
    const finding = check(resource);
    if (finding !== undefined) (findings ??= []).push(finding);
  }
  return findings ?? passes;
}

/** What does not depend on the time is worked out once for all that are looked at. */
export function atAnyTime(check: (desk: Desk) => readonly Finding[]): Rule['check'] {
  const findingsAt = madeOnce(check);
  return (_, desk) => findingsAt(desk);
}

/** What depends on one thing alone, as on a limit of the policy, is made once for it, and not for every time. */
export function madeOnce<Key extends object, Value extends object>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

export function refused(message: Message, more: Pick<Finding, 'remedy' | 'resource'> = {}): Finding {
  return { kind: 'refused', message, ...more };
}

export function conditional(message: Message): Finding {
  return { kind: 'conditional', message };
}
