import { describe, expect, it } from 'vitest';
import { createTextIndex } from '../text.ts';
import { analyze } from './analyze.ts';
import type { Language } from './language.ts';
import { addLanguage, weighingOf } from './languages.ts';

/** A small Japanese of a host: words of one writing at a time, hiragana alone left out as particles and endings. */
const japanese: Language = {
  tag: 'ja',
  writing: '[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー]+',
  weighing: { k1: 0.8, b: 0.3, parts: 0.25 },
  joins: true,
  words: (stretch) =>
    [...stretch.matchAll(/[\p{Script=Katakana}ー]+|\p{Script=Han}+/gu)].map(({ 0: word, index: start }) => ({
      start, end: start + word.length, surface: word, word, parts: Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
    })),
};

describe('addLanguage', () => {
  it('lets a host bring a third language, with parameters of its own', () => {
    expect(analyze('振動の試験を').map(({ word, language }) => [word, language])).toEqual([['振動の試験を', 'other']]);
    addLanguage(japanese);
    expect(analyze('モーターの振動試験を 진동시험을 tests').map(({ word, language }) => [word, language])).toEqual([
      ['モーター', 'ja'], ['振動試験', 'ja'], ['진동시험', 'ko'], ['test', 'en'],
    ]);
    expect(weighingOf('ja')).toEqual({ k1: 0.8, b: 0.3, parts: 0.25 });
    expect(weighingOf('ko')).toEqual({ k1: 0.9, b: 0.4, parts: 0.3 });
    expect(weighingOf('xx')).toEqual(weighingOf('en'));
  });

  it('makes its texts searchable, words in compounds included', () => {
    addLanguage(japanese);
    const index = createTextIndex({ fields: { body: 1 } });
    index.add({ id: 'a', body: 'インバータの振動試験を行います' });
    index.add({ id: 'b', body: '塩水噴霧' });
    expect(index.search('振動試験').map(({ id }) => id)).toEqual(['a']);
    expect(index.search('複合振動試験機').map(({ id }) => id)).toEqual(['a']);
  });

  it('replaces the language of the same tag', () => {
    addLanguage(japanese);
    addLanguage({ ...japanese, weighing: { k1: 1, b: 1, parts: 1 } });
    expect(weighingOf('ja').k1).toBe(1);
    expect(analyze('振動').map(({ language }) => language)).toEqual(['ja']);
  });

  it.each(['[', '(a)', '(?<x>a)'])('refuses %s as a pattern of its writing', (writing) => {
    expect(() => addLanguage({ ...japanese, writing })).toThrow(/writing.*“ja”/);
  });
});
