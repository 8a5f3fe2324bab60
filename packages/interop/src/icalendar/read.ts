import { ValidationError, type Problem } from '@dongban/core/errors';
import ICAL from 'ical.js';
import type { Imported } from '../reading/imported.ts';

/** One time of an event, as another program's calendar holds it. */
export interface CalendarEvent {
  /** Stays the same through all changes of the event. */
  readonly uid: string;
  readonly sequence: number;
  /** Instants in UTC, RFC 3339. */
  readonly start: string;
  readonly end: string;
  readonly isWholeDay: boolean;
  readonly summary?: string;
  readonly location?: string;
  /** Whether it takes the time: cancelled and transparent events do not. */
  readonly isBusy: boolean;
}

/** Which times of repeating events to list; both ends are instants, RFC 3339. */
export interface CalendarWindow {
  readonly from: string;
  readonly until: string;
  /** Zone of times that name none, and of whole days. */
  readonly timeZone: string;
}

/** Times of one repeating event that are gone through, from its first on: a rule without an end must not run for ever. */
const timesLimit = 20_000;

/**
 * Reads the events of an iCalendar file of another program, repeating ones time by time, as far as they lie in the window:
 * to keep an instrument free while its operator is away, for instance.
 *
 * Zones that the file defines are used as defined; those it only names are looked up by their IANA name.
 *
 * @throws {ValidationError} where the text is no iCalendar file.
 * @example
 * const text = [
 *   'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//other//EN', 'BEGIN:VEVENT', 'UID:holiday-1', 'DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261226',
 *   'SUMMARY:휴가', 'END:VEVENT', 'END:VCALENDAR', '',
 * ].join('\r\n');
 * const { value } = readICalendar(text, { from: '2026-12-01T00:00:00Z', until: '2027-01-01T00:00:00Z', timeZone: 'Asia/Seoul' });
 * value.filter(({ isBusy }) => isBusy).map(({ start, end }) => [start, end]); // → [['2026-12-23T15:00:00Z', '2026-12-25T15:00:00Z']]
 */
export function readICalendar(text: string, window: CalendarWindow): Imported<CalendarEvent[]> {
  const warnings: Problem[] = [];
  const components = calendarsOf(text).flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
  const changed = components.filter((component) => component.hasProperty('recurrence-id'));
  const value = components
    .filter((component) => !component.hasProperty('recurrence-id'))
    .flatMap((component, index) => {
      try {
        const exceptions = changed.filter((other) => other.getFirstPropertyValue('uid') === component.getFirstPropertyValue('uid'));
        return timesOf(new ICAL.Event(component, { exceptions }), window);
      } catch (error) {
        warnings.push({ pointer: `/vevent/${index}`, code: 'not-accepted', params: { why: error instanceof Error ? error.message : 'unreadable' } });
        return [];
      }
    })
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return { value, warnings, raw: text };
}

function calendarsOf(text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text.replace(/^\uFEFF/, '')) as unknown[];
    const documents = (typeof parsed[0] === 'string' ? [parsed] : parsed) as [string, unknown[], unknown[]][];
    const calendars = documents.filter(([name]) => name === 'vcalendar').map((document) => new ICAL.Component(document));
    if (calendars.length > 0) return calendars;
  } catch (cause) {
    throw new ValidationError('The calendar file', [{ pointer: '', code: 'not-accepted', params: { why: cause instanceof Error ? cause.message : 'unreadable' } }]);
  }
  throw new ValidationError('The calendar file', [{ pointer: '', code: 'missing', params: {} }]);
}

function timesOf(event: ICAL.Event, window: CalendarWindow): CalendarEvent[] {
  const isWithin = ({ start, end }: CalendarEvent) => start < window.until && end > window.from;
  if (!event.isRecurring()) return [timeOf(event, event.startDate, event.endDate, window)].filter(isWithin);

  const times: CalendarEvent[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next() as ICAL.Time | undefined | null, count = 0; next && count < timesLimit; count++, next = iterator.next() as ICAL.Time | undefined | null) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    const time = timeOf(item, startDate, endDate, window);
    if (time.start >= window.until) break;
    if (isWithin(time)) times.push(time);
  }
  return times;
}

function timeOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time, { timeZone }: CalendarWindow): CalendarEvent {
  const { component } = event;
  // A zone that is named but not defined is dropped in parsing; the name still stands at the property.
  const named = (property: string) => component.getFirstProperty(property)?.getFirstParameter('tzid');
  const startZone = named('dtstart') ?? timeZone;
  const isOff = component.getFirstPropertyValue('status') === 'CANCELLED' || component.getFirstPropertyValue('transp') === 'TRANSPARENT';
  return {
    uid: event.uid,
    sequence: Number(event.sequence) || 0,
    start: instantOf(start, startZone, timeZone),
    end: instantOf(end, named('dtend') ?? startZone, timeZone),
    isWholeDay: start.isDate,
    isBusy: !isOff,
    ...(event.summary ? { summary: event.summary } : {}),
    ...(event.location ? { location: event.location } : {}),
  };
}

/** Times with a zone that the file defines, or in UTC, know their instant; others are wall time in the zone they name, or ours. */
function instantOf(time: ICAL.Time, named: string, timeZone: string): string {
  const zone = time.zone?.tzid ?? 'floating';
  if (!time.isDate && (zone === 'UTC' || (zone !== 'floating' && time.zone?.component))) {
    return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString();
  }
  const wall = Temporal.PlainDateTime.from({ year: time.year, month: time.month, day: time.day, hour: time.hour, minute: time.minute, second: time.second });
  return wall.toZonedDateTime(isZone(named) ? named : timeZone).toInstant().toString();
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
