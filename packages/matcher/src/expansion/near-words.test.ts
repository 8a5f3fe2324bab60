import { describe, expect, it } from 'vitest';
import { createMatcher } from '../index.ts';
import { cardOf, publicCatalogOf, serviceOf, testClock } from '../testing/small-catalog.ts';

const battery = serviceOf('battery', { name: { ko: '배터리 팩 평가', en: 'Battery pack evaluation' }, keywords: [{ ko: '열폭주 시험' }] });
const vibration = serviceOf('vibration', { name: { ko: '진동 시험', en: 'Vibration test' } });
const researcher = cardOf('yun', { headline: { ko: '배터리의 열폭주를 늦춥니다' } });
const matcher = createMatcher(publicCatalogOf({ services: [battery, vibration], cards: [researcher] }), { clock: testClock });

describe('a short need that is mistyped', () => {
  it.each([
    ['a slip of the finger', '베터리'],
    ['only the first letters', 'ㅂㅌㄹ'],
    ['the other keyboard layout', 'qoxjfl'],
    ['the first letters on the other keyboard layout', 'qxf'],
    ['a syllable too few', '열주'],
    ['first letters among syllables', '배ㅌ리'],
    ['the first letters of two words in one', 'ㅂㅌㄹㅍㄱ'],
    ['a slip with the other keyboard layout on', 'qoxgjfl'],
    ['a letter too few in English', 'batery'],
    ['a letter too few in an English ending', 'evaluaton'],
    ['two letters of an English ending swapped', 'evaluatoin'],
    ['a slip beside words that are right', '베터리 열폭주 시험 가능한 곳'],
  ])('is found all the same: %s', (_, text) => {
    const { matches, warnings } = matcher.match(text);
    expect(matches[0]?.id).toBe('service_battery');
    expect(warnings.map(({ code }) => code)).toEqual(['similar-words']);
  });

  it('says which words were not there, and gives the words that were as evidence', () => {
    const { matches, warnings, need } = matcher.match('베터리 시험');
    expect(warnings).toEqual([{ code: 'similar-words', params: { words: ['베터리'] } }]);
    expect(need.text).toBe('베터리 시험');
    expect(matches[0]?.reasons[0]?.params).toEqual({ terms: ['시험', '배터리'] });
  });

  it('scores below the same need as it should be written', () => {
    expect(matcher.score('베터리', 'service_battery').score).toBeLessThan(matcher.score('배터리', 'service_battery').score);
  });

  it('is told to fit nothing where nothing is like it', () => {
    expect(matcher.match('양자컴퓨터')).toMatchObject({ matches: [], warnings: [{ code: 'nothing-found' }] });
  });

  it.each(['ㅁㄴㅇㄹ', 'ㅁㄴㅇㄹㅁㄴㅇㄹ', 'asdfasdf'])('is told so, too, of keys that were struck in a row: %s', (typed) => {
    const busy = createMatcher(publicCatalogOf({ services: [serviceOf('met', { name: { ko: '맞는 일로 만난 우리 모노레일' } })] }), { clock: testClock });
    expect(busy.match(typed).matches).toEqual([]);
  });
});

describe('a need whose words are there', () => {
  it.each(['배터리', '배터', '열폭주 시험', 'battery', 'vibrations'])('is taken as it is written: %s', (text) => {
    expect(matcher.match(text).warnings).toEqual([]);
  });

  it('is no other for a term of the glossary that no record has', () => {
    // The word stands in no record, and the glossary knows it.
    expect(matcher.match('고유진동수').warnings.map(({ code }) => code)).not.toContain('similar-words');
  });

  it.each(['배터러', '베터리'])('does not find what is only like them: %s', (near) => {
    const other = createMatcher(publicCatalogOf({ services: [battery, serviceOf('near', { name: { ko: near } })] }), { clock: testClock });
    expect(other.match('배터리').matches.map(({ id }) => id)).toEqual(['service_battery']);
  });
});
