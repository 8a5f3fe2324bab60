import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNeed } from './read-need.ts';

/** Tuesday, 24 November 2026, ten in the morning in Seoul. */
const now = '2026-11-24T01:00:00Z';
const datesOf = (text: string, options: object = {}) => {
  const { need, spans } = readNeed(text, { now, ...options });
  const words = new Set(spans.filter(({ pointer }) => pointer === '/from' || pointer === '/deadline').map(({ start, end }) => need.text.slice(start, end)));
  return [need.from, need.deadline, ...words];
};

describe('Korean times', () => {
  it.each([
    ['진동시험을 3월 전에 받고', [undefined, '2027-02-28', '3월 전에']],
    ['3월까지 필요', [undefined, '2027-03-31', '3월까지']],
    ['12월 15일까지', [undefined, '2026-12-15', '12월 15일까지']],
    ['2027년 1월 31일 이전', [undefined, '2027-01-30', '2027년 1월 31일 이전']],
    ['2026.12.10까지', [undefined, '2026-12-10', '2026.12.10까지']],
    ['12/15까지', [undefined, '2026-12-15', '12/15까지']],
    ['다음 달에', ['2026-12-01', '2026-12-31', '다음 달에']],
    ['다음달 초', ['2026-12-01', '2026-12-10', '다음달 초']],
    ['이달 안에', [undefined, '2026-11-30', '이달 안에']],
    ['1월 중순까지', [undefined, '2027-01-20', '1월 중순까지']],
    ['2월 말까지', [undefined, '2027-02-28', '2월 말까지']],
    ['내년 상반기에', ['2027-01-01', '2027-06-30', '내년 상반기에']],
    ['내년 1분기까지', [undefined, '2027-03-31', '내년 1분기까지']],
    ['27년 하반기', ['2027-07-01', '2027-12-31', '27년 하반기']],
    ['연말까지', [undefined, '2026-12-31', '연말까지']],
    ['이번 주 금요일까지', [undefined, '2026-11-27', '이번 주 금요일까지']],
    ['다음주 월~수', ['2026-11-30', '2026-12-02', '다음주 월~수']],
    ['내일까지', [undefined, '2026-11-25', '내일까지']],
    ['내일모레까지', [undefined, '2026-11-26', '내일모레까지']],
    ['2주 안에', [undefined, '2026-12-08', '2주 안에']],
    ['한 달 이내', [undefined, '2026-12-24', '한 달 이내']],
    ['보름 안에', [undefined, '2026-12-09', '보름 안에']],
    ['1월부터', ['2027-01-01', undefined, '1월부터']],
    ['12월 1일부터 5일까지', ['2026-12-01', '2026-12-05', '12월 1일부터 5일']],
    ['12월 20일~1월 10일 사이', ['2026-12-20', '2027-01-10', '12월 20일~1월 10일']],
    ['1~2월 중', ['2027-01-01', '2027-02-28', '1~2월 중']],
    ['내년 4월부터 9월까지', ['2027-04-01', '2027-09-30', '내년 4월부터 9월']],
  ])('reads %s', (text, expected) => {
    const [from, deadline, words] = datesOf(text);
    expect([from, deadline]).toEqual(expected.slice(0, 2));
    expect(words?.startsWith(expected[2] ?? '')).toBe(true);
  });
});

describe('English times', () => {
  it.each([
    ['before March', [undefined, '2027-02-28']],
    ['by Q2', [undefined, '2027-06-30']],
    ['within 3 weeks', [undefined, '2026-12-15']],
    ['within two months', [undefined, '2027-01-24']],
    ['by the end of January', [undefined, '2027-01-31']],
    ['before 20 December', [undefined, '2026-12-19']],
    ['by Friday', [undefined, '2026-11-27']],
    ['by Friday, 27 November', [undefined, '2026-11-27']],
    ['before 2027', [undefined, '2026-12-31']],
    ['next week', ['2026-11-30', '2026-12-06']],
    ['next month', ['2026-12-01', '2026-12-31']],
    ['first half of next year', ['2027-01-01', '2027-06-30']],
    ['in the first quarter of 2027', ['2027-01-01', '2027-03-31']],
    ['mid-February', ['2027-02-11', '2027-02-20']],
    ['between 10 January and 20 January 2028', ['2028-01-10', '2028-01-20']],
    ['between December and February 2027', ['2026-12-01', '2027-02-28']],
    ['7–11 December', ['2026-12-07', '2026-12-11']],
    ['after 5 January', ['2027-01-06', undefined]],
    ['not before March', ['2027-03-01', undefined]],
    ['deadline: 2027-01-15', [undefined, '2027-01-15']],
    ['no later than 15.01.2027', [undefined, '2027-01-15']],
    ['may I ask for a slot in May?', ['2027-05-01', '2027-05-31']],
  ])('reads %s', (text, expected) => {
    expect(datesOf(text).slice(0, 2)).toEqual(expected);
  });
});

