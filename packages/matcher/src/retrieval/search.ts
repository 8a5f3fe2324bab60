import { logarithm } from '../scoring/logarithm.ts';
import { Cursor, type Window } from './cursor.ts';
import type { LivePart } from './live-part.ts';
import { type Model, weighingOfTerm, worthByKind } from './model.ts';
import { Scratch } from './scratch.ts';

/** A term that counts as another. */
export interface Way {
  readonly term: string;
  /** What an occurrence counts beside one of the other term, 0 to 1. */
  readonly strength: number;
}

/** A term to look for. */
export interface QueryTerm {
  readonly term: string;
  /** What it counts beside other terms; above 0. */
  readonly weight: number;
  /** Terms that count as this one: together they are as rare, and saturate, as one term would. */
  readonly ways?: readonly Way[];
  /**
   * The share of what it counts that a unit gets for holding it at all, 0 to 1, so that two words beat one that occurs often
   * (as BM25+ has it: Y. Lv, C. Zhai, "Lower-Bounding Term Frequency Normalization", 2011). @default 0
   */
  readonly floor?: number;
}

/** A unit that was found. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** How many units are looked at together: their sums stay close to the processor. */
const windowSize = 8192;
const scratch = new Scratch();
const touched = new Int32Array(windowSize);
/** Sums of bounds are rounded; this is far more than the rounding of sums of a thousand terms. */
const rounding = 1e-9;

/**
 * The best units for a query by BM25F, best first; those of one score by id.
 *
 * Exact, and yet most units are never looked at (MaxScore by H. Turtle and J. Flood, 1995, with bounds by block as in S. Ding
 * and T. Suel, "Faster Top-k Document Retrieval Using Block-Max Indexes", 2011): terms go from rare to common, and where
 * all that are still to come cannot lift a new unit among the best, they only add to units found so far.
 *
 * @param averages by field, the mean length of its segments.
 */
export function search(parts: readonly LivePart[], model: Model, averages: Float64Array, query: readonly QueryTerm[], limit: number): Hit[] {
  const best = new Best(limit);
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const terms = query
    .map(({ term, weight, ways = [], floor = 0 }) => {
      const all = [{ term, strength: 1 }, ...ways].map((way) => ({ ...way, numbers: parts.map(({ part }) => part.terms.find(way.term)) }));
      const holders = Math.min(size, all.reduce((sum, { numbers }) => sum + holdersOf(parts, numbers), 0));
      const { k1 } = weighingOfTerm(model, term);
      // The whole part of BM25 that does not depend on the unit.
      return { term, all, holders, k1, floor, scale: weight * logarithm(1 + (size - holders + 0.5) / (holders + 0.5)) * (k1 + 1) };
    })
    .filter(({ holders }) => holders > 0)
    // Sums depend on the order of what is added up, so the order depends on nothing but the query and the counts.
    .sort((a, b) => b.scale - a.scale || (a.term < b.term ? -1 : 1));
  const worths = worthsFor(model, averages);
  for (const [place, live] of parts.entries()) {
    const growth = (1 + rounding) * Math.max(1, ...live.part.averages.map((average, field) => (averages[field] as number) / average));
    const cursors = terms.flatMap(({ all, scale, k1, floor }) => {
      const sources = all
        .map(({ term, strength, numbers }) => ({ term: numbers[place] as number, strength, byKind: worths(weighingOfTerm(model, term).b) }))
        .filter((source) => source.term >= 0);
      const [first, ...others] = sources;
      if (first === undefined) return [];
      const worth = { scale, k1, floor, growth };
      return [others.length === 0 && first.strength === 1 ? new Cursor(live.part, first, worth) : Cursor.ofSeveral(live.part, sources, worth)];
    });
    searchPart(live, cursors, best);
  }
  return best.hits;
}

/** In how many units a term occurs, by its numbers in the parts. */
function holdersOf(parts: readonly LivePart[], numbers: readonly number[]): number {
  return numbers.reduce((sum, number, place) => (number < 0 ? sum : sum + (parts[place] as LivePart).unitCount(number)), 0);
}

/** What occurrences are worth, by `b`, as it was last asked for: between two queries, averages seldom change. */
const lastWorths = new WeakMap<Model, { readonly averages: Float64Array; readonly byB: Map<number, Float64Array> }>();

function worthsFor(model: Model, averages: Float64Array): (b: number) => Float64Array {
  let last = lastWorths.get(model);
  if (last === undefined || last.averages.some((average, field) => average !== averages[field])) {
    lastWorths.set(model, (last = { averages, byB: new Map<number, Float64Array>() }));
  }
  const { byB } = last;
  return (b) => {
    const worth = byB.get(b) ?? worthByKind(model, averages, b);
    byB.set(b, worth);
    return worth;
  };
}

function searchPart(live: LivePart, cursors: readonly Cursor[], best: Best): void {
  const window: Window = { sums: scratch.borrow(windowSize), touched, count: 0 };
  /** By cursor: the most that it and those after it add. */
  const rest = new Float64Array(cursors.length + 1);
  const units = live.part.ids.size;
  for (let low = 0; low < units; low += windowSize) {
    const high = Math.min(units, low + windowSize);
    for (let index = cursors.length - 1; index >= 0; index--) rest[index] = (rest[index + 1] as number) + (cursors[index] as Cursor).boundWithin(low, high);
    const least = best.threshold * (1 - rounding);
    if ((rest[0] as number) < least) continue;
    let index = 0;
    for (; index < cursors.length && (rest[index] as number) >= least; index++) (cursors[index] as Cursor).addWithin(low, high, window);
    // From here on no new unit comes among the best.
    if (index < cursors.length) keepHopeful(window, least - (rest[index] as number));
    for (; index < cursors.length && window.count > 0; index++) (cursors[index] as Cursor).addToKnown(low, window, least, rest[index + 1] as number);
    for (let found = 0; found < window.count; found++) {
      const place = window.touched[found] as number;
      if (!live.isDead(low + place)) best.offer(live, low + place, window.sums[place] as number);
      window.sums[place] = 0;
    }
    window.count = 0;
  }
  scratch.giveBack(window.sums);
}

/** Forgets the units whose sum is below what they need, and puts the others in their order. */
function keepHopeful(window: Window, least: number): void {
  let kept = 0;
  for (let index = 0; index < window.count; index++) {
    const place = window.touched[index] as number;
    if ((window.sums[place] as number) < least) window.sums[place] = 0;
    else window.touched[kept++] = place;
  }
  window.count = kept;
  window.touched.subarray(0, kept).sort();
}

/** The best so far, in order. */
class Best {
  readonly hits: Hit[] = [];
  /** What a unit needs at least; with it, the id decides. */
  threshold: number;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
    this.threshold = limit > 0 ? 0 : Number.POSITIVE_INFINITY;
  }

  offer({ part }: LivePart, unit: number, score: number): void {
    if (score < this.threshold) return;
    let low = 0;
    for (let high = this.hits.length; low < high; ) {
      const middle = (low + high) >>> 1;
      const hit = this.hits[middle] as Hit;
      if (score > hit.score || (score === hit.score && part.ids.compare(unit, hit.id) < 0)) high = middle;
      else low = middle + 1;
    }
    if (low >= this.#limit) return;
    this.hits.splice(low, 0, { id: part.ids.at(unit), score });
    if (this.hits.length > this.#limit) this.hits.pop();
    if (this.hits.length === this.#limit) this.threshold = (this.hits[this.#limit - 1] as Hit).score;
  }
}
