import { formatTime } from '@dongban/core/describe';
import type { Interest } from '@dongban/core/interest';
import { labelOf } from '@dongban/core/text';
import { interestStates } from '@dongban/core/vocabularies';
import { html } from 'hono/html';
import { houseZone } from '../notifications/spans.ts';
import type { Html } from './layout.ts';
import type { Language } from './office.ts';
import type { PageWords } from './words/words.ts';

/** How a state looks: always with its word. */
const tones: Partial<Record<Interest['state'], string>> = { submitted: 'warning', accepted: 'success', declined: 'danger' };

export function interestBadge(state: Interest['state'], lang: Language): Html {
  const term = interestStates.term(state);
  return html`<span class="badge ${tones[state] ?? ''}">${term === undefined ? state : labelOf(term, lang)}</span>`;
}

/** What there is to know of an interest; the owner is named to both sides, once they have accepted. */
export function interestFacts({ text, country, requester, contact, note, createdAt }: Interest, lang: Language, { common, requests, interests }: PageWords): Html {
  const facts: (readonly [string, string | Html | undefined])[] = [
    [interests.contact, contact === undefined ? undefined : html`${contact.organization}, ${contact.name}, ${mail(contact.email)}`],
    [interests.answer, note === undefined ? undefined : html`<span class="text">${note}</span>`],
    [requests.text, html`<span class="text">${text}</span>`],
    [common.requester, requester.name],
    [common.organization, requester.organization],
    [interests.country, new Intl.DisplayNames(lang, { type: 'region' }).of(country)],
    [common.email, mail(requester.email)],
    [common.made, formatTime(createdAt, houseZone, lang)],
  ];
  return html`<dl class="facts">${facts.map(([label, value]) => (value === undefined || value === '' ? '' : html`<dt>${label}</dt><dd>${value}</dd>`))}</dl>`;
}

const mail = (address: string): Html => html`<a href="mailto:${encodeURI(address)}">${address}</a>`;
