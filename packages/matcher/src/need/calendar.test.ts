import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dateOf, dayIn, dayPeriod, monthOf, monthsOf, weekdayOf, weekOf, yearOf } from './calendar.ts';

const zones = ['Asia/Seoul', 'UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Apia', 'Asia/Kathmandu', 'America/St_Johns'];
const instant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) });
const day = fc.integer({ min: -10_000, max: 60_000 });
const plain = (number: number) => Temporal.PlainDate.from(dateOf(number));

describe('a day of the calendar', () => {
  it('is that of the zone', () => {
    fc.assert(fc.property(instant, fc.constantFrom(...zones), (at, zone) => {
      expect(dateOf(dayIn(zone, at))).toBe(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString());
    }));
  });

  it('has the year, month and weekday that Temporal knows', () => {
    fc.assert(fc.property(day, (number) => {
      expect([yearOf(number), monthOf(number), weekdayOf(number)]).toEqual([plain(number).year, plain(number).month, plain(number).dayOfWeek - 1]);
    }));
  });

  it('moves by months as Temporal does, to the last day of a shorter one', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 40 }), (number, months) => {
      expect(dateOf(addMonths(number, months))).toBe(plain(number).add({ months }).toString());
    }));
  });

  it('lies in its week and its month', () => {
    fc.assert(fc.property(day, (number) => {
      const [week, month] = [weekOf(number, 0), monthsOf(yearOf(number), monthOf(number))];
      expect(week.first <= number && number <= week.last && week.last - week.first).toBe(6);
      expect(month.first <= number && number <= month.last && month.last - month.first + 1).toBe(plain(number).daysInMonth);
    }));
  });

  it('is none where the month does not have it', () => {
    expect(dayPeriod(2027, 2, 29)).toBeUndefined();
    expect(dayPeriod(2027, 13, 1)).toBeUndefined();
    expect(dayPeriod(2027, 1, 0)).toBeUndefined();
    expect(dateOf(dayPeriod(2028, 2, 29)?.first ?? 0)).toBe('2028-02-29');
  });
});
