import type { BookingContext } from '../index.ts';

/** An instrument that is open on working days from 9 to 18 in Seoul, seen on Tuesday 24 November 2026 at noon. */
export function shaker(changes: Partial<BookingContext> = {}): BookingContext {
  return {
    now: Temporal.Instant.from('2026-11-24T03:00:00Z'),
    timeZone: 'Asia/Seoul',
    hub: 'hub_changwon',
    openingHours: [{ dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '09:00', closes: '18:00' }],
    closures: [],
    policy: { durationMinutes: 120, stepMinutes: 60 },
    modes: ['onsite'],
    taken: [],
    ...changes,
  };
}

/** An instant by its wall time in Seoul: `at('11-26 09:00')`. */
export function at(text: string): string {
  return Temporal.PlainDateTime.from(`2026-${text.replace(' ', 'T')}`).toZonedDateTime('Asia/Seoul').toInstant().toString();
}

/** A stretch of one day by its wall times in Seoul: `time('11-26', '09:00', '11:00')`. */
export function time(day: string, start: string, end: string): { start: string; end: string } {
  return { start: at(`${day} ${start}`), end: at(`${day} ${end}`) };
}

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(`2026-${text}`);
