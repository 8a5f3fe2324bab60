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

  it('are told by the reason that names words and counts most, works among them', () => {
    const works: Reason = { rule: 'works', code: 'works-evidence', params: { title: { ko: '–' }, terms: ['배터리팩'] }, share: 0.6, evidence: [{ pointer: '/works/0/title/ko' }] };
    const [one, other, ...rest] = toldOnce([text(0.3, ['인버터']), works, concept(0.1, [inverter, pack])], 'ko');
    expect([one?.rule, one?.share, other?.rule, other?.share]).toEqual(['works', 0.7, 'text', 0.3]);
    expect(rest).toEqual([]);
  });

  it('name a place once, and leave what is no concept as it is', () => {
    const same = { ...concept(0.1, [inverter]), evidence: [{ pointer: '/name/ko' }, { pointer: '/summary/ko' }] };
    expect(toldOnce([text(0.5, ['인버터']), same], 'ko')[0]?.evidence.map(({ pointer }) => pointer)).toEqual(['/name/ko', '/summary/ko']);
    const place: Reason = { rule: 'place', code: 'hub-match', params: { hub: { ko: '인버터' } }, share: 0.1, evidence: [{ pointer: '/hub' }] };
    expect(toldOnce([text(0.5, ['인버터']), place], 'ko')).toEqual([text(0.5, ['인버터']), place]);
  });

  it('go by the Korean name where the language of the need is not known, and keep a concept without a name', () => {
    expect(toldOnce([text(0.5, ['인버터']), concept(0.1, [inverter])], undefined)).toHaveLength(1);
    expect(toldOnce([text(0.5, ['인버터', '']), concept(0.1, [['', 'inverter']])], 'ko')).toHaveLength(2);
    expect(toldOnce([{ ...text(0.5, []), params: {} }, concept(0.1, [inverter])], 'ko')).toHaveLength(2);
  });

  it('leave short names and names with digits whole', () => {
    expect(toldOnce([text(0.5, ['rad']), concept(0.1, [['레이더', 'radar']])], 'en')).toHaveLength(2);
    expect(toldOnce([text(0.5, ['gear']), concept(0.1, [['기어', 'gears']])], 'en')).toHaveLength(1);
    expect(toldOnce([text(0.5, ['lte4']), concept(0.1, [['엘티이', 'LTE4G']])], 'en')).toHaveLength(1);
  });

  it('leave reasons alone where no words were met', () => {
    expect(toldOnce([concept(0.1, [inverter])], 'ko')).toEqual([concept(0.1, [inverter])]);
  });
});
