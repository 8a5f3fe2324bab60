import { requestTransitions } from '@dongban/core/request';
import { formatTime } from '@dongban/core/describe';
import { html } from 'hono/html';
import { houseZone } from '../../notifications/spans.ts';
import { layout } from '../layout.ts';
import { alertOf, hidden, institute, ownForm, sentencesOf, type Office, type PageContext } from '../office.ts';
import { requestBadge, requestFacts, requestTitle } from '../request-facts.ts';
import type { Sessions } from '../session.ts';
import { linkOver } from './link-over.ts';
import { dayForm } from './request-day.ts';
import { openTheirs, theirRequest, userOf } from './their-request.ts';

const verbs = ['agree', 'withdraw'] as const;

/** A request as its requester sees it: where it stands, the price, the result, and what they can say to it. */
export async function requestPage(context: PageContext, office: Office, sentences: readonly string[] = []): Promise<Response> {
  const request = await openTheirs(context, office);
  if (request === undefined) return linkOver(context, office);
  const lang = context.get('lang');
  const words = context.get('words');
  const { requests, common, mine } = words;
  const may = (verb: (typeof verbs)[number]) => requestTransitions[verb].from.some((state) => state === request.state);
  const button = (verb: (typeof verbs)[number], look: string) => html`<form method="post" action="/my/request/${verb}">${hidden(context.get('session'), { sequence: request.sequence })}<div class="actions"><button class="${look}">${requests[verb]}</button></div></form>`;
  const book = dayForm(request, context, office);
  const content = html`<h1>${requestTitle(request, office.desk, lang)}</h1>
${alertOf(sentences)}${context.req.query('done') === undefined ? '' : html`<p class="note success" role="status">${common.done}</p>`}
<section class="panel"><p>${requestBadge(request.state, lang)} ${request.state === 'submitted' ? html`<span class="quiet">${requests.promised(formatTime(request.answerBy, houseZone, lang))}</span>` : ''}</p>
${request.history.at(-1)?.note === undefined ? '' : html`<p class="note text">${request.history.at(-1)?.note}</p>`}
${requestFacts(request, lang, words)}</section>
${book ?? ''}
${may('agree') || may('withdraw') ? html`<section class="panel">${may('agree') ? button('agree', 'primary') : ''}${may('withdraw') ? html`<details><summary>${requests.withdraw}</summary>${button('withdraw', 'danger')}</details>` : ''}</section>` : book === undefined ? html`<p class="lead">${mine.over}</p>` : ''}`;
  return context.html(layout({ lang, title: requestTitle(request, office.desk, lang), institute: institute(office.desk, lang), home: '/my/request', content, isNarrow: true }));
}

export async function changeRequest(context: PageContext, office: Office, sessions: Sessions, verb: string): Promise<Response> {
  const form = await ownForm(context, sessions);
  const known = verbs.find((name) => name === verb);
  if (form === undefined || known === undefined) return context.redirect('/my/request', 303);
  try {
    await office.dispatch(`requests.${known}`, userOf(context, office), { id: theirRequest(context), sequence: Number(form['sequence']), input: {} });
    return context.redirect('/my/request?done', 303);
  } catch (error) {
    return requestPage(context, office, sentencesOf(error, context.get('lang')));
  }
}
