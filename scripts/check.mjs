// Every check of the project, one after the other; ends with a line that adds up what each of them counted.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserHelp, ensureBrowser, ensureFirefox, firefoxHelp } from './browser.mjs';

const artifacts = join(process.cwd(), '.artifacts');
mkdirSync(artifacts, { recursive: true });

const browser = ensureBrowser();
const firefox = ensureFirefox();
if (firefox === undefined) console.log(firefoxHelp);
const total = { passed: 0, failed: 0, skipped: 0 };

step('build', ['pnpm', 'run', 'build']);
step('types', ['tsc', '-p', 'tsconfig.json']);
step('lint', ['eslint', '.']);
step('packages', ['node', 'scripts/packages.mjs'], counted);
step('sizes', ['node', 'scripts/sizes.mjs'], counted);
step('docs', ['pnpm', 'run', 'docs']);
step('unit tests', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(artifacts, 'unit tests.json')}`], vitestCounts);
if (browser === undefined) {
  skip('browser tests', browserHelp);
} else {
  step('browser tests', ['wtr'], counted);
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a command; `count` reads how many checks it made, else it is one check. */
function step(name, [command, ...args], count = () => undefined) {
  console.log(`\n── ${name}`);
  const countsFile = join(artifacts, `${name}.json`);
  rmSync(countsFile, { force: true });
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, COUNTS_FILE: countsFile, ...(browser ? { CHROME_PATH: browser } : {}), ...(firefox ? { FIREFOX_PATH: firefox } : {}) },
  });
  const counts = (existsSync(countsFile) ? count(countsFile) : undefined) ?? { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 };
  // A runner that says nothing failed, yet ends badly, did fail.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
  console.log(`   ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
}

function skip(name, why) {
  console.log(`\n── ${name}: skipped. ${why}`);
  total.skipped += 1;
}

function counted(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function vitestCounts(file) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = counted(file);
  const brokenFiles = testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles, skipped: numPendingTests + numTodoTests };
}
