import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en.ts';
import { ko } from '../i18n/ko.ts';
import { durationMinutes, formatRunningTime } from './duration.ts';
import { markTerms } from './mark.ts';
import { formatFee, formatMoney, priceHint } from './price.ts';
import { keepDots, keepTogether } from './together.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });

describe('marking', () => {
  it('marks Korean words inside longer ones, with the particle left out', () => {
    expect(markTerms('동전형 진동시험기입니다', ['진동시험'])).toEqual([
      { text: '동전형 ', isMarked: false }, { text: '진동시험', isMarked: true }, { text: '기입니다', isMarked: false },
    ]);
  });

  it('marks Latin words whole or in the plural, not as part of others', () => {
    expect(markTerms('Airflow and air purifiers', ['air', 'purifier']).filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['air', 'purifiers']);
  });

  it('marks overlapping terms in one piece', () => {
    expect(markTerms('진동시험', ['진동', '동시험'])).toEqual([{ text: '진동시험', isMarked: true }]);
  });

  it('takes signs that mean something in patterns as they are', () => {
    expect(markTerms('a (b) c*', ['(b)', 'c*']).filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['(b)', 'c*']);
  });

  it('never changes the text', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.string()), (text, terms) => {
      expect(markTerms(text, terms).map((piece) => piece.text).join('')).toBe(text);
    }));
  });
});

it('keeps a middle dot at the word before it, and leaves those between words alone', () => {
  expect(keepDots('진동·열 피로')).toBe('진동\u2060·열 피로');
  expect(keepDots('논문 · 2025')).toBe('논문 · 2025');
});

describe('prices', () => {
  it('writes won as Koreans do, and other money with its minor units', () => {
    expect(formatMoney(won(120000), 'ko')).toBe('120,000원');
    expect(formatMoney(won(120000), 'en')).toBe('₩120,000');
    expect(formatMoney({ amount: 1050, currency: 'EUR' }, 'en')).toBe('€10.50');
  });

  it('says the basis, and that there is no price yet', () => {
    expect(formatFee({ basis: 'hour', price: won(80000) }, 'ko', ko)).toBe('시간당 80,000원');
    expect(formatFee({ basis: 'sample' }, 'en', en)).toBe('Price on request');
    expect(formatFee({ basis: 'free' }, 'ko', ko)).toBe('무료');
  });

  it('hints at the lowest price of the first basis', () => {
    expect(priceHint([{ basis: 'hour', price: won(90000) }, { basis: 'hour', price: won(80000) }], 'ko', ko)).toBe('시간당 80,000원부터');
    expect(priceHint([{ basis: 'hour', price: won(90000) }], 'en', en)).toBe('₩90,000 per hour');
    expect(priceHint([], 'en', en)).toBeUndefined();
  });
});

describe('durations', () => {
  it('reads ISO 8601', () => {
    expect(durationMinutes('PT4H')).toBe(240);
    expect(durationMinutes('P1DT30M')).toBe(1470);
    expect(durationMinutes('soon')).toBeUndefined();
    expect(durationMinutes('P')).toBeUndefined();
  });

  it('writes running times as players do', () => {
    expect(formatRunningTime('PT4M20S')).toBe('4:20');
    expect(formatRunningTime('PT1H2M')).toBe('1:02:00');
    expect(formatRunningTime('PT45S')).toBe('0:45');
  });
});

it('keeps the two ends of a range in one line', () => {
  expect(keepTogether('5–3,000 Hz')).toBe('5\u2060–\u20603,000 Hz');
});
