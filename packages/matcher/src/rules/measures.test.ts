import type { Hub, Match, MeasuredVariable, Need } from '@dongban/core';
import { describe, expect, it } from 'vitest';
import { defaultRules, extendRules, type Glossary } from '../index.ts';
import { matcherOf, ruleOn, testName as name } from '../testing/rule-on.ts';
import { cardOf, equipmentOf, publicCatalogOf, serviceOf, technologyOf, workOf } from '../testing/small-catalog.ts';

describe('a range', () => {
  const at = (variable: Partial<MeasuredVariable>, ...quantities: NonNullable<Need['quantities']>) =>
    ruleOn({ equipment: [equipmentOf('a', { name, variables: [{ quantity: 'force', label: { ko: '–' }, unit: 'kN', ...variable }] })] }, 'equipment_a', { quantities }, 'spec');
  const isCovered = (variable: Partial<MeasuredVariable>, quantity: NonNullable<Need['quantities']>[number]) => at(variable, quantity).codes.length === 1;

  it('without a lower or an upper end reaches a thousandth or a thousandfold of the other', () => {
    expect([51, 50, 49].map((newtons) => isCovered({ max: 50 }, { min: newtons, unit: 'N' }))).toEqual([true, true, false]);
    expect([49_999, 50_000, 50_001].map((force) => isCovered({ min: 50 }, { max: force, unit: 'kN' }))).toEqual([true, true, false]);
  });

  it('is open where the other end is 0 or below, of which there is no thousandth', () => {
    const temperature = { quantity: 'temperature' as const, unit: 'Cel' };
    expect(isCovered({ ...temperature, max: 0 }, { min: -200, unit: 'Cel' })).toBe(true);
    expect(isCovered({ ...temperature, max: -40 }, { min: -200, max: -40, unit: 'Cel' })).toBe(true);
    expect(isCovered({ ...temperature, min: -40 }, { max: 500, unit: 'Cel' })).toBe(true);
    expect(isCovered({ ...temperature, min: -40 }, { min: -41, unit: 'Cel' })).toBe(false);
    expect(isCovered({}, { min: 1, max: 2, unit: 'kN' })).toBe(true);
  });

  it('reaches its own end in another unit, whatever the conversion rounds', () => {
    expect(isCovered({ quantity: 'temperature', min: 0, max: 85.3, unit: 'Cel' }, { min: 85.3 + 273.15, unit: 'K' })).toBe(true);
    expect(isCovered({ quantity: 'temperature', min: 0, max: 85.3, unit: 'Cel' }, { min: 85.301 + 273.15, unit: 'K' })).toBe(false);
  });

  it('of two that are needed gives half, with the words that named it', () => {
    const both = at({ min: 1, max: 50 }, { min: 20, unit: 'kN', text: '20 kN 이상' }, { max: 40, unit: 'kN' });
    const one = at({ min: 1, max: 50 }, { min: 20, unit: 'kN', text: '20 kN 이상' }, { min: 60, unit: 'kN' });
    expect(one.share / both.share).toBeCloseTo(1 / 2, 12);
    expect(both.reasons.map(({ evidence }) => evidence)).toEqual([[{ pointer: '/variables/0', terms: ['20 kN 이상'] }], [{ pointer: '/variables/0' }]]);
    expect(at({ min: 1, max: 50 }, { min: 20, unit: 'kN' }, { min: 1, unit: 'Hz' }).coverage).toBeLessThan(1);
  });
});

describe('a place', () => {
  const [changwon, seoul] = publicCatalogOf({}).hubs as [Hub, Hub];
  const located = (hub: Hub, latitude?: number, longitude?: number): Hub => ({ ...hub, ...(latitude === undefined ? {} : { latitude }), ...(longitude === undefined ? {} : { longitude }) });
  const at = (hubs: Hub[], of: Hub['id'][], need: Partial<Need>) => ruleOn({ hubs, services: [serviceOf('a', { name, hubs: of })] }, 'service_a', need, 'place').reasons[0];
  const here = { hub: 'hub_changwon' } as const;

  it('is as near as the nearest hub of the offer', () => {
    const hubs = [located(changwon, 35.2, 128.7), located(seoul, 35.5, 128.7), { ...located(seoul, 35.3, 128.7), id: 'hub_near' as const, name: { ko: '가까운 곳' } }];
    expect(at(hubs, ['hub_seoul', 'hub_near'], here)?.params).toMatchObject({ hub: { ko: '가까운 곳' }, kilometers: 11 });
    expect(at(hubs, ['hub_near', 'hub_seoul'], here)?.params).toMatchObject({ hub: { ko: '가까운 곳' } });
    expect(at(hubs, ['hub_seoul', 'hub_near'], here)?.evidence).toEqual([{ pointer: '/hubs/1' }]);
    expect(at(hubs, ['hub_near', 'hub_changwon'], here)).toMatchObject({ code: 'hub-match', evidence: [{ pointer: '/hubs/1' }] });
  });

  it('is there or not where it has no coordinates, or half of them', () => {
    for (const hub of [located(seoul), located(seoul, 35.2), located(seoul, undefined, 128.7)]) {
      expect(at([located(changwon, 35.2, 128.7), hub], ['hub_seoul'], here)).toBeUndefined();
      expect(at([located(changwon), hub], ['hub_changwon'], here)?.code).toBe('hub-match');
    }
  });
});

