import type { CatalogRecord } from '@dongban/core/public-catalog';
import { analyze } from '../language/analyze.ts';
import type { Ranked } from '../scoring/best.ts';
import type { Entry } from './entry.ts';

/** A record with its score. */
export interface Scored extends Ranked {
  readonly entry: Entry;
}

/** Two records that share less of their words than this are of different things, and none puts the other back. */
const alikeFrom = 0.5;

/**
 * The best of a list, with near duplicates apart: each place goes to the record with the most score left after what it loses
 * for being like one that stands above (maximal marginal relevance, Carbonell and Goldstein 1998). The first stays the first;
 * ties go by the order of the list.
 *
 * @param ranked best first.
 * @param spread part of the score that an exact copy loses, 0 to 1.
 */
export function spreadOut<T extends Scored>(ranked: readonly T[], spread: number, limit: number): T[] {
  if (spread === 0 || ranked.length < 2) return ranked.slice(0, limit);
  const words = ranked.map(({ entry }) => wordsOf(entry.record));
  const likest = new Float64Array(ranked.length);
  const open = new Set(ranked.keys());
  const chosen: T[] = [];
  while (chosen.length < limit && open.size > 0) {
    let next = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const index of open) {
      const left = (ranked[index]?.score ?? 0) * (1 - spread * (likest[index] ?? 0));
      if (left > most) [next, most] = [index, left];
    }
    open.delete(next);
    chosen.push(...ranked.slice(next, next + 1));
    for (const index of open) likest[index] = Math.max(likest[index] ?? 0, likeness(words[index], words[next]));
  }
  return chosen;
}

/** 0 up to half of all words in common (Jaccard), 1 for all of them. */
function likeness(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : Math.max(0, common / all - alikeFrom) / (1 - alikeFrom);
}

/** What a record calls itself: its name or headline, and its summary. */
function wordsOf(record: CatalogRecord): ReadonlySet<string> {
  const titles = 'headline' in record ? [record.headline, ...record.interests] : 'title' in record ? [record.title, record.summary] : [record.name, 'summary' in record ? record.summary : undefined];
  return new Set(titles.flatMap((text) => Object.values(text ?? {})).flatMap((text) => analyze(text).map(({ word }) => word)));
}
