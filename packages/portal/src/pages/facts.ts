import type { Booking } from '@dongban/core/booking';
import type { Money } from '@dongban/core/common';
import { formatTime } from '@dongban/core/describe';
import { labelOf } from '@dongban/core/text';
import { regionOn } from '@dongban/core/regions';
import { bookingStates, growthStages, sizeClasses } from '@dongban/core/vocabularies';
import { html } from 'hono/html';
import { moneyOf } from '../notifications/money.ts';
import { spanInZone } from '../notifications/spans.ts';
import { termsText } from '../notifications/terms.ts';
import type { Desk } from '../portal/desk.ts';
import type { Html } from './layout.ts';
import { namesOf, type Language } from './office.ts';
import type { PageWords } from './words/words.ts';

/** How a state looks: always with its word. */
const tones: Partial<Record<Booking['state'], string>> = { requested: 'warning', confirmed: 'success', declined: 'danger' };

export function stateBadge({ state, missedAt }: Pick<Booking, 'state' | 'missedAt'>, lang: Language, { common }: PageWords): Html {
  const term = bookingStates.term(state);
  return html`<span class="badge ${tones[state] ?? ''}">${term === undefined ? state : labelOf(term, lang)}</span>${missedAt === undefined ? '' : html` <span class="badge danger">${common.missed}</span>`}`;
}

/** What there is to know of a booking; whoever has it on their page may know it. */
export function bookingFacts(booking: Booking, desk: Desk, lang: Language, { common }: PageWords): Html {
  const { location } = namesOf(booking, desk, lang);
  const { requester, quote, cancellation, noShowFee } = booking;
  const facts: (readonly [string, string | Html | undefined])[] = [
    [common.when, spanInZone(booking, booking.timeZone, lang)],
    [common.where, booking.mode === 'online' ? common.online : location],
    [common.seats, booking.seats > 1 ? String(booking.seats) : undefined],
    [common.requester, requester.name],
    [common.organization, requester.organization],
    [common.company, companyWords(booking, lang)],
    [common.email, html`<a href="mailto:${encodeURI(requester.email)}">${requester.email}</a>`],
    [common.note, booking.note === undefined ? undefined : html`<span class="text">${booking.note}</span>`],
    [common.price, quote === undefined ? undefined : moneyOf(quote.total, lang)],
    [common.terms, termsText(booking, lang)],
    [common.fee, owed(cancellation?.fee, lang)],
    [common.noShowFee, owed(noShowFee, lang)],
    [common.reason, booking.reason],
    [common.made, formatTime(booking.createdAt, booking.timeZone, lang)],
  ];
  return html`<dl class="facts">${facts.map(([label, value]) => (value === undefined || value === '' ? '' : html`<dt>${label}</dt><dd>${value}</dd>`))}</dl>`;
}

/** A fee, where there is one. */
function owed(fee: Money | undefined, lang: Language): string | undefined {
  return fee === undefined || fee.amount === 0 ? undefined : moneyOf(fee, lang);
}

/** What the requester says of their company, on one line. */
function companyWords({ company, createdAt }: Booking, lang: Language): string | undefined {
  if (company === undefined) return undefined;
  const { sizeClass, stage, country, region, industries = [] } = company;
  const place = region === undefined ? undefined : regionOn(region, createdAt.slice(0, 10));
  const terms = [sizeClasses.term(sizeClass ?? ''), growthStages.term(stage ?? ''), place].flatMap((term) => (term === undefined ? [] : [labelOf(term, lang)]));
  return [...terms, ...(place === undefined && region !== undefined ? [region] : []), country, ...industries.map(({ scheme, code }) => `${scheme} ${code}`)].filter((word) => word !== undefined).join(' · ');
}
