import type { Catalog, CatalogRecord, RCard, Service } from '@dongban/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher, defaultRules, extendRules } from './index.ts';
import { cardOf, publicCatalogOf, serviceOf, testClock, workOf } from './testing/small-catalog.ts';

const words = ['진동', '시험', '진동시험', '시험기', '인버터', '동시', '센서', '유연', '창원', '온도', 'vibration', 'test', 'inverter', 'sensor', 'flexible', 'IEC 60068-2-6', 'IEC 60068-2-64'];
const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const text = fc.oneof(phrase.map((ko) => ({ ko })), phrase.map((en) => ({ en })), fc.tuple(phrase, phrase).map(([ko, en]) => ({ ko, en })));
const date = fc.option(fc.constantFrom('2026', '2024-05', '2015', '1999'), { nil: undefined });

const service = (slug: string): fc.Arbitrary<Service> =>
  fc.record({
    name: text, summary: text, keywords: fc.array(text, { maxLength: 4 }), standards: fc.array(fc.constantFrom('IEC 60068-2-6', 'KS C IEC 60068-2-6'), { maxLength: 2 }),
    hubs: fc.subarray(['hub_changwon' as const, 'hub_seoul' as const]), area: fc.constantFrom('reliability' as const, 'equipment' as const),
    variables: fc.array(fc.record({ quantity: fc.constant('frequency'), label: text, min: fc.constantFrom(1, 50), max: fc.constantFrom(100, 5000), unit: fc.constantFrom('Hz', 'kHz') }), { maxLength: 2 }),
  }).map((fields) => serviceOf(slug, fields));

const card = (slug: string): fc.Arbitrary<RCard> =>
  fc.record({
    headline: text, interests: fc.array(text, { maxLength: 2 }), hub: fc.constantFrom('hub_changwon' as const, 'hub_seoul' as const),
    topics: fc.array(fc.record({ label: text, evidence: fc.subarray([0, 1, 2, 3].map((number) => `work_${slug}-${number}` as const)) }), { maxLength: 2 }),
    works: fc.array(fc.tuple(text, fc.option(text, { nil: undefined }), date), { maxLength: 5 }),
  }).map(({ works, ...fields }) =>
    cardOf(slug, {
      ...fields,
      works: works.map(([title, abstract, when], index) => {
        const { date: _, ...work } = workOf(`${slug}-${index}`, title, abstract === undefined ? {} : { abstract });
        return when === undefined ? work : { ...work, date: when };
      }),
    }),
  );

const records = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 })).chain(([services, cards]) =>
  fc.record({
    services: fc.tuple(...Array.from({ length: services }, (_, index) => service(`s${index}`))),
    cards: fc.tuple(...Array.from({ length: cards }, (_, index) => card(`c${index}`))),
  }),
);
const need = fc.tuple(phrase, fc.constantFrom('', '', ' 10~200 Hz', ' 60 Hz 2 kHz'), fc.constantFrom('', '창원에서 ')).map(([asked, range, place]) => place + asked + range);

const matcherOf = (catalog: Partial<Catalog>) => createMatcher(publicCatalogOf(catalog), { clock: testClock });

