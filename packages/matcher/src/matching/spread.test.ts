import { describe, expect, it } from 'vitest';
import { createMatcher, defaultRules, extendRules } from '../index.ts';
import { publicCatalogOf, serviceOf, testClock } from '../testing/small-catalog.ts';

const copies = ['a', 'b', 'c'].map((slug) => serviceOf(slug, { name: { ko: '진동시험' }, summary: { ko: '전장품의 진동 내구를 시험합니다' } }));
const other = serviceOf('other', { name: { ko: '진동 충격시험' }, summary: { ko: '낙하와 운송 중의 충격을 살핍니다' } });
const catalog = publicCatalogOf({ services: [...copies, other] });
const order = (spread: number, limit = 20) =>
  createMatcher(catalog, { rules: extendRules(defaultRules, { id: 's', version: '1', spread }), clock: testClock }).match('진동시험', { limit }).matches.map(({ id }) => id);

describe('near duplicates', () => {
  it('stand together by score where nothing spreads them', () => {
    expect(order(0)).toEqual(['service_a', 'service_b', 'service_c', 'service_other']);
  });

  it('make room for something else, the first of them staying first', () => {
    expect(order(1)).toEqual(['service_a', 'service_other', 'service_b', 'service_c']);
  });

  it('let what stands behind them into a short list', () => {
    expect(order(1, 2)).toEqual(['service_a', 'service_other']);
  });

  it('keep their scores', () => {
    const spread = createMatcher(catalog, { clock: testClock });
    for (const match of spread.match('진동시험').matches) expect(match.score).toBe(spread.score('진동시험', match.id).score);
  });
});
