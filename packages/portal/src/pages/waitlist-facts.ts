import { formatTime } from '@dongban/core/describe';
import { labelOf } from '@dongban/core/text';
import { waitlistStates } from '@dongban/core/vocabularies';
import { waitlistTransitions, type WaitlistEntry } from '@dongban/core/waitlist';
import { html } from 'hono/html';
import { moneyOf } from '../notifications/money.ts';
import { daySpan, spanInZone } from '../notifications/spans.ts';
import { termsText } from '../notifications/terms.ts';
import type { Desk } from '../portal/desk.ts';
import { waitingFor } from '../portal/stationery.ts';
import type { Html } from './layout.ts';
import { hidden, type Language } from './office.ts';
import type { Session } from './session.ts';
import type { PageWords } from './words/words.ts';

/** What can be said to an offer, and to the wait itself. */
export const waitlistVerbs = ['accept', 'decline', 'leave'] as const;
export type WaitlistVerb = (typeof waitlistVerbs)[number];

const tones: Partial<Record<WaitlistEntry['state'], string>> = { waiting: 'warning', offered: 'success', booked: 'success' };
const looks = { accept: 'primary', decline: '', leave: 'danger' } as const;

export function waitlistBadge(state: WaitlistEntry['state'], lang: Language): Html {
  const term = waitlistStates.term(state);
  return html`<span class="badge ${tones[state] ?? ''}">${term === undefined ? state : labelOf(term, lang)}</span>`;
}

export const waitlistTitle = (entry: WaitlistEntry, desk: Desk, lang: Language): string => waitingFor(entry, desk, lang).title;

/** What there is to know of a place; whoever has it on their page may know it. */
export function waitlistFacts(entry: WaitlistEntry, desk: Desk, lang: Language, { common, waitlist }: PageWords): Html {
  const { requester, mode, minutes, seats, note } = entry;
  const facts: (readonly [string, string | Html | undefined])[] = [
    [waitlist.days, daySpan(entry, lang)],
    [waitlist.length, waitlist.minutes(minutes)],
    [common.where, mode === 'online' ? common.online : waitingFor(entry, desk, lang).where],
    [common.seats, seats > 1 ? String(seats) : undefined],
    [common.requester, requester.name],
    [common.organization, requester.organization],
    [common.email, html`<a href="mailto:${encodeURI(requester.email)}">${requester.email}</a>`],
    [common.note, note === undefined ? undefined : html`<span class="text">${note}</span>`],
    [common.made, formatTime(entry.createdAt, entry.timeZone, lang)],
  ];
  return html`<dl class="facts">${facts.map(([label, value]) => (value === undefined || value === '' ? '' : html`<dt>${label}</dt><dd>${value}</dd>`))}</dl>`;
}

/** The time that is offered, what it costs, and until when it is kept. */
export function offerOf({ offer, timeZone }: WaitlistEntry, lang: Language, { common, waitlist }: PageWords): Html {
  if (offer === undefined) return html``;
  const { quote, expiresAt } = offer;
  const terms = termsText(offer, lang);
  return html`<div class="note success"><p><strong>${waitlist.offered(spanInZone(offer, timeZone, lang))}</strong></p>
${quote === undefined ? '' : html`<p>${common.price}: ${moneyOf(quote.total, lang)}</p>`}${terms === undefined ? '' : html`<p>${common.terms}: ${terms}</p>`}
<p>${waitlist.until(formatTime(expiresAt, timeZone, lang))}</p></div>`;
}

/** Buttons for what can be done about a place as it stands. */
export function waitlistActions(entry: WaitlistEntry, path: string, session: Session, { waitlist }: PageWords): Html {
  const may = waitlistVerbs.filter((verb) => waitlistTransitions[verb].some((state) => state === entry.state));
  const form = (verb: WaitlistVerb) => html`<form method="post" action="${path}/${verb}">${hidden(session, { sequence: entry.sequence })}<div class="actions"><button class="${looks[verb]}">${waitlist[verb]}</button></div></form>`;
  return html`${may.filter((verb) => verb !== 'leave').map(form)}${may.includes('leave') ? html`<details><summary>${waitlist.leave}</summary><p class="hint">${waitlist.leaveLead}</p>${form('leave')}</details>` : ''}`;
}
