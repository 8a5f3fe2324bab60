// Packs every package and checks what would be published: exports, types, files.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const counts = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(join(tmpdir(), 'dongban-pack-'));

for (const name of readdirSync('packages')) {
  const manifest = JSON.parse(readFileSync(join('packages', name, 'package.json'), 'utf8'));
  if (manifest.private) continue;
  const packed = run('pnpm', ['pack', '--pack-destination', folder], join('packages', name));
  const tarball = packed.status === 0 ? readdirSync(folder).find((file) => file.endsWith('.tgz')) : undefined;
  if (tarball === undefined) {
    report(`${name}: pack`, packed);
    continue;
  }
  const path = join(folder, tarball);
  report(`${name}: publint`, run('publint', ['--strict', path]));
  // What is no module, such as the one-file build for a script tag, has no types.
  const others = Object.keys(manifest.exports).filter((entry) => typeof manifest.exports[entry] === 'string' && entry !== './package.json');
  const excluded = others.length > 0 ? ['--exclude-entrypoints', ...others] : [];
  report(`${name}: types`, run('attw', [path, '--profile', 'esm-only', '--format', 'ascii', '--no-color', ...excluded]));
  rmSync(path);
}
rmSync(folder, { recursive: true });
if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

function run(command, args, cwd = '.') {
  return spawnSync(command, args, { cwd, encoding: 'utf8' });
}

function report(what, { status, stdout, stderr }) {
  counts[status === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${what}`);
  if (status !== 0) console.log(stdout, stderr);
}
