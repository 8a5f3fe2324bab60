import { formatTime } from '@dongban/core/describe';
import type { Request } from '@dongban/core/request';
import { labelOf, localize } from '@dongban/core/text';
import { requestStates, requestTypes } from '@dongban/core/vocabularies';
import { html } from 'hono/html';
import { moneyOf } from '../notifications/money.ts';
import type { Html } from './layout.ts';
import type { Language } from './office.ts';
import type { PageWords } from './words/words.ts';

/** How a state looks: always with its word. */
const tones: Partial<Record<Request['state'], string>> = { submitted: 'warning', quoted: 'accent', agreed: 'accent', 'under-way': 'accent', delivered: 'success', declined: 'danger' };

/** Instants of requests are those of the institute. */
export const houseZone = 'Asia/Seoul';

export function requestBadge(state: Request['state'], lang: Language): Html {
  const term = requestStates.term(state);
  return html`<span class="badge ${tones[state] ?? ''}">${term === undefined ? state : labelOf(term, lang)}</span>`;
}

export function requestTitle({ type }: Request, lang: Language): string {
  const term = requestTypes.term(type);
  return term === undefined ? type : labelOf(term, lang);
}

/** What there is to know of a request; whoever has it on their page may know it. */
export function requestFacts(request: Request, lang: Language, { common, requests }: PageWords): Html {
  const { requester, samples, standards } = request;
  const facts: (readonly [string, string | Html | undefined])[] = [
    [requests.text, html`<span class="text">${request.text}</span>`],
    [requests.about, request.about],
    [requests.neededBy, request.neededBy],
    [requests.samples, samples.length === 0 ? undefined : html`<ul>${samples.map(({ name, count, hazard }) => html`<li>${name} × ${count}${hazard === undefined ? '' : ` (${hazard})`}</li>`)}</ul>`],
    [requests.standards, standards.join(', ')],
    [requests.confidential, request.confidential ? requests.yes : undefined],
    [common.requester, requester.name],
    [common.organization, requester.organization],
    [common.email, html`<a href="mailto:${encodeURI(requester.email)}">${requester.email}</a>`],
    [common.made, formatTime(request.createdAt, houseZone, lang)],
    [requests.result, request.result === undefined ? undefined : html`<span class="text">${request.result}</span>`],
  ];
  return html`<dl class="facts">${facts.map(([label, value]) => (value === undefined || value === '' ? '' : html`<dt>${label}</dt><dd>${value}</dd>`))}</dl>${quoteOf(request, lang, requests)}`;
}

function quoteOf({ quote }: Request, lang: Language, words: PageWords['requests']): Html {
  if (quote === undefined) return html``;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${words.quote}"><table><caption class="spoken-only">${words.quote}</caption><tbody>
${quote.lines.map(({ label, amount }) => html`<tr><th scope="row">${localize(label, lang).text}</th><td>${moneyOf(amount, lang)}</td></tr>`)}
<tr><th scope="row">${words.vat}</th><td>${moneyOf(quote.vat, lang)}</td></tr>
<tr><th scope="row">${words.total}</th><td><strong>${moneyOf(quote.total, lang)}</strong></td></tr></tbody></table></div>`;
}
