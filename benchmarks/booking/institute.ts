import type { BookingContext, Taken } from '@dongban/booking';
import type { Closure, OpeningHours } from '@dongban/core/common';

/** A resource with everything that decides about its times. */
export interface Resource {
  readonly id: `equipment_${string}`;
  readonly context: BookingContext;
}

export const now = Temporal.Instant.from('2026-01-01T00:00:00Z');
const timeZone = 'Asia/Seoul';
const workingDays: OpeningHours['dayOfWeek'] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const weekly: OpeningHours[] = [{ dayOfWeek: workingDays, opens: '09:00', closes: '18:00' }];

/** The same numbers in every run (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/**
 * Instruments with a year of bookings: of one to four hours, on working days, none overlapping another. Each tenth has three
 * places, each fifth off hours, limits and trainings.
 */
export function institute(resources: number, bookingsEach: number, closures: readonly Closure[]): Resource[] {
  const random = createRandom(20_261_124);
  return Array.from({ length: resources }, (_, index) => ({
    id: `equipment_${index}`,
    context: {
      now, timeZone, hub: 'hub_seongnam', openingHours: weekly, closures, modes: ['onsite'],
      taken: yearOf(bookingsEach, random),
      policy: {
        durationMinutes: 120, stepMinutes: 30, minMinutes: 30, maxMinutes: 480, noticeHours: 24, horizonDays: 365, bufferBeforeMinutes: 15, bufferAfterMinutes: 15,
        ...(index % 10 === 0 ? { seats: 3 } : {}),
        ...(index % 5 === 0 ? {
          offHours: { hours: [{ dayOfWeek: workingDays, opens: '18:00', closes: '22:00' }] },
          limits: [{ per: 'week' as const, minutes: 960 }],
          trainings: [{ id: 'safety', name: { ko: '안전교육' } }],
        } : {}),
      },
    },
  }));
}

function yearOf(bookings: number, random: (below: number) => number): Taken[] {
  const first = Temporal.PlainDate.from('2026-01-01');
  const taken: Taken[] = [];
  // Two bookings on a day at most, one before and one after noon.
  for (const half of new Set(Array.from({ length: bookings * 2 }, () => random(730)))) {
    if (taken.length === bookings) break;
    const day = first.add({ days: half >> 1 });
    const hour = half % 2 === 0 ? 9 + random(2) : 13 + random(2);
    const start = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant();
    taken.push({ start: start.toString(), end: start.add({ minutes: 30 + random(5) * 30 }).toString(), seats: [0] });
  }
  return taken;
}
