import type { Block, Match, Reason } from '@dongban/core/match';
import type { AskedRules } from './asked-rules.ts';
import type { Entry } from './entry.ts';
import { toldOnce } from './told-once.ts';

/**
 * The score of a record. The weights of the asked rules are rescaled to 1, the same for all records of a kind; what the
 * record has no data for stays 0. Terms count in proportion to the words: the right range of the wrong instrument, or the
 * wrong instrument in the right place, helps nobody. Only a need without words is answered by terms alone.
 */
export function scoreOf(entry: Entry, asked: AskedRules): number {
  if (asked.whole === 0) return 0;
  const words = covered(entry, asked, false);
  const relevance = asked.words === 0 ? 1 : words / asked.words;
  return relevance === 0 ? 0 : (words + relevance * covered(entry, asked, true)) / asked.whole;
}

/** The record as an answer shows it, with reasons, weightiest first. */
export function toMatch(entry: Entry, asked: AskedRules): Match {
  const relevance = asked.words === 0 ? 1 : covered(entry, asked, false) / asked.words;
  const reasons = asked.scores.flatMap(({ id, weight, isTerm, rater }) => {
    const part = (weight * (isTerm ? relevance : 1)) / asked.whole;
    return part === 0 ? [] : rater.reasons(entry).map(({ message, share, evidence }): Reason => ({ rule: id, ...message, share: part * share, evidence: [...evidence] }));
  });
  const coverage = asked.scores.reduce((sum, { weight, rater }) => sum + weight * rater.data(entry), 0);
  return {
    kind: entry.kind,
    id: entry.id,
    score: scoreOf(entry, asked),
    coverage: asked.whole === 0 ? 0 : coverage / asked.whole,
    reasons: toldOnce(reasons, asked.lang).sort((a, b) => b.share - a.share),
  };
}

/** Whether a rule leaves the record out. */
export function isBlocked(entry: Entry, { guards }: AskedRules): boolean {
  return guards.some(({ guard }) => guard(entry) !== undefined);
}

/** Everything that leaves the record out, with what would help. */
export function blocksOf(entry: Entry, { guards }: AskedRules): Block[] {
  return guards.flatMap(({ id, guard }) => {
    const block = guard(entry);
    return block === undefined ? [] : [{ rule: id, ...block.message, ...(block.remedy === undefined ? {} : { remedy: block.remedy }) }];
  });
}

function covered(entry: Entry, { scores }: AskedRules, terms: boolean): number {
  let sum = 0;
  for (const { weight, isTerm, rater } of scores) if (isTerm === terms) sum += weight * rater.value(entry);
  return sum;
}
