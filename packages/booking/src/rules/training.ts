import type { Named } from '@dongban/core/common';
import { epochOf, type Desk } from '../slots/desk.ts';
import type { Span } from '../slots/types.ts';
import { isOffHours } from './attended.ts';
import { conditional, refused, type Finding, type Rule } from './rule.ts';

/** Trained on all that is asked for, up to the end of the booking. */
export const training: Rule = {
  id: 'training',
  isOverridable: true,
  check: (time, desk) => needed(time, desk).flatMap((one) => check(one, time, desk)),
};

function needed(time: Span, desk: Desk): readonly Named[] {
  const { trainings = [], offHours } = desk.policy;
  if (offHours?.trainings === undefined || !isOffHours(time, desk)) return trainings;
  return [...trainings, ...offHours.trainings];
}

function check({ id, name }: Named, time: Span, { requester: { trainings }, context: { timeZone } }: Desk): readonly Finding[] {
  const needs = { code: 'needs-training', params: { training: name } } as const;
  const remedy = { code: 'take-training', params: { training: name } } as const;
  if (trainings === undefined) return [conditional(needs)];
  const held = trainings.filter((one) => one.id === id);
  if (held.length === 0) return [refused(needs, { remedy })];
  const ends = held.map(({ until }) => (until === undefined ? Number.POSITIVE_INFINITY : epochOf(until)));
  const last = Math.max(...ends);
  if (last >= time.end) return [];
  const until = Temporal.Instant.fromEpochMilliseconds(last).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return [refused({ code: 'training-ends', params: { training: name, until } }, { remedy })];
}
