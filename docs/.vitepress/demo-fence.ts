import type { MarkdownOptions } from 'vitepress';

type MarkdownIt = Parameters<NonNullable<MarkdownOptions['config']>>[0];

/** A fence marked `html demo` is shown and run: what is read and what is seen are one source. */
export function demoFence(markdown: MarkdownIt): void {
  const { fence } = markdown.renderer.rules;
  markdown.renderer.rules.fence = (tokens, index, ...rest) => {
    const token = tokens[index];
    if (token === undefined || fence === undefined) return '';
    const isDemo = token.info.trim() === 'html demo';
    if (isDemo) token.info = 'html';
    const code = fence(tokens, index, ...rest);
    return isDemo ? `<LiveDemo code="${encodeURIComponent(token.content)}" />\n${code}` : code;
  };
}
