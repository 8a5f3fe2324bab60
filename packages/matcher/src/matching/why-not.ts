import type { WhyNot, WhyNotChange } from '@dongban/core/match';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import { byScoreThenId, type Ranked } from '../scoring/best.ts';
import type { Change } from '../rules/rater.ts';
import type { AskedRule, Asking } from './asked-rules.ts';
import { withRecord, type Entry } from './entry.ts';
import { blocksOf, scoreOf } from './rating.ts';

/** Score and rank that a record would have in the place of the one with its id. */
export type Reread = (record: CatalogRecord) => { readonly score: number; readonly rank: number };

/**
 * Why a record is not first for a need, and the one change that would help it most.
 *
 * @param rankedFrom every record that nothing leaves out and that scores at least so much, in any order.
 * @param reread for changes of words, which have to be taken apart anew.
 */
export function whyNot(entry: Entry, asking: Asking, rankedFrom: (least: number) => readonly Ranked[], reread: Reread): WhyNot {
  const asked = asking.rulesFor(entry.kind);
  const { id } = entry;
  const score = scoreOf(entry, asked);
  const blocks = blocksOf(entry, asked);
  const ranked = rankedFrom(score);
  const rank = score <= 0 ? undefined : rankOf({ id, score }, ranked);
  const answer = { kind: entry.kind, id, score, blocks, ...(rank === undefined ? {} : { rank }) };
  if (blocks.length > 0 || rank === 1) return answer;

  let best: WhyNotChange | undefined;
  // Terms first: what words change is looked up in an index that is then another one.
  for (const rule of [...asked.scores].sort((a, b) => Number(b.isTerm) - Number(a.isTerm))) {
    const tried = tryChange(rule, rule.rater.change?.(entry), (record) => {
      if (!rule.isTerm) return reread(record);
      const changed = scoreOf(withRecord(entry, record), asked);
      return { score: changed, rank: rankOf({ id, score: changed }, ranked) };
    });
    if (tried !== undefined && tried.score > (best?.score ?? score) + smallestLift) best = tried;
  }
  return best === undefined ? answer : { ...answer, change: best };
}

/** Less than this is rounding. */
const smallestLift = 1e-9;

function tryChange({ id }: AskedRule, change: Change | undefined, rate: Reread): WhyNotChange | undefined {
  if (change === undefined) return undefined;
  const { score, rank } = rate(change.record);
  return { rule: id, code: 'would-rank', params: { change: change.message, rank }, score };
}

/** One more than there are others before it. */
export function rankOf(record: Ranked, ranked: readonly Ranked[]): number {
  return 1 + ranked.filter((other) => other.id !== record.id && byScoreThenId(other, record) < 0).length;
}
