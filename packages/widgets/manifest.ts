// Completes the manifest that the analyzer wrote: every element reads every custom property. Tells VS Code the same in its own format.
import { readFileSync, writeFileSync } from 'node:fs';
import { measures, palette } from './src/styles/palette.ts';

interface Described { name?: string; description?: string; type?: { text: string } }
interface Declaration { tagName?: string; summary?: string; attributes?: Described[]; cssProperties?: Described[] }

const tokens = [
  ...Object.entries(measures).map(([name, value]) => ({ name: `--dongban-${name}`, default: value, description: 'See the theming guide.' })),
  ...Object.entries(palette).map(([name, [light, dark]]) => ({ name: `--dongban-${name}`, default: `${light}, dark ${dark}`, description: 'Colour, see the theming guide.' })),
];

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as { modules: { declarations?: Declaration[] }[] };
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName !== undefined);
for (const element of elements) {
  const own = element.cssProperties ?? [];
  element.cssProperties = [...own, ...tokens.filter(({ name }) => !own.some((property) => property.name === name))];
}
writeFileSync('custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);

const html = {
  version: 1.1,
  tags: elements.map(({ tagName, summary, attributes = [] }) => ({
    name: tagName,
    description: summary,
    attributes: attributes.filter(({ name }) => name !== undefined).map(({ name, description, type }) => ({ name, description, values: valuesOf(type?.text) })),
  })),
};
writeFileSync('vscode.html-custom-data.json', `${JSON.stringify(html, null, 2)}\n`);

/** The words that an attribute's type lists. */
function valuesOf(type = ''): { name: string }[] {
  return Array.from(type.matchAll(/'([^']+)'/g), ([, name = '']) => ({ name }));
}
