import type { Catalog, CatalogRecord, Need, Reason } from '@dongban/core';
import { describe, expect, it } from 'vitest';
import { extendRules, defaultRules, type Glossary, type MatcherOptions, type ScoreFunction } from '../index.ts';
import { matcherOf, ruleOn, testName, testText } from '../testing/rule-on.ts';
import {
  cardOf, equipmentOf, organizationOf, profileOf, programOf, publicCatalogOf, serviceOf, technologyOf, workOf,
} from '../testing/small-catalog.ts';

const [text, name] = [testText, testName];
const ksic = (code: string) => ({ scheme: 'KSIC', revision: '10', code });
const won = (amount: number) => ({ amount, currency: 'KRW' });

const blocksOf = (catalog: Partial<Catalog>, need: Partial<Need>, options: MatcherOptions = {}) =>
  matcherOf(catalog, options).match({ text, ...need }).blocked.flatMap(({ id, blocks }) => blocks.map(({ rule, code, remedy }) => [id, rule, code, remedy?.code]));

describe('trl', () => {
  const technology = (trl: number) => ({ technologies: [technologyOf('a', { name, trl })] });
  const at = (trl: number, trlWanted?: number) => ruleOn(technology(trl), 'technology_a', trlWanted === undefined ? {} : { trlWanted }, 'trl');

  it('is met from the wanted level on, and loses a third for each level below', () => {
    const full = at(5, 5).share;
    expect(full).toBeGreaterThan(0);
    expect(at(9, 5).share).toBe(full);
    expect(at(4, 5).share / full).toBeCloseTo(2 / 3, 12);
    expect(at(3, 5).share / full).toBeCloseTo(1 / 3, 12);
    expect(at(2, 5)).toMatchObject({ share: 0, codes: [], coverage: 1 });
  });

  it('is not asked where the need wants no level', () => {
    expect(at(1)).toMatchObject({ codes: [], coverage: 1, score: at(9).score });
  });

  it('reads how far the offer of a partner profile is, and lacks data where it does not say', () => {
    const profile = (maturity?: 'demo' | 'concept') => ruleOn({ partnerProfiles: [profileOf('a', { title: name, ...(maturity === undefined ? {} : { maturity }) })] }, 'partner-profile_a', { trlWanted: 6 }, 'trl');
    expect(profile('demo').codes).toEqual(['trl-fits']);
    expect(profile('concept')).toMatchObject({ codes: [], coverage: 1 });
    expect(profile()).toMatchObject({ codes: [] });
    expect(profile().coverage).toBeLessThan(1);
  });
});

describe('spec', () => {
  const shaker = { equipment: [equipmentOf('a', { name, variables: [{ quantity: 'force', label: { ko: '가진력' }, min: 1, max: 50, unit: 'kN' }] })] };
  const at = (...quantities: NonNullable<Need['quantities']>) => ruleOn(shaker, 'equipment_a', { quantities }, 'spec');

  it('covers a range of which one end alone is asked for', () => {
    expect(at({ min: 20, unit: 'kN' }).codes).toEqual(['spec-covers']);
    expect(at({ max: 20_000, unit: 'N' }).codes).toEqual(['spec-covers']);
    expect(at({ min: 60, unit: 'kN' })).toMatchObject({ codes: [], coverage: 1 });
    expect(at({ max: 60, unit: 'kN' }).codes).toEqual([]);
  });

  it('has no data for a quantity of another kind, or without a number', () => {
    for (const quantity of [{ min: 20, unit: 'Hz' }, { quantity: 'mass', min: 20, unit: 'kN' }, { unit: 'kN' }]) {
      expect(at(quantity).codes).toEqual([]);
      expect(at(quantity).coverage).toBeLessThan(1);
    }
  });
});

