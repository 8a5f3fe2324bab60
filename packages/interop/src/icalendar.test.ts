import type { Booking } from '@dongban/core/booking';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { bookingToICalendar, type CalendarOptions } from './icalendar.ts';

const booking: Booking = {
  id: 'booking_k3v9', resources: ['equipment_shaker'], start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:30:00Z', timeZone: 'Asia/Seoul',
  mode: 'onsite', hub: 'hub_changwon', seats: 1, state: 'confirmed', requester: { name: '김하늘', email: 'kim@example.org', lang: 'ko' },
  createdAt: '2026-11-24T00:00:00Z', sequence: 0,
};
const options = { summary: '진동시험기', now: '2026-11-24T01:02:03Z' } satisfies CalendarOptions;
const organizer = { name: '창원 허브', email: 'changwon@example.org' };

const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const eventOf = (text: string) => new ICAL.Event(new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent') ?? undefined);
const propertiesOf = (text: string): string[] => linesOf(text).map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? line);

describe('a booking as a calendar file', () => {
  it('is the file that a calendar expects', () => {
    expect(bookingToICalendar(booking, { ...options, location: '창원시 성산구', url: 'https://portal.example.org/bookings/k3v9', publisher: 'portal.example.org' }))
      .toBe([
        'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//dongban//dongban//EN', 'BEGIN:VEVENT', 'UID:booking_k3v9@portal.example.org', 'SEQUENCE:0',
        'DTSTAMP:20261124T010203Z', 'DTSTART:20261126T050000Z', 'DTEND:20261126T063000Z', 'SUMMARY:진동시험기', 'TRANSP:OPAQUE', 'LOCATION:창원시 성산구',
        'URL;VALUE=URI:https://portal.example.org/bookings/k3v9', 'STATUS:CONFIRMED', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY', 'CREATED:20261124T000000Z',
        'END:VEVENT', 'END:VCALENDAR', '',
      ].join('\r\n'));
  });

  it('is read back by another program as it was', () => {
    const event = eventOf(bookingToICalendar(booking, { ...options, description: '시료 2개,\n온도; 85 °C \\ 습도' }));
    expect(event.uid).toBe('booking_k3v9@dongban');
    expect(event.summary).toBe('진동시험기');
    expect(event.description).toBe('시료 2개,\n온도; 85 °C \\ 습도');
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-11-26T05:00:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-11-26T06:30:00.000Z');
  });

  it('keeps its UID through changes, and counts them', () => {
    const later = eventOf(bookingToICalendar({ ...booking, state: 'cancelled', sequence: 3 }, options));
    expect(later.uid).toBe(eventOf(bookingToICalendar(booking, options)).uid);
    expect(later.sequence).toBe(3);
  });

  it.each([['requested', 'TENTATIVE', 'OPAQUE'], ['confirmed', 'CONFIRMED', 'OPAQUE'], ['declined', 'CANCELLED', 'TRANSPARENT'], ['cancelled', 'CANCELLED', 'TRANSPARENT']] as const)(
    'of a %s booking says %s and is %s', (state, status, transparency) => {
      const lines = linesOf(bookingToICalendar({ ...booking, state }, options));
      expect(lines).toContain(`STATUS:${status}`);
      expect(lines).toContain(`TRANSP:${transparency}`);
    });

  it('names nobody and is no message where nobody sends it', () => {
    const text = bookingToICalendar(booking, options);
    expect(text).not.toMatch(/METHOD|ORGANIZER|ATTENDEE|kim@example\.org|김하늘/);
  });
});

