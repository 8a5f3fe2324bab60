import { formatTime } from '@dongban/core/describe';
import type { CatalogKind, Id } from '@dongban/core/kind';
import { findRecord } from '@dongban/core/public-catalog';
import { nameOf } from '@dongban/core/name';
import type { Request } from '@dongban/core/request';
import { labelOf } from '@dongban/core/text';
import { requestStates, requestTypes } from '@dongban/core/vocabularies';
import { html } from 'hono/html';
import { dayName, houseZone } from '../notifications/spans.ts';
import type { Desk } from '../portal/desk.ts';
import type { Html } from './layout.ts';
import type { Language } from './office.ts';
import { quoteTable } from './quote.ts';
import type { PageWords } from './words/words.ts';

/** How a state looks: always with its word. */
const tones: Partial<Record<Request['state'], string>> = { submitted: 'warning', quoted: 'accent', agreed: 'accent', 'under-way': 'accent', delivered: 'success', declined: 'danger' };

export function requestBadge(state: Request['state'], lang: Language): Html {
  const term = requestStates.term(state);
  return html`<span class="badge ${tones[state] ?? ''}">${term === undefined ? state : labelOf(term, lang)}</span>`;
}

/** `시험·분석 의뢰: 진동·충격 내구 시험`: what is asked for, and of which offer. */
export function requestTitle({ type, about }: Request, desk: Desk, lang: Language): string {
  const term = requestTypes.term(type);
  const label = term === undefined ? type : labelOf(term, lang);
  return about === undefined ? label : `${label}: ${offerTitle(about, desk, lang)}`;
}

/** An offer that is no longer shown is not named. */
function offerTitle(id: string, { publication, clock }: Desk, lang: Language): string {
  const record = findRecord(publication.current().catalog, id as Id<CatalogKind>, clock().toString());
  return record === undefined ? id : nameOf(record, lang).text;
}

/** What there is to know of a request; whoever has it on their page may know it. */
export function requestFacts(request: Request, lang: Language, words: PageWords): Html {
  const { common, requests } = words;
  const { requester, samples, standards } = request;
  const facts: (readonly [string, string | Html | undefined])[] = [
    [requests.text, html`<span class="text">${request.text}</span>`],
    [requests.neededBy, request.neededBy === undefined ? undefined : dayName(request.neededBy, lang)],
    [requests.samples, samples.length === 0 ? undefined : html`<ul>${samples.map(({ name, count, hazard }) => html`<li>${name} × ${count}${hazard === undefined ? '' : ` (${hazard})`}</li>`)}</ul>`],
    [requests.standards, standards.join(', ')],
    [requests.confidential, request.confidential ? requests.yes : undefined],
    [common.requester, requester.name],
    [common.organization, requester.organization],
    [common.email, html`<a href="mailto:${encodeURI(requester.email)}">${requester.email}</a>`],
    [common.made, formatTime(request.createdAt, houseZone, lang)],
    [requests.result, request.result === undefined ? undefined : html`<span class="text">${request.result}</span>`],
  ];
  return html`<dl class="facts">${facts.map(([label, value]) => (value === undefined || value === '' ? '' : html`<dt>${label}</dt><dd>${value}</dd>`))}</dl>${quoteTable(request, lang, words)}`;
}
