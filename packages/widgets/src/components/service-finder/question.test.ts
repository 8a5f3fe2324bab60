import { createMatcher } from '@dongban/matcher';
import { describe, expect, it } from 'vitest';
import { testCatalog } from '../../testing/catalog.ts';
import { canRemove, withoutPart, withPart, withWords, wordsOf, type PartPath, type Question } from './question.ts';

const matcher = createMatcher(testCatalog(), { clock: () => Date.parse('2026-11-24T00:00:00Z') });
const read = ({ text, changes }: Question) => matcher.match({ ...changes, text });
const asked = (text: string): Question => ({ text, changes: {} });
const hub: PartPath = { field: 'hub', index: undefined };
const quantity: PartPath = { field: 'quantities', index: 0 };
const standard: PartPath = { field: 'standards', index: 0 };

describe('what was read out of a need', () => {
  const question = asked('창원에서 인버터 진동시험 20~2000Hz IEC 60068-2-6');
  const reading = read(question);

  it('can be taken back: words go, and one of a list does', () => {
    for (const part of [hub, quantity, standard]) expect(canRemove(question, reading, part)).toBe(true);
    expect(withoutPart(question, reading, hub)).toEqual(asked('인버터 진동시험 20~2000Hz IEC 60068-2-6'));
    expect(read(withoutPart(question, reading, hub)).need.hub).toBeUndefined();
    const less = read(withoutPart(question, reading, quantity)).need;
    expect(less.quantities).toEqual([]);
    expect(less.standards).toEqual(['IEC 60068-2-6']);
  });

  it('can be set to something else, which wins over the words', () => {
    const other = withPart(question, reading, { field: 'mode', index: undefined }, 'online');
    expect(read(other).need.mode).toBe('online');
    const again = read(withPart(other, read(other), standard, 'KS C 0220'));
    expect(again.need).toMatchObject({ mode: 'online', hub: 'hub_changwon', standards: ['KS C 0220'] });
    expect(read(withoutPart(other, read(other), { field: 'mode', index: undefined })).need.mode).toBeUndefined();
  });

  it('can be said in other words, which are read anew', () => {
    expect(wordsOf(reading, quantity)).toBe('20~2000Hz');
    const other = withWords(question, reading, quantity, '50 Hz');
    expect(other.text).toBe('창원에서 인버터 진동시험 50 Hz IEC 60068-2-6');
    expect(read(other).need.quantities).toMatchObject([{ min: 50, max: 50, unit: 'Hz' }]);
  });

  it('stays where nobody knows how it is written', () => {
    const { need } = reading;
    expect(canRemove(question, { need }, hub)).toBe(false);
    expect(canRemove(question, { need }, quantity)).toBe(true);
  });

  it('goes from every place where it is written', () => {
    const twice = asked('창원 진동시험, 창원에서');
    expect(withoutPart(twice, read(twice), hub).text).toBe('진동시험,');
  });
});
