import { expect, it } from 'vitest';
import fc from 'fast-check';
import { Lexicon } from './lexicon.ts';
import { PairNumbers } from './pair-numbers.ts';
import { SeenWords } from './seen-words.ts';

/** Few characters, so that much is seen again, and those that are stored in other ways. */
const word = fc.string({ unit: fc.constantFrom(...'가나다a\0\uffff'), minLength: 1, maxLength: 6 });

it('finds words where they lie in a text, however many there are', () => {
  fc.assert(fc.property(fc.array(word, { maxLength: 3000, size: 'max' }), (words) => {
    const seen = new SeenWords();
    const text = words.join('');
    const expected = new Map<string, number>();
    let end = 0;
    const found = words.map((own) => {
      const start = end;
      end += own.length;
      const number = seen.get(text, start, end);
      if (number < 0) seen.set(text, start, end, expected.size);
      const known = expected.get(own) ?? -1;
      if (known < 0) expected.set(own, expected.size);
      return [number, known];
    });
    expect(found.filter(([number, known]) => number !== known)).toEqual([]);
  }), { numRuns: 20 });
});

it('finds pairs of any two characters, however many there are', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(0xffff), fc.nat(0xffff)), { maxLength: 3000, size: 'max' }), (pairs) => {
    const numbers = new PairNumbers();
    const expected = new Map<string, number>();
    const found = [...pairs, [0, 0] as const, ...pairs, [0, 0] as const].map(([first, second]) => {
      const number = numbers.get(first, second);
      if (number < 0) numbers.set(first, second, expected.size);
      const known = expected.get(`${first} ${second}`) ?? -1;
      if (known < 0) expected.set(`${first} ${second}`, expected.size);
      return [number, known];
    });
    expect(found.filter(([number, known]) => number !== known)).toEqual([]);
  }), { numRuns: 20 });
});

it('gives the terms of a text in their order, the pair between two words before the second', () => {
  const analyze = (text: string) => text.split(' ').filter((own) => own !== '').map((own) => ({ surface: own, start: 0, end: 0, language: 'ko', word: own, parts: own === '진동' ? ['진동', '시험기'] : [] }));
  const lexicon = new Lexicon({ analyze, joinsWords: () => true });
  const termsOf = (text: string) => {
    const words = lexicon.read(text);
    return [words, ...[...lexicon.numbers.subarray(0, lexicon.count)].map((number) => lexicon.terms[number])];
  };
  const expected = [3, 'ko=진동', 'ko~진동', 'ko~시험기', 'ko~동칩', 'ko=칩', 'ko~칩진', 'ko=진동', 'ko~진동', 'ko~시험기'];
  expect(termsOf('진동 칩 진동')).toEqual(expected);
  expect(termsOf('진동 칩 진동')).toEqual(expected);
  expect(termsOf('')).toEqual([0]);
  expect(lexicon.inOrder().map((number) => lexicon.terms[number])).toEqual([...lexicon.terms].sort());
});
