import type { WhyNot, WhyNotChange } from '@dongban/core/match';
import type { Need } from '@dongban/core/need';
import { byScoreThenId, type Ranked } from '../scoring/best.ts';
import type { Asking } from './asked-rules.ts';
import type { Entry } from './entry.ts';
import { blocksOf, scoreOf } from './rating.ts';
import { missingWords } from './word-evidence.ts';

/** Where a record stands: no place where it fits in nothing. */
interface Standing {
  readonly score: number;
  readonly rank?: number;
}

/** Every record that nothing leaves out and that scores at least so much, in any order. */
type RankedFrom = (asking: Asking, least: number) => readonly Ranked[];

/**
 * Why a record is not first for a need: the one change of the need that would lift it most, and the words of the need that it does not
 * mention. The record is what it is; whoever asks can ask otherwise.
 */
export function whyNot(entry: Entry, asking: Asking, ask: (need: Need) => Asking, rankedFrom: RankedFrom): WhyNot {
  const asked = asking.rulesFor(entry.kind);
  const { kind, id } = entry;
  const blocks = blocksOf(entry, asked);
  const now = standing(entry, asking, rankedFrom);
  const answer = { kind, id, blocks, ...now };
  if (blocks.length > 0 || now.rank === 1) return answer;

  let best: WhyNotChange | undefined;
  let place = now.rank ?? Infinity;
  for (const { id: rule, rater } of asked.scores) {
    const change = rater.change?.(entry);
    if (change === undefined) continue;
    const { score, rank } = standing(entry, ask(change.need), rankedFrom);
    // By place alone: scores for different needs say nothing beside each other.
    if (rank === undefined || rank >= place) continue;
    place = rank;
    best = { rule, code: 'would-rank', params: { change: change.message, rank }, score };
  }
  const terms = missingWords(entry, asking.context);
  return { ...answer, ...(best === undefined ? {} : { change: best }), ...(terms.length === 0 ? {} : { missing: { code: 'not-mentioned', params: { terms } } }) };
}

function standing(entry: Entry, asking: Asking, rankedFrom: RankedFrom): Standing {
  const score = scoreOf(entry, asking.rulesFor(entry.kind));
  return score <= 0 ? { score } : { score, rank: rankOf({ id: entry.id, score }, rankedFrom(asking, score)) };
}

/** One more than there are others before it. */
export function rankOf(record: Ranked, ranked: readonly Ranked[]): number {
  return 1 + ranked.filter((other) => other.id !== record.id && byScoreThenId(other, record) < 0).length;
}
