import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, firstDay, firstWeekdayOf, lastDay, monthOf, shiftMonth, weekday, weeksOf } from './calendar.ts';

const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));

describe('calendar', () => {
  it('counts days across months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('keeps the day of the month, or takes the last one of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-15', 2)).toBe('2027-01-15');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });

  it('agrees with Temporal on every date', () => {
    fc.assert(fc.property(date, fc.integer({ min: -400, max: 400 }), (day, days) => {
      const plain = Temporal.PlainDate.from(day);
      expect(addDays(day, days)).toBe(plain.add({ days }).toString());
      expect(addMonths(day, days)).toBe(plain.add({ months: days }).toString());
      expect(weekday(day)).toBe(plain.dayOfWeek % 7);
      expect(lastDay(monthOf(day))).toBe(plain.with({ day: 31 }).toString());
    }));
  });

  it('lays a month out in whole weeks that hold each of its days once', () => {
    fc.assert(fc.property(date, fc.integer({ min: 0, max: 6 }), (day, first) => {
      const month = monthOf(day);
      const weeks = weeksOf(month, first);
      const days = weeks.flat().filter((cell) => cell !== undefined);
      expect(weeks.every((week) => week.length === 7)).toBe(true);
      expect(days[0]).toBe(firstDay(month));
      expect(days.at(-1)).toBe(lastDay(month));
      expect(new Set(days).size).toBe(days.length);
      weeks.forEach((week) => week.forEach((cell, column) => { if (cell !== undefined) expect(weekday(cell)).toBe((first + column) % 7); }));
    }));
  });

  it('turns months across the end of a year', () => {
    expect(shiftMonth('2026-12', 1)).toBe('2027-01');
    expect(shiftMonth('2026-01', -13)).toBe('2024-12');
  });

  it('begins weeks as the language does', () => {
    expect(firstWeekdayOf('ko-KR')).toBe(0);
    expect(firstWeekdayOf('en-GB')).toBe(1);
  });
});