describe('any answer', () => {
  it('has shares that add up to the score, and scores and coverages from 0 to 1', () => {
    fc.assert(fc.property(records, need, (catalog, text) => {
      for (const { score, coverage, reasons } of matcherOf(catalog).match(text).matches) {
        expect(Math.abs(reasons.reduce((sum, { share }) => sum + share, 0) - score)).toBeLessThanOrEqual(1e-9);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-12);
        expect(coverage).toBeGreaterThan(0);
        expect(coverage).toBeLessThanOrEqual(1 + 1e-12);
        for (const { share, evidence } of reasons) {
          expect(share).toBeGreaterThan(0);
          expect(evidence.length).toBeGreaterThan(0);
        }
      }
    }));
  });

  it('points at evidence that is there', () => {
    fc.assert(fc.property(records, need, (catalog, text) => {
      for (const { id, reasons } of matcherOf(catalog).match(text).matches) {
        const record = recordOf(catalog, id);
        for (const { pointer } of reasons.flatMap(({ evidence }) => evidence)) expect(valueAt(record, pointer), `${id} ${pointer}`).toBeDefined();
      }
    }));
  });

  it('never scores a record higher once evidence is taken out of it', () => {
    fc.assert(fc.property(records, need, fc.nat(), fc.nat(), (catalog, text, whichMatch, whichEvidence) => {
      const { matches } = matcherOf(catalog).match(text);
      const match = matches[whichMatch % Math.max(matches.length, 1)];
      if (match === undefined) return;
      const evidence = match.reasons.flatMap((reason) => reason.evidence);
      const pointer = evidence[whichEvidence % evidence.length]?.pointer ?? '';
      const poorer = structuredClone(catalog);
      takeOut(recordOf(poorer, match.id), pointer);
      expect(matcherOf(poorer).score(text, match.id).score, `${match.id} ${pointer}`).toBeLessThanOrEqual(match.score + 1e-12);
    }), { numRuns: 500 });
  });

  it('never scores a card higher once a work is taken off it', () => {
    fc.assert(fc.property(records, need, fc.nat(), (catalog, text, which) => {
      const [first] = catalog.cards;
      if (first === undefined || first.works.length === 0) return;
      const before = matcherOf(catalog).score(text, first.id).score;
      first.works.splice(which % first.works.length, 1);
      expect(matcherOf(catalog).score(text, first.id).score).toBeLessThanOrEqual(before + 1e-12);
    }));
  });

  it('is the same whatever order the records came in', () => {
    fc.assert(fc.property(records, need, (catalog, text) => {
      const turned = { services: catalog.services.toReversed(), cards: catalog.cards.toReversed() };
      expect(matcherOf(turned).match(text)).toEqual(matcherOf(catalog).match(text));
    }));
  });

  it('is ordered by score, then id, where near duplicates are not to be spread; the best one is first in any case', () => {
    const together = extendRules(defaultRules, { id: 'together', version: '1', spread: 0 });
    fc.assert(fc.property(records, need, (catalog, text) => {
      const { matches } = createMatcher(publicCatalogOf(catalog), { clock: testClock, rules: together }).match(text);
      const sorted = matches.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
      expect(matches).toEqual(sorted);
      expect(matcherOf(catalog).match(text).matches[0]?.id).toBe(sorted[0]?.id);
    }));
  });

  it('is the same for composed and decomposed text', () => {
    fc.assert(fc.property(records, need, (catalog, text) => {
      const composed = matcherOf(catalog).match(text);
      expect(matcherOf(JSON.parse(JSON.stringify(catalog).normalize('NFD')) as Partial<Catalog>).match(text.normalize('NFD')).matches.map(({ id, score }) => [id, score])).toEqual(
        composed.matches.map(({ id, score }) => [id, score]),
      );
    }));
  });

  it('is the same after records came and went', () => {
    fc.assert(fc.property(records, service('passing'), need, (catalog, passing, text) => {
      const matcher = matcherOf(catalog);
      const before = matcher.match(text);
      matcher.add(passing);
      matcher.remove(passing.id);
      expect(matcher.match(text)).toEqual(before);
    }));
  });
});

function recordOf(catalog: Partial<Catalog>, id: string): CatalogRecord | undefined {
  return [...(catalog.services ?? []), ...(catalog.cards ?? [])].find((record) => record.id === id);
}

function valueAt(record: unknown, pointer: string): unknown {
  return pointer.split('/').slice(1).reduce((value, step) => (value as Record<string, unknown> | undefined)?.[step], record);
}

function takeOut(record: unknown, pointer: string): void {
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() ?? '';
  const parent = valueAt(record, steps.map((step) => `/${step}`).join('')) as Record<string, unknown>;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
}
