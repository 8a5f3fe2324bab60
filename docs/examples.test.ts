import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withChecks } from './checked-lines.ts';

/*
 * Runs every TypeScript example of the guides. A line `expression; // → value` is checked: the expression must equal the
 * value, which is written as a JavaScript expression too.
 */

const root = new URL('../', import.meta.url);
const folder = new URL('.artifacts/doc-examples/', root);
/** Some examples set up a database. */
const patienceMilliseconds = 60_000;
const pages = [...globSync('docs/**/*.md', { cwd: root, exclude: ['docs/reference/**'] }), ...globSync('packages/*/README.md', { cwd: root }), 'README.md'].sort();

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const page of pages) {
  const examples = [...readFileSync(new URL(page, root), 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm)];
  if (examples.length === 0) continue;
  describe(page, () => {
    for (const [index, [, code = '']] of examples.entries()) {
      it(`example ${index + 1}: ${code.split('\n').find((line) => line.trim() !== '' && !line.startsWith('import'))?.trim() ?? ''}`, async () => {
        const file = new URL(`${page.replaceAll(/[^a-z0-9]+/gi, '-')}-${index}.ts`, folder);
        writeFileSync(file, withChecks(code));
        (globalThis as unknown as { checkExample: unknown }).checkExample = (actual: unknown, expected: unknown) => expect(actual).toEqual(expected);
        await import(/* @vite-ignore */ file.href);
      }, patienceMilliseconds);
    }
  });
}
