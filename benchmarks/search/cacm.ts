import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createPlainTextIndex, type Analyzer } from '@dongban/matcher/plain-text';
import { stemmer } from 'stemmer';

interface Cacm {
  readonly docs: readonly { readonly id: string; readonly text: string }[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  readonly qrels: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const stopWords = new Set('a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(' '));

/** Lucene's EnglishAnalyzer: words, the possessive off, lower case, 33 stop words, Porter; BM25 with k1 0.9 and b 0.4. */
const lucene: Analyzer = {
  id: 'lucene-english/1',
  analyze(text) {
    const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu)].map(({ 0: surface, index: start }) => ({ surface, start, end: start + surface.length }));
    return words.flatMap((word) => {
      const bare = word.surface.replace(/['’]s$/i, '').toLowerCase();
      return stopWords.has(bare) ? [] : [{ ...word, language: 'en', word: stemmer(bare), parts: [] }];
    });
  },
  weighingOf: () => ({ k1: 0.9, b: 0.4, parts: 0 }),
  joinsWords: () => false,
};

/** Mean average precision of the first thousand, over the queries that were judged; `undefined` where the data is missing. */
export function cacmPrecisions(folder: string): number[] | undefined {
  const path = join(folder, 'cacm', 'dataset.json.gz');
  if (!existsSync(path)) return undefined;
  const { docs, queries, qrels } = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as Cacm;
  const index = createPlainTextIndex({ fields: { text: 1 }, analyzer: lucene });
  for (const { id, text } of docs) index.add({ id, text });
  return queries.filter(({ id }) => qrels[id] !== undefined).map(({ id, text }) => averagePrecision(index.search(text, { limit: 1000 }).map((hit) => hit.id), new Set(Object.keys(qrels[id] ?? {}))));
}

function averagePrecision(found: readonly string[], relevant: ReadonlySet<string>): number {
  let right = 0;
  let sum = 0;
  for (const [index, id] of found.entries()) if (relevant.has(id)) sum += (right += 1) / (index + 1);
  return relevant.size === 0 ? 0 : sum / relevant.size;
}
