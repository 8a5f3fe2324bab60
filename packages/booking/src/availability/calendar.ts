import type { Closure, Mode, OpeningHours } from '@dongban/core/common';
import type { Availability, Span } from '../slots/types.ts';
import type { DayNumber, Days, LocalDay } from './days.ts';
import { contains, intersections, merged, lengthWithin, overlaps } from './spans.ts';

/** When a resource is open, in one mode. */
export interface Calendar {
  readonly days: Days;
  /** Hours that begin on the day, each from its own opening. They may last into the next. */
  openingsOn(day: DayNumber): readonly Span[];
  /** Whether all of the span is open, be it over midnight. */
  isOpen(span: Span): boolean;
  /** How much of the span, in milliseconds, lies within opening hours, off hours left out. */
  officeTime(span: Span): number;
  /** A closure that the span touches. */
  closureOf(span: Span): Closure | undefined;
}

/** Hours, and what may be booked outside them. */
export type Hours = Pick<Availability, 'openingHours' | 'houseHours' | 'closures'> & { readonly offHours?: readonly OpeningHours[] | undefined };

const midnight = '24:00';
const minute = 60_000;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export function createCalendar(hours: Hours, mode: Mode, days: Days, timeZone: string): Calendar {
  const { openingHours, houseHours, offHours = [], closures } = hours;
  const spansOn = (list: readonly OpeningHours[], number: DayNumber): Span[] => {
    const day = days.on(number);
    return hoursOn(list, day, mode).map((one) => spanOf(one, day, days, timeZone)).filter(({ start, end }) => start < end);
  };

  const officeOn = remembered((number) => {
    const own = spansOn(openingHours, number);
    if (houseHours === undefined) return own;
    // Hours of the day before may last into this one, and those of this one into the next.
    const house = merged([-1, 0, 1].flatMap((offset) => spansOn(houseHours, number + offset)));
    return own.flatMap((span) => intersections(span, house));
  });
  const openingsOn = remembered((number) => [...officeOn(number), ...spansOn(offHours, number)]);
  const around = (openings: (number: DayNumber) => readonly Span[]) => remembered((number) => merged([-1, 0, 1].flatMap((offset) => openings(number + offset))));
  const openAround = around(openingsOn);
  const officeAround = around(officeOn);
  const isOpened = (day: LocalDay): boolean => hoursOn(houseHours ?? openingHours, day, mode).some(({ special }) => special);
  const closureOn = remembered((number) => {
    const day = days.on(number);
    const closure = closures.find(({ from, through }) => from <= day.text && day.text <= through);
    return closure === undefined || isOpened(day) ? undefined : closure;
  });

  return {
    days,
    openingsOn,
    isOpen(span) {
      const first = days.at(span.start).number;
      const last = days.at(span.end).number;
      // Most times lie within the hours around one day; longer ones are looked at day by day.
      const open = last - first <= 1 ? openAround(first) : merged(range(first - 1, last).flatMap(openingsOn));
      return open.some((one) => contains(one, span));
    },
    officeTime(span) {
      const first = days.at(span.start).number;
      const last = days.at(span.end).number;
      return lengthWithin(span, last - first <= 1 ? officeAround(first) : merged(range(first - 1, last).flatMap(officeOn)));
    },
    closureOf(span) {
      for (let number = days.at(span.start).number; days.on(number).start < span.end; number++) {
        const closure = closureOn(number);
        if (closure !== undefined && overlaps(days.on(number), span)) return closure;
      }
      return undefined;
    },
  };
}

/** What holds on a day: special hours, where it has any, in place of all others. */
function hoursOn(list: readonly OpeningHours[], { text, weekday }: LocalDay, mode: Mode): readonly OpeningHours[] {
  const name = weekdays[weekday] ?? 'Sunday';
  const holding = list.filter(
    (hours) =>
      hours.dayOfWeek.includes(name) &&
      (hours.validFrom === undefined || hours.validFrom <= text) &&
      (hours.validThrough === undefined || text <= hours.validThrough),
  );
  const special = holding.filter((hours) => hours.special);
  return (special.length > 0 ? special : holding).filter((hours) => hours.mode === undefined || hours.mode === mode);
}

/**
 * Wall times that a change of clocks skips or repeats are read as Temporal's `compatible` does, and as calendars do. On a day of 24
 * hours, which nearly all are, they are counted from midnight.
 */
function spanOf({ opens, closes }: OpeningHours, day: LocalDay, days: Days, timeZone: string): Span {
  const at = (wall: string, on: LocalDay): number =>
    wall === midnight ? on.end : on.isPlain ? on.start + minutesIn(wall) * minute : on.date.toPlainDateTime(wall).toZonedDateTime(timeZone).epochMilliseconds;
  const isOvernight = closes !== midnight && closes <= opens;
  return { start: at(opens, day), end: at(closes, isOvernight ? days.on(day.number + 1) : day) };
}

/** `09:30` is 570. */
function minutesIn(wall: string): number {
  return Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Each day is looked at many times over, by every slot near it. */
function remembered<T extends object | undefined>(find: (day: DayNumber) => T): (day: DayNumber) => T {
  const known = new Map<DayNumber, T>();
  return (day) => {
    const found = known.get(day);
    if (found !== undefined || known.has(day)) return found as T;
    const value = find(day);
    known.set(day, value);
    return value;
  };
}
