import { describe, expect, it } from 'vitest';
import { labelOf, localize } from './text.ts';

describe('localize', () => {
  const text = { ko: '진동시험', en: 'Vibration test' };

  it('gives the text of the language asked for, and says so', () => {
    expect(localize(text, 'ko')).toEqual({ text: '진동시험', lang: 'ko' });
  });

  it('takes the language where the region has no text of its own', () => {
    expect(localize(text, 'ko-KR')).toEqual({ text: '진동시험', lang: 'ko' });
  });

  it('takes another region or script of the same language before another language', () => {
    expect(localize({ 'ko-Latn': 'Jindong siheom', en: 'Vibration test' }, 'ko')).toEqual({ text: 'Jindong siheom', lang: 'ko-Latn' });
  });

  it('falls back to English, then Korean, then whatever there is', () => {
    expect(localize(text, 'ja').lang).toBe('en');
    expect(localize({ ko: '가' }, 'ja').lang).toBe('ko');
    expect(localize({ de: 'Rütteltest' }, 'ja')).toEqual({ text: 'Rütteltest', lang: 'de' });
  });

  it('gives an empty text of an undetermined language for an empty map', () => {
    expect(localize({}, 'ko')).toEqual({ text: '', lang: 'und' });
  });
});

it('labels a term', () => {
  expect(labelOf({ label: { ko: '성남', en: 'Seongnam' } }, 'en')).toBe('Seongnam');
});
