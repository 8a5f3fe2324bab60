import { assetsLimit, sizeTables, type IndustryLimit } from './company/size-tables.ts';
import type { GrowthStage, SizeClass } from './vocabularies.ts';

/** What is known of a company on the day that matters. Money in won. */
export interface CompanyFacts {
  /** KSIC rev. 10 code with its section letter, as far as known: `C26`, `C26211`, `J`. */
  readonly industry?: string;
  /** Mean yearly revenue of the last three business years. */
  readonly averageRevenue?: number;
  readonly assets?: number;
  /** Regular employees. */
  readonly employees?: number;
  /** No corporation with assets of the limit or more holds 30 % or more as the largest holder. */
  readonly isIndependent?: boolean;
  /** Belongs to a business group under limits on cross-shareholding. */
  readonly isInDesignatedGroup?: boolean;
}

/** A size and what it rests on; `unknown` says what stood in the way. */
export type SizeResult =
  | { readonly size: SizeClass; readonly basis: 'derived'; readonly rule: string }
  | { readonly size: 'unknown'; readonly why: 'no-table-for-date' | 'no-limit-for-industry' | 'facts-missing'; readonly missing?: readonly (keyof CompanyFacts)[] };

/**
 * The size class of a Korean company under the rules in force on a date.
 *
 * Source: 중소기업기본법 시행령 (tables in `company/size-tables.ts`, with the days they hold). Where no table covers the date, or a fact
 * that decides is missing, the answer is `unknown`: a subsidy must not hang on a guess.
 *
 * @param facts money in won, as whole numbers.
 * @param on calendar date, `2024-05-01`.
 * @example
 * const facts = { industry: 'C26', averageRevenue: 30_000_000_000, assets: 20_000_000_000, employees: 80, isIndependent: true };
 * companySize(facts, '2024-05-01'); // → { size: 'medium', basis: 'derived', rule: 'kr-2016' }
 * companySize({ industry: 'C26' }, '2024-05-01'); // → { size: 'unknown', why: 'facts-missing', missing: ['averageRevenue', 'assets', 'isIndependent'] }
 */
export function companySize(facts: CompanyFacts, on: string): SizeResult {
  const table = sizeTables.find(({ from, through }) => from <= on && on <= through);
  if (table === undefined) return { size: 'unknown', why: 'no-table-for-date' };

  const derived = (size: SizeClass): SizeResult => ({ size, basis: 'derived', rule: table.id });
  if (facts.isInDesignatedGroup === true) return derived('large');

  const { industry, averageRevenue, assets, employees, isIndependent } = facts;
  const needed = { industry, averageRevenue, assets, isIndependent };
  const missing = Object.entries(needed).filter(([, value]) => value === undefined).map(([fact]) => fact as keyof CompanyFacts);
  if (industry === undefined || averageRevenue === undefined || assets === undefined || isIndependent === undefined) {
    return { size: 'unknown', why: 'facts-missing', missing };
  }

  if (!isIndependent || assets >= assetsLimit) return derived('midtier');
  const medium = limitFor(industry, table.medium);
  if (medium === undefined) return { size: 'unknown', why: 'no-limit-for-industry' };
  if (averageRevenue > medium) return derived('midtier');

  const small = limitFor(industry, table.small);
  if (small === undefined) return { size: 'unknown', why: 'no-limit-for-industry' };
  if (averageRevenue > small) return derived('medium');
  if (employees === undefined) return { size: 'unknown', why: 'facts-missing', missing: ['employees'] };
  return derived(employees < (/^[BCFH]/.test(industry) ? 10 : 5) ? 'sosanggongin' : 'small');
}

/** What a growth stage is read from. */
export interface GrowthFacts {
  /** Calendar date; left out before founding. */
  readonly foundedOn?: string;
  /** Revenue of the last four business years, oldest first. */
  readonly revenues?: readonly number[];
  readonly employees?: number;
  /** The company says that it is reorganizing. */
  readonly isTurningAround?: boolean;
}

/** A stage, and the rule that gave it. */
export interface GrowthResult {
  readonly stage: GrowthStage;
  readonly rule: 'declared' | 'not-founded' | 'high-growth' | 'age';
}

/**
 * The growth stage of a company on a date: before founding; up to three years early; up to seven growth; then mature. Three
 * years in a row of 20 % more revenue with ten employees or more is scale-up at any age (OECD's measure of high growth).
 *
 * @param on calendar date, `2026-11-24`.
 * @example
 * growthStage({ foundedOn: '2022-03-02' }, '2026-11-24'); // → { stage: 'growth', rule: 'age' }
 * growthStage({ foundedOn: '2014-05-01', revenues: [10, 12, 15, 18], employees: 24 }, '2026-11-24'); // → { stage: 'scale-up', rule: 'high-growth' }
 */
export function growthStage(facts: GrowthFacts, on: string): GrowthResult {
  if (facts.isTurningAround === true) return { stage: 'turnaround', rule: 'declared' };
  if (facts.foundedOn === undefined || on < facts.foundedOn) return { stage: 'pre-founding', rule: 'not-founded' };
  if (isHighGrowth(facts)) return { stage: 'scale-up', rule: 'high-growth' };
  const isWithin = (years: number) => on <= yearsAfter(facts.foundedOn ?? on, years);
  return { stage: isWithin(3) ? 'early' : isWithin(7) ? 'growth' : 'mature', rule: 'age' };
}

function isHighGrowth({ revenues = [], employees = 0 }: GrowthFacts): boolean {
  if (revenues.length < 4 || employees < 10) return false;
  const last = revenues.slice(-4);
  return last.every((revenue, index) => index === 0 || revenue >= (last[index - 1] ?? Number.POSITIVE_INFINITY) * 1.2);
}

/** The same day of a later year; calendar dates compare as text. */
function yearsAfter(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
}

/** The limit of the longest industry prefix that has one. */
function limitFor(industry: string, limits: readonly IndustryLimit[]): number | undefined {
  let best: IndustryLimit | undefined;
  for (const limit of limits) {
    if (industry.startsWith(limit.industry) && limit.industry.length > (best?.industry.length ?? 0)) best = limit;
  }
  return best?.revenue;
}