describe('age and readiness', () => {
  const years = extendRules(defaultRules, { id: 'years', version: '1', score: { service: { recency: { type: 'recency', weight: 0.1, years: 4 } } } });
  const service = (updatedAt: string) => ruleOn({ services: [serviceOf('a', { name, updatedAt })] }, 'service_a', {}, 'recency', { rules: years }).share;

  it('fall by the year, and count a year to come as this one', () => {
    const full = service('2026-01-01T00:00:00Z');
    expect(['2025', '2023', '2022', '2010'].map((year) => Number((service(`${year}-12-31T00:00:00Z`) / full).toFixed(12)))).toEqual([3 / 4, 1 / 4, 0, 0]);
    expect(service('2027-01-01T00:00:00Z')).toBe(full);
  });

  it('take as many levels as the rule says', () => {
    const rules = extendRules(defaultRules, { id: 'levels', version: '1', score: { technology: { trl: { levels: 1 } } } });
    const at = (trl: number) => ruleOn({ technologies: [technologyOf('a', { name, trl })] }, 'technology_a', { trlWanted: 5 }, 'trl', { rules }).codes;
    expect([at(5), at(4)]).toEqual([['trl-fits'], []]);
  });
});

describe('concepts', () => {
  const glossary: Glossary = [{ id: 'vibration', terms: { ko: ['진동'], en: ['vibration'] } }, { id: 'noise', terms: { ko: ['소음'], en: ['noise'] } }];
  const at = (en: string) => matcherOf({ services: [serviceOf('a', { name: { en } }), serviceOf('b')] }, { glossary }).score('진동 소음', 'service_a');

  it('count with what they give, and are named together', () => {
    const [both, one, none] = [at('vibration and noise'), at('vibration'), at('humidity')];
    const shareOf = ({ reasons }: Match) => reasons.reduce((sum, { share }) => sum + share, 0);
    for (const match of [both, one, none]) expect(match.score).toBeCloseTo(shareOf(match), 12);
    expect(both.score).toBeGreaterThan(one.score);
    expect(one.score).toBeGreaterThan(0);
    expect([none.score, none.reasons]).toEqual([0, []]);
    const [reason] = both.reasons.filter(({ rule }) => rule === 'concepts');
    expect(reason).toMatchObject({ params: { concepts: [{ found: { en: 'vibration' } }, { found: { en: 'noise' } }] }, evidence: [{ pointer: '/name/en' }] });
  });
});

describe('a free time', () => {
  const at = (nextFree: string, need: Partial<Need>) => ruleOn({ equipment: [equipmentOf('a', { name })] }, 'equipment_a', need, 'live', { signals: { nextFree: { equipment_a: nextFree } } });

  it('is soon as seen from the first day of the need, and told in the zone of the hubs', () => {
    const full = at('2026-11-24T00:00:00Z', {}).share;
    const later = { from: '2026-12-01', deadline: '2027-01-31' };
    expect(at('2026-12-01T00:00:00Z', {}).share / full).toBeCloseTo(1 / 2, 12);
    expect(at('2026-12-01T00:00:00Z', later).share).toBe(full);
    expect(at('2026-12-08T00:00:00Z', later).share / full).toBeCloseTo(1 / 2, 12);
    expect(at('2026-12-01T00:00:00Z', { from: '2026-11-01' }).share / full).toBeCloseTo(1 / 2, 12);
    expect(at('2026-12-01T00:00:00Z', {}).reasons[0]?.params).toEqual({ start: '2026-12-01T00:00:00Z', timeZone: 'Asia/Seoul' });
  });
});

describe('a need without words', () => {
  it('asks nothing of words, works or age', () => {
    const recent = extendRules(defaultRules, { id: 'recent', version: '1', score: { 'r-card': { recency: { type: 'recency', weight: 0.1 } } } });
    const card = cardOf('a', { headline: name, consultation: { modes: ['online'], hours: [], durationMinutes: 30 } });
    const { score, coverage, reasons } = ruleOn({ cards: [card] }, 'r-card_a', { text: '온라인으로', mode: 'online' }, 'mode', { rules: recent });
    expect([score, coverage, reasons.map(({ share }) => share)]).toEqual([1, 1, [1]]);
  });
});

describe('the best works', () => {
  const card = (...works: [title: string, date: string][]) => ({ cards: [cardOf('a', { works: works.map(([title, date], index) => workOf(`a-${index}`, { ko: title }, { date })) }), cardOf('b', { works: [workOf('b', { ko: '펌프 밸브 배관 소음' })] })] });
  const at = (need: string, ...works: [title: string, date: string][]) => ruleOn(card(...works), 'r-card_a', { text: need }, 'works');

  it('count for less the older they are, down to a floor', () => {
    const now = at('인버터', ['인버터', '2026']).share;
    const [old, older, dated] = ['2016', '1990', '2030'].map((date) => at('인버터', ['인버터', date]).share / now);
    expect(old).toBeLessThan(1);
    expect(older).toBeLessThanOrEqual(old!);
    expect(older).toBeGreaterThan(0);
    expect(dated).toBe(1);
  });

  it('are averaged over as many as the rule says, so that a card with more of them scores more', () => {
    const [one, two] = [at('인버터', ['인버터', '2026']), at('인버터', ['인버터', '2026'], ['인버터', '2026'])];
    expect(two.share / one.share).toBeGreaterThan(1.5);
    expect(two.reasons[0]?.evidence.map(({ pointer }) => pointer).sort()).toEqual(['/works/0/title/ko', '/works/1/title/ko']);
  });

  it('are named by the best one, with the words it was found by', () => {
    const { reasons } = at('인버터 제어', ['소음', '2026'], ['인버터 제어', '2026'], ['인버터', '2026']);
    expect(reasons[0]).toMatchObject({ code: 'works-evidence', params: { title: { ko: '인버터 제어' }, terms: ['인버터', '제어'] } });
    expect(new Set(reasons[0]?.evidence.map(({ pointer }) => pointer))).toEqual(new Set(['/works/1/title/ko', '/works/2/title/ko']));
  });
});
