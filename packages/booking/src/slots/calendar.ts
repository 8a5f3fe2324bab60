import type { Closure, Mode, OpeningHours } from '@dongban/core/common';
import { contains, intersections, merged, overlaps } from './spans.ts';
import type { BookingContext, Span } from './types.ts';

/** When a resource is open, in one mode. */
export interface Calendar {
  /** Local day of an instant. */
  dayOf(instant: number): Temporal.PlainDate;
  /** The whole local day; 23 to 25 hours where clocks change. */
  wholeDay(day: Temporal.PlainDate): Span;
  /** Hours that begin on the day, each from its own opening. They may last into the next. */
  openingsOn(day: Temporal.PlainDate): readonly Span[];
  /** Whether all of the span is open, be it over midnight. */
  isOpen(span: Span): boolean;
  /** A closure that the span touches. */
  closureOf(span: Span): Closure | undefined;
}

const midnight = '24:00';

export function createCalendar(context: BookingContext, mode: Mode): Calendar {
  const { timeZone, openingHours, houseHours } = context;
  const instantOf = (time: Temporal.PlainDateTime): number => time.toZonedDateTime(timeZone).epochMilliseconds;
  const dayStart = (day: Temporal.PlainDate): number => day.toZonedDateTime(timeZone).epochMilliseconds;
  const dayOf = (instant: number): Temporal.PlainDate =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  const spansOn = (hours: readonly OpeningHours[], day: Temporal.PlainDate): Span[] =>
    hours.filter((one) => holdsOn(one, day, mode)).map((one) => spanOf(one, day, instantOf)).filter(({ start, end }) => start < end);

  const openingsOn = remembered((day) => {
    const own = spansOn(openingHours, day);
    if (houseHours === undefined) return own;
    // Hours of the day before may last into this one, and those of this one into the next.
    const house = merged([-1, 0, 1].flatMap((days) => spansOn(houseHours, day.add({ days }))));
    return own.flatMap((span) => intersections(span, house));
  });
  const closed = context.closures.map((closure) => ({
    closure,
    start: dayStart(Temporal.PlainDate.from(closure.from)),
    end: dayStart(Temporal.PlainDate.from(closure.through).add({ days: 1 })),
  }));

  return {
    dayOf,
    wholeDay: (day) => ({ start: dayStart(day), end: dayStart(day.add({ days: 1 })) }),
    openingsOn,
    isOpen(span) {
      const spans: Span[] = [];
      const last = dayOf(span.end);
      for (let day = dayOf(span.start).subtract({ days: 1 }); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
        spans.push(...openingsOn(day));
      }
      return merged(spans).some((open) => contains(open, span));
    },
    closureOf: (span) => closed.find((one) => overlaps(one, span))?.closure,
  };
}

function holdsOn(hours: OpeningHours, day: Temporal.PlainDate, mode: Mode): boolean {
  const date = day.toString();
  return (
    hours.dayOfWeek.includes(nameOfDay(day)) &&
    (hours.mode === undefined || hours.mode === mode) &&
    (hours.validFrom === undefined || hours.validFrom <= date) &&
    (hours.validThrough === undefined || date <= hours.validThrough)
  );
}

/** Wall times that a change of clocks skips or repeats are read as Temporal's `compatible` does, and as calendars do. */
function spanOf({ opens, closes }: OpeningHours, day: Temporal.PlainDate, instantOf: (time: Temporal.PlainDateTime) => number): Span {
  const at = (wall: string, onDay: Temporal.PlainDate): number =>
    wall === midnight ? instantOf(onDay.add({ days: 1 }).toPlainDateTime()) : instantOf(onDay.toPlainDateTime(wall));
  const isOvernight = closes !== midnight && closes <= opens;
  return { start: at(opens, day), end: at(closes, isOvernight ? day.add({ days: 1 }) : day) };
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

function nameOfDay(day: Temporal.PlainDate): (typeof days)[number] {
  return days[day.dayOfWeek - 1] ?? 'Sunday';
}

/** Each day is looked at many times over, by every slot near it. */
function remembered<T>(find: (day: Temporal.PlainDate) => T): (day: Temporal.PlainDate) => T {
  const known = new Map<string, T>();
  return (day) => {
    const key = day.toString();
    const found = known.get(key) ?? find(day);
    known.set(key, found);
    return found;
  };
}