describe('place', () => {
  const hubs = [
    { ...publicCatalogOf({}).hubs[0]!, latitude: 35.23, longitude: 128.68 }, // Changwon
    { ...publicCatalogOf({}).hubs[1]!, latitude: 37.5, longitude: 127.04 },
  ];
  const at = (hub: 'hub_changwon' | 'hub_seoul', need: Partial<Need>, reachKilometers?: number) => {
    const rules = reachKilometers === undefined ? defaultRules : extendRules(defaultRules, { id: 'near', version: '1', score: { equipment: { place: { reachKilometers } } } });
    return ruleOn({ hubs, equipment: [equipmentOf('a', { name, hub })] }, 'equipment_a', need, 'place', { rules });
  };

  it('is met at the place, in part near it, and not beyond the reach', () => {
    const there = at('hub_changwon', { region: 'KR-48' });
    expect(there.codes).toEqual(['hub-match']);
    // From the city hall of Busan it is 37 km.
    const near = at('hub_changwon', { region: 'KR-26' });
    expect(near.reasons[0]?.params).toMatchObject({ kilometers: 37 });
    expect(near.share / there.share).toBeCloseTo(0.63, 2);
    expect(at('hub_seoul', { region: 'KR-26' })).toMatchObject({ codes: [], coverage: 1 });
    expect(at('hub_changwon', { region: 'KR-26' }, 30).codes).toEqual([]);
  });

  it('measures from a hub that the need names', () => {
    expect(at('hub_seoul', { hub: 'hub_changwon' }).codes).toEqual([]);
    expect(at('hub_seoul', { hub: 'hub_changwon' }, 1000).codes).toEqual(['hub-near']);
  });
});

describe('industry', () => {
  const at = (industries: string[] | undefined, own: string) =>
    ruleOn({ programs: [programOf('a', { name, ...(industries === undefined ? {} : { industries: industries.map(ksic) }) })] }, 'program_a', { industries: [ksic(own)] }, 'industry');

  it('is met where the company lies in the industry, and in part along the tree', () => {
    const full = at(['C26'], 'C26211').share;
    expect(full).toBeGreaterThan(0);
    expect(at(['C'], '26211').share).toBe(full);
    expect(at(['C2621'], 'C26').share / full).toBeCloseTo(2 / 4, 12);
    expect(at(['C262', 'C2612'], 'C2621').share).toBe(full);
    expect(at(['A'], 'C26')).toMatchObject({ codes: [], coverage: 1 });
    expect(at(undefined, 'C26').coverage).toBeLessThan(1);
  });

  it('compares no codes of different classifications', () => {
    const other = ruleOn({ programs: [programOf('a', { name, industries: [{ scheme: 'NACE', revision: '2', code: 'C26' }] })] }, 'program_a', { industries: [ksic('C26')] }, 'industry');
    expect(other.codes).toEqual([]);
    expect(other.coverage).toBeLessThan(1);
  });
});

describe('budget', () => {
  const at = (fees: Parameters<typeof serviceOf>[1] extends infer S ? NonNullable<S extends { fees?: infer F } ? F : never> : never, budget = won(100_000)) =>
    ruleOn({ services: [serviceOf('a', { name, fees })] }, 'service_a', { budget }, 'budget');

  it('is met by the cheapest price within it, and in part above it', () => {
    const full = at([{ basis: 'hour', price: won(100_000) }, { basis: 'day', price: won(500_000) }]);
    expect(full.codes).toEqual(['within-budget']);
    expect(full.reasons[0]).toMatchObject({ params: { price: won(100_000), basis: 'hour' }, evidence: [{ pointer: '/fees/0' }] });
    const above = at([{ basis: 'day', price: won(400_000) }]);
    expect(above.codes).toEqual(['over-budget']);
    expect(above.share / full.share).toBeCloseTo(1 / 4, 12);
    expect(at([{ basis: 'free' }]).share).toBe(full.share);
  });

  it('lacks data where prices are on request, or in another currency', () => {
    for (const fees of [[], [{ basis: 'quote' as const }], [{ basis: 'hour' as const, price: { amount: 1, currency: 'EUR' } }]]) {
      expect(at(fees).codes).toEqual([]);
      expect(at(fees).coverage).toBeLessThan(1);
    }
  });
});

