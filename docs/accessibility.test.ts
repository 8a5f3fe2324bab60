import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

/* Every row of the table of criteria names what shows it, and every file that it names is one of ours. */

const root = new URL('../', import.meta.url);
const page = readFileSync(new URL('docs/guides/accessibility.md', root), 'utf8');
const rows = page.split('\n').filter((line) => /^\| [\d–]/.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));
const tests = new Set(globSync(['packages/widgets/src/**/*.{test,wtr}.ts', 'examples/*/test/*.test.ts', 'docs/*.test.ts'], { cwd: root }).map((file) => basename(file)));

it.each(rows.map((cells) => [cells[1], cells[4] ?? ''] as const))('%s is shown by a test, or is the host’s', (_, shownBy) => {
  const named = Array.from(shownBy.matchAll(/`([^`]+)`/g), ([, name = '']) => name);
  expect(named.filter((name) => !tests.has(name))).toEqual([]);
  if (named.length === 0) expect(shownBy).toMatch(/^(?:axe|host)/);
});

it('has a row for every criterion', () => {
  expect(rows.length).toBeGreaterThan(35);
});

/* What an element never asks for can only be shown by looking through what it is made of. */
const sources = globSync('packages/widgets/src/**/*.ts', { cwd: root }).filter((file) => !/\.(?:test|wtr|test-d)\.ts$|\/testing\//.test(file)).map((file) => [file, readFileSync(new URL(file, root), 'utf8')] as const);

it.each([
  ['2.1.4 a key of its own', /accesskey|\.key === '[a-z]'/],
  ['2.5.1, 2.5.7 a gesture or a drag', /[@'"](?:pointermove|mousemove|touch\w+|drag\w*|drop|wheel)['"=]|draggable|type=["']?range/],
  ['1.3.2, 2.4.3 another order than that of the markup', /[\s;{]order:|(?:row|column)-reverse|tabindex="[1-9]/],
  ['1.4.13 what appears under a pointer', /[@'"](?:mouse|pointer)(?:enter|over)['"=]|<(?!iframe)[a-z][\w-]*\s[^>]*\stitle=|:hover[^{]*\{[^}]*\b(?:display|visibility|opacity|clip-path|content)\b/],
  ['1.4.5 letters that are drawn', /<text\b|background-image|url\(/],
  ['2.5.4, 1.3.4 the motion of a device, or how it is held', /devicemotion|deviceorientation|\(orientation:|screen\.orientation/],
])('asks nowhere for %s', (_, pattern) => {
  expect(sources.length).toBeGreaterThan(80);
  expect(sources.filter(([, text]) => pattern.test(text)).map(([file]) => file)).toEqual([]);
});

/* A colour or a shape in a sentence would be the only sign of a thing to those who see it, and none to the others. */
const sentences = sources.filter(([file]) => /\/i18n\/(?:ko|en)\//.test(file)).concat(globSync('packages/core/src/messages/{ko,en}.ts', { cwd: root }).map((file) => [file, readFileSync(new URL(file, root), 'utf8')] as const));

it('1.3.3 calls nothing by a colour or a shape', () => {
  expect(sentences.length).toBeGreaterThan(15);
  expect(sentences.flatMap(([file, text]) => Array.from(text.matchAll(/빨간|파란|초록|노란|둥근|네모|세모|\b(?:red|green|blue|yellow|circle|triangle)\b/gi), ([word]) => `${file}: ${word}`))).toEqual([]);
});

it('2.5.2 does nothing while a pointer is down but keep the focus where it is', () => {
  const listeners = sources.flatMap(([, text]) => Array.from(text.matchAll(/@(?:pointerdown|mousedown)=\$\{(\w+)\}/g), ([, name]) => name));
  expect([...new Set(listeners)]).toEqual(['keepFocus']);
});
