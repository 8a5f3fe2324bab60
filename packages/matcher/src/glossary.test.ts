import { isValidationError } from '@dongban/core/errors';
import { describe, expect, it } from 'vitest';
import { checkGlossary } from './concepts/check-glossary.ts';
import { ConceptFinder, keyOfTerm } from './concepts/concept-finder.ts';
import { electronicsGlossary } from './glossary.ts';
import { analyze } from './language/analyze.ts';
import { createMatcher } from './matching/default-matcher.ts';
import { atOnce } from './retrieval/steps.ts';
import { publicCatalogOf } from './testing/small-catalog.ts';

const finder = atOnce(ConceptFinder.of(electronicsGlossary));
const conceptsOf = (text: string) => new Set(finder.find(analyze(text)).map(({ id }) => id));

describe('electronicsGlossary', () => {
  it('fits its format: ids once, no term in two concepts without saying so, every term with words in it', () => {
    expect(checkGlossary(electronicsGlossary)).toBe(electronicsGlossary);
    expect(electronicsGlossary.length).toBeGreaterThanOrEqual(600);
  });

  it('has terms of both languages in every concept, Hangul in the Korean and none in the English', () => {
    for (const { id, terms } of electronicsGlossary) {
      expect(Object.keys(terms), id).toEqual(['ko', 'en']);
      expect(terms['ko']?.some((term) => /[가-힣]/.test(term)), id).toBe(true);
      for (const term of terms['en'] ?? []) expect(term, id).toMatch(/^[A-Za-z\d][A-Za-z\d &,./-]*$/);
    }
  });

  it('has no term that another of its concept finds already', () => {
    for (const { id, terms } of electronicsGlossary) {
      for (const list of Object.values(terms)) {
        const keys = list.map((term) => keyOfTerm(analyze(term)));
        expect(keys, id).toEqual([...new Set(keys)]);
      }
    }
  });

  it('leads upwards only', () => {
    const up = new Map(electronicsGlossary.map(({ id, broader = [] }) => [id, broader]));
    const leadsTo = (from: string, to: string): boolean => (up.get(from) ?? []).some((parent) => parent === to || leadsTo(parent, to));
    for (const { id } of electronicsGlossary) expect(leadsTo(id, id), id).toBe(false);
    expect(leadsTo('random-vibration', 'reliability-test')).toBe(true);
  });

  it.each([
    ['진동시험을', 'a vibration test', 'vibration-test'],
    ['진동 시험이', 'Vibration Testing', 'vibration-test'],
    ['인쇄전자 소재', 'printed electronics', 'printed-electronics'],
    ['유연 센서를', 'printed flexible sensors', 'flexible-sensor'],
    ['협동 로봇', 'cobots', 'collaborative-robot'],
    ['직류배전', 'DC distribution', 'dc-distribution'],
    ['사물인터넷', 'Internet of Things', 'internet-of-things'],
    ['X선 CT', 'X-ray CT', 'x-ray-ct'],
    ['배터리팩', 'battery packs', 'battery-pack'],
    ['전고체 전지를', 'all-solid-state batteries', 'solid-state-battery'],
    ['적층세라믹콘덴서', 'MLCCs', 'multilayer-ceramic-capacitor'],
    ['조류독감', 'bird flu', 'avian-influenza'],
    ['생체적합성 시험', 'biocompatibility', 'biocompatibility'],
    ['예지보전', 'predictive maintenance', 'predictive-maintenance'],
    ['만능재료시험기', 'universal testing machine', 'universal-testing-machine'],
    ['강화학습', 'reinforcement learning', 'reinforcement-learning'],
    ['수전해', 'water electrolysis', 'water-electrolysis'],
    ['산학협력', 'industry-academia collaboration', 'industry-academia-collaboration'],
  ])('ties %s to %s', (korean, english, concept) => {
    expect(conceptsOf(korean)).toContain(concept);
    expect(conceptsOf(english)).toContain(concept);
  });
});

