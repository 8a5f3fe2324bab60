// Does what the README tells a newcomer to do, in a clean clone with an empty HOME, and says how long each step took.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'dongban-newcomer-'));
const clone = join(folder, 'dongban');
const home = join(folder, 'home');
// The system's own Node and npm, without anything that this checkout put on the path.
const path = process.env.PATH.split(':').filter((entry) => !entry.includes('node_modules')).join(':');
const env = { PATH: path, HOME: home, LANG: process.env.LANG ?? 'C.UTF-8', ...(process.env.NODE_EXTRA_CA_CERTS ? { NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS } : {}) };

let before = performance.now();
const took = (step) => {
  const now = performance.now();
  console.log(`${((now - before) / 1000).toFixed(1).padStart(6)} s  ${step}`);
  before = now;
};

let platform;
try {
  execFileSync('git', ['clone', '--quiet', process.cwd(), clone], { stdio: 'inherit' });
  execFileSync('mkdir', ['-p', home]);
  took('git clone');

  platform = start();
  const url = await platform.url;
  took(`npm start: installed, built and serving ${url}`);

  const second = start();
  const sameUrl = await second.url;
  const secondExit = await second.exit;
  if (sameUrl !== url || secondExit !== 0) throw new Error(`A second start printed ${sameUrl} and ended with ${secondExit}.`);
  took('a second npm start: printed the same URL and ended');

  const [{ chromium }, { visitor }, { browserArgs, ensureBrowser }] = await Promise.all([
    import(pathToFileURL(join(clone, 'node_modules/playwright-core/index.mjs')).href),
    import(pathToFileURL(join(clone, 'examples/partner-site/test/visitor.ts')).href),
    import(pathToFileURL(join(clone, 'scripts/browser.mjs')).href),
  ]);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs });
  const person = visitor(await browser.newPage(), 'ko');
  await person.open(url);
  took('page open');
  const rows = await person.ask('창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다');
  took(`${rows.length} answers, the first: ${rows[0].title}`);
  await person.choose('service');
  await person.pressBook();
  const time = await person.pickTime();
  await person.fillIn({ name: '새내기', email: 'newcomer@example.org', organization: '예시 주식회사' });
  const calendar = await person.submit();
  if (!calendar.startsWith('BEGIN:VCALENDAR')) throw new Error('The calendar file is none.');
  took(`booked ${time.replaceAll('\n', ', ')}, calendar file of ${calendar.length} characters`);
  await browser.close();

  platform.stop();
  await platform.exit;
  await ended(url);
  took('Ctrl-C: the platform closed its data and ended');

  platform = start();
  const again = await platform.url;
  took(`npm start once more: ${again}`);
} finally {
  platform?.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** A platform that ended by itself has let go of its data; one that was cut off would leave the note of its owner. */
async function ended(url) {
  const note = join(clone, '.dongban/data/owner.json');
  for (let attempt = 0; attempt < 100; attempt++) {
    const answers = await fetch(new URL('/v1/health', url)).then(() => true, () => false);
    if (!answers && !existsSync(note)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Ctrl-C did not end the platform cleanly.');
}

function start() {
  const child = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  child.stderr.on('data', (chunk) => (output += chunk));
  const url = new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const found = /https?:\/\/127\.0\.0\.1:\d+\//.exec(output);
      if (found) resolve(found[0]);
    });
    child.on('exit', () => reject(new Error(`npm start ended without a URL:\n${output}`)));
  });
  const exit = new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)));
  // Ctrl-C in a terminal reaches the whole group of processes.
  return { url, exit, stop: () => { try { process.kill(-child.pid, 'SIGINT'); } catch { /* ended already */ } } };
}
