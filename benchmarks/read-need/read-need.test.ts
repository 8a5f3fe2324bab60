import { describe, expect, it } from 'vitest';
import { bootstrapOf, compare, countsOf, shareOf } from './counts.ts';
import { readingsOf } from './readings.ts';
import { fifthSet, fourthSet, laterSet, sentenceSet, thirdSet } from './sentences.ts';

const { sentences } = sentenceSet;

describe('the sentences', () => {
  it('are 200 or more, about half in each language, halved by their number', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(200);
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
    const korean = sentences.filter(({ id }) => id.startsWith('ko')).length;
    expect(Math.abs(2 * korean - sentences.length)).toBeLessThan(sentences.length / 10);
    for (const { id, half } of sentences) expect(half, id).toBe(Number(id.slice(3)) % 2 === 1 ? 'development' : 'held-out');
  });

  it('hold the words of every label once', () => {
    for (const { id, text, expected } of [sentenceSet, laterSet, thirdSet, fourthSet, fifthSet].flatMap((set) => set.sentences)) for (const { words } of expected) expect(text.split(words).length - 1, `${id}: ${words}`).toBe(1);
  });
});

describe('what readNeed makes of them', () => {
  it.each(['ko', 'en'].flatMap((lang) => ['development', 'held-out'].map((half) => [lang, half])))('is right and complete enough: %s, %s', (lang, half) => {
    const { right, wrong, missed } = countsOf(
      sentences.filter((sentence) => sentence.id.startsWith(lang) && sentence.half === half).map((sentence) => compare(sentence, readingsOf(sentence.text, sentenceSet))),
    );
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.94);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.9);
  });
});

describe('what readNeed makes of sentences in the words of many companies', () => {
  it.each(['ko', 'en'])('is right, and complete enough where nobody looked: %s', (lang) => {
    const held = fourthSet.sentences.filter((sentence) => sentence.id.startsWith(lang) && sentence.half === 'held-out');
    const { right, wrong, missed } = countsOf(held.map((sentence) => compare(sentence, readingsOf(sentence.text, fourthSet))));
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.9);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.8);
  });
});

describe('counting', () => {
  const sentence = { id: 'ko-001', half: 'development', text: '3월까지 창원에서', expected: [{ field: 'deadline', value: '2027-03-31', words: '3월까지' }, { field: 'hub', value: 'hub_a', words: '창원' }] } as const;

  it('takes a reading for right by field, value and words', () => {
    const right = { field: 'deadline', value: '2027-03-31', stretches: [[0, 4]] } as const;
    expect(countsOf([compare(sentence, [right])])).toEqual({ right: 1, wrong: 0, missed: 1 });
    expect(countsOf([compare(sentence, [{ ...right, value: '2027-03-30' }])])).toEqual({ right: 0, wrong: 1, missed: 2 });
    expect(countsOf([compare(sentence, [{ ...right, stretches: [[5, 9]] }])], 'deadline')).toEqual({ right: 0, wrong: 1, missed: 1 });
    expect(countsOf([compare(sentence, [right, right])])).toEqual({ right: 1, wrong: 1, missed: 1 });
  });

  it('draws sentences for the interval of all: what is the same in each does not move', () => {
    const [precision, recall] = bootstrapOf(Array.from({ length: 8 }, () => ({ right: sentence.expected.slice(0, 1), wrong: [], missed: sentence.expected.slice(1) })));
    expect([precision, recall]).toEqual([{ share: 1, interval: [1, 1] }, { share: 0.5, interval: [0.5, 0.5] }]);
    const [, uneven] = bootstrapOf([{ right: sentence.expected, wrong: [], missed: [] }, { right: [], wrong: [], missed: sentence.expected }]);
    expect(uneven).toEqual({ share: 0.5, interval: [0, 1] });
    expect(bootstrapOf([])).toEqual([undefined, undefined]);
  });

  it('gives a share the interval that Wilson published', () => {
    expect(shareOf(0, 0)).toBeUndefined();
    expect(shareOf(8, 10)?.interval.map((end) => end.toFixed(3))).toEqual(['0.490', '0.943']);
    expect(shareOf(10, 10)?.interval.map((end) => end.toFixed(3))).toEqual(['0.722', '1.000']);
  });
});
