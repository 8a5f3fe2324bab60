import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { Ranked } from '../scoring/best.ts';
import type { Entry } from './entry.ts';
import type { AnsweredTexts } from './words-in.ts';

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
export function spreadOut<T extends Scored>(ranked: readonly T[], spread: number, limit: number, texts: AnsweredTexts): T[] {
  if (spread === 0 || ranked.length < 2) return ranked.slice(0, limit);
  const open = ranked.map((one) => new Contender(one, texts));
  const chosen: Contender<T>[] = [];
  while (chosen.length < limit && open.length > 0) {
    let next = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (const [index, contender] of open.entries()) {
      // Nobody has more left than the score, so those from here on need not be compared with anything.
      if (contender.scored.score <= most) break;
      const left = contender.scored.score * (1 - spread * contender.likenessTo(chosen));
      if (left > most) [next, most] = [index, left];
    }
    chosen.push(...open.splice(next, 1));
  }
  return chosen.map(({ scored }) => scored);
}

/** A record that may come next, compared with those that were chosen when it is its turn. */
class Contender<T extends Scored> {
  readonly scored: T;
  readonly #texts: AnsweredTexts;
  #words: ReadonlySet<string> | undefined;
  #compared = 0;
  #likest = 0;

  constructor(scored: T, texts: AnsweredTexts) {
    this.scored = scored;
    this.#texts = texts;
  }

  get words(): ReadonlySet<string> {
    return (this.#words ??= wordsOf(this.scored.entry.record, this.#texts));
  }

  /** How like it is to the likest of those that were chosen, of which there are more each time. */
  likenessTo(chosen: readonly Contender<T>[]): number {
    for (const other of chosen.slice(this.#compared)) this.#likest = Math.max(this.#likest, likeness(this.words, other.words));
    this.#compared = chosen.length;
    return this.#likest;
  }
}

/** 0 up to half of all words in common (Jaccard), 1 for all of them. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : Math.max(0, common / all - alikeFrom) / (1 - alikeFrom);
}

/** What a record calls itself: its name or headline, and its summary. */
function wordsOf(record: CatalogRecord, texts: AnsweredTexts): ReadonlySet<string> {
  const titles = 'headline' in record ? [record.headline, ...record.interests] : 'title' in record ? [record.title, record.summary] : [record.name, 'summary' in record ? record.summary : undefined];
  return new Set(titles.flatMap((text) => Object.values(text ?? {})).flatMap((text) => texts.tokensOf(text).map(({ word }) => word)));
}
