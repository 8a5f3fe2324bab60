import { describe as say, type Catalog } from '@dongban/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from './index.ts';
import { cardOf, publicCatalogOf, serviceOf, technologyOf, testClock, workOf } from './testing/small-catalog.ts';

const matcherOf = (catalog: Partial<Catalog>) => createMatcher(publicCatalogOf(catalog), { clock: testClock });
const name = { ko: '아크 검출' };

describe('whyNot', () => {
  it('says the one change of the need that would lift a record most, and the rank it has then', () => {
    const matcher = matcherOf({ technologies: [technologyOf('a', { name, trl: 3 }), technologyOf('b', { name, trl: 4 })] });
    const answer = matcher.whyNot({ text: '아크 검출', trlWanted: 5 }, 'technology_a');
    expect(answer).toMatchObject({ kind: 'technology', rank: 2, blocks: [], change: { rule: 'trl', params: { rank: 1 } } });
    expect([say(answer.change!, 'ko'), say(answer.change!, 'en')]).toEqual(['TRL 3 이상으로 찾으면 1위예요.', 'If you look for TRL 3 or more, it ranks number 1.']);
    expect(answer).not.toHaveProperty('missing');
    expect(matcher.score({ text: '아크 검출', trlWanted: 3 }, 'technology_a').score).toBe(answer.change?.score);
  });

  it('says plainly what of the need a record does not mention in any of its texts, the weightiest first', () => {
    const matcher = matcherOf({ services: [serviceOf('a', { name: { ko: '펌프' } }), serviceOf('b', { name: { ko: '펌프 소음 저감' } })] });
    const { change, missing } = matcher.whyNot('펌프 소음 저감', 'service_a');
    expect(change).toBeUndefined();
    expect([say(missing!, 'ko'), say(missing!, 'en')]).toEqual(['이 기록에는 ‘소음’, ‘저감’ 관련 내용이 없어요.', 'This record does not mention “소음” and “저감”.']);
    const works = [workOf('w', { ko: '펌프 소음' })];
    const people = matcherOf({ cards: [cardOf('a', { headline: { ko: '펌프' }, works }), cardOf('b', { headline: { ko: '펌프 소음 저감' }, works })] });
    expect(people.whyNot('펌프 소음 저감', 'r-card_a').missing?.params).toEqual({ terms: ['저감'] });
    expect(matcher.whyNot('펌프 소음 저감', 'service_b')).not.toHaveProperty('missing');
  });

  it('proposes nothing that would give the record no better place', () => {
    const late = { name, turnaroundDays: 30 };
    const matcher = matcherOf({ services: [serviceOf('b', late), serviceOf('a', late)] });
    expect(matcher.whyNot({ text: '아크 검출', deadline: '2026-12-08' }, 'service_b')).toMatchObject({ rank: 2, blocks: [] });
    expect(matcher.whyNot({ text: '아크 검출', deadline: '2026-12-08' }, 'service_b').change).toBeUndefined();
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
        expect(change.params.rank).toBeLessThan(rank ?? Infinity);
        expect(score).toBeGreaterThan(0);
      }
    }));
  });

  it('refuses an id it does not have', () => {
    expect(() => matcherOf({}).whyNot('아크', 'service_nowhere')).toThrow('service_nowhere');
  });
});
