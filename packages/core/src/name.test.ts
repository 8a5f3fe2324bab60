import { describe, expect, it } from 'vitest';
import { nameFormFor, nameOf } from './name.ts';
import type { CatalogRecord } from './public-catalog.ts';
import type { Localized } from './text.ts';

const hangul = { lang: 'ko', full: '한서윤' };
const latin = { lang: 'en', full: 'Seoyun Han' };
const romanized = { lang: 'ko-Latn', full: 'Han Seoyun' };

describe('a person’s name', () => {
  it('is in the reader’s language where the person has one, or as the person gave it', () => {
    const name = { primary: hangul, others: [latin] };
    expect(nameFormFor(name, 'ko-KR')).toBe(hangul);
    expect(nameFormFor(name, 'en-GB')).toBe(latin);
    expect(nameFormFor(name, 'de')).toBe(hangul);
  });

  it('is no Korean in Latin letters, unless the person gave no other', () => {
    expect(nameFormFor({ primary: latin, others: [romanized] }, 'ko')).toBe(latin);
    expect(nameFormFor({ primary: latin, others: [romanized, hangul] }, 'ko')).toBe(hangul);
    expect(nameFormFor({ primary: romanized, others: [] }, 'ko')).toBe(romanized);
  });
});

describe('what a record is called', () => {
  it.each<[string, unknown, Localized]>([
    ['a person’s name', { headline: { ko: '진동 연구' }, name: { primary: hangul, others: [latin] } }, { text: 'Seoyun Han', lang: 'en' }],
    ['a name', { name: { ko: '창원', en: 'Changwon' } }, { text: 'Changwon', lang: 'en' }],
    ['a name in another language, and which', { name: { ko: '창원' } }, { text: '창원', lang: 'ko' }],
    ['a title', { title: { en: 'Printed sensors' } }, { text: 'Printed sensors', lang: 'en' }],
  ])('is %s', (_, record, called) => {
    expect(nameOf(record as CatalogRecord, 'en')).toEqual(called);
  });
});
