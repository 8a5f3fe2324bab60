import { expect, it } from 'vitest';
import { checkBooking, findSlots } from '../index.ts';
import { shaker } from '../testing/desk.ts';

const everyDay = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const resources = ['equipment_shaker'] as const;


/** Hubs that are open from midnight to six, in the nights in which their clocks change: how long they are open. */
it.each([
  ['America/New_York', '2026-03-08', 5], ['America/New_York', '2026-11-01', 7],
  ['Europe/Berlin', '2026-03-29', 5], ['Europe/Berlin', '2026-10-25', 7],
  ['Australia/Lord_Howe', '2026-10-04', 5.5], ['Australia/Lord_Howe', '2026-04-05', 6.5],
  // There is no midnight: the day begins at one.
  ['America/Santiago', '2026-09-06', 5], ['America/Santiago', '2026-04-05', 6],
  ['Asia/Seoul', '2026-11-26', 6],
])('%s on %s: every time of the night that is open is found and accepted, and no other', (timeZone, date, hours) => {
  const day = Temporal.PlainDate.from(date);
  const startOfDay = day.toZonedDateTime(timeZone);
  const context = shaker({
    timeZone, now: startOfDay.toInstant().subtract({ hours: 24 }),
    openingHours: [{ dayOfWeek: [...everyDay], opens: '00:00', closes: '06:00' }],
    policy: { durationMinutes: 30, stepMinutes: 30 },
  });
  const slots = findSlots({ resources, from: day, through: day }, context);
  expect(slots.map(({ start }) => start)).toEqual(Array.from({ length: hours * 2 }, (_, index) => startOfDay.toInstant().add({ minutes: 30 * index }).toString()));
  expect(slots.at(-1)?.end).toBe(day.toZonedDateTime({ timeZone, plainTime: '06:00' }).toInstant().toString());

  const found = new Set(slots.map(({ start }) => start));
  const end = startOfDay.add({ hours: 8 }).toInstant();
  for (let start = startOfDay.subtract({ hours: 1 }).toInstant(); Temporal.Instant.compare(start, end) < 0; start = start.add({ minutes: 15 })) {
    const time = { start: start.toString(), end: start.add({ minutes: 30 }).toString() };
    expect({ ...time, isAccepted: checkBooking({ resources }, time, context).length === 0 }).toEqual({ ...time, isAccepted: found.has(time.start) });
  }
});
