import { html } from 'hono/html';
import { layout } from '../layout.ts';
import { institute, type Office, type PageContext } from '../office.ts';

/** Says the same for a link that has expired, one that was made up, and no link at all. */
export function linkOver(context: PageContext, { desk }: Office): Response | Promise<Response> {
  const { mine } = context.get('words');
  const lang = context.get('lang');
  const content = html`<h1>${mine.linkOver}</h1><p class="panel">${mine.linkOverLead}</p>`;
  return context.html(layout({ lang, title: mine.linkOver, institute: institute(desk, lang), home: '/', content, isNarrow: true }), 404);
}