describe('dates', () => {
  // The clock stands on a Tuesday, 24 November 2026.
  const service = (turnaroundDays: number, need: Partial<Need>) => ruleOn({ services: [serviceOf('a', { name, turnaroundDays })] }, 'service_a', need, 'dates').codes;

  it('counts the working days of a service from today, or from the day the need begins', () => {
    expect(service(10, { deadline: '2026-12-08' })).toEqual(['ready-by']);
    expect(service(10, { deadline: '2026-12-07' })).toEqual([]);
    expect(service(10, { deadline: '2026-12-08', from: '2026-11-25' })).toEqual([]);
    expect(service(10, { deadline: '2026-12-08', from: '2026-01-01' })).toEqual(['ready-by']);
  });

  it('asks of a program that it can still be applied to', () => {
    const program = (fields: Parameters<typeof programOf>[1]) => ruleOn({ programs: [programOf('a', { name, ...fields })] }, 'program_a', { deadline: '2026-12-31', from: '2026-12-10' }, 'dates').codes;
    expect(program({ closes: '2026-12-10' })).toEqual(['open-until']);
    expect(program({ closes: '2026-12-09' })).toEqual([]);
    expect(program({ opens: '2027-01-01', closes: '2027-02-01' })).toEqual([]);
    expect(program({})).toEqual([]);
  });
});

describe('rules of which any value would do', () => {
  const cases: [rule: string, catalog: Partial<Catalog>, id: string, met: Partial<Need>, notMet: Partial<Need>, code: string][] = [
    ['mode', { services: [serviceOf('a', { name, modes: ['online'] })] }, 'service_a', { mode: 'online' }, { mode: 'onsite' }, 'mode-offered'],
    ['mode', { cards: [cardOf('a', { headline: name, works: [workOf('a', name)], consultation: { modes: ['onsite'], hours: [], durationMinutes: 30 } })] }, 'r-card_a', { mode: 'onsite' }, { mode: 'online' }, 'mode-offered'],
    ['area', { services: [serviceOf('a', { name })] }, 'service_a', { areas: ['equipment', 'reliability'] }, { areas: ['incubation'] }, 'area-fits'],
    ['kind', { equipment: [equipmentOf('a', { name })] }, 'equipment_a', { kinds: ['equipment'] }, { kinds: ['r-card'] }, 'kind-wanted'],
    ['fields', { technologies: [technologyOf('a', { name, fields: [1, 10] })] }, 'technology_a', { fields: [10] }, { fields: [8] }, 'field-fits'],
    ['deal', { technologies: [technologyOf('a', { name })] }, 'technology_a', { dealTypes: ['non-exclusive-licence', 'assignment'] }, { dealTypes: ['assignment'] }, 'deal-fits'],
    ['ipr', { technologies: [technologyOf('a', { name })] }, 'technology_a', { ipr: ['granted'] }, { ipr: ['pending'] }, 'ipr-fits'],
    ['language', { partnerProfiles: [profileOf('a', { title: name, languages: ['de', 'en-GB'] })] }, 'partner-profile_a', { languages: ['en'] }, { languages: ['fr'] }, 'language-spoken'],
    ['partnership', { partnerProfiles: [profileOf('a', { title: name })] }, 'partner-profile_a', { partnershipTypes: ['rnd-cooperation'] }, { partnershipTypes: ['supplier'] }, 'partnership-fits'],
    ['partner-country', { partnerProfiles: [profileOf('a', { title: name })] }, 'partner-profile_a', { partnerCountries: ['NL', 'DE'] }, { partnerCountries: ['FR'] }, 'partner-country'],
    ['size', { programs: [programOf('a', { name, eligibility: { sizeClasses: ['small', 'medium'] } })] }, 'program_a', { sizeClass: 'medium' }, { sizeClass: 'large' }, 'made-for'],
    ['stage', { programs: [programOf('a', { name, eligibility: { stages: ['early'] } })] }, 'program_a', { growthStage: 'early' }, { growthStage: 'mature' }, 'made-for'],
  ];

  it.each(cases)('%s is met by one of them, and else is not', (rule, catalog, id, met, notMet, code) => {
    expect(ruleOn(catalog, id, met, rule)).toMatchObject({ codes: [code], coverage: 1 });
    expect(ruleOn(catalog, id, notMet, rule)).toMatchObject({ codes: [], coverage: 1 });
    expect(ruleOn(catalog, id, {}, rule)).toMatchObject({ codes: [], coverage: 1 });
    expect(ruleOn(catalog, id, met, rule).score).toBeGreaterThan(ruleOn(catalog, id, notMet, rule).score);
  });
});

