import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A paper, as a need or as a work of a researcher. */
export interface Paper {
  readonly title: string;
  readonly abstract: string;
  readonly year: number;
}

/** How well a researcher said they know what a paper is about, 1 to 5. */
export interface Rating {
  readonly researcher: string;
  readonly need: string;
  readonly expertise: number;
}

/** The gold standard: researchers by their past papers, in ten versions that break ties of year differently. */
export interface GoldStandard {
  readonly papers: Readonly<Record<string, Paper>>;
  readonly needs: readonly string[];
  readonly researchers: readonly string[];
  readonly ratings: readonly Rating[];
  readonly profiles: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Scores of published algorithms: algorithm → profile version → researcher → need. */
export type PublishedScores = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>>>;

/** Where the data is looked for: `DONGBAN_DATA`, else beside the repository. */
export function dataFolder(): string {
  return process.env['DONGBAN_DATA'] ?? join(import.meta.dirname, '../../../shared/data');
}

/** The data, or `undefined` where it is not there. */
export function readData(folder: string): { gold: GoldStandard; published: PublishedScores } | undefined {
  const [gold, published] = ['dev.json.gz', 'dev-published.json.gz'].map((name) => join(folder, 'expert-matching', name));
  if (gold === undefined || published === undefined || !existsSync(gold) || !existsSync(published)) return undefined;
  return { gold: unzip(gold) as GoldStandard, published: unzip(published) as PublishedScores };
}

function unzip(path: string): unknown {
  return JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
}
