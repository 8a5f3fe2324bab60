import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TextRecord } from './records.ts';

/** An index that takes records and is then asked. */
export interface Index {
  add(record: TextRecord): void;
  /** Brings the records into the form that the engine takes; not counted as building. */
  prepare?(): void;
  /** What is to be done once when all records are there. */
  finish?(): void;
  /** Ids, best first. */
  search(query: string, limit: number): string[];
  /** Bytes on the disk, where the index is not in memory. */
  readonly bytesOnDisk?: () => number;
  /** Saves the index and opens it again; gives the time that opening took. */
  readonly reopen?: () => { readonly milliseconds: number; readonly bytes: number };
}

/** A search engine, set up as its own guide advises. */
export interface Engine {
  readonly name: string;
  readonly settings: string;
  /** With more records a run takes hours, or more memory than there is. */
  readonly mostRecords: number;
  /** It does more than to find texts, and is compared in speed alone. */
  readonly isSpeedOnly?: boolean;
  make(): Promise<Index>;
}

const words = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

export const engines: readonly Engine[] = [
  {
    name: 'dongban',
    settings: '`createTextIndex({ fields: { title: 2, body: 1 } })`, nothing else',
    mostRecords: 1_000_000,
    async make() {
      const { createTextIndex, restoreTextIndex } = await import('@dongban/matcher/text');
      const fields = { title: 2, body: 1 };
      const index = createTextIndex({ fields });
      return {
        add: (record) => index.add({ ...record }),
        finish: () => void index.search('첫 질문'),
        search: (query, limit) => index.search(query, { limit }).map(({ id }) => id),
        reopen() {
          const bytes = index.snapshot();
          const started = performance.now();
          restoreTextIndex(bytes, { fields }).search('첫 질문');
          return { milliseconds: performance.now() - started, bytes: bytes.length };
        },
      };
    },
  },
  {
    name: 'dongban with every rule and reasons',
    settings: '`createMatcher(catalog)`, the same texts as records of every kind ([`catalog-records.ts`](../../benchmarks/search/catalog-records.ts)); an answer has ten matches with their reasons and ten that a rule left out. Memory is with the records, opening with the first answer',
    mostRecords: 100_000,
    isSpeedOnly: true,
    async make() {
      const { createMatcher, restoreMatcher } = await import('@dongban/matcher');
      const { askedAt, catalogFrom } = await import('./catalog-records.ts');
      const options = { clock: () => Date.parse(askedAt) };
      let texts: TextRecord[] = [];
      let catalog = catalogFrom([]);
      let matcher = createMatcher(catalog, options);
      return {
        add: (record) => void texts.push(record),
        prepare() {
          catalog = catalogFrom(texts);
          texts = [];
        },
        finish() {
          matcher = createMatcher(catalog, options);
          matcher.match('첫 질문');
        },
        search: (query, limit) => matcher.match(query, { limit }).matches.map(({ id }) => id.slice(id.indexOf('_') + 1)),
        reopen() {
          const bytes = matcher.snapshot();
          const started = performance.now();
          restoreMatcher(bytes, options).match('첫 질문');
          return { milliseconds: performance.now() - started, bytes: bytes.length };
        },
      };
    },
  },
  {
    name: 'SQLite FTS5',
    settings: 'tokenizer `unicode61`, contentless table in a file, `bm25(2, 1)`; words quoted and joined by `OR`, the last one as a prefix',
    mostRecords: 1_000_000,
    async make() {
      const { DatabaseSync } = await import('node:sqlite');
      const folder = mkdtempSync(join(tmpdir(), 'dongban-search-'));
      const file = join(folder, 'index.db');
      process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
      const database = new DatabaseSync(file);
      database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE VIRTUAL TABLE texts USING fts5(title, body, content=''); BEGIN");
      const insert = database.prepare('INSERT INTO texts(rowid, title, body) VALUES (?, ?, ?)');
      const select = database.prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 2, 1), rowid LIMIT ?');
      const ids: string[] = [];
      return {
        add: ({ id, title, body }) => void insert.run(ids.push(id), title, body),
        finish: () => database.exec('COMMIT'),
        search(query, limit) {
          const asked = words(query);
          const match = asked.map((word, index) => `"${word}"${index === asked.length - 1 ? '*' : ''}`).join(' OR ');
          return match === '' ? [] : select.all(match, limit).map(({ rowid }) => ids[Number(rowid) - 1] ?? '');
        },
        bytesOnDisk: () => statSync(file).size,
      };
    },
  },
  {
    name: 'MiniSearch',
    settings: '`boost: { title: 2 }, prefix: true, fuzzy: 0.2`',
    mostRecords: 100_000,
    async make() {
      const { default: MiniSearch } = await import('minisearch');
      const index = new MiniSearch({ fields: ['title', 'body'], searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 } });
      return { add: (record) => index.add(record), search: (query, limit) => index.search(query).slice(0, limit).map(({ id }) => id as string) };
    },
  },
  {
    name: 'FlexSearch',
    settings: '`Document`, `tokenize: "forward"`, `suggest: true`, fields merged',
    mostRecords: 100_000,
    async make() {
      const { default: flexsearch } = await import('flexsearch');
      const index = new flexsearch.Document({ tokenize: 'forward', document: { id: 'id', index: ['title', 'body'] } });
      return {
        add: (record) => void index.add({ ...record }),
        search: (query, limit) => (index.search(query, { limit, suggest: true, merge: true }) as unknown as { id: string }[]).map(({ id }) => id),
      };
    },
  },
  {
    name: 'Orama',
    settings: 'tokenizer `Intl.Segmenter("ko")`, `boost: { title: 2 }`, `threshold: 1`',
    mostRecords: 10_000,
    async make() {
      const { create, insert, search } = await import('@orama/orama');
      const segmenter = new Intl.Segmenter('ko', { granularity: 'word' });
      const tokenize = (text: string) => [...new Set([...segmenter.segment(text.toLowerCase())].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment))];
      const index = create({ schema: { title: 'string', body: 'string' }, components: { tokenizer: { language: 'korean', normalizationCache: new Map(), tokenize } } });
      return {
        add: (record) => void insert(index, { ...record }),
        search(query, limit) {
          const { hits } = search(index, { term: query, limit, boost: { title: 2 }, threshold: 1 }) as { hits: { id: string }[] };
          return hits.map(({ id }) => id);
        },
      };
    },
  },
  {
    name: 'wink-bm25',
    settings: '`fldWeights: { title: 2, body: 1 }`, lower-case words',
    mostRecords: 100_000,
    async make() {
      const { default: bm25 } = (await import(winkModule)) as { default: () => WinkIndex };
      const index = bm25();
      index.defineConfig({ fldWeights: { title: 2, body: 1 } });
      index.definePrepTasks([words]);
      return {
        add: ({ id, title, body }) => index.addDoc({ title, body }, id),
        finish: () => index.consolidate(),
        search: (query, limit) => index.search(query, limit).map(([id]) => id),
      };
    },
  },
  {
    name: 'Fuse.js',
    settings: '`keys: [{ name: "title", weight: 2 }, "body"], ignoreLocation: true`',
    mostRecords: 10_000,
    async make() {
      const { default: Fuse } = await import('fuse.js');
      const index = new Fuse<TextRecord>([], { keys: [{ name: 'title', weight: 2 }, 'body'], ignoreLocation: true });
      return { add: (record) => index.add(record), search: (query, limit) => index.search(query, { limit }).map(({ item }) => item.id) };
    },
  },
];

/** It comes without types, so its name is no literal that the compiler would look up. */
const winkModule: string = 'wink-bm25-text-search';

interface WinkIndex {
  defineConfig(config: { fldWeights: Record<string, number> }): void;
  definePrepTasks(tasks: readonly ((text: string) => string[])[]): void;
  addDoc(document: Record<string, string>, id: string): void;
  consolidate(): void;
  search(query: string, limit: number): [id: string, score: number][];
}
