import { describe as say, type Catalog, type Need } from '@dongban/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from './index.ts';
import { equipmentOf, publicCatalogOf, serviceOf, technologyOf, testClock } from './testing/small-catalog.ts';

const matcherOf = (catalog: Partial<Catalog>) => createMatcher(publicCatalogOf(catalog), { clock: testClock });
const name = { ko: '아크 검출' };

describe('whyNot', () => {
  it('says the one change that would lift a record most, and the rank it would have', () => {
    const matcher = matcherOf({ technologies: [technologyOf('a', { name, trl: 3 }), technologyOf('b', { name, trl: 4 })] });
    const answer = matcher.whyNot({ text: '아크 검출', trlWanted: 5 }, 'technology_a');
    expect(answer).toMatchObject({ kind: 'technology', rank: 2, blocks: [], change: { rule: 'trl', params: { rank: 1 } } });
    expect(say(answer.change!, 'ko')).toBe('TRL 5 이상이면 1위입니다.');
    expect(matcherOf({ technologies: [technologyOf('a', { name, trl: 5 }), technologyOf('b', { name, trl: 4 })] }).score({ text: '아크 검출', trlWanted: 5 }, 'technology_a').score).toBe(answer.change?.score);
  });

  it('says what leaves a record out, and the place that it would have', () => {
    const matcher = matcherOf({ services: [serviceOf('a', { name }), serviceOf('b', { name, hubs: ['hub_seoul'] })] });
    const answer = matcher.whyNot('아크 검출', 'service_b', { hub: 'hub_changwon' });
    expect(answer.blocks.map(({ code }) => code)).toEqual(['other-hub']);
    expect([answer.rank, answer.change]).toEqual([2, undefined]);
    expect(matcher.match('아크 검출', { hub: 'hub_changwon' }).blocked).toMatchObject([{ id: 'service_b', rank: 2 }]);
  });

  it('has nothing to change in what is first', () => {
    const answer = matcherOf({ services: [serviceOf('a', { name, hubs: ['hub_seoul'] })] }).whyNot('창원 아크 검출', 'service_a');
    expect(answer).toMatchObject({ rank: 1, blocks: [] });
    expect(answer.change).toBeUndefined();
  });

  it.each<[rule: string, catalog: Partial<Catalog>, id: string, need: Need, sentence: string]>([
    ['text', { services: [serviceOf('a', { name: { ko: '펌프' } }), serviceOf('b', { name: { ko: '펌프 소음' } })] }, 'service_a', { text: '펌프 소음' }, '설명에 ‘소음’이 있으면 2위입니다.'],
    ['place', { services: [serviceOf('a', { name, hubs: ['hub_seoul'] }), serviceOf('b', { name })] }, 'service_a', { text: '아크 검출', hub: 'hub_changwon' }, '창원에서 제공하면 1위입니다.'],
    ['mode', { services: [serviceOf('b', { name }), serviceOf('a', { name, modes: ['online'] })] }, 'service_b', { text: '아크 검출', mode: 'online' }, '온라인으로 이용할 수 있으면 2위입니다.'],
    ['budget', { equipment: [equipmentOf('a', { name, fees: [{ basis: 'hour', price: { amount: 90, currency: 'KRW' } }] }), equipmentOf('b', { name, fees: [{ basis: 'free' }] })] }, 'equipment_a',
      { text: '아크 검출', budget: { amount: 30, currency: 'KRW' } }, '가격이 ₩30 이하이면 1위입니다.'],
    ['spec', { equipment: [equipmentOf('a', { name, variables: [{ quantity: 'force', label: { ko: '가진력' }, max: 5, unit: 'kN' }] }), equipmentOf('b', { name, variables: [{ quantity: 'force', label: { ko: '힘' }, max: 50, unit: 'kN' }] })] },
      'equipment_a', { text: '아크 검출', quantities: [{ min: 20, max: 20, unit: 'kN' }] }, '가진력 범위가 20\u00a0kN 조건을 포함하면 1위입니다.'],
    ['dates', { services: [serviceOf('a', { name, turnaroundDays: 30 }), serviceOf('b', { name, turnaroundDays: 5 })] }, 'service_a', { text: '아크 검출', deadline: '2026-12-08' }, '결과가 근무일 10일 안에 나오면 1위입니다.'],
  ])('proposes by %s', (rule, catalog, id, need, sentence) => {
    const { change } = matcherOf(catalog).whyNot(need, id);
    expect(change?.rule).toBe(rule);
    expect(say(change!, 'ko')).toBe(sentence);
  });

  it('leaves the matcher as it was', () => {
    const matcher = matcherOf({ services: [serviceOf('a', { name: { ko: '아크' } }), serviceOf('b', { name })] });
    const before = matcher.match('아크 검출');
    matcher.whyNot('아크 검출', 'service_a');
    expect(matcher.match('아크 검출')).toEqual(before);
  });

  it('never proposes what would not lift, and ranks as a list of all does', () => {
    const words = fc.array(fc.constantFrom('아크', '검출', '차단기', '보호'), { minLength: 1, maxLength: 3 }).map((list) => ({ ko: list.join(' ') }));
    const technologies = fc.array(fc.record({ name: words, trl: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(technologies, words, fc.integer({ min: 1, max: 9 }), (drawn, text, trlWanted) => {
      const matcher = matcherOf({ technologies: drawn.map((fields, index) => technologyOf(`t${index}`, fields)) });
      const need = { text: text.ko, trlWanted };
      const ranked = matcher.match(need, { limit: 100 }).matches.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
      for (const [index] of drawn.entries()) {
        const { id, score, rank, change } = matcher.whyNot(need, `technology_t${index}`);
        const place = ranked.findIndex((match) => match.id === id);
        expect(rank).toBe(place < 0 ? undefined : place + 1);
        if (change === undefined) continue;
        expect(change.score).toBeGreaterThan(score);
        expect(change.params.rank).toBeLessThanOrEqual(rank ?? drawn.length);
      }
    }));
  });

  it('refuses an id it does not have', () => {
    expect(() => matcherOf({}).whyNot('아크', 'service_nowhere')).toThrow('service_nowhere');
  });
});