describe('a booking as a mail to calendars', () => {
  it('asks nobody to answer: whoever booked comes', () => {
    const lines = linesOf(bookingToICalendar(booking, { ...options, organizer }));
    expect(lines).toContain('METHOD:REQUEST');
    expect(lines).toContain('ORGANIZER;CN="창원 허브":mailto:changwon@example.org');
    expect(lines).toContain('ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="김하늘":MAILTO:kim@example.org');
  });

  it('takes the entry away once the booking is off, or where it is told to', () => {
    for (const [state, method] of [['cancelled', undefined], ['declined', undefined], ['confirmed', 'CANCEL']] as const) {
      expect(linesOf(bookingToICalendar({ ...booking, state }, { ...options, organizer, method }))).toContain('METHOD:CANCEL');
    }
  });

  it('stands although a name says nothing', () => {
    expect(linesOf(bookingToICalendar(booking, { ...options, organizer: { name: '\u0000', email: 'a@example.org' } }))).toContain('ORGANIZER;CN="a@example.org":mailto:a@example.org');
  });
});

describe('text from outside', () => {
  const hostile = fc
    .array(fc.oneof({ arbitrary: fc.constantFrom(
      '\r', '\n', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '\u0000', '\u001b', '\u007f', '\t', ' ', ',', ';', ':', '\\', '\\n', '"', '^', '^n', '%', '@', '<', '\ufeff', '\u202e',
      '한', '글', '가\u0301', '😀', '👩‍🔬', '\ud83d', '\ude00', 'é', 'BEGIN:VEVENT', 'END:VCALENDAR', 'ATTACH:https://example.org/x', 'METHOD:CANCEL',
    ), weight: 3 }, { arbitrary: fc.string(), weight: 1 }), { maxLength: 60 })
    .map((parts) => parts.join(''));

  it('adds no line and no property, whatever it holds', () => {
    const expected = propertiesOf(bookingToICalendar(booking, { ...options, location: 'x', description: 'x', url: 'https://example.org/', organizer }));
    fc.assert(fc.property(hostile, hostile, hostile, hostile, hostile, hostile, hostile, (summary, location, description, name, email, requester, path) => {
      const text = bookingToICalendar(
        { ...booking, requester: { ...booking.requester, name: requester, email: `x${email}` } },
        { ...options, summary, location: `x${location}`, description: `x${description}`, url: `https://example.org/${path.toWellFormed()}`, organizer: { name, email: `x${email}` } },
      );
      expect(propertiesOf(text)).toEqual(expected);
    }), { numRuns: 300 });
  });

  it('comes back from another program with its line breaks, and without what no calendar may hold', () => {
    fc.assert(fc.property(hostile, hostile, (summary, description) => {
      const event = eventOf(bookingToICalendar(booking, { ...options, summary: `a${summary}z`, description: `a${description}z` }));
      const kept = (text: string) => `a${text}z`.toWellFormed().replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n').replaceAll(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '');
      expect([event.summary, event.description]).toEqual([kept(summary), kept(description)]);
    }), { numRuns: 300 });
  });

  it('is folded within 75 octets and never within a character', () => {
    fc.assert(fc.property(fc.oneof(hostile, fc.string({ unit: fc.constantFrom('한', '글', 'a', ' ', '😀', 'é'), minLength: 50, maxLength: 400 })), (summary) => {
      const bytes = new TextEncoder().encode(bookingToICalendar(booking, { ...options, summary }));
      for (const line of physicalLines(bytes)) {
        expect(line.length).toBeLessThanOrEqual(75);
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(line)).not.toThrow();
      }
    }), { numRuns: 300 });
  });
});

/** Lines of a file without their CRLF; a lone CR or LF fails. */
function physicalLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  bytes.forEach((byte, index) => {
    if (byte !== 13 && byte !== 10) return;
    if (byte === 13) expect(bytes[index + 1]).toBe(10);
    else {
      expect(bytes[index - 1]).toBe(13);
      lines.push(bytes.subarray(start, index - 1));
      start = index + 1;
    }
  });
  expect(start).toBe(bytes.length);
  return lines;
}

it.each(['', 'Portal', 'a b', 'a\r\nX-EVIL:1', 'a@b'])('makes no UID of the publisher %j', (publisher) => {
  expect(() => bookingToICalendar(booking, { ...options, publisher })).toThrow(/`publisher`/);
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'portal', ''])('points at no page %j', (url) => {
  expect(() => bookingToICalendar(booking, { ...options, url })).toThrow(TypeError);
});
