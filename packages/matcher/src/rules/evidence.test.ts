import type { Catalog, CatalogRecord, Match, Need } from '@dongban/core';
import { growthStages, iprStates, sizeClasses } from '@dongban/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMatcher, defaultRules, extendRules, type Glossary, type ScoreFunction, type Signals } from '../index.ts';
import { ruleTypes } from './registry.ts';
import { cardOf, equipmentOf, profileOf, programOf, publicCatalogOf, serviceOf, technologyOf, testClock, testHubs, workOf } from '../testing/small-catalog.ts';

/*
 * For every rule there is: take the evidence of a reason out of the record, and that share falls while the score does not
 * rise. Records and needs are drawn so that all rules have something to say.
 */

const glossary: Glossary = [
  { id: 'vibration', terms: { ko: ['진동'], en: ['vibration'] } },
  { id: 'random-vibration', terms: { ko: ['랜덤진동'], en: ['random vibration'] }, broader: ['vibration'] },
  { id: 'sensor', terms: { ko: ['센서'], en: ['sensor'] } },
];
const text = fc.array(fc.constantFrom('진동', '랜덤진동', '시험', '인버터', '센서', 'random vibration', 'vibration', 'sensor', 'inverter'), { minLength: 1, maxLength: 3 }).map((words) => ({ ko: words.join(' ') }));
const ksic = fc.constantFrom('C', 'C26', 'C2621', 'C262', 'J58').map((code) => ({ scheme: 'KSIC', revision: '10', code }));
const some = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.array(item, { minLength: 1, maxLength });
const hub = fc.constantFrom('hub_changwon' as const, 'hub_seoul' as const);
const fee = fc.oneof(fc.constantFrom(100, 200, 200, 900).map((amount) => ({ basis: 'hour' as const, price: { amount, currency: 'KRW' } })), fc.constant({ basis: 'quote' as const }));
const variable = fc.record({ quantity: fc.constant('frequency'), label: fc.constant({ ko: '주파수' }), min: fc.constantFrom(1, 50), max: fc.constantFrom(100, 5000), unit: fc.constant('Hz') });
const eligibility = fc.record({ sizeClasses: fc.subarray([...sizeClasses.keys], { minLength: 1 }), stages: fc.subarray([...growthStages.keys], { minLength: 1 }) });
const mode = fc.constantFrom('online' as const, 'onsite' as const);
const language = fc.constantFrom('ko', 'en', 'en-GB');

const records = fc.record({
  services: some(fc.record({ name: text, keywords: some(text), hubs: some(hub, 2), modes: some(mode, 2), variables: some(variable), fees: some(fee), industries: some(ksic), eligibility, turnaroundDays: fc.constantFrom(5, 40), updatedAt: fc.constantFrom('2026-01-01T00:00:00Z', '2020-01-01T00:00:00Z') }), 2),
  equipment: some(fc.record({ name: text, hub, variables: some(variable), fees: some(fee) }), 2),
  technologies: some(fc.record({ name: text, trl: fc.integer({ min: 1, max: 9 }), ipr: fc.constantFrom(...iprStates.keys), fields: some(fc.integer({ min: 1, max: 4 })), industries: some(ksic) }), 1),
  programs: some(fc.record({ name: text, eligibility, industries: some(ksic), closes: fc.constantFrom('2026-12-31', '2027-03-01') }), 1),
  partnerProfiles: some(fc.record({ title: text, languages: some(language), maturity: fc.constantFrom('demo' as const, 'concept' as const), ipr: fc.constantFrom(...iprStates.keys), industries: some(ksic), country: fc.constantFrom('DE', 'NL'), deadline: fc.constant('2027-01-31') }), 1),
  cards: some(fc.record({ headline: text, hub, languages: some(language), works: some(fc.tuple(text, fc.constantFrom('2026', '2026-02', '2019')), 4) }), 1),
}).map((drawn): Partial<Catalog> => ({
  hubs: testHubs.map((one, index) => ({ ...one, latitude: 35.23 + index, longitude: 128.68 })),
  services: drawn.services.map((fields, index) => serviceOf(`s${index}`, fields)),
  equipment: drawn.equipment.map((fields, index) => equipmentOf(`e${index}`, fields)),
  technologies: drawn.technologies.map((fields) => technologyOf('t', fields)),
  programs: drawn.programs.map((fields) => programOf('p', fields)),
  partnerProfiles: drawn.partnerProfiles.map((fields) => profileOf('b', fields)),
  cards: drawn.cards.map(({ works, ...fields }) => cardOf('c', { ...fields, consultation: { modes: ['online'], hours: [], durationMinutes: 30 }, works: works.map(([title, date], index) => workOf(`c-${index}`, title, { date })) })),
}));