describe('concepts', () => {
  const glossary: Glossary = [
    { id: 'mechanics', terms: { ko: ['기계적 현상'], en: ['mechanical phenomenon'] } },
    { id: 'vibration', terms: { ko: ['진동'], en: ['vibration'] }, broader: ['mechanics'] },
    { id: 'random-vibration', terms: { ko: ['랜덤진동'], en: ['random vibration'] }, broader: ['vibration'] },
    { id: 'sine-vibration', terms: { ko: ['정현파진동'], en: ['sine vibration'] }, broader: ['vibration'] },
  ];
  const at = (record: string, need: string) => ruleOn({ services: [serviceOf('a', { name: { en: record } }), serviceOf('b')] }, 'service_a', { text: need }, 'concepts', { glossary });

  it('are met in the other language, by a narrower one a little less, by a broader one half, and not by a sibling', () => {
    const same = at('random vibration', '랜덤진동');
    expect(same.reasons[0]?.params).toMatchObject({ relation: 'same' });
    const wider = at('vibration', '랜덤진동');
    expect(wider.reasons[0]?.params).toMatchObject({ relation: 'broader', concepts: [{ wanted: { ko: '랜덤진동' }, found: { ko: '진동' } }] });
    expect(wider.score).toBeLessThan(same.score);
    expect(at('sine vibration', '랜덤진동').codes).toEqual(['concept-match']); // It names vibration, too.
    expect(at('temperature', '랜덤진동').codes).toEqual([]);
  });

  it('are not met by what everything is a kind of', () => {
    expect(at('mechanical phenomenon', '랜덤진동').codes).toEqual([]);
    expect(at('mechanical phenomenon', '기계적 현상').codes).toEqual(['concept-match']);
  });

  it('say that what was found lies within what is wanted', () => {
    const onlyNarrow: Glossary = [...glossary.slice(0, 2), { id: 'shake', terms: { ko: ['흔들림'], en: ['shaking'] }, broader: ['vibration'] }];
    const found = ruleOn({ services: [serviceOf('a', { name: { en: 'shaking' } })] }, 'service_a', { text: '진동' }, 'concepts', { glossary: onlyNarrow });
    expect(found.reasons[0]?.params).toMatchObject({ relation: 'narrower', concepts: [{ found: { en: 'shaking' } }] });
  });

  it('survive a glossary that leads in circles', () => {
    const circle: Glossary = [{ id: 'a', terms: { ko: ['진동'] }, broader: ['b'] }, { id: 'b', terms: { ko: ['시험'] }, broader: ['a'] }];
    expect(ruleOn({ services: [serviceOf('a', { name: { ko: '시험' } })] }, 'service_a', { text: '진동' }, 'concepts', { glossary: circle }).codes).toEqual(['concept-match']);
  });
});

