import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCatalog } from '@dongban/core/catalog';
import { cardToJsonLd } from '@dongban/core/json-ld';
import { findRecord } from '@dongban/core/public-catalog';
import { catalogToLines } from './catalog-lines.ts';
import { locationOf, locationOptions } from './location.ts';
import { readPublicCatalog, readable } from './matcher-options.ts';
import { readJson } from './read-json.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';
import { asLines, writeWhole } from './write-whole.ts';

const options = {
  ...locationOptions, catalog: { type: 'string' }, consents: { type: 'string' }, to: { type: 'string' }, format: { type: 'string' }, lang: { type: 'string' },
} as const;

type Values = ReturnType<typeof readOptions<typeof options>>['values'];

const progressEvery = 10_000;

/** Writes a catalog in another form, or the portal's bookings. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const { values, positionals: [what, ...rest] } = readOptions(args, options);
  const { to } = values;
  if ((what !== 'catalog' && what !== 'bookings') || rest.length > 0 || to === undefined) throw new UsageError('dongban export needs catalog or bookings, and --to FILE.');
  return what === 'catalog' ? exportCatalog(to, values) : exportBookings(to, values);
}

async function exportCatalog(to: string, { catalog, consents, format = 'jsonl', lang = 'ko' }: Values): Promise<number> {
  if (catalog === undefined) throw new UsageError('dongban export catalog needs --catalog FILE.');
  if (format === 'jsonld') {
    const shown = await readPublicCatalog({ catalog, consents });
    const at = Temporal.Now.instant().toString();
    const pages = shown.cards.map((card) => JSON.stringify(cardToJsonLd(card, {
      locale: lang, ...given('organization', findRecord(shown, card.organization, at)), ...given('hub', findRecord(shown, card.hub, at)),
    })));
    await writeWhole(to, asLines(pages));
    console.error(`${pages.length} cards that may be shown.`);
    return 0;
  }
  const document = await readJson(catalog);
  const whole = readable(catalog, () => parseCatalog(document));
  if (format === 'jsonl') await writeWhole(to, asLines(catalogToLines(whole)));
  else if (format === 'csv') await writeTables(to, whole);
  else throw new UsageError(`--format has to be jsonl, csv or jsonld, not ${JSON.stringify(format)}.`);
  console.error(`Written to ${to}.`);
  return 0;
}

async function writeTables(directory: string, catalog: ReturnType<typeof parseCatalog>): Promise<void> {
  const { catalogToCsv } = await import('@dongban/interop/csv');
  await mkdir(directory, { recursive: true });
  for (const [name, text] of catalogToCsv(catalog)) await writeFile(join(directory, name), text);
}

async function exportBookings(to: string, { data }: Values): Promise<number> {
  const { exportBookings: all, openStore } = await import('@dongban/portal/administration');
  const store = await openStore(locationOf(data));
  try {
    let count = 0;
    await writeWhole(to, asLines(all(store.database), (lines) => {
      count = lines;
      if (lines % progressEvery === 0) console.error(`${lines} bookings`);
    }));
    console.log(`bookings\t${count}`);
    console.error('They hold names and mail addresses: only you can read the file. Delete it when it has served.');
    return 0;
  } finally {
    await store.close();
  }
}

function given<K extends string, T>(name: K, value: T | undefined): { readonly [Name in K]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Name in K]?: T };
}
