import type { Interest } from '@dongban/core/interest';
import { findRecord } from '@dongban/core/public-catalog';
import { localize } from '@dongban/core/text';
import { html } from 'hono/html';
import type { Desk } from '../../portal/desk.ts';
import { profileTitle } from '../../portal/stationery.ts';
import { interestBadge, interestFacts } from '../interest-facts.ts';
import type { Html } from '../layout.ts';
import { alertOf, hidden, orNothing, ownForm, sentencesOf, type Office } from '../office.ts';
import type { Sessions } from '../session.ts';
import { framed, keyOf, nothingHere, type StaffContext } from './frame.ts';

const verbs = ['accept', 'decline'] as const;
type Verb = (typeof verbs)[number];
type Typed = Readonly<Record<string, string>>;

/** One expression of interest, and what its owner says to it: staff ask them, and write down who they are only where they agree. */
export async function interestPage(context: StaffContext, office: Office, sentences: readonly string[] = [], typed: Typed = {}): Promise<Response> {
  const interest = await open(context, office);
  if (interest === undefined) return nothingHere(context, office.desk);
  const lang = context.get('lang');
  const words = context.get('words');
  const title = profileTitle(interest, office.desk, lang);
  const content = html`<p><a href="/staff">${words.common.back}</a></p>
<h1>${title}</h1>
${alertOf(sentences)}${context.req.query('done') === undefined ? '' : html`<p class="note success" role="status">${words.common.done}</p>`}
<section class="panel"><p>${interestBadge(interest.state, lang)}</p>
${interestFacts(interest, lang, words)}</section>
${interest.state === 'submitted' ? actions(interest, context, office.desk, typed) : ''}`;
  return framed(context, office.desk, { title, content, current: undefined });
}

/** Does what a form asks for; what was typed stays where the route refuses it. */
export async function answerInterest(context: StaffContext, office: Office, sessions: Sessions): Promise<Response> {
  const form = await ownForm(context, sessions);
  const verb = verbs.find((name) => name === context.req.param('verb'));
  const id = context.req.param('id') ?? '';
  if (form === undefined || verb === undefined) return context.redirect(`/staff/interests/${id}`, 303);
  try {
    await office.dispatch('interests.answer', { key: keyOf(context) }, { id, input: inputOf(verb, form), sequence: Number(form['sequence']) });
    return context.redirect(`/staff/interests/${id}?done`, 303);
  } catch (error) {
    return interestPage(context, office, sentencesOf(error, context.get('lang')), form);
  }
}

function open(context: StaffContext, { dispatch }: Office): Promise<Interest | undefined> {
  return orNothing(dispatch('interests.get', { key: keyOf(context) }, { id: context.req.param('id') ?? '' }));
}

function inputOf(verb: Verb, { organization, name, email, note }: Typed): object {
  const said = note === undefined || note === '' ? {} : { note };
  return verb === 'accept' ? { contact: { organization, name, email }, ...said } : said;
}

function actions(interest: Interest, context: StaffContext, desk: Desk, typed: Typed): Html {
  const { interests, requests, staff } = context.get('words');
  return html`<section class="panel"><h2>${requests.accept}</h2>
${form('accept', interest, context, typed, html`<p class="hint">${interests.acceptHint}</p>${contactFields(interest, context, desk, typed)}`)}
<details><summary>${requests.decline}</summary>${form('decline', interest, context, typed, html`<p class="hint">${staff.declineHint}</p>`)}</details></section>`;
}

function form(verb: Verb, { id, sequence }: Interest, context: StaffContext, typed: Typed, fields: Html): Html {
  const { common, requests } = context.get('words');
  const note = `note-${verb}`;
  return html`<form method="post" action="/staff/interests/${id}/${verb}">${hidden(context.get('session'), { sequence })}
${fields}
<div class="field"><label for="${note}">${common.noteLabel} <span class="hint">(${common.optional})</span></label>
<textarea id="${note}" name="note" maxlength="2000" aria-describedby="${note}-hint">${typed['note'] ?? ''}</textarea><p class="hint" id="${note}-hint">${common.noteHint}</p></div>
<div class="actions"><button class="${verb === 'accept' ? 'primary' : 'danger'}">${requests[verb]}</button></div></form>`;
}

/** Who the owner is. An organization that the profile names need not be typed. */
function contactFields({ profile }: Interest, context: StaffContext, { publication, clock }: Desk, typed: Typed): Html {
  const { common, interests } = context.get('words');
  const { catalog } = publication.current();
  const now = clock().toString();
  const named = findRecord(catalog, profile, now)?.organization;
  const known = named === undefined ? undefined : findRecord(catalog, named, now);
  const organization = typed['organization'] ?? (known === undefined ? '' : localize(known.name, context.get('lang')).text);
  return html`<div class="field"><label for="organization">${common.organization}</label><input id="organization" name="organization" maxlength="200" required value="${organization}"></div>
<div class="pair"><div class="field"><label for="name">${interests.person}</label><input id="name" name="name" maxlength="100" required value="${typed['name'] ?? ''}"></div>
<div class="field"><label for="email">${common.email}</label><input id="email" name="email" type="email" required value="${typed['email'] ?? ''}"></div></div>`;
}