describe('recency and live', () => {
  const rules = extendRules(defaultRules, { id: 'recent', version: '1', score: { 'r-card': { recency: { type: 'recency', weight: 0.1, years: 10 } }, service: { recency: { type: 'recency', weight: 0.1, years: 10 } } } });

  it('recency goes by the newest work of a card, and by the last change of other records', () => {
    const card = (...dates: string[]) => ruleOn({ cards: [cardOf('a', { headline: name, works: dates.map((date, index) => workOf(`a-${index}`, { ko: '–' }, { date })) })] }, 'r-card_a', {}, 'recency', { rules });
    const full = card('2001', '2026-03').share;
    expect(full).toBeGreaterThan(0);
    expect(card('2021').share / full).toBeCloseTo(0.5, 12);
    expect(card('2016')).toMatchObject({ codes: [], share: 0 });
    const service = (updatedAt?: string) => ruleOn({ services: [serviceOf('a', { name, ...(updatedAt === undefined ? {} : { updatedAt }) })] }, 'service_a', {}, 'recency', { rules });
    expect(service('2026-01-01T00:00:00Z').reasons[0]).toMatchObject({ params: { year: '2026' }, evidence: [{ pointer: '/updatedAt' }] });
    expect(service().coverage).toBeLessThan(1);
  });

  it('live goes by the next free time among the signals, and is asked only where there are some', () => {
    const at = (signals?: { nextFree?: Record<string, string> }) => ruleOn({ equipment: [equipmentOf('a', { name })] }, 'equipment_a', {}, 'live', signals === undefined ? {} : { signals });
    const now = at({ nextFree: { equipment_a: '2026-11-24T00:00:00Z' } });
    expect(now.reasons[0]).toMatchObject({ code: 'free-soon', evidence: [{ pointer: '/nextFree/equipment_a', source: 'signals' }] });
    expect(at({ nextFree: { equipment_a: '2026-12-01T00:00:00Z' } }).share / now.share).toBeCloseTo(0.5, 12);
    expect(at({ nextFree: { equipment_a: '2027-01-01T00:00:00Z' } }).codes).toEqual([]);
    expect(at({ nextFree: {} }).coverage).toBeLessThan(1);
    expect(at({ nextFree: { equipment_a: 'soon' } }).coverage).toBeLessThan(1);
    expect(at()).toMatchObject({ coverage: 1, score: at({}).score });
  });

  it('newer signals take the place of those before', () => {
    const matcher = matcherOf({ equipment: [equipmentOf('a', { name })] });
    const before = matcher.score(text, 'equipment_a').score;
    matcher.setSignals({ nextFree: {} });
    expect(matcher.score(text, 'equipment_a').score).toBeLessThan(before);
    matcher.setSignals({});
    expect(matcher.score(text, 'equipment_a').score).toBe(before);
  });
});