describe('what means two things', () => {
  it.each([
    ['AI 농장', 'avian-influenza'], ['the cell phone', 'battery-cell'], ['IP 주소', 'intellectual-property'], ['투자 IR', 'infrared'], ['광주 지사', 'optical'], ['동시에', 'vibration-test'],
    ['start in March', 'startup'], ['a new product', 'manufacturing'], ['300 m³/h', 'mergers-and-acquisitions'], ['internal parts', 'overseas'], ['a local firm', 'position-estimation'], ['we know', 'technical-know-how'],
    ['market data', 'marketing-support'], ['steel plates', 'electroplating'], ['turn it on', 'lathe-turning'], ['a city bus', 'controller-area-network'], ['a package of 7 kg', 'semiconductor-packaging'], ['fine pitch', 'investor-relations'], ['to drive growth', 'motor-drive'],
  ])('%s is not about %s', (text, concept) => {
    expect(electronicsGlossary.map(({ id }) => id)).toContain(concept);
    expect(conceptsOf(text)).not.toContain(concept);
  });
});

describe('checkGlossary', () => {
  const problemsOf = (input: unknown) => {
    try {
      checkGlossary(input);
    } catch (error) {
      if (isValidationError(error)) return error.problems.map(({ pointer, code }) => `${pointer} ${code}`);
      throw error;
    }
    return [];
  };
  const tofu = { id: 'tofu', terms: { ko: ['두부'], en: ['tofu'] } };

  it('takes a portal’s own terms behind ours', () => {
    expect(problemsOf([...electronicsGlossary, { ...tofu, broader: ['food'] }])).toEqual([]);
    expect(problemsOf([])).toEqual([]);
  });

  it('points at everything that does not fit', () => {
    expect(problemsOf({})).toEqual([' wrong-type']);
    expect(problemsOf([{ id: '', terms: { ko: '두부' }, more: 1 }, null])).toEqual(['/0/more unknown-field', '/0/id too-small', '/0/terms/ko wrong-type', '/1 wrong-type']);
    expect(problemsOf([tofu, { ...tofu, terms: { ko: ['콩'] }, broader: ['food'] }])).toEqual(['/1/broader/0 reference-to-nothing', '/1/id id-used-twice']);
  });

  it('refuses a term that is in two concepts, however it is spaced, unless the later says that it is shared', () => {
    const cutlet = { id: 'cutlet', terms: { en: ['Tofus'] } };
    expect(problemsOf([tofu, cutlet])).toEqual(['/1/terms/en/0 term-used-twice']);
    expect(problemsOf([tofu, { ...cutlet, shared: ['Tofus'] }])).toEqual([]);
    expect(problemsOf([{ id: 'a', terms: { ko: ['진동시험'] } }, { id: 'b', terms: { ko: ['진동 시험'] } }])).toEqual(['/1/terms/ko/0 term-used-twice']);
    expect(problemsOf([{ id: 'a', terms: { en: ['of the'] } }])).toEqual(['/0/terms/en/0 term-without-words']);
  });

  it('guards a matcher', () => {
    expect(() => createMatcher(publicCatalogOf({}), { glossary: [tofu, tofu] })).toThrow('The glossary');
  });
});

describe('ConceptFinder', () => {
  it('finds a term at either end of a Korean compound, and a long one in its middle', () => {
    expect(conceptsOf('복합진동시험기')).toContain('vibration-test');
    expect(conceptsOf('산업용인버터')).toContain('inverter');
  });

  it('takes no two syllables from the middle of a word', () => {
    const small = atOnce(ConceptFinder.of([{ id: 'simultaneous', terms: { ko: ['동시'] } }]));
    expect(small.find(analyze('진동시험'))).toEqual([]);
    expect(small.find(analyze('동시에'))).toEqual([{ id: 'simultaneous', start: 0, end: 3 }]);
  });

  it('finds the shorter concept within a longer one, and says where each stands', () => {
    const found = finder.find(analyze('flexible pressure sensor')).map(({ id, start, end }) => [id, start, end]);
    expect(found).toEqual(expect.arrayContaining([['pressure-sensor', 9, 24], ['sensor', 18, 24], ['flexible', 0, 8]]));
  });
});
