import { html, type TemplateResult } from 'lit';
import type { Quote } from '@dongban/core/common';
import { formatMoney } from '../../format/price.ts';
import { renderText } from '../../templates/text.ts';
import type { BookingWords } from './words.ts';

/** The price as the portal worked it out, item by item. */
export function renderQuote({ lines, vat, total }: Quote, locale: string, t: BookingWords, title: string = t.booking.price): TemplateResult {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return html`
    <section class="price" part="price">
      <h4>${title}</h4>
      <dl class="pairs">
        ${lines.map((line) => html`<div><dt>${renderText(line.label, locale)} <span class="quiet whole">${t.booking.units[line.unit](number.format(line.quantity))}</span></dt><dd class="whole">${formatMoney(line.amount, locale)}</dd></div>`)}
        <div><dt>${t.booking.vat}</dt><dd class="whole">${formatMoney(vat, locale)}</dd></div>
        <div class="sum"><dt>${t.booking.total}</dt><dd class="whole">${formatMoney(total, locale)}</dd></div>
      </dl>
    </section>
  `;
}
