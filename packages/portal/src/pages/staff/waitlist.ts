import { html } from 'hono/html';
import type { WaitlistEntry } from '@dongban/core/waitlist';
import { daySpan } from '../../notifications/spans.ts';
import type { Html } from '../layout.ts';
import { alertOf, orNothing, ownForm, sentencesOf, type Office } from '../office.ts';
import type { Sessions } from '../session.ts';
import { offerOf, waitlistActions, waitlistBadge, waitlistFacts, waitlistTitle, waitlistVerbs } from '../waitlist-facts.ts';
import { framed, keyOf, nothingHere, type StaffContext } from './frame.ts';

const views = ['waiting', 'offered', 'all'] as const;
const rowsPerPage = 30;

/** Who waits for what, those first who have waited longest. */
export async function waitlistPage(context: StaffContext, office: Office): Promise<Response> {
  const { staff, waitlist } = context.get('words');
  const view = views.find((name) => name === context.req.query('view')) ?? 'waiting';
  const labels = { waiting: waitlist.waiting, offered: waitlist.offers, all: staff.all };
  const cursor = context.req.query('cursor');
  const input = { limit: String(rowsPerPage), ...(view === 'all' ? {} : { state: view }), ...(cursor === undefined ? {} : { cursor }) };
  const { items, next } = await office.dispatch('waitlist.list', { key: keyOf(context) }, { input });
  const content = html`<h1>${waitlist.title}</h1>
<div class="tabs">${views.map((name) => html`<a href="/staff/waitlist?view=${name}"${name === view ? html` aria-current="page"` : ''}>${labels[name]}</a>`)}</div>
<section class="panel"><h2>${labels[view]}</h2>
${items.length === 0 ? html`<p class="quiet">${waitlist.nobody}</p>` : html`<ul class="rows">${items.map((entry) => rowOf(entry, context, office))}</ul>`}
${next === undefined ? '' : html`<div class="actions"><a class="button" href="/staff/waitlist?view=${view}&amp;cursor=${next}">${staff.more}</a></div>`}</section>`;
  return framed(context, office.desk, { title: waitlist.title, content, current: 'waitlist' });
}

/** One place, and what can be done about it: whoever calls can be helped at once. */
export async function waitlistEntryPage(context: StaffContext, office: Office, sentences: readonly string[] = []): Promise<Response> {
  const entry = await open(context, office);
  if (entry === undefined) return nothingHere(context, office.desk);
  const lang = context.get('lang');
  const words = context.get('words');
  const title = waitlistTitle(entry, office.desk, lang);
  const content = html`<p><a href="/staff/waitlist">${words.common.back}</a></p>
<h1>${title}</h1>
${alertOf(sentences)}${context.req.query('done') === undefined ? '' : html`<p class="note success" role="status">${words.common.done}</p>`}
<section class="panel"><p>${waitlistBadge(entry.state, lang)} ${entry.ahead === undefined ? '' : html`<span class="quiet">${words.waitlist.ahead(entry.ahead)}</span>`}</p>
${offerOf(entry, lang, words)}${waitlistFacts(entry, office.desk, lang, words)}
${entry.booking === undefined ? '' : html`<p><a href="/staff/bookings/${entry.booking}">${words.waitlist.toBooking}</a></p>`}</section>
${entry.state === 'waiting' || entry.state === 'offered' ? html`<section class="panel">${waitlistActions(entry, `/staff/waitlist/${entry.id}`, context.get('session'), words)}</section>` : ''}`;
  return framed(context, office.desk, { title, content, current: undefined });
}

/** Does what a form asks for; what the routes refuse is said on the page. */
export async function changeWaitlistEntry(context: StaffContext, office: Office, sessions: Sessions): Promise<Response> {
  const form = await ownForm(context, sessions);
  const verb = waitlistVerbs.find((name) => name === context.req.param('verb'));
  const id = context.req.param('id') ?? '';
  if (form === undefined || verb === undefined) return context.redirect(`/staff/waitlist/${id}`, 303);
  try {
    await office.dispatch(`waitlist.${verb}`, { key: keyOf(context) }, { id, sequence: Number(form['sequence']) });
    return context.redirect(`/staff/waitlist/${id}?done`, 303);
  } catch (error) {
    return waitlistEntryPage(context, office, sentencesOf(error, context.get('lang')));
  }
}

function open(context: StaffContext, { dispatch }: Office): Promise<WaitlistEntry | undefined> {
  return orNothing(dispatch('waitlist.get', { key: keyOf(context) }, { id: context.req.param('id') ?? '' }));
}

function rowOf(entry: WaitlistEntry, context: StaffContext, { desk }: Office): Html {
  const lang = context.get('lang');
  const { requester } = entry;
  return html`<li class="row">
<div class="top"><a class="title" href="/staff/waitlist/${entry.id}">${waitlistTitle(entry, desk, lang)}</a>${waitlistBadge(entry.state, lang)}</div>
<p>${daySpan(entry, lang)}</p>
<p class="quiet">${requester.name}${requester.organization === undefined ? '' : ` · ${requester.organization}`}</p>
${offerOf(entry, lang, context.get('words'))}
</li>`;
}
