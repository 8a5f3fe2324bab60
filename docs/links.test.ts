import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * Every link from a page to a file of ours leads to one, and every link to a heading to a heading. Pictures are left out: they
 * are made by `pnpm run screenshots`.
 */

const root = new URL('../', import.meta.url);
const pages = [...globSync('docs/**/*.md', { cwd: root, exclude: ['docs/reference/**'] }), ...globSync('packages/*/README.md', { cwd: root }), 'README.md', 'CONTRIBUTING.md'].sort();

describe('links of', () => {
  it.each(pages)('%s lead somewhere', (page) => {
    const here = new URL(page, root);
    expect(linksIn(textOf(here)).filter((link) => !leadsSomewhere(new URL(link, here)))).toEqual([]);
  });
});

describe('the index of the documentation', () => {
  it('names every page, or the folder it is in, and each decision', () => {
    const targets = ['docs/README.md', 'docs/entities/README.md'].flatMap((index) => {
      const here = new URL(index, root);
      return linksIn(textOf(here)).map((link) => new URL(link.replace(/#.*$/, ''), here).href);
    });
    const named = new Set(targets);
    const isNamed = ({ href }: URL) => named.has(href) || named.has(new URL('.', href).href);
    expect(pages.filter((page) => page !== 'docs/README.md' && !isNamed(new URL(page, root)))).toEqual([]);
    expect(pages.filter((page) => page.startsWith('docs/decisions/') && !named.has(new URL(page, root).href))).toEqual([]);
  });
});

function linksIn(text: string): string[] {
  const prose = text.replaceAll(/^```[^]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return Array.from(prose.matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g), ([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(url: URL): boolean {
  const file = new URL(url);
  file.hash = '';
  if (!existsSync(file)) return false;
  return url.hash === '' || statSync(file).isDirectory() || headingsIn(textOf(file)).includes(decodeURIComponent(url.hash.slice(1)));
}

/** The names that headings go by in links. */
function headingsIn(text: string): string[] {
  return Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading = '']) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\- ]/gu, '').replaceAll(' ', '-'));
}

function textOf(file: URL): string {
  return readFileSync(file, 'utf8');
}
