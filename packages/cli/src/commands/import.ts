import { existsSync, statSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCatalog, type Catalog } from '@dongban/core/catalog';
import { describe } from '@dongban/core/describe';
import { isValidationError, type Problem } from '@dongban/core/errors';
import type { ImportReport, Line } from '@dongban/portal/administration';
import { readCatalogLines } from './catalog-lines.ts';
import { linesOf, showBadLines } from './lines.ts';
import { locationOf, locationOptions } from './location.ts';
import { readPublicCatalog } from './matcher-options.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-whole.ts';

const options = {
  ...locationOptions, catalog: { type: 'string' }, consents: { type: 'string' }, to: { type: 'string' }, lang: { type: 'string' }, 'dry-run': { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readOptions<typeof options>>['values'];

const imports = new Map<string, (path: string, values: Values) => Promise<number>>([
  ['catalog', importCatalog],
  ['bookings', importBookings],
  ['qualifications', importQualifications],
]);

/** Takes over a catalog, bookings, or lists of trainings and memberships from files. Exit code 1 where some of it did not fit. */
export async function importCommand(args: readonly string[]): Promise<number> {
  const { values, positionals: [what = '', path, ...rest] } = readOptions(args, options);
  const run = imports.get(what);
  if (run === undefined || path === undefined || rest.length > 0) throw new UsageError(`dongban import needs one of ${[...imports.keys()].join(', ')}, and a file.`);
  if (!existsSync(path)) throw new UsageError(`There is no ${path}.`);
  return run(path, values);
}

/** A folder of CSV files, or JSON Lines, becomes the one file that a portal is started with; what does not fit leaves it as it was. */
async function importCatalog(path: string, { to, lang = 'en', 'dry-run': isDry = false }: Values): Promise<number> {
  if (to === undefined && !isDry) throw new UsageError('dongban import catalog needs --to FILE, or --dry-run.');
  const catalog = statSync(path).isDirectory() ? await fromCsv(path, lang) : await fromLines(path, lang);
  if (catalog === undefined) {
    console.error('Nothing was written.');
    return 1;
  }
  if (to !== undefined && !isDry) await writeWhole(to, [`${JSON.stringify(catalog, null, 2)}\n`]);
  console.error(isDry ? 'The catalog fits. Nothing was written.' : `Written to ${to}.`);
  return 0;
}

async function fromLines(path: string, lang: string): Promise<Catalog | undefined> {
  const { catalog, bad } = await readCatalogLines(linesOf(path));
  showBadLines(path, bad, lang);
  return catalog;
}

async function fromCsv(path: string, lang: string): Promise<Catalog | undefined> {
  const { readCsvCatalog } = await import('@dongban/interop/csv');
  const names = (await readdir(path)).filter((name) => name.endsWith('.csv'));
  const { value, warnings } = readCsvCatalog(new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(path, name))] as const))));
  const show = (problem: Problem): void => console.error(`${problem.code === 'in-table' ? '' : `${path} ${problem.pointer || '/'}: `}${describe(problem, lang)}`);
  warnings.forEach(show);
  // A column that nobody knows costs no record; every other warning does.
  if (warnings.some(({ params }) => params['code'] !== 'unknown-column')) return undefined;
  try {
    return parseCatalog(value);
  } catch (error) {
    if (!isValidationError(error)) throw error;
    error.problems.forEach(show);
    return undefined;
  }
}

async function importBookings(path: string, { data, catalog, consents, lang = 'en', 'dry-run': isDry = false }: Values): Promise<number> {
  if (catalog === undefined) throw new UsageError('dongban import bookings needs --catalog FILE, and --consents FILE where consultations are among them.');
  const shown = await readPublicCatalog({ catalog, consents });
  const { importBookings: take, openStore, secretOf } = await import('@dongban/portal/administration');
  const location = locationOf(data);
  const store = await openStore(location);
  try {
    const report = await take(linesOf(path), {
      database: store.database, catalog: shown, now: Temporal.Now.instant(), isDry, secret: await secretOf(location.dataDirectory),
      onProgress: (lines) => console.error(`${lines} lines`),
    });
    return say(path, report, lang, isDry);
  } finally {
    await store.close();
  }
}

/** A CSV file as an office keeps it, or JSON Lines. */
async function importQualifications(path: string, { data, lang = 'en', 'dry-run': isDry = false }: Values): Promise<number> {
  const list = path.toLowerCase().endsWith('.csv') ? await qualificationsFromCsv(path) : { lines: linesOf(path), titles: new Map<string, string>(), problems: [] };
  if (list.problems.length > 0) return say(path, { added: 0, present: 0, bad: [{ line: 1, problems: list.problems }] }, lang, true);
  const { importQualifications: take, openStore } = await import('@dongban/portal/administration');
  const store = await openStore(locationOf(data));
  try {
    const report = await take(list.lines, store.database, isDry);
    if (report.removed > 0) console.error(`Off the lists, or with another end: ${report.removed}`);
    const bad = report.bad.map(({ line, problems }) => ({ line, problems: problems.map((problem) => ({ ...problem, pointer: titled(problem.pointer, list.titles) })) }));
    return say(path, { ...report, bad }, lang, isDry || bad.length > 0);
  } finally {
    await store.close();
  }
}

/** Where a training is good until a day, that day ends as it does at the institute. */
const timeZone = 'Asia/Seoul';

async function qualificationsFromCsv(path: string): Promise<{ lines: Line[]; titles: ReadonlyMap<string, string>; problems: readonly Problem[] }> {
  const { readQualificationTable } = await import('@dongban/interop/csv');
  const { rows, titles, problems } = readQualificationTable(await readFile(path), timeZone);
  return { titles, problems, lines: rows.map(({ number, record }) => ({ number, text: JSON.stringify(record) })) };
}

/** `/holder` under the title that its column has in the file. */
const titled = (pointer: string, titles: ReadonlyMap<string, string>): string => pointer.replace(/^\/([^/]+)/, (whole, field: string) => (titles.has(field) ? `/${titles.get(field)}` : whole));

function say(path: string, { added, present, bad }: ImportReport, lang: string, isUnchanged: boolean): number {
  showBadLines(path, bad, lang);
  console.log(`added\t${added}\npresent\t${present}\nrefused\t${bad.length}`);
  if (isUnchanged) console.error('Nothing was changed.');
  return bad.length > 0 ? 1 : 0;
}