describe('a function of a portal’s own', () => {
  const own = { id: 'own', version: '1', score: { service: { favourite: { type: 'custom', weight: 0.2, function: 'favourite', portable: false } } } } as const;
  const rules = extendRules(defaultRules, own);
  const catalog = { services: [serviceOf('a', { name }), serviceOf('b', { name: { ko: '소형 전동기용 인버터' } })] };
  const favour = (ids: readonly string[]) => (_: Need, record: CatalogRecord) => ({ value: ids.includes(record.id) ? 1 : 0, message: { code: 'favourite', params: {} }, evidence: [{ pointer: '/name/ko' }] });

  it('weighs like any rule, with its own reason', () => {
    const matcher = matcherOf(catalog, { rules, functions: { favourite: favour(['service_b']) } });
    expect(matcher.match(text).matches[0]).toMatchObject({ id: 'service_b' });
    expect(matcher.score(text, 'service_b').reasons.find(({ rule }) => rule === 'favourite')).toMatchObject({ code: 'favourite', evidence: [{ pointer: '/name/ko' }] });
  });

  it('says how much it knows: nothing where it gives nothing, all where it does not say', () => {
    const at = (found: ReturnType<ScoreFunction>) => matcherOf(catalog, { rules, functions: { favourite: () => found } }).score(text, 'service_a');
    const named = { message: { code: 'favourite', params: {} }, evidence: [{ pointer: '/name/ko' }] };
    const [whole, half, none, zero] = [at({ value: 1, ...named }), at({ value: 1, data: 0.5, ...named }), at(undefined), at({ value: 0, ...named, evidence: [] })];
    expect([whole.coverage, zero.coverage, half.score]).toEqual([1, 1, whole.score]);
    expect(half.coverage).toBeCloseTo((1 + none.coverage) / 2, 12);
    expect([none.score, none.reasons.map(({ rule }) => rule)]).toEqual([zero.score, zero.reasons.map(({ rule }) => rule)]);
    expect(zero.reasons.map(({ rule }) => rule)).not.toContain('favourite');
  });

  it('is refused where it gives what no value can be', () => {
    for (const wrong of [{ value: 1.5 }, { value: -1 }, { value: Number.NaN }, { value: 1, data: 1.5 }, { value: 1, data: -1 }]) {
      const broken = matcherOf(catalog, { rules, functions: { favourite: () => ({ ...wrong, message: { code: 'favourite', params: {} }, evidence: [{ pointer: '/name/ko' }] }) } });
      expect(() => broken.match(text)).toThrow('"favourite"');
    }
    expect(() => matcherOf(catalog, { rules, functions: { favourite: () => ({ value: 1, message: { code: 'favourite', params: {} }, evidence: [] }) } }).match(text)).toThrow('without evidence');
  });
});

