// Budgets of what visitors download, in gzip kilobytes; see .size-limit.json.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const { stdout, stderr } = spawnSync('size-limit', ['--json'], { encoding: 'utf8' });
const counts = { passed: 0, failed: 0, skipped: 0 };
try {
  for (const { name, size, sizeLimit, passed } of JSON.parse(stdout)) {
    counts[passed ? 'passed' : 'failed'] += 1;
    console.log(`${passed ? 'ok  ' : 'FAIL'} ${name}: ${(size / 1000).toFixed(2)} of ${(sizeLimit / 1000).toFixed(2)} kB`);
  }
} catch {
  counts.failed += 1;
  console.log(stdout, stderr);
}
if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
