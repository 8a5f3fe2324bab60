import type { RCard } from '@dongban/core/r-card';
import type { WorksRule } from '../rules/rule-set.ts';
import type { Entry } from './catalog-index.ts';
import type { Context } from './context.ts';
import { nothing, type DraftReason, type Finding } from './finding.ts';
import { evidenceOf, recordWords } from './text-finding.ts';

/** A work that covers less than this part of what the best one does still counts, but is not called related. */
const relatedFrom = 0.25;
/** Words that the reason names beside the title. */
const mostTerms = 3;

interface RatedWork {
  readonly work: number;
  readonly unit: number;
  readonly score: number;
}

/** How far the best works of a card cover the need, recent ones a little more. */
export function worksFinding(rule: WorksRule, entry: Entry, context: Context): Finding {
  const units = entry.units.get(rule.id) ?? [];
  if (units.length === 0) return nothing;
  const { works } = entry.record as RCard;
  const year = new Date(context.now).getUTCFullYear();
  const best = units
    .map((unit, work): RatedWork => ({ work, unit, score: context.search.scoreOf(unit) * recency(rule, works[work]?.date, year) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.work - b.work)
    .slice(0, rule.best);
  const value = best.reduce((sum, { score }) => sum + score, 0) / rule.best;
  return { value, data: 1, reasons: () => reasonOf(best, entry, value, context) };
}

function reasonOf(best: readonly RatedWork[], entry: Entry, value: number, context: Context): DraftReason[] {
  const [first] = best;
  const title = (entry.record as RCard).works[first?.work ?? -1]?.title;
  if (first === undefined || title === undefined) return [];
  const count = best.filter(({ score }) => score >= relatedFrom * first.score).length;
  const contributions = best.map(({ unit }) => context.search.contributionsTo(unit));
  const terms = recordWords(contributions[0] ?? [], entry, context).slice(0, mostTerms);
  const evidence = contributions.flatMap((one) => evidenceOf(one, context));
  return [{ message: { code: 'works-evidence', params: { count, title, ...(terms.length === 0 ? {} : { terms }) } }, share: value, evidence }];
}

/** A year off the present costs the same for each year, up to the floor. */
function recency({ recency: { years, floor } }: WorksRule, date: string | undefined, thisYear: number): number {
  const age = date === undefined ? years : thisYear - Number(date.slice(0, 4));
  return 1 - ((1 - floor) * Math.min(Math.max(age, 0), years)) / years;
}
