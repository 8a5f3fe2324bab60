import type { Reason } from '@dongban/core/match';
import { describe, expect, it } from 'vitest';
import { toldOnce } from './told-once.ts';

const text = (share: number, terms: string[]): Reason => ({ rule: 'text', code: 'text-match', params: { terms }, share, evidence: [{ pointer: '/name/ko', terms }] });
const concept = (share: number, names: [ko: string, en: string][], relation = 'same'): Reason => ({
  rule: 'concepts', code: 'concept-match', params: { relation, concepts: names.map(([ko, en]) => ({ wanted: { ko, en }, found: { ko, en } })) }, share, evidence: [{ pointer: '/summary/ko' }],
});
const inverter: [string, string] = ['인버터', 'inverter'];
const pack: [string, string] = ['배터리팩', 'battery pack'];

describe('reasons without repetition', () => {
  it('make a concept part of the words that name it, with its share and its evidence', () => {
    const [one, ...others] = toldOnce([text(0.5, ['인버터', '배터리 팩']), concept(0.1, [inverter, pack])], 'ko');
    expect(others).toEqual([]);
    expect([one?.rule, one?.share, one?.evidence.map(({ pointer }) => pointer)]).toEqual(['text', 0.6, ['/name/ko', '/summary/ko']]);
  });

  it('name only the concepts that no word names', () => {
    const [, other] = toldOnce([text(0.5, ['인버터']), concept(0.1, [inverter, pack])], 'ko');
    expect([other?.share, other?.params]).toEqual([0.1, { relation: 'same', concepts: [{ wanted: { ko: '배터리팩', en: 'battery pack' }, found: { ko: '배터리팩', en: 'battery pack' } }] }]);
  });

  it('keep what a word of another language, or a kind of the concept, does not say', () => {
    const foreign = [text(0.5, ['inverter']), concept(0.1, [inverter])];
    expect(toldOnce(foreign, 'ko')).toEqual(foreign);
    expect(toldOnce(foreign, 'en')).toHaveLength(1);
    const narrower = [text(0.5, ['인버터']), concept(0.1, [inverter], 'narrower')];
    expect(toldOnce(narrower, 'ko')).toEqual(narrower);
  });

  it('take a word for a name it differs from by its ending', () => {
    expect(toldOnce([text(0.5, ['German', 'driving']), concept(0.1, [['독일', 'Germany'], ['구동기', 'drive']])], 'en')).toHaveLength(1);
    expect(toldOnce([text(0.5, ['유연', '센서']), concept(0.1, [['유연센서', 'flexible sensor']])], 'ko')).toHaveLength(1);
    expect(toldOnce([text(0.5, ['센서']), concept(0.1, [['유연센서', 'flexible sensor']])], 'ko')).toHaveLength(2);
  });

  it('leave reasons alone where no words were met', () => {
    expect(toldOnce([concept(0.1, [inverter])], 'ko')).toEqual([concept(0.1, [inverter])]);
  });
});