const need: fc.Arbitrary<Need> = fc.record({
  text: text.map(({ ko }) => ko),
  quantities: fc.constant([{ quantity: 'frequency', min: 60, max: 90, unit: 'Hz' }]),
  areas: fc.constant(['reliability' as const]), kinds: fc.constant(['service' as const]), fields: fc.constant([1, 2]), trlWanted: fc.integer({ min: 2, max: 6 }),
  budget: fc.constantFrom(150, 1000).map((amount) => ({ amount, currency: 'KRW' })), deadline: fc.constant('2027-01-10'), region: fc.constantFrom('KR-48', 'KR-26'), mode, languages: some(language, 2),
  partnerCountries: fc.constant(['DE']), partnershipTypes: fc.constant(['rnd-cooperation' as const]), dealTypes: fc.constant(['non-exclusive-licence' as const]), ipr: fc.subarray([...iprStates.keys], { minLength: 1 }),
  sizeClass: fc.constantFrom(...sizeClasses.keys), growthStage: fc.constantFrom(...growthStages.keys), industries: some(ksic, 2),
});

const signals: Signals = { nextFree: { service_s0: '2026-11-25T00:00:00Z', equipment_e0: '2026-11-28T00:00:00Z', 'r-card_c': '2026-11-26T00:00:00Z' } };
const named: ScoreFunction = (_, record) => ('name' in record && 'ko' in record.name ? { value: 0.5, message: { code: 'named', params: {} }, evidence: [{ pointer: '/name/ko' }] } : undefined);
const rules = extendRules(defaultRules, {
  id: 'all', version: '1',
  score: {
    'r-card': { recency: { type: 'recency', weight: 0.1 } },
    service: { recency: { type: 'recency', weight: 0.1 }, named: { type: 'custom', weight: 0.1, function: 'named', portable: false } },
  },
});
const matcherOf = (catalog: Partial<Catalog>, live: Signals = signals) => createMatcher(publicCatalogOf(catalog), { rules, glossary, signals: live, functions: { named }, clock: testClock });

const seen = new Set<string>();

it('lose their share with their evidence, and never does a record gain by it', () => {
  fc.assert(fc.property(records, need, fc.nat(), (catalog, asked, which) => {
    const matcher = matcherOf(catalog);
    const all = [...catalogRecords(catalog)].flatMap((record) => {
      const match = matcher.score(asked, record.id);
      return match.reasons.map((reason) => ({ match, reason }));
    });
    for (const { reason } of all) seen.add(reason.rule);
    const picked = all[which % Math.max(all.length, 1)];
    if (picked === undefined) return;
    const { match, reason } = picked;
    const pointers = reason.evidence.filter(({ source }) => source === undefined).map(({ pointer }) => pointer);
    // A record without an id is none.
    if (pointers.includes('/id')) return;
    const poorer = structuredClone(catalog);
    takeOut(recordOf(poorer, match.id), pointers);
    const live = reason.evidence.some(({ source }) => source === 'signals') ? { nextFree: {} } : signals;
    const after = matcherOf(poorer, live).score(asked, match.id);
    expect(shareOf(after, reason.rule, reason.code, reason.params), `${reason.rule} of ${match.id}`).toBeLessThan(reason.share);
    expect(after.score, `${reason.rule} of ${match.id}`).toBeLessThanOrEqual(match.score + 1e-12);
  }), { numRuns: 400 });
});

it('add up to the score, which is 0 to 1, whatever rules speak', () => {
  fc.assert(fc.property(records, need, (catalog, asked) => {
    const matcher = matcherOf(catalog);
    for (const { id } of catalogRecords(catalog)) {
      const { score, coverage, reasons } = matcher.score(asked, id);
      expect(Math.abs(reasons.reduce((sum, { share }) => sum + share, 0) - score), id).toBeLessThanOrEqual(1e-9);
      for (const part of [score, coverage, ...reasons.map(({ share }) => share)]) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1 + 1e-12);
      }
      for (const { evidence } of reasons) expect(evidence.length).toBeGreaterThan(0);
    }
  }));
});

it('were tried for every rule there is', () => {
  const tried = new Set([...seen].map((id) => (id === 'named' ? 'custom' : id)));
  expect([...ruleTypes.score.keys()].filter((type) => !tried.has(type))).toEqual([]);
});

function shareOf({ reasons }: Match, rule: string, code: string, { relation }: Record<string, unknown>): number {
  return reasons.filter((reason) => reason.rule === rule && reason.code === code && reason.params['relation'] === relation).reduce((sum, { share }) => sum + share, 0);
}

function* catalogRecords(catalog: Partial<Catalog>): Generator<CatalogRecord> {
  const { services = [], equipment = [], technologies = [], programs = [], partnerProfiles = [], cards = [] } = catalog;
  yield* [...services, ...equipment, ...technologies, ...programs, ...partnerProfiles, ...cards];
}

function recordOf(catalog: Partial<Catalog>, id: string): CatalogRecord | undefined {
  return [...catalogRecords(catalog)].find((record) => record.id === id);
}

/** Later items of a list first, so that the places of those before them hold. */
function takeOut(record: unknown, pointers: readonly string[]): void {
  for (const pointer of [...new Set(pointers)].sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))) {
    const steps = pointer.split('/').slice(1);
    const last = steps.pop() ?? '';
    const parent = steps.reduce((value, step) => (value as Record<string, unknown>)[step], record) as Record<string, unknown>;
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
  }
}
