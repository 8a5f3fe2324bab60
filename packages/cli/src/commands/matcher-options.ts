import { parseCatalog } from '@dongban/core/catalog';
import { describe } from '@dongban/core/describe';
import { isValidationError } from '@dongban/core/errors';
import { publish } from '@dongban/core/publish';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import { createMatcher, defaultRules, extendRules, type Matcher, type RuleSet, type RuleSetPatch } from '@dongban/matcher';
import { readJson } from './read-json.ts';
import { UsageError } from './usage-error.ts';

/** Options of the commands that match. */
export const matcherOptions = {
  catalog: { type: 'string' },
  consents: { type: 'string' },
  rules: { type: 'string' },
} as const;

/** The public catalog of a file; of the sample institute, where none is named. */
export async function readPublicCatalog({ catalog, consents }: { catalog?: string | undefined; consents?: string | undefined }): Promise<PublicCatalog> {
  if (consents !== undefined && catalog === undefined) throw new UsageError('--consents goes with --catalog.');
  const at = Temporal.Now.instant().toString();
  if (catalog === undefined) {
    console.error('This is the sample institute; people, companies and prices in it are made up.');
    const { samplePublicCatalog } = await import('@dongban/sample-catalog');
    return samplePublicCatalog(at);
  }
  const document = await readJson(catalog);
  const given = consents === undefined ? [] : ((await readJson(consents)) as Parameters<typeof publish>[1]);
  return readable(catalog, () => publish(parseCatalog(document), given, { audience: 'public', at }).catalog);
}

/**
 * A matcher with the rules of a file: a whole set, which says `"schema"`, or what changes in the default one.
 *
 * @param file none for the default rules.
 */
export async function matcherWith(catalog: PublicCatalog, file: string | undefined): Promise<Matcher> {
  if (file === undefined) return createMatcher(catalog);
  const document = await readJson(file);
  const isWhole = typeof document === 'object' && document !== null && 'schema' in document;
  return readable(file, () => createMatcher(catalog, { rules: isWhole ? (document as RuleSet) : extendRules(defaultRules, document as RuleSetPatch) }));
}

/** What a file makes; where it does not fit, an error with every problem on a line of its own. */
export function readable<T>(file: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!isValidationError(error)) throw error;
    const lines = error.problems.map((problem) => `  ${problem.pointer || '/'}: ${describe(problem, 'en')}`);
    throw new Error([`${file} does not fit.`, ...lines].join('\n'), { cause: error });
  }
}