describe('what is required', () => {
  it('leaves out a company that is not eligible, and says for whom it is', () => {
    const program = (eligibility: NonNullable<Parameters<typeof programOf>[1]>['eligibility']) => ({ programs: [programOf('a', { name, ...(eligibility === undefined ? {} : { eligibility }) })] });
    const block = (code: string) => [['program_a', 'eligible-companies', code, 'ask-staff']];
    expect(blocksOf(program({ sizeClasses: ['small'] }), { sizeClass: 'large' })).toEqual(block('not-eligible'));
    expect(blocksOf(program({ stages: ['early'] }), { growthStage: 'mature' })).toEqual(block('not-eligible'));
    expect(blocksOf(program({ regions: ['KR-48'] }), { companyRegion: 'KR-11' })).toEqual(block('not-eligible'));
    expect(blocksOf(program({ countries: ['KR'] }), { country: 'DE' })).toEqual(block('not-for-country'));
    expect(blocksOf(program({ industries: [ksic('C26')] }), { industries: [ksic('J58')] })).toEqual(block('not-eligible'));
    expect(blocksOf(program({ industries: [ksic('C26')] }), { industries: [ksic('C262')] })).toEqual([]);
    expect(blocksOf(program({ sizeClasses: ['small'], industries: [ksic('C26')] }), {})).toEqual([]);
    expect(blocksOf(program(undefined), { sizeClass: 'large' })).toEqual([]);
  });

  it('takes what the need leaves out from the company’s record', () => {
    const catalog = { organizations: [organizationOf('big', { sizeClass: 'large' })], programs: [programOf('a', { name, eligibility: { sizeClasses: ['small'] } })] };
    expect(blocksOf(catalog, { organization: 'organization_big' })).toHaveLength(1);
    expect(blocksOf(catalog, { organization: 'organization_big', sizeClass: 'small' })).toEqual([]);
  });

  it('leaves out what has to do with an excluded organization, and fails closed', () => {
    const rival = organizationOf('rival');
    const catalog = {
      organizations: [rival],
      cards: [cardOf('theirs', { headline: name, organization: rival.id }), cardOf('ours', { headline: name })],
      services: [serviceOf('theirs', { name, provider: rival.id }), serviceOf('with-them', { name, people: ['r-card_theirs'] }), serviceOf('ours', { name })],
      partnerProfiles: [profileOf('sealed', { title: name }), profileOf('open', { title: name, disclosure: 'named', organization: 'organization_sample' })],
    };
    const blocks = blocksOf(catalog, { conflicts: [rival.id] });
    expect(blocks.map(([id, , code]) => [id, code]).sort()).toEqual([
      ['partner-profile_sealed', 'conflict-unknown'], ['r-card_theirs', 'conflict-of-interest'], ['service_theirs', 'conflict-of-interest'], ['service_with-them', 'conflict-of-interest'],
    ]);
    expect(blocksOf(catalog, {})).toEqual([]);
    expect(blocksOf(catalog, { organization: rival.id }).map(([id, , code]) => [id, code]).sort()).toEqual([['r-card_theirs', 'own-offer'], ['service_theirs', 'own-offer']]);
  });

  it('leaves out profiles that look for partners elsewhere', () => {
    const profile = (fields: Parameters<typeof profileOf>[1], country: string) => blocksOf({ partnerProfiles: [profileOf('a', { title: name, ...fields })] }, { country }).map(([, , code]) => code);
    expect(profile({}, 'KR')).toEqual([]);
    expect(profile({ targetCountries: ['FR'] }, 'KR')).toEqual(['not-for-country']);
    expect(profile({ targetCountries: ['FR', 'KR'] }, 'KR')).toEqual([]);
    expect(profile({}, 'DE')).toEqual(['abroad-only']);
    expect(profile({ scope: 'domestic' }, 'KR')).toEqual(['domestic-only']);
    expect(profile({ scope: 'domestic' }, 'DE')).toEqual([]);
  });

  it('leaves out instruments for one institute alone, and programs that open too late', () => {
    expect(blocksOf({ equipment: [equipmentOf('a', { name, sharing: 'exclusive' })] }, {})).toEqual([['equipment_a', 'shared-instruments', 'exclusive-use', 'ask-staff']]);
    const late = { programs: [programOf('a', { name, opens: '2027-03-01', closes: '2027-04-01' })] };
    expect(blocksOf(late, { deadline: '2027-02-28' })).toEqual([['program_a', 'still-open', 'opens-on', 'move-deadline']]);
    expect(blocksOf(late, { deadline: '2027-03-01' })).toEqual([]);
    expect(blocksOf(late, {})).toEqual([]);
  });

  it('makes a requirement of any rule that weighs', () => {
    const strict = extendRules(defaultRules, { id: 'strict', version: '1', require: { 'in-reach': { type: 'least', rule: 'mode', value: 1, kinds: ['service'] } } });
    const catalog = { services: [serviceOf('a', { name, modes: ['online'] }), serviceOf('b', { name })], cards: [cardOf('c', { headline: name })] };
    expect(blocksOf(catalog, { mode: 'online' }, { rules: strict })).toEqual([['service_b', 'in-reach', 'rule-not-met', 'ask-staff']]);
    expect(blocksOf(catalog, {}, { rules: strict })).toEqual([]);
  });

  it('lists everything that leaves a record out', () => {
    const blocked = matcherOf({ equipment: [equipmentOf('a', { name, sharing: 'exclusive', hub: 'hub_seoul' })] }).match(text, { hub: 'hub_changwon', kinds: ['service'] }).blocked;
    expect(blocked[0]?.blocks.map(({ code }) => code)).toEqual(['kind-not-wanted', 'other-hub', 'exclusive-use']);
  });
});

describe('reasons', () => {
  it('are given for what returned, each with evidence', () => {
    const reasons: readonly Reason[] = matcherOf({ technologies: [technologyOf('a', { name, fields: [10] })] }).score({ text, trlWanted: 4, fields: [10], ipr: ['granted'], dealTypes: ['non-exclusive-licence'] }, 'technology_a').reasons;
    expect(reasons.map(({ rule }) => rule).sort()).toEqual(['deal', 'fields', 'ipr', 'text', 'trl']);
    expect(reasons.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });
});
