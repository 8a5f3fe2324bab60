// Budgets of what visitors download, in kilobytes (1,000 bytes) of gzip: see .size-limit.json, and packages/widgets/budgets.json
// for the elements, packages/matcher/budgets.json for the matcher without its tables of words and labels. `--write` puts what was measured into the README of the elements.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { bundle, codeOfImport, gzipBytes } from './first-load.mjs';

const readme = 'packages/widgets/README.md';
/** How far a figure in the README may be from what was measured. */
const tolerance = 0.03;
/** What only a schema library writes. */
const schemaLibrary = /_zod\b/;

const counts = { passed: 0, failed: 0, skipped: 0 };
const figures = new Map();

for (const { name, size, sizeLimit } of packages()) report(name, size, sizeLimit);
const { engine } = JSON.parse(readFileSync('packages/matcher/budgets.json', 'utf8'));
for (const { name, import: code, limit } of engine.imports) report(name, gzipBytes(await codeOfImport(code, new RegExp(engine.tables))), limit * 1000);
const { first, later, whole } = JSON.parse(readFileSync('packages/widgets/budgets.json', 'utf8'));
const bundles = new Map();
for (const { entry } of [...first, ...later]) bundles.set(entry, bundles.get(entry) ?? (await bundle(`packages/widgets/dist/${entry}.js`)));
for (const { name, entry, limit } of first) {
  const code = bundles.get(entry).first;
  report(`first load: ${name}`, gzipBytes(code), limit * 1000);
  check(`first load: ${name} holds no schema library`, !code.some((file) => schemaLibrary.test(file)));
}
for (const { name, entry, chunks, limit } of later) report(`later: ${name}`, gzipBytes(bundles.get(entry).later(chunks)), limit * 1000);
for (const { name, file, limit } of whole) report(name, gzipBytes([readFileSync(`packages/widgets/dist/${file}`)]), limit * 1000);
compareReadme();

if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

function packages() {
  const { stdout, stderr } = spawnSync('size-limit', ['--json'], { encoding: 'utf8' });
  try {
    return JSON.parse(stdout);
  } catch {
    check(`size-limit ran: ${stdout}${stderr}`, false);
    return [];
  }
}

function report(name, bytes, limit) {
  figures.set(name, bytes / 1000);
  check(`${name}: ${(bytes / 1000).toFixed(2)} of ${(limit / 1000).toFixed(2)} kB`, bytes <= limit);
}

function check(what, isMet) {
  counts[isMet ? 'passed' : 'failed'] += 1;
  console.log(`${isMet ? 'ok  ' : 'FAIL'} ${what}`);
}

/** Every row of the README that names a budget says what was measured. */
function compareReadme() {
  const text = readFileSync(readme, 'utf8');
  const updated = text.replace(/^\| (.+?) \| ([\d.]+) kB \|/gm, (row, name, figure) => {
    const measured = figures.get(name);
    if (measured === undefined) return row;
    if (!process.argv.includes('--write')) check(`README: ${name} is ${figure} kB`, Math.abs(measured / Number(figure) - 1) <= tolerance);
    return row.replace(figure, measured.toFixed(1));
  });
  if (process.argv.includes('--write')) writeFileSync(readme, updated);
}
