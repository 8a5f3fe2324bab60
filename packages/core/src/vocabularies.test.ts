import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';
import { Program } from './program.ts';
import { labelOf } from './text.ts';
import * as vocabularies from './vocabularies.ts';
import { addLabels, addTerms, areas, committeeAreas, pillars, programKinds, serviceAreas, type Vocabulary } from './vocabularies.ts';

const isList = (value: unknown): value is Vocabulary => typeof value === 'object' && value !== null && 'terms' in value;
const lists = Object.entries<unknown>(vocabularies).flatMap(([name, value]): [string, Vocabulary][] => (isList(value) ? [[name, value]] : []));

describe('every vocabulary', () => {
  it.each(lists)('%s has keys fit for an address, each once, labelled in Korean and English', (_, list) => {
    expect(new Set(list.keys).size).toBe(list.keys.length);
    for (const { key, label } of list.terms) {
      expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(label['ko']).toMatch(/[가-힣]|M&A/);
      expect(label['en']).toMatch(/[a-z]/i);
    }
  });
});

describe('the areas', () => {
  it('are the five of the institute, then the six of the growth committee, each under a pillar', () => {
    expect(areas.keys).toEqual([...serviceAreas.keys, ...committeeAreas.keys]);
    expect(areas.keys).toHaveLength(11);
    for (const { pillar } of areas.terms) expect(pillars.keys).toContain(pillar);
  });
});

describe('a host', () => {
  const program = { id: 'program_a', name: { ko: '가' }, summary: { ko: '나' }, operator: 'organization_a', kind: 'training', area: 'space-rental', keywords: [] };

  it('adds a term, which schemas take from then on', () => {
    expect(() => parse(Program, program, 'The program')).toThrow('not-one-of');
    addTerms(serviceAreas, { 'space-rental': { ko: '공간 대여', en: 'Space rental' } });
    expect(parse(Program, program, 'The program').area).toBe('space-rental');
    expect(areas.keys).toContain('space-rental');
  });

  it('adds a language in one call and keeps the others', () => {
    addLabels(serviceAreas, 'ja', { reliability: '信頼性試験・評価' });
    const term = serviceAreas.term('reliability');
    expect(term && labelOf(term, 'ja')).toBe('信頼性試験・評価');
    expect(term && labelOf(term, 'ko')).toBe('신뢰성 시험·평가');
    expect(term?.pillar).toBe('growth');
  });

  it('is told to add to the list itself, not to one made of others', () => {
    expect(() => addTerms(areas, { x: { ko: '가', en: 'X' } })).toThrow(TypeError);
  });

  it('gets no term for a key that nobody knows', () => {
    expect(programKinds.term('toString')).toBeUndefined();
  });
});
