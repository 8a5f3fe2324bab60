import type { ResourceId, Slot } from '@dongban/core/slot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionsFor, findSlots, judgeBooking, listTimes, type AlongContext } from '../index.ts';
import { cases } from '../testing/cases.ts';
import { answer } from '../testing/oracle.ts';

const resourcesOf = (along: readonly AlongContext[] = []): ResourceId[] => ['equipment_shaker', ...along.map(({ id }) => id)];

describe('findSlots and checkBooking agree with a second telling of the rules', () => {
  it('whatever the policy, the calendar, the zone and the requester', () => {
    const seen = { refused: 0, conditional: 0, free: 0 };
    fc.assert(
      fc.property(cases, ({ day: middle, seats, requester, context }) => {
        const request = { resources: resourcesOf(context.along), seats, requester };
        const from = middle.subtract({ days: 1 });
        const through = middle.add({ days: 1 });
        const minutes = context.policy.durationMinutes;
        const slots = new Map(findSlots({ ...request, from, through }, context).map((slot) => [slot.start, slot]));
        const listed = listTimes({ ...request, from, through }, context);
        expect(listed.slots).toEqual([...slots.values()]);
        expect(listed.refused.every(({ start, refusals }) => !slots.has(start) && refusals.length > 0)).toBe(true);

        const end = through.add({ days: 1 }).toZonedDateTime(context.timeZone).epochMilliseconds;
        for (let moment = from.toZonedDateTime(context.timeZone).toInstant(); moment.epochMilliseconds < end; moment = moment.add({ minutes: 15 })) {
          const wanted = { start: moment.toString(), end: moment.add({ minutes }).toString() };
          const expected = answer({ start: moment, minutes, seats, requester, context });
          const { refusals, conditions } = judgeBooking(request, wanted, context);
          expect(conditionsFor(request, wanted, context)).toEqual(refusals.length > 0 ? undefined : conditions);
          expect({ ...wanted, found: asAnswer(slots.get(wanted.start)), checked: refusals.length > 0 ? 'refused' : conditions.length > 0 ? 'conditional' : 'free' })
            .toEqual({ ...wanted, found: expected, checked: expected });
          seen[expected]++;
        }
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 40) },
    );
    // The cases are worth something only where every answer comes up.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  it('and the nearest time that a refusal offers can be booked, with none nearer', () => {
    let offered = 0;
    fc.assert(
      fc.property(cases, ({ day: middle, seats, requester, context }) => {
        const request = { resources: resourcesOf(context.along), seats, requester };
        const start = middle.toZonedDateTime({ timeZone: context.timeZone, plainTime: '10:00' }).toInstant();
        const wanted = { start: start.toString(), end: start.add({ minutes: 60 }).toString() };
        const { refusals: [refusal] } = judgeBooking(request, wanted, context);
        for (const nearest of [refusal?.nearest, ...(refusal?.alternatives ?? [])]) {
          if (nearest === undefined) continue;
          offered++;
          expect(judgeBooking({ ...request, mode: nearest.mode }, nearest, context).refusals).toEqual([]);
          const target = Math.max(start.epochMilliseconds, context.now.epochMilliseconds);
          const distance = (slot: { start: string }) => Math.abs(Date.parse(slot.start) - target);
          const minutes = (Date.parse(nearest.end) - Date.parse(nearest.start)) / 60_000;
          const around = findSlots({ ...request, minutes, mode: nearest.mode, from: middle.subtract({ days: 8 }), through: middle.add({ days: 8 }) }, context);
          expect(Math.min(...around.map(distance))).toBeGreaterThanOrEqual(distance(nearest));
        }
      }),
    );
    expect(offered).toBeGreaterThan(20);
  });
});

function asAnswer(slot: Slot | undefined): string {
  if (slot === undefined) return 'refused';
  return slot.conditions === undefined ? 'free' : 'conditional';
}
