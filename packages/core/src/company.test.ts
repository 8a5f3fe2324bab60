import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companySize, growthStage, type CompanyFacts } from './company.ts';

const eok = 100_000_000;
const electronics: CompanyFacts = { industry: 'C26211', averageRevenue: 300 * eok, assets: 200 * eok, employees: 80, isIndependent: true };

describe('companySize', () => {
  it('goes by the limit of the industry on that date, bounds included', () => {
    expect(companySize(electronics, '2024-05-01')).toEqual({ size: 'medium', basis: 'derived', rule: 'kr-2016' });
    expect(companySize({ ...electronics, averageRevenue: 1000 * eok }, '2024-05-01')).toMatchObject({ size: 'medium' });
    expect(companySize({ ...electronics, averageRevenue: 1000 * eok + 1 }, '2024-05-01')).toMatchObject({ size: 'midtier' });
    expect(companySize({ ...electronics, averageRevenue: 120 * eok }, '2024-05-01')).toMatchObject({ size: 'small' });
  });

  it('takes the division before its section', () => {
    const water = { ...electronics, industry: 'E36010', averageRevenue: 900 * eok };
    expect(companySize(water, '2024-05-01')).toMatchObject({ size: 'medium' });
    expect(companySize({ ...water, industry: 'E38' }, '2024-05-01')).toMatchObject({ size: 'midtier' });
  });

  it('counts heads for the smallest: ten in manufacturing, five elsewhere', () => {
    expect(companySize({ ...electronics, averageRevenue: 5 * eok, employees: 9 }, '2024-05-01')).toMatchObject({ size: 'sosanggongin' });
    expect(companySize({ ...electronics, industry: 'J62', averageRevenue: 5 * eok, employees: 9 }, '2024-05-01')).toMatchObject({ size: 'small' });
  });

  it('makes no small or medium company of one with large assets, a large holder or a designated group', () => {
    expect(companySize({ ...electronics, assets: 5000 * eok }, '2024-05-01')).toMatchObject({ size: 'midtier' });
    expect(companySize({ ...electronics, isIndependent: false }, '2024-05-01')).toMatchObject({ size: 'midtier' });
    expect(companySize({ ...electronics, isInDesignatedGroup: true }, '2024-05-01')).toMatchObject({ size: 'large' });
  });

  it('is unknown rather than guessed: outside every table, without the deciding facts, for an industry with no limit', () => {
    expect(companySize(electronics, '2025-09-01')).toEqual({ size: 'unknown', why: 'no-table-for-date' });
    expect(companySize({ industry: 'C26' }, '2024-05-01')).toEqual({ size: 'unknown', why: 'facts-missing', missing: ['averageRevenue', 'assets', 'isIndependent'] });
    expect(companySize({ ...electronics, industry: 'T97' }, '2024-05-01')).toEqual({ size: 'unknown', why: 'no-limit-for-industry' });
  });

  it('never calls a company smaller because it earns more', () => {
    const order = ['sosanggongin', 'small', 'medium', 'midtier', 'large'];
    const revenue = fc.integer({ min: 0, max: 2000 }).map((amount) => amount * eok);
    fc.assert(
      fc.property(fc.constantFrom('C26', 'C27', 'J62', 'N76', 'G46', 'E36'), revenue, revenue, (industry, a, b) => {
        const rank = (averageRevenue: number) => order.indexOf(companySize({ ...electronics, industry, averageRevenue }, '2024-05-01').size);
        return rank(Math.min(a, b)) <= rank(Math.max(a, b));
      }),
    );
  });
});

describe('growthStage', () => {
  it('goes by age, both anniversaries included', () => {
    expect(growthStage({ foundedOn: '2023-11-24' }, '2026-11-24')).toEqual({ stage: 'early', rule: 'age' });
    expect(growthStage({ foundedOn: '2023-11-23' }, '2026-11-24').stage).toBe('growth');
    expect(growthStage({ foundedOn: '2019-11-24' }, '2026-11-24').stage).toBe('growth');
    expect(growthStage({ foundedOn: '2010-01-01' }, '2026-11-24').stage).toBe('mature');
    expect(growthStage({ foundedOn: '2020-02-29' }, '2023-03-01').stage).toBe('growth');
  });

  it('is before founding without a founding date, or ahead of it', () => {
    expect(growthStage({}, '2026-11-24').stage).toBe('pre-founding');
    expect(growthStage({ foundedOn: '2027-01-01' }, '2026-11-24').stage).toBe('pre-founding');
  });

  it('calls three years of twenty percent with ten employees scale-up, and fewer not', () => {
    const facts = { foundedOn: '2015-01-01', employees: 10, revenues: [100, 120, 144, 173] };
    expect(growthStage(facts, '2026-11-24')).toEqual({ stage: 'scale-up', rule: 'high-growth' });
    expect(growthStage({ ...facts, employees: 9 }, '2026-11-24').stage).toBe('mature');
    expect(growthStage({ ...facts, revenues: [100, 120, 143, 173] }, '2026-11-24').stage).toBe('mature');
  });

  it('believes a company that says it is turning around', () => {
    expect(growthStage({ foundedOn: '2015-01-01', isTurningAround: true }, '2026-11-24')).toEqual({ stage: 'turnaround', rule: 'declared' });
  });
});
