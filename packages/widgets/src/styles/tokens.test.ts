import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measures, palette } from './palette.ts';
import { tokens } from './tokens.ts';

const guide = readFileSync(new URL('../../../../docs/guides/theming.md', import.meta.url), 'utf8');

it('the guide lists every custom property with its default', () => {
  const listed = Array.from(guide.matchAll(/^\| `--dongban-([a-z-]+)` \| (.+) \|$/gm), ([, name, values]) => [name, values]);
  expect(listed).toEqual([...Object.entries(measures), ...Object.entries(palette).map(([name, themes]) => [name, themes.join(' | ')])]);
});

it('every custom property is read, and none besides', () => {
  const read = new Set(Array.from(tokens.cssText.matchAll(/var\(--dongban-([a-z-]+)/g), ([, name]) => name));
  expect([...read].sort()).toEqual([...Object.keys(measures), ...Object.keys(palette)].sort());
});
