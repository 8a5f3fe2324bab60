import type { Span } from '../slots/types.ts';

/** A day of the calendar, counted from 1970-01-01, so that days can be told apart and counted without a calendar's arithmetic. */
export type DayNumber = number;

/** A local day: what it is called, and where it lies in time. */
export interface LocalDay extends Span {
  readonly number: DayNumber;
  readonly date: Temporal.PlainDate;
  /** `2026-11-26`. */
  readonly text: string;
  /** 0 is Monday. */
  readonly weekday: number;
  /** Of 24 hours, without a change of clocks. */
  readonly isPlain: boolean;
}

/** Days of one zone, each worked out once: every slot near a day asks for it again, and so does the next question. */
export interface Days {
  on(number: DayNumber): LocalDay;
  /** The local day that an instant lies on. */
  at(instant: number): LocalDay;
}

const dayLength = 24 * 60 * 60_000;
const noon = Temporal.PlainTime.from('12:00');
const epoch = Temporal.PlainDate.from('1970-01-01');

/** Days that are remembered of a zone; more than anybody books ahead. */
const mostKnown = 4_000;
const zones = new Map<string, Days>();

/**
 * The days of a zone.
 *
 * @throws {RangeError} where the zone is not known.
 */
export function daysIn(timeZone: string): Days {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const days = createDays(timeZone);
  // What is no zone throws here, and is not kept.
  days.on(0);
  zones.set(timeZone, days);
  return days;
}

function createDays(timeZone: string): Days {
  const known = new Map<DayNumber, LocalDay>();
  const startOf = (date: Temporal.PlainDate): number => date.toZonedDateTime(timeZone).epochMilliseconds;
  const on = (number: DayNumber): LocalDay => {
    const found = known.get(number);
    if (found !== undefined) return found;
    const date = epoch.add({ days: number });
    const start = known.get(number - 1)?.end ?? startOf(date);
    const end = known.get(number + 1)?.start ?? startOf(date.add({ days: 1 }));
    const day = { number, date, text: date.toString(), weekday: date.dayOfWeek - 1, start, end, isPlain: isPlain(date, start, end) };
    if (known.size >= mostKnown) known.clear();
    known.set(number, day);
    return day;
  };
  /** A zone could change its clocks twice on a day; noon would then not be where it is on others. */
  const isPlain = (date: Temporal.PlainDate, start: number, end: number): boolean =>
    end - start === dayLength && date.toZonedDateTime({ timeZone, plainTime: noon }).epochMilliseconds - start === dayLength / 2;
  return {
    on,
    at(instant) {
      let number = Math.floor(instant / dayLength);
      // A zone is at most a day from UTC; one that skipped a day has one without length.
      while (instant < on(number).start) number--;
      while (instant >= on(number).end) number++;
      return on(number);
    },
  };
}

export function dayNumberOf(date: Temporal.PlainDate): DayNumber {
  return epoch.until(date).days;
}
