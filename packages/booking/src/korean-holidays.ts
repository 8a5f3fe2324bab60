import type { Closure } from '@dongban/core/common';
import type { Message } from '@dongban/core/describe';
import type { LocalizedText } from '@dongban/core/text';
import { getHolidayPreset } from '@hyunbinseo/holidays-kr';

/** Public holidays of a stretch of days, and the years of it for which nobody knows them yet. */
export interface Holidays {
  readonly closures: readonly Closure[];
  readonly warnings: readonly Message[];
}

/**
 * Public holidays of Korea by the official almanac, substitute and ad-hoc holidays included.
 *
 * A year that the almanac does not hold gives a warning and no closures: lunar and substitute holidays cannot be told in
 * advance, so none is guessed.
 *
 * @param from the first day that is looked at.
 * @param through the last.
 * @example
 * const february = await koreanHolidays(Temporal.PlainDate.from('2027-02-01'), Temporal.PlainDate.from('2027-02-28'));
 * february.closures[0]; // → { from: '2027-02-06', through: '2027-02-06', reason: { ko: '설날 전날', en: 'Day before Lunar New Year' } }
 * february.warnings; // → []
 */
export async function koreanHolidays(from: Temporal.PlainDate, through: Temporal.PlainDate): Promise<Holidays> {
  const closures: Closure[] = [];
  const warnings: Message[] = [];
  for (let year = from.year; year <= through.year; year++) {
    const holidays = await holidaysOf(year);
    if (holidays === undefined) {
      warnings.push({ code: 'holidays-unknown', params: { year } });
      continue;
    }
    for (const [day, names] of Object.entries(holidays)) {
      if (day >= from.toString() && day <= through.toString()) closures.push({ from: day, through: day, reason: reasonOf(names) });
    }
  }
  return { closures, warnings };
}

async function holidaysOf(year: number): Promise<Readonly<Record<string, readonly string[]>> | undefined> {
  try {
    return await getHolidayPreset(String(year));
  } catch (error) {
    // Thrown for years that the almanac does not hold; anything else is a fault.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const english: ReadonlyMap<string, string> = new Map(Object.entries({
  '1월 1일': 'New Year’s Day',
  '설날 전날': 'Day before Lunar New Year',
  설날: 'Lunar New Year',
  '설날 다음 날': 'Day after Lunar New Year',
  '3ㆍ1절': 'Independence Movement Day',
  노동절: 'Labor Day',
  어린이날: 'Children’s Day',
  '부처님 오신 날': 'Buddha’s Birthday',
  현충일: 'Memorial Day',
  제헌절: 'Constitution Day',
  광복절: 'Liberation Day',
  '추석 전날': 'Day before Chuseok',
  추석: 'Chuseok',
  '추석 다음 날': 'Day after Chuseok',
  개천절: 'National Foundation Day',
  한글날: 'Hangul Day',
  기독탄신일: 'Christmas Day',
  임시공휴일: 'Temporary public holiday',
  전국동시지방선거: 'Local elections',
}));

function reasonOf(names: readonly string[]): LocalizedText {
  const translated = names.map(inEnglish);
  const ko = names.join(', ');
  return translated.includes(undefined) ? { ko } : { ko, en: translated.join(', ') };
}

function inEnglish(name: string): string | undefined {
  const substituted = /^대체공휴일\((.+)\)$/.exec(name)?.[1];
  if (substituted === undefined) return english.get(name);
  const day = english.get(substituted);
  return day === undefined ? undefined : `Substitute holiday for ${day}`;
}
