import { html } from 'hono/html';
import type { ProblemError } from '../http/problem.ts';
import { layout } from './layout.ts';
import { alertOf, institute, sentencesOf, type Office, type PageContext } from './office.ts';

/** What cannot be shown, and why: a key that may not, or an address that somebody changed. */
export function refusalPage(context: PageContext, { desk }: Office, problem: ProblemError): Response | Promise<Response> {
  const lang = context.get('lang');
  const { common } = context.get('words');
  const sentences = sentencesOf(problem, lang);
  const home = context.req.path.startsWith('/staff') ? '/staff' : '/my/booking';
  return context.html(layout({
    lang, title: sentences[0] ?? common.nothingHere, institute: institute(desk, lang), home, isNarrow: true,
    content: html`${alertOf(sentences)}<p><a href="${home}">${common.back}</a></p>`,
  }), problem.status as 400);
}
