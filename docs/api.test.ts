import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiExamples } from './api-examples.ts';
import { saysWhatItGives, withChecks } from './checked-lines.ts';
import { openExampleWorld, type ExampleWorld } from './example-world.ts';
import { publicEntries, readPublicNames, typeProblems, type PublicName } from './public-names.ts';

/*
 * Every public name says what it means, every function and class shows how it is used, and every `@example` compiles and runs
 * as it stands: it imports what it uses but the name that it is about. A line `expression; // → value` is checked. Examples of
 * elements are HTML, which element-examples.test.ts opens in a browser; here the scripts in them are compiled.
 */

const root = new URL('../', import.meta.url);
const folder = new URL('.artifacts/api-examples/', root);
/** Some examples set up a database. */
const patienceMilliseconds = 60_000;
const { names, program } = readPublicNames();
const examples = apiExamples(names);

/** What is shown by the example of another name: a guard by that of its error. */
const shownWith: ReadonlyMap<string, string> = new Map([
  ['isPortalError', 'PortalError'],
  ['isTookTooLongError', 'TookTooLongError'],
  ['isUnreachableError', 'UnreachableError'],
  ['isUnreadableAnswerError', 'UnreadableAnswerError'],
]);

/** `addLanguage` of the elements takes a table of all their words, and does not compile with one word less. */
const tooLong: ReadonlySet<string> = new Set(['@dongban/widgets addLanguage']);

describe('every public name', () => {
  it('says what it means', () => {
    expect(names.filter(({ text }) => text === '').map(titleOf)).toEqual([]);
  });

  it('that is a function or a class has an example, of its own or of the error that it knows', () => {
    const isShown = ({ name, examples: own }: PublicName) =>
      own.length > 0 || names.find((other) => other.name === shownWith.get(name))?.examples.some((example) => example.includes(name)) === true;
    const shouldShow = names.filter((one) => ['function', 'class'].includes(one.kind) && !tooLong.has(titleOf(one)));
    expect(shouldShow.filter((one) => !isShown(one)).map(titleOf)).toEqual([]);
  });
});

describe('the API reference', () => {
  it('has every entry that brings a public name', () => {
    const ofPackages = readJson<{ entryPoints: string[] }>('typedoc.json').entryPoints;
    const shown = new Set(ofPackages.flatMap((path) => readJson<{ entryPoints: string[] }>(`${path}/typedoc.json`).entryPoints.map((source) => new URL(`${path}/${source}`, root).pathname)));
    const missing = publicEntries().filter(({ entry, file }) => names.some((name) => name.entry === entry) && !shown.has(file));
    expect(missing.map(({ entry }) => entry)).toEqual([]);
  });
});

describe('every example', () => {
  it('compiles', () => {
    const problems = typeProblems(folder.pathname, new Map(examples.map(({ file, code }) => [file, code])), program);
    expect(examples.flatMap(({ title, file }) => (problems.get(file) ?? []).map((problem) => `${title}, ${problem}`))).toEqual([]);
  }, patienceMilliseconds);

  it('in TypeScript says what it gives', () => {
    expect(examples.filter(({ page, code }) => page === undefined && !saysWhatItGives(code)).map(({ title }) => title)).toEqual([]);
  });
});

describe('the example of', () => {
  let world: ExampleWorld;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    world = await openExampleWorld();
  }, patienceMilliseconds);
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  }, patienceMilliseconds);

  for (const { title, file, code } of examples.filter(({ page }) => page === undefined)) {
    it(`${title} does what it says`, async ({ skip }) => {
      if (code.includes('openPostgresDatabase(') && process.env['DATABASE_URL'] === undefined) skip('PostgreSQL is not installed');
      const address = new URL(file, folder);
      writeFileSync(address, withChecks(code));
      (globalThis as unknown as { checkExample: unknown }).checkExample = (actual: unknown, expected: unknown) => expect(actual).toEqual(expected);
      await import(/* @vite-ignore */ address.href);
    }, patienceMilliseconds);
  }
});

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T;
}

function titleOf({ entry, name }: PublicName): string {
  return `${entry} ${name}`;
}
