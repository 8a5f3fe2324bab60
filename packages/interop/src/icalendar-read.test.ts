import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bookingToICalendar, readICalendar } from './icalendar.ts';

const folder = `${process.env['DONGBAN_DATA'] ?? new URL('../../../../shared/data', import.meta.url).pathname}/interop/ics`;
const read = (name: string, from: string, until: string) => readICalendar(readFileSync(`${folder}/${name}`, 'utf8'), { from, until, timeZone: 'Asia/Seoul' });
const always = { from: '1900-01-01T00:00:00Z', until: '2200-01-01T00:00:00Z', timeZone: 'Asia/Seoul' };
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => calendar('BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT');

describe.skipIf(!existsSync(folder))('calendars of other programs', () => {
  it('reads Outlook’s daily event through a change of the clock, in the zone that the file defines', () => {
    const { value, warnings } = read('Standup.ics', '2009-04-02T00:00:00Z', '2009-04-08T00:00:00Z');
    expect(warnings).toEqual([]);
    expect(value.map(({ start }) => start)).toEqual(['2009-04-02T22:30:00Z', '2009-04-05T23:30:00Z', '2009-04-06T23:30:00Z', '2009-04-07T23:30:00Z']);
    expect(value[0]).toMatchObject({ summary: 'Standup', isBusy: true, isWholeDay: false, end: '2009-04-02T22:45:00Z' });
  });

  it('reads Notes’ five meetings', () => {
    expect(read('calconnect3.ics', '2005-01-01T00:00:00Z', '2006-01-01T00:00:00Z').value.map(({ start }) => start)).toEqual([18, 19, 20, 21, 22].map((day) => `2005-04-${day}T13:00:00Z`));
  });

  it('reads Evolution’s event, whose zone has a name of its own', () => {
    expect(read('evolution.ics', '2008-01-01T00:00:00Z', '2009-01-01T00:00:00Z').value).toMatchObject([{ start: '2008-06-24T18:00:00Z', end: '2008-06-24T19:30:00Z', sequence: 3, location: 'test location' }]);
  });

  it('reads KOrganizer’s folded lines and the examples of the standard', () => {
    for (const name of ['korganizer_sample.ics', 'rfc5545-sec4.2.ics']) expect(readICalendar(readFileSync(`${folder}/${name}`, 'utf8'), always).value.length, name).toBeGreaterThan(0);
  });
});

describe('readICalendar', () => {
  it('gives back what we wrote', () => {
    const booking = {
      id: 'booking_a' as const, resources: ['equipment_a' as const], start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z', timeZone: 'Asia/Seoul', mode: 'onsite' as const, seats: 1, state: 'confirmed' as const,
      requester: { name: '김예시', email: 'a@example.org', lang: 'ko' }, createdAt: '2026-11-24T00:00:00Z', sequence: 2,
    };
    const at = (state: 'confirmed' | 'cancelled') => readICalendar(bookingToICalendar({ ...booking, state }, { summary: '진동시험기', now: '2026-11-24T00:00:00Z' }), always).value;
    expect(at('confirmed')).toEqual([{ uid: 'booking_a@dongban', sequence: 2, start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z', isWholeDay: false, isBusy: true, summary: '진동시험기' }]);
    expect(at('cancelled')).toMatchObject([{ isBusy: false }]);
  });

  it('takes a zone that is only named by its IANA name, and wall time without one in the zone of the window', () => {
    expect(readICalendar(event('DTSTART;TZID=Europe/Berlin:20260701T100000', 'DTEND;TZID=Europe/Berlin:20260701T110000'), always).value).toMatchObject([{ start: '2026-07-01T08:00:00Z' }]);
    expect(readICalendar(event('DTSTART:20260701T100000', 'DURATION:PT1H'), always).value).toMatchObject([{ start: '2026-07-01T01:00:00Z', end: '2026-07-01T02:00:00Z' }]);
    expect(readICalendar(event('DTSTART;VALUE=DATE:20260701', 'DTEND;VALUE=DATE:20260703'), always).value).toMatchObject([{ start: '2026-06-30T15:00:00Z', end: '2026-07-02T15:00:00Z', isWholeDay: true }]);
  });

  it('leaves out excluded times and moves changed ones', () => {
    const text = calendar(
      'BEGIN:VEVENT', 'UID:a', 'DTSTART:20260701T010000Z', 'DTEND:20260701T020000Z', 'RRULE:FREQ=DAILY;COUNT=4', 'EXDATE:20260702T010000Z', 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:a', 'RECURRENCE-ID:20260703T010000Z', 'DTSTART:20260703T050000Z', 'DTEND:20260703T060000Z', 'END:VEVENT',
    );
    expect(readICalendar(text, always).value.map(({ start }) => start)).toEqual(['2026-07-01T01:00:00Z', '2026-07-03T05:00:00Z', '2026-07-04T01:00:00Z']);
  });

  it('ends on a rule that does not', () => {
    expect(readICalendar(event('DTSTART:20260701T010000Z', 'DTEND:20260701T010001Z', 'RRULE:FREQ=SECONDLY'), always).value.length).toBeLessThan(30_000);
  });

  it('refuses what is no calendar, and never throws on odd events', () => {
    for (const no of ['', 'hello', 'BEGIN:VCALENDAR', 'BEGIN:VCARD\r\nEND:VCARD']) expect(() => readICalendar(no, always), no).toThrow('calendar');
    const line = fc.oneof(
      fc.constantFrom('DTSTART:20260701T010000Z', 'DTSTART:99999999', 'DTEND:20260701', 'RRULE:FREQ=DAILY;COUNT=3', 'RRULE:FREQ=NEVER', 'DURATION:PX', 'SEQUENCE:a', 'RECURRENCE-ID:20260701T010000Z', 'EXDATE:x', 'DTSTART;TZID=Nowhere:20260701T010000'),
      fc.string({ unit: fc.constantFrom('A', ';', ':', '=', '1', '"', ' ') }).map((text) => `X-A${text}`),
    );
    fc.assert(fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      try {
        return Array.isArray(readICalendar(event(...lines), always).value);
      } catch (error) {
        return error instanceof Error && error.message.startsWith('The calendar file');
      }
    }));
  });
});
