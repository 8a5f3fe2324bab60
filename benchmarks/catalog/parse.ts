// How long reading and publishing a large catalog takes. `pnpm run bench:catalog` prints the table; `--write` puts it into docs.
import { writeFileSync } from 'node:fs';
import { parseCatalog, publish, type Catalog, type Consent } from '@dongban/core';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';

const sizes = [1_000, 10_000, 100_000];
const rounds = 5;

/** The sample catalog over and over, with ids of its own for each copy, until it holds about as many records. */
function grown(records: number): { catalog: Catalog; consents: Consent[] } {
  const base = JSON.stringify({ catalog: sampleCatalog, consents: sampleConsents });
  const lists = ['hubs', 'organizations', 'cards', 'services', 'equipment', 'technologies', 'programs', 'partnerProfiles'] as const;
  const perCopy = lists.reduce((sum, name) => sum + sampleCatalog[name].length, 0);
  const copies = Array.from({ length: Math.ceil(records / perCopy) }, (_, index) => {
    const ids = /"((?:hub|organization|r-card|service|equipment|technology|program|partner-profile|work|consent)_[a-z0-9-]+)"/g;
    return JSON.parse(base.replaceAll(ids, `"$1-${index}"`)) as { catalog: Catalog; consents: Consent[] };
  });
  const catalog = { ...sampleCatalog, ...Object.fromEntries(lists.map((name) => [name, copies.flatMap((copy) => copy.catalog[name] as unknown[])])) };
  return { catalog, consents: copies.flatMap((copy) => copy.consents) };
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const rows = sizes.map((records) => {
  const { catalog, consents } = grown(records);
  const json = JSON.stringify(catalog);
  const at = '2026-11-24T00:00:00Z';
  const measure = (work: () => void) => median(Array.from({ length: rounds }, () => timed(work)));
  return {
    records,
    megabytes: json.length / 1e6,
    json: measure(() => void JSON.parse(json)),
    parse: measure(() => parseCatalog(catalog)),
    publish: measure(() => publish(catalog, consents, { audience: 'public', at })),
  };
});

const table = [
  '| records | JSON, million characters | `JSON.parse`, ms | `parseCatalog`, ms | `publish`, ms |',
  '|---|---|---|---|---|',
  ...rows.map(({ records, megabytes, json, parse, publish }) => `| ${records.toLocaleString('en')} | ${megabytes.toFixed(1)} | ${json.toFixed(0)} | ${parse.toFixed(0)} | ${publish.toFixed(0)} |`),
].join('\n');
console.log(table);

if (process.argv.includes('--write')) {
  const page = `# Reading and publishing a large catalog\n\nMedians of ${rounds} runs in one process, Node ${process.versions.node}. The catalog is the sample catalog over and over, with ids of its own for each copy. \`parseCatalog\`
checks every field and every reference; \`publish\` applies the consents. Run \`pnpm run bench:catalog\` for your own machine.\n\n${table}\n`;
  writeFileSync(new URL('../../docs/benchmarks/catalog.md', import.meta.url), page);
}
