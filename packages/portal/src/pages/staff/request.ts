import type { Id } from '@dongban/core/kind';
import { requestTransitions, type Request, type RequestChange } from '@dongban/core/request';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { houseZone } from '../../notifications/spans.ts';
import type { Html } from '../layout.ts';
import { alertOf, hidden, orNothing, ownForm, sentencesOf, type Office, type PageEnv } from '../office.ts';
import { quoteFields, quoteIn } from '../quote.ts';
import { requestBadge, requestFacts, requestTitle } from '../request-facts.ts';
import type { Sessions } from '../session.ts';
import { formatTime } from '@dongban/core/describe';
import { framed, keyOf, nothingHere, type StaffContext } from './frame.ts';

/** What staff do, in the order in which it is usually done. */
const verbs = ['accept', 'quote', 'start', 'deliver', 'close', 'decline'] as const satisfies readonly RequestChange[];
type Verb = (typeof verbs)[number];

/** One request, where it stands, and what can be done about it. */
export async function requestPage(context: StaffContext, office: Office, sentences: readonly string[] = [], sent: Readonly<Record<string, string>> = {}): Promise<Response> {
  const lang = context.get('lang');
  const words = context.get('words');
  const request = await open(context, office);
  if (request === undefined) return nothingHere(context, office.desk);
  const title = requestTitle(request, office.desk, lang);
  const isWaiting = request.state === 'submitted';
  const isOverdue = isWaiting && Temporal.Instant.compare(request.answerBy, office.desk.clock()) <= 0;
  const content = html`<p><a href="/staff">${words.common.back}</a></p>
<h1>${title}</h1>
${alertOf(sentences)}${context.req.query('done') === undefined ? '' : html`<p class="note success" role="status">${words.common.done}</p>`}
<section class="panel"><p>${requestBadge(request.state, lang)} ${isOverdue ? html`<span class="badge danger">${words.staff.overdue}</span>` : ''} ${isWaiting ? html`<span class="quiet">${words.staff.answerBy(formatTime(request.answerBy, houseZone, lang))}</span>` : ''}</p>
${requestFacts(request, lang, words)}</section>
${actions(request, context, sent)}
${history(request, context)}`;
  return framed(context, office.desk, { title, content, current: undefined });
}

/** Does what a form asks for; what was typed stays where a route refuses it. */
export async function changeRequest(context: Context<PageEnv, string>, office: Office, sessions: Sessions): Promise<Response> {
  const form = await ownForm(context, sessions);
  const verb = verbs.find((name) => name === context.req.param('verb'));
  const id = context.req.param('id') as Id<'request'>;
  if (form === undefined || verb === undefined) return context.redirect(`/staff/requests/${id}`, 303);
  try {
    await office.dispatch(`requests.${verb}`, { key: keyOf(context) }, { id, input: inputOf(verb, form), sequence: Number(form['sequence']) });
    return context.redirect(`/staff/requests/${id}?done=${verb}`, 303);
  } catch (error) {
    return requestPage(context, office, sentencesOf(error, context.get('lang')), form);
  }
}

function open(context: StaffContext, { dispatch }: Office): Promise<Request | undefined> {
  return orNothing(dispatch('requests.get', { key: keyOf(context) }, { id: context.req.param('id') ?? '' }));
}

function inputOf(verb: Verb, form: Record<string, string>): object {
  const note = form['note'] === undefined || form['note'] === '' ? {} : { note: form['note'] };
  if (verb === 'deliver') return { ...note, result: form['result'] };
  if (verb !== 'quote') return note;
  return { ...note, quote: quoteIn(form) };
}

function actions(request: Request, context: StaffContext, sent: Readonly<Record<string, string>>): Html {
  const { requests } = context.get('words');
  const possible = verbs.filter((verb) => requestTransitions[verb].from.some((state) => state === request.state));
  if (possible.length === 0) return html``;
  // What would only be done again is no next step.
  const next = possible.find((verb) => requestTransitions[verb].to !== request.state && verb !== 'decline');
  const others = possible.filter((verb) => verb !== next);
  return html`<section class="panel">${next === undefined ? '' : html`<h2>${requests[next]}</h2>${form(next, request, context, sent, true)}`}
${others.map((verb) => html`<details><summary>${requests[verb]}</summary>${form(verb, request, context, sent, false)}</details>`)}</section>`;
}

function form(verb: Verb, { id, sequence }: Request, context: StaffContext, sent: Readonly<Record<string, string>>, isPrimary: boolean): Html {
  const { common, requests, staff } = context.get('words');
  const name = (field: string) => `${field}-${verb}`;
  return html`<form method="post" action="/staff/requests/${id}/${verb}">${hidden(context.get('session'), { sequence })}
${verb === 'quote' ? quoteFields(verb, true, sent, context.get('words')) : ''}
${verb === 'deliver' ? html`<div class="field"><label for="${name('result')}">${requests.result}</label><textarea id="${name('result')}" name="result" maxlength="20000" required>${sent['result'] ?? ''}</textarea></div>` : ''}
${verb === 'decline' ? html`<p class="hint">${staff.declineHint}</p>` : ''}
<div class="field"><label for="${name('note')}">${common.noteLabel} <span class="hint">(${common.optional})</span></label>
<textarea id="${name('note')}" name="note" maxlength="2000" aria-describedby="${name('note')}-hint">${sent['note'] ?? ''}</textarea><p class="hint" id="${name('note')}-hint">${common.noteHint}</p></div>
<div class="actions"><button class="${verb === 'decline' ? 'danger' : isPrimary ? 'primary' : ''}">${requests[verb]}</button></div></form>`;
}

function history({ history: steps }: Request, context: StaffContext): Html {
  const { requests } = context.get('words');
  const lang = context.get('lang');
  return html`<section class="panel"><h2>${requests.history}</h2><ul class="rows">${steps.map(({ state, at, note }) => html`<li class="row"><p>${requestBadge(state, lang)} <span class="quiet">${formatTime(at, houseZone, lang)}</span></p>${note === undefined ? '' : html`<p class="text">${note}</p>`}</li>`)}</ul></section>`;
}
