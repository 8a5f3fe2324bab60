import { logarithm } from '../scoring/logarithm.ts';
import { BestHits, type Hit } from './best-hits.ts';
import { Cursor } from './cursor.ts';
import { type Model, weighingOfTerm, worthByKind } from './model.ts';
import { PartSearch } from './part-search.ts';
import type { SearchedPart } from './searched-part.ts';
import { Window } from './window.ts';

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

/** Bounds are rounded; this is far more than that. */
const rounding = 1e-9;
/** The window of the search before; while one is searching, or where one has thrown, there is none. */
let spare: Window | undefined;

/**
 * The best units for a query by BM25F, best first; those of one score by id.
 *
 * Exact, and yet most units are never looked at (MaxScore by H. Turtle and J. Flood, 1995): rare terms lead, and where all
 * common ones together cannot lift a unit among the best, they only add to the units that rare ones found.
 *
 * @param averages by field, the mean length of its segments.
 */
export function search(parts: readonly SearchedPart[], model: Model, averages: Float64Array, query: readonly QueryTerm[], limit: number): Hit[] {
  const best = new BestHits(limit);
  const terms = query.map((term) => weighed(term, parts, model)).filter(({ holders }) => holders > 0);
  const grid = powerOfTwoFrom(terms.reduce((sum, { scale }) => sum + scale, 0));
  const worths = worthsFor(model, averages);
  const window = spare ?? new Window();
  spare = undefined;
  for (const [place, live] of parts.entries()) {
    const growth = (1 + rounding) * Math.max(1, ...live.part.averages.map((average, field) => (averages[field] as number) / average));
    const cursors = terms.flatMap(({ ways, scale, k1, floor }) => {
      const sources = ways.flatMap(({ numbers, strength, k1, b }) => ((numbers[place] as number) < 0 ? [] : [{ term: numbers[place] as number, strength, k1, byKind: worths(b) }]));
      return sources.length === 0 ? [] : [new Cursor(live, sources, { scale, k1, floor, growth, grid })];
    });
    new PartSearch(live, cursors, window, best).run();
  }
  spare = window;
  return best.hits;
}

/** A term and those that count as it, each with its numbers in the parts, and all of BM25 that does not depend on the unit. */
function weighed({ term, weight, ways = [], floor = 0 }: QueryTerm, parts: readonly SearchedPart[], model: Model) {
  const all = [{ term, strength: 1 }, ...ways].map((way) => {
    const { k1, b } = weighingOfTerm(model, way.term);
    return { numbers: parts.map(({ part }) => part.terms.find(way.term)), strength: way.strength, k1, b };
  });
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const holders = Math.min(size, all.reduce((sum, { numbers }) => sum + holdersOf(parts, numbers), 0));
  const { k1 } = weighingOfTerm(model, term);
  return { ways: all, holders, k1, floor, scale: weight * logarithm(1 + (size - holders + 0.5) / (holders + 0.5)) * (k1 + 1) };
}

function powerOfTwoFrom(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}

/** In how many units a term occurs, by its numbers in the parts. */
function holdersOf(parts: readonly SearchedPart[], numbers: readonly number[]): number {
  return numbers.reduce((sum, number, place) => (number < 0 ? sum : sum + (parts[place] as SearchedPart).unitCount(number)), 0);
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
