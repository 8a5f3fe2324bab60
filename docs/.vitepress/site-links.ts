import type { MarkdownOptions } from 'vitepress';

type MarkdownIt = Parameters<NonNullable<MarkdownOptions['config']>>[0];

/** Links of the repository on the site: its first page is the site's, and what is no page (a source file, a folder) is said without a link. */
export function siteLinks(markdown: MarkdownIt): void {
  markdown.core.ruler.push('site-links', ({ tokens, env }) => {
    const { relativePath = '' } = env as { relativePath?: string };
    const here = `https://docs.invalid/${relativePath}`;
    for (const { children } of tokens) {
      let tag = 'a';
      for (const token of children ?? []) {
        if (token.type === 'link_close') token.tag = tag;
        if (token.type !== 'link_open') continue;
        const { origin, pathname } = new URL(token.attrGet('href') ?? '', here);
        const isOfRepository = origin === new URL(here).origin;
        if (isOfRepository && pathname === '/README.md') token.attrSet('href', '/');
        tag = isOfRepository && !/\.md$|^\/$/.test(pathname) ? 'span' : 'a';
        if (tag === 'span') token.attrs = [];
        token.tag = tag;
      }
    }
  });
}
