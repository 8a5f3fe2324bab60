import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palette } from '../styles/palette.ts';

const folder = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/* What the build writes for editors and for the documentation. */
describe.skipIf(!existsSync(new URL('vscode.html-custom-data.json', folder)))('the manifest', () => {
  const { modules } = JSON.parse(existsSync(new URL('custom-elements.json', folder)) ? read('custom-elements.json') : '{"modules":[]}') as { modules: { declarations?: { tagName?: string; cssProperties?: { name: string }[] }[] }[] };
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName !== undefined);

  it('knows every element, and that each reads every custom property', () => {
    expect(elements.map(({ tagName }) => tagName).sort()).toEqual(expect.arrayContaining(['dongban-booking-form', 'dongban-provider', 'dongban-r-card', 'dongban-service-finder']));
    for (const { cssProperties = [] } of elements) expect(cssProperties.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(palette).map((name) => `--dongban-${name}`)));
  });

  it('is told to VS Code with the words that an attribute may hold', () => {
    const { tags } = JSON.parse(read('vscode.html-custom-data.json')) as { tags: { name: string; attributes: { name: string; values: { name: string }[] }[] }[] };
    expect(tags.map(({ name }) => name)).toEqual(elements.map(({ tagName }) => tagName));
    const video = tags.find(({ name }) => name === 'dongban-r-card')?.attributes.find(({ name }) => name === 'video');
    expect(video?.values.map(({ name }) => name)).toEqual(['link', 'inline']);
  });
});
