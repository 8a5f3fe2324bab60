import { describe, expect, it } from 'vitest';
import { clockIn, dateIn, formatDay, formatMonth, formatPartialDate, formatZone, offsetMinutes } from './time.ts';

describe('time', () => {
  it('gives the date and the clock of a zone, whatever zone the program runs in', () => {
    expect(dateIn('Asia/Seoul', '2026-11-25T20:00:00Z')).toBe('2026-11-26');
    expect(clockIn('Asia/Seoul', '2026-11-25T20:00:00Z')).toBe('05:00');
    expect(dateIn('America/New_York', '2026-11-25T03:00:00Z')).toBe('2026-11-24');
    expect(clockIn('Asia/Seoul', '2026-11-25T15:00:00Z')).toBe('00:00');
  });

  it('knows offsets on both sides of a change of clocks, and half hours', () => {
    expect(offsetMinutes('Europe/Berlin', '2026-03-28T12:00:00Z')).toBe(60);
    expect(offsetMinutes('Europe/Berlin', '2026-03-30T12:00:00Z')).toBe(120);
    expect(offsetMinutes('Asia/Kolkata', '2026-03-30T12:00:00Z')).toBe(330);
    expect(offsetMinutes('America/New_York', '2026-01-01T00:30:00Z')).toBe(-300);
  });

  it('writes days and months as each language does', () => {
    expect(formatDay('2026-11-26', 'ko')).toBe('11월 26일(목)');
    expect(formatDay('2026-11-26', 'en')).toBe('Thu 26 Nov');
    expect(formatMonth('2026-11', 'ko')).toBe('2026년 11월');
    expect(formatMonth('2026-11', 'en')).toBe('November 2026');
  });

  it('writes what is known of a date and no more', () => {
    expect(formatPartialDate('2019', 'ko')).toBe('2019');
    expect(formatPartialDate('2019-03', 'en')).toBe('Mar 2019');
    expect(formatPartialDate('2019-03-02', 'en')).toBe('Mar 2, 2019');
  });

  it('names zones in the language', () => {
    expect(formatZone('Asia/Seoul', 'en', '2026-11-26T00:00:00Z')).toBe('Korean Standard Time');
  });
});