describe('what is left unread', () => {
  it.each([
    '작년 3월에 받은 성적서', '11월 20일까지', '10월까지', '내년 봄에', '내년 초', '12월 셋째주', '2월 30일까지', '13월까지', '한 달 뒤에', '최근 3년 이내 논문', '설립 7년 이내',
    '10 영업일 이내', '다음 주소로 보내 주세요', '1/2 축소 모형', '4월 출시 목표', '5월에 전시회 개최', '3월이나 4월까지', '2년 전에',
    'by 03/04 at the latest', 'next Monday', 'early next week', 'in 2 weeks', 'within 10 working days', 'we march on', 'you may come', 'H2 sensor', 'we launch in April 2027', 'in spring', 'in March 2025',
  ])('%s', (text) => {
    expect(datesOf(text)).toEqual([undefined, undefined]);
  });
});

describe('the reader’s zone', () => {
  it('decides which day it is', () => {
    expect(datesOf('오늘까지', { now: '2026-11-24T16:00:00Z', timeZone: 'Asia/Seoul' })[1]).toBe('2026-11-25');
    expect(datesOf('오늘까지', { now: '2026-11-24T16:00:00Z', timeZone: 'Europe/Berlin' })[1]).toBe('2026-11-24');
    expect(datesOf('다음 달까지', { now: '2026-12-31T16:00:00Z', timeZone: 'Asia/Seoul' })[1]).toBe('2027-02-28');
    expect(datesOf('다음 달까지', { now: '2026-12-31T16:00:00Z', timeZone: 'UTC' })[1]).toBe('2027-01-31');
  });

  it('may come with an instant in any of its forms', () => {
    for (const at of [now, Date.parse(now), new Date(now), Temporal.Instant.from(now), Temporal.Instant.from(now).toZonedDateTimeISO('UTC')]) {
      expect(datesOf('내일까지', { now: at })[1]).toBe('2026-11-25');
    }
    expect(() => readNeed('내일까지', { now: 'soon' })).toThrow(/now/);
    expect(() => readNeed('내일까지', { now, timeZone: 'Seoul' })).toThrow(RangeError);
  });
});

describe('any day of reading', () => {
  const instant = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2060, 0) });

  it('finds a date that it wrote itself', () => {
    fc.assert(fc.property(instant, fc.integer({ min: 0, max: 700 }), (at, ahead) => {
      const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Seoul').toPlainDate().add({ days: ahead });
      for (const text of [`${date.year}년 ${date.month}월 ${date.day}일까지`, `by ${date.toLocaleString('en-GB', { dateStyle: 'long' })}`, `by ${date.toString()}`]) {
        expect(datesOf(text, { now: at })[1]).toBe(date.toString());
      }
    }));
  });

  it('never gives a deadline that is over, nor a beginning behind the end', () => {
    const words = fc.constantFrom('3월 전에', '다음 달', '이번 주', '1분기까지', '하반기', '12월 20일~1월 10일', 'by Q3', 'in May', 'between November and February', 'before June', '2주 안에', '올해 안에');
    fc.assert(fc.property(instant, words, (at, text) => {
      const [from, deadline] = datesOf(text, { now: at });
      const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Seoul').toPlainDate().toString();
      if (deadline !== undefined) expect(deadline >= today).toBe(true);
      if (from !== undefined && deadline !== undefined) expect(from <= deadline).toBe(true);
    }));
  });
});
