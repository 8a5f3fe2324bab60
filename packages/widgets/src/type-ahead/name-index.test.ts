import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameIndex, type NameHit } from './name-index.ts';
import { nameKey, spanInText } from './name-key.ts';
import { typedForms } from './typed-forms.ts';

const names: readonly (readonly [id: string, ...names: string[]])[] = [
  ['vibration', '진동 내구 시험', 'Vibration endurance test'],
  ['shaker', '진동시험기 50 kN', 'Vibration shaker, 50 kN'],
  ['reliability', '신뢰성시험 상담', 'Reliability consultation'],
  ['emc', '전자파 시험', 'EMC test'],
  ['research', '공동연구 기획', 'Joint research planning'],
  ['han', '한서윤', 'Seoyun Han', 'Han Seo-yun'],
  ['cafe', 'Café équipement'],
];
const index = new NameIndex(names.map(([value, ...rest]) => ({ value, names: rest })));
const ids = (typed: string): string[] => index.find(typed, 5).map(({ value }) => value);
const marked = ({ name, spans }: NameHit<string>): string[] => spans.map(([from, to]) => name.slice(from, to));

describe('names as they are typed', () => {
  it.each([
    ['a whole word', '진동시험', 'shaker'],
    ['a half-typed syllable', '한서ㅇ', 'han'],
    ['half of the last syllable', '진동시ㅎ', 'shaker'],
    ['초성', 'ㅈㅈㅍ', 'emc'],
    ['초성 of a person', 'ㅎㅅㅇ', 'han'],
    ['a particle', '한서윤을', 'han'],
    ['part of a word', '시험기', 'shaker'],
    ['part of a compound', '뢰성', 'reliability'],
    ['other spacing', '진동내구시험', 'vibration'],
    ['words in any order', '시험 내구', 'vibration'],
    ['the Latin layout', 'dusrn', 'research'],
    ['the Korean layout for a Latin word', 'ㄷㅡㅊ', 'emc'],
    ['a typo in Korean', '진둥시험', 'shaker'],
    ['a typo in English', 'relaibility', 'reliability'],
    ['a romanized name with the family name first', 'han seo', 'han'],
    ['Latin without accents', 'cafe equip', 'cafe'],
    ['decomposed text', '한서윤'.normalize('NFD'), 'han'],
  ])('are found by %s', (_, typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  it('come with names that begin so first, then words that do, and short ones before long', () => {
    expect(ids('진동')).toEqual(['vibration', 'shaker']);
    expect(ids('시험')).toEqual(['emc', 'vibration', 'shaker', 'reliability']);
  });

  it('are nothing for a sentence, a sign or nothing', () => {
    for (const typed of ['', '  ', '!?', '창원 공장 인버터의 소음을 줄이는 데에 도움을 받고 싶습니다']) expect(ids(typed)).toEqual([]);
  });

  it('are marked where they were met, in whole syllables', () => {
    expect(marked(index.find('진도', 1)[0]!)).toEqual(['진동']);
    expect(marked(index.find('ㅅㅎㄱ', 1)[0]!)).toEqual(['시험기']);
    expect(marked(index.find('시험 내구', 1)[0]!)).toEqual(['내구', '시험']);
    expect(marked(index.find('ndurance', 1)[0]!)).toEqual(['ndurance']);
  });

  it('are found by any part of themselves', () => {
    const part = fc.constantFrom(...names).chain(([id, ...rest]) => fc.constantFrom(...rest).chain((name) =>
      fc.tuple(fc.nat(name.length - 1), fc.integer({ min: 1, max: name.length })).map(([from, length]) => [id, name.slice(from, from + length)] as const)));
    fc.assert(fc.property(part, ([id, typed]) => {
      fc.pre(nameKey(typed) !== '');
      expect(new Set(index.find(typed, 10).map(({ value }) => value)).has(id)).toBe(true);
    }));
  });

  it('give parts of the name itself, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      for (const { name, spans } of index.find(typed, 3)) for (const [from, to] of spans) expect(from >= 0 && from <= to && to <= name.length).toBe(true);
    }));
  });
});

it('reads a key back into whole letters of the text', () => {
  expect(spanInText('진동 시험기', [6, 11])).toEqual([3, 5]);
  expect(spanInText('abc', [1, 2])).toEqual([1, 2]);
});

it('takes a particle for one only behind two syllables', () => {
  expect(typedForms('장비를')).toContain('장비');
  expect(typedForms('나는')).not.toContain('나');
});
