import type { Quote } from '@dongban/core/common';
import { localize } from '@dongban/core/text';
import { html } from 'hono/html';
import { moneyOf } from '../notifications/money.ts';
import { termsText, type PriceWithTerms } from '../notifications/terms.ts';
import type { Html } from './layout.ts';
import type { Language } from './office.ts';
import type { PageWords } from './words/words.ts';

const vatPercent = 10;

/** A price item by item, and what it costs to cancel late or not to come: nobody agrees to the one without the other. */
export function quoteTable({ quote, terms }: PriceWithTerms, lang: Language, { common, requests }: PageWords): Html {
  if (quote === undefined) return html``;
  const said = termsText({ quote, terms }, lang);
  return html`<table class="price"><caption class="spoken-only">${requests.quote}</caption><tbody>
${quote.lines.map(({ label, amount }) => html`<tr><th scope="row">${localize(label, lang).text}</th><td>${moneyOf(amount, lang)}</td></tr>`)}
<tr><th scope="row">${requests.vat}</th><td>${moneyOf(quote.vat, lang)}</td></tr>
<tr><th scope="row">${requests.total}</th><td><strong>${moneyOf(quote.total, lang)}</strong></td></tr></tbody></table>
${said === undefined ? '' : html`<p class="hint"><strong>${common.terms}</strong> ${said}</p>`}`;
}

/** Fields of a form in which staff make a price. */
export function quoteFields(verb: string, isRequired: boolean, sent: Readonly<Record<string, string>>, { requests }: PageWords): Html {
  const field = (name: 'for' | 'amount', label: string, look: Html) => html`<div class="field"><label for="${name}-${verb}">${label}</label><input id="${name}-${verb}" name="${name}"${look}${isRequired ? html` required` : ''} value="${sent[name] ?? ''}"></div>`;
  return html`<div class="pair">${field('for', requests.quoteFor, html` maxlength="200"`)}
${field('amount', requests.amount, html` inputmode="numeric" pattern="[0-9]+"`)}</div>`;
}

/** The price that was typed into those fields, in won, with VAT upon it. */
export function quoteIn(form: Readonly<Record<string, string>>): Quote {
  const money = (amount: number) => ({ amount, currency: 'KRW' });
  const amount = Number(form['amount']);
  const vat = Math.floor((amount * vatPercent) / 100);
  return { lines: [{ label: { ko: form['for'] ?? '' }, quantity: 1, unit: 'once', amount: money(amount) }], subtotal: money(amount), vat: money(vat), total: money(amount + vat) };
}
