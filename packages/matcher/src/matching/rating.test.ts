import type { Catalog, Match, Need } from '@dongban/core';
import { describe, expect, it } from 'vitest';
import { createMatcher, type RuleSet } from '../index.ts';
import { equipmentOf, publicCatalogOf, serviceOf, testClock } from '../testing/small-catalog.ts';

/** Words weigh 6, two terms 1 and 3: together 10. */
const rules: RuleSet = {
  schema: 1, id: 'small', version: '1', spread: 0, require: {},
  score: { service: {
    text: { type: 'text', weight: 6, fields: { '/name': { weight: 1, length: 1 } } },
    mode: { type: 'mode', weight: 1 },
    budget: { type: 'budget', weight: 3 },
  } },
};
const won = (amount: number) => ({ amount, currency: 'KRW' });
const hour = (amount: number) => [{ basis: 'hour' as const, price: won(amount) }];
const scored = (services: Catalog['services'], need: Need): Match => createMatcher(publicCatalogOf({ services }), { clock: testClock, rules }).score(need, 'service_a');
const whole = { text: '인버터', mode: 'online', budget: won(100) } as const;

describe('a score', () => {
  const half = serviceOf('a', { name: { ko: '인버터' }, modes: ['online'], fees: hour(200) });
  const words = scored([half], { text: '인버터' }).score;

  it('is the weighted mean of what the need asks, with shares that say how much of it each rule gives', () => {
    const { score, coverage, reasons } = scored([half], whole);
    expect(words).toBeGreaterThan(0.4);
    expect(score).toBeCloseTo((words * (6 + 1 + 3 / 2)) / 10, 12);
    expect(coverage).toBe(1);
    const shares = [['text', words * 0.6], ['budget', words * 0.15], ['mode', words * 0.1]] as const;
    expect(reasons.map(({ rule }) => rule)).toEqual(shares.map(([rule]) => rule));
    for (const [index, [, share]] of shares.entries()) expect(reasons[index]?.share).toBeCloseTo(share, 12);
  });

  it('leaves out the weight of what is not asked', () => {
    expect(scored([half], { text: '인버터', budget: won(100) }).score).toBeCloseTo((words * (6 + 3 / 2)) / 9, 12);
  });

  it('counts terms in proportion to how far the words are covered', () => {
    const services = [serviceOf('a', { name: { ko: '인버터' }, modes: ['online'], fees: hour(100) }), serviceOf('b', { name: { ko: '소음' } })];
    const one = scored(services, { ...whole, text: '인버터 소음' });
    const { score: covered } = scored(services, { text: '인버터 소음' });
    expect(covered).toBeGreaterThan(0);
    expect(covered).toBeLessThan(words);
    expect(one.score).toBeCloseTo((6 * covered + covered * (1 + 3)) / 10, 12);
    expect(one.reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(one.score, 12);
  });

  it('is 0 where no word is met, whatever else is', () => {
    const { score, reasons, coverage } = scored([serviceOf('a', { name: { ko: '펌프' }, modes: ['online'], fees: hour(1) })], whole);
    expect([score, reasons, coverage]).toEqual([0, [], 1]);
  });

  it('is that of the terms alone for a need without words', () => {
    const { score, reasons } = scored([half], { ...whole, text: '온라인으로' });
    expect(score).toBeCloseTo((1 + 3 / 2) / 4, 12);
    expect(reasons.map(({ rule, share }) => [rule, share])).toEqual([['budget', 3 / 8], ['mode', 1 / 4]]);
  });

  it('and what is known of the record are 0 for a kind without rules, and for a need that asks nothing', () => {
    const matcher = createMatcher(publicCatalogOf({ equipment: [equipmentOf('a', { name: { ko: '인버터' } })], services: [serviceOf('a')] }), { clock: testClock, rules });
    expect(matcher.score('인버터', 'equipment_a')).toMatchObject({ score: 0, coverage: 0, reasons: [] });
    expect(matcher.score('…', 'service_a')).toMatchObject({ score: 0, coverage: 0, reasons: [] });
  });

  it('knows as much of a record as the weight of what it has data for', () => {
    const at = (record: object) => scored([serviceOf('a', { name: { ko: '인버터' }, ...record })], whole).coverage;
    expect(at({ fees: hour(1) })).toBe(1);
    expect(at({})).toBeCloseTo(0.7, 12);
    expect(at({ modes: [] })).toBeCloseTo(0.6, 12);
  });
});
