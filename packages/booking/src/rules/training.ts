import type { Named } from '@dongban/core/common';
import type { Desk } from '../slots/desk.ts';
import { epochOf } from '../slots/instants.ts';
import type { Span } from '../slots/types.ts';
import { isOffHours } from './attended.ts';
import { conditional, madeOnce, passes, refused, type Finding, type Rule } from './rule.ts';

/** Trained on all that is asked for, up to the end of the booking. */
export const training: Rule = {
  id: 'training',
  isOverridable: true,
  check(time, desk) {
    const trainings = needed(time, desk);
    return trainings.length === 0 ? passes : trainings.flatMap((one) => check(one, time, desk));
  },
};

function needed(time: Span, desk: Desk): readonly Named[] {
  const { trainings = [], offHours } = desk.policy;
  if (offHours?.trainings === undefined || !isOffHours(time, desk)) return trainings;
  return [...trainings, ...offHours.trainings];
}

const needs = ({ name }: Named) => ({ code: 'needs-training', params: { training: name } }) as const;
const unknown = madeOnce((one: Named): readonly Finding[] => [conditional(needs(one))]);

function check(one: Named, time: Span, { requester: { trainings }, context: { timeZone } }: Desk): readonly Finding[] {
  if (trainings === undefined) return unknown(one);
  const { id, name } = one;
  const remedy = { code: 'take-training', params: { training: name } } as const;
  const held = trainings.filter((training) => training.id === id);
  if (held.length === 0) return [refused(needs(one), { remedy })];
  const ends = held.map(({ until }) => (until === undefined ? Number.POSITIVE_INFINITY : epochOf(until)));
  const last = Math.max(...ends);
  if (last >= time.end) return passes;
  const until = Temporal.Instant.fromEpochMilliseconds(last).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return [refused({ code: 'training-ends', params: { training: name, until } }, { remedy })];
}
