import { describe as say } from '@dongban/core/describe';
import { describe, expect, it } from 'vitest';
import { checkBooking, koreanHolidays } from './index.ts';
import { shaker } from './testing/desk.ts';

const date = (text: string) => Temporal.PlainDate.from(text);

describe('koreanHolidays', () => {
  it('gives the holidays of a stretch of days, substitutes included, in both languages', async () => {
    const { closures, warnings } = await koreanHolidays(date('2027-02-07'), date('2027-03-01'));
    expect(closures).toEqual([
      { from: '2027-02-07', through: '2027-02-07', reason: { ko: '설날', en: 'Lunar New Year' } },
      { from: '2027-02-08', through: '2027-02-08', reason: { ko: '설날 다음 날', en: 'Day after Lunar New Year' } },
      { from: '2027-02-09', through: '2027-02-09', reason: { ko: '대체공휴일(설날)', en: 'Substitute holiday for Lunar New Year' } },
      { from: '2027-03-01', through: '2027-03-01', reason: { ko: '3ㆍ1절', en: 'Independence Movement Day' } },
    ]);
    expect(warnings).toEqual([]);
  });

  it('knows days that calendars made by rule get wrong: Labor Day and Constitution Day of 2026', async () => {
    const { closures } = await koreanHolidays(date('2026-01-01'), date('2026-12-31'));
    const days = closures.map(({ from }) => from);
    expect(days).toEqual(expect.arrayContaining(['2026-02-16', '2026-05-01', '2026-07-17', '2026-08-17']));
    expect(days).not.toContain('2026-02-19');
  });

  it('goes over the end of a year', async () => {
    const { closures } = await koreanHolidays(date('2026-12-25'), date('2027-01-01'));
    expect(closures.map(({ from }) => from)).toEqual(['2026-12-25', '2027-01-01']);
  });

  it('warns of a year that nobody has announced yet, and guesses none of its holidays', async () => {
    const { closures, warnings } = await koreanHolidays(date('2027-12-25'), date('2090-01-31'));
    expect(closures.every(({ from }) => from < '2089')).toBe(true);
    expect(warnings).toContainEqual({ code: 'holidays-unknown', params: { year: 2090 } });
    expect(say(warnings.at(-1)!, 'ko')).toContain('2090년');
  });

  it('closes its days in the zone of the hub', async () => {
    const { closures } = await koreanHolidays(date('2026-12-25'), date('2026-12-25'));
    const context = shaker({ closures });
    const christmas = checkBooking({ resources: ['equipment_shaker'] }, { start: '2026-12-25T00:00:00Z', end: '2026-12-25T02:00:00Z' }, context);
    expect(christmas.map((refusal) => say(refusal, 'en'))).toEqual(['Closed that day: Christmas Day']);
    expect(checkBooking({ resources: ['equipment_shaker'] }, { start: '2026-12-24T07:00:00Z', end: '2026-12-24T09:00:00Z' }, context)).toEqual([]);
  });
});
