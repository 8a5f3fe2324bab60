import { describe, expect, it } from 'vitest';
import { ConceptFinder } from './concepts/concept-finder.ts';
import { electronicsGlossary } from './glossary.ts';
import { analyze } from './language/analyze.ts';

const finder = new ConceptFinder(electronicsGlossary);
const conceptsOf = (text: string) => new Set(finder.find(analyze(text)).map(({ id }) => id));

describe('electronicsGlossary', () => {
  it('holds each concept once, with terms in Korean and in English that carry meaning', () => {
    expect(electronicsGlossary.length).toBeGreaterThanOrEqual(150);
    expect(new Set(electronicsGlossary.map(({ id }) => id)).size).toBe(electronicsGlossary.length);
    for (const { id, terms } of electronicsGlossary) {
      for (const lang of ['ko', 'en']) {
        expect(terms[lang]?.length, id).toBeGreaterThan(0);
        for (const term of terms[lang] ?? []) expect(analyze(term).length, `${id}: ${term}`).toBeGreaterThan(0);
      }
    }
  });

  it.each([
    ['진동시험을', 'a vibration test', 'vibration-test'],
    ['진동 시험이', 'Vibration Testing', 'vibration-test'],
    ['인쇄전자 소재', 'printed electronics', 'printed-electronics'],
    ['유연 센서를', 'printed flexible sensors', 'flexible-sensor'],
    ['협동 로봇', 'cobots', 'collaborative-robot'],
    ['직류배전', 'DC distribution', 'dc-distribution'],
    ['사물인터넷', 'Internet of Things', 'iot'],
    ['X선 CT', 'X-ray CT', 'x-ray-ct'],
    ['배터리팩', 'battery packs', 'battery-pack'],
  ])('ties %s to %s', (korean, english, concept) => {
    expect(conceptsOf(korean)).toContain(concept);
    expect(conceptsOf(english)).toContain(concept);
  });
});

describe('ConceptFinder', () => {
  it('finds a term at either end of a Korean compound, and a long one in its middle', () => {
    expect(conceptsOf('복합진동시험기')).toContain('vibration-test');
    expect(conceptsOf('산업용인버터')).toContain('inverter');
  });

  it('takes no two syllables from the middle of a word', () => {
    const small = new ConceptFinder([{ id: 'simultaneous', terms: { ko: ['동시'] } }]);
    expect(small.find(analyze('진동시험'))).toEqual([]);
    expect(small.find(analyze('동시에'))).toEqual([{ id: 'simultaneous', start: 0, end: 3 }]);
  });

  it('finds the shorter concept within a longer one, and says where each stands', () => {
    const found = finder.find(analyze('flexible pressure sensor')).map(({ id, start, end }) => [id, start, end]);
    expect(found).toEqual(expect.arrayContaining([['pressure-sensor', 9, 24], ['sensor', 18, 24], ['flexible', 0, 8]]));
  });
});
