import type { Interest } from '@dongban/core/interest';
import type { Id } from '@dongban/core/kind';
import { formatTime } from '@dongban/core/describe';
import { labelOf } from '@dongban/core/text';
import { interestStates } from '@dongban/core/vocabularies';
import { html } from 'hono/html';
import { profileTitle } from '../../portal/stationery.ts';
import { layout, type Html } from '../layout.ts';
import { institute, sentencesOf, type Office, type PageContext } from '../office.ts';
import { houseZone } from '../request-facts.ts';
import { linkOver } from './app.ts';

const tones: Partial<Record<Interest['state'], string>> = { submitted: 'warning', accepted: 'success', declined: 'danger' };

/** An expression of interest as its requester sees it: where it stands, and whom to write to once the other side has accepted. */
export async function interestPage(context: PageContext, office: Office): Promise<Response> {
  const interest = await open(context, office);
  if (interest === undefined) return linkOver(context, office);
  const { desk } = office;
  const lang = context.get('lang');
  const { common, requests, interests } = context.get('words');
  const { state, text, note, contact, requester, createdAt } = interest;
  const title = profileTitle(interest, desk, lang);
  const term = interestStates.term(state);
  const facts: (readonly [string, string | Html | undefined])[] = [
    [interests.contact, contact === undefined ? undefined : html`${contact.organization}, ${contact.name}, <a href="mailto:${encodeURI(contact.email)}">${contact.email}</a>`],
    [interests.answer, note === undefined ? undefined : html`<span class="text">${note}</span>`],
    [requests.text, html`<span class="text">${text}</span>`],
    [common.requester, requester.name],
    [common.organization, requester.organization],
    [common.made, formatTime(createdAt, houseZone, lang)],
  ];
  const content = html`<h1>${title}</h1>
<section class="panel"><p><span class="badge ${tones[state] ?? ''}">${term === undefined ? state : labelOf(term, lang)}</span></p>
<dl class="facts">${facts.map(([label, value]) => (value === undefined ? '' : html`<dt>${label}</dt><dd>${value}</dd>`))}</dl></section>`;
  return context.html(layout({ lang, title, institute: institute(desk, lang), home: '/my/interest', content, isNarrow: true }));
}

async function open(context: PageContext, { desk, dispatch }: Office): Promise<Interest | undefined> {
  const id = context.get('session').subject as Id<'interest'>;
  try {
    return await dispatch('interests.get', { token: desk.tokens.of(id) }, { id });
  } catch (error) {
    sentencesOf(error, context.get('lang'));
    return undefined;
  }
}
