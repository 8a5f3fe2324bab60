import { describe } from '@dongban/core/describe';
import { isDongbanError } from '@dongban/core/errors';
import { catalogKinds, type CatalogKind } from '@dongban/core/kind';
import type { MatchAnswer } from '@dongban/core/match';
import { nameOf } from '@dongban/core/name';
import { findRecord, type PublicCatalog } from '@dongban/core/public-catalog';
import { matcherOptions, matcherWith, readPublicCatalog } from './matcher-options.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';

const options = {
  ...matcherOptions,
  kinds: { type: 'string' },
  hub: { type: 'string' },
  limit: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const highestLimit = 100;
const defaultLimit = 5;

/** Says what fits a need, and why; with `--json`, as a program reads it. */
export async function matchCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const text = positionals.join(' ');
  if (text.trim() === '') throw new UsageError('dongban match needs the need in words: dongban match "인버터 진동시험"');
  const kinds = kindsOf(values.kinds);
  const limit = limitOf(values.limit);
  const catalog = await readPublicCatalog(values);
  const matcher = await matcherWith(catalog, values.rules);
  const hub = values.hub as `hub_${string}` | undefined;
  if (hub !== undefined && !catalog.hubs.some(({ id }) => id === hub)) throw new UsageError(`--hub: there is no hub ${hub}. There are: ${catalog.hubs.map(({ id }) => id).join(', ')}`);
  try {
    const answer = matcher.match(text, { limit, ...(kinds === undefined ? {} : { kinds }), ...(hub === undefined ? {} : { hub }) });
    console.log(values.json === true ? JSON.stringify(answer, null, 2) : written(answer, catalog, values.lang ?? answer.need.lang ?? 'ko'));
    return 0;
  } catch (error) {
    throw isDongbanError(error) ? new UsageError(describe(error, values.lang ?? 'en')) : error;
  }
}

function kindsOf(text: string | undefined): CatalogKind[] | undefined {
  if (text === undefined) return undefined;
  const kinds = text.split(',');
  const unknown = kinds.find((kind) => !(catalogKinds as readonly string[]).includes(kind));
  if (unknown !== undefined) throw new UsageError(`--kinds: there is no kind ${JSON.stringify(unknown)}. There are: ${catalogKinds.join(', ')}`);
  return kinds as CatalogKind[];
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return defaultLimit;
  if (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= highestLimit) return Number(text);
  throw new UsageError(`--limit has to be a number from 1 to ${highestLimit}, not ${JSON.stringify(text)}.`);
}

function written({ matches, warnings }: MatchAnswer, catalog: PublicCatalog, locale: string): string {
  if (matches.length === 0) return warnings.map((warning) => describe(warning, locale)).join('\n');
  const now = Temporal.Now.instant().toString();
  return matches.map(({ id, score, reasons }) => {
    const record = findRecord(catalog, id, now);
    const lines = reasons.map((reason) => `      ${describe(reason, locale)}`);
    return [`${(100 * score).toFixed(0).padStart(3)}%  ${record === undefined ? '' : nameOf(record, locale).text}  (${id})`, ...lines].join('\n');
  }).join('\n');
}
