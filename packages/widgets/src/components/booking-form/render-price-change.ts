import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney } from '../../format/price.ts';
import { icon } from '../../templates/icons.ts';
import { renderText } from '../../templates/text.ts';
import { priceDifferences, type PriceChange, type PriceDifference } from './price-differences.ts';
import { renderQuote } from './render-quote.ts';
import type { BookingWords } from './words.ts';

/** That nothing was booked since the price is another by now, and what of it is. */
export function renderPriceNotice({ before, now }: PriceChange, locale: string, t: BookingWords): TemplateResult {
  const words = t.booking.priceChange;
  const differences = priceDifferences(before.price, now);
  return html`
    <div class="notice warning summary" role="alert" tabindex="-1" part="error">
      ${icon('warning')}
      <div>
        <p class="strong">${words.title}</p>
        <p>${now.quote === undefined ? words.byStaff : words.fromTo(formatMoney(before.total, locale), formatMoney(now.quote.total, locale))}</p>
        ${differences.length === 0 ? nothing : html`<ul>${differences.map((difference) => renderDifference(difference, locale, t))}</ul>`}
        <p>${words.help}</p>
      </div>
    </div>
  `;
}

function renderDifference({ before, now, ...about }: PriceDifference, locale: string, t: BookingWords): TemplateResult {
  const { differences, fees } = t.booking.priceChange;
  const [then, since] = [before, now].map((money) => money && formatMoney(money, locale));
  const name = 'line' in about ? renderText(about.line, locale) : about.fee === 'vat' ? t.booking.vat : fees[about.fee];
  return html`<li>${name}: ${differences(then, since)}</li>`;
}

/** The price that was seen beside the one of now. */
export function renderPriceChange({ before: { total, price }, now: { quote } }: PriceChange, locale: string, t: BookingWords): TemplateResult {
  const words = t.booking.priceChange;
  return html`
    <div class="prices">
      ${price?.quote === undefined ? renderTotal(words.before, formatMoney(total, locale), t.booking.estimate) : renderQuote(price.quote, locale, t, words.before)}
      ${quote === undefined ? renderTotal(words.now, t.booking.byQuote) : renderQuote(quote, locale, t, words.now)}
    </div>
  `;
}

function renderTotal(title: string, amount: string, label?: string): TemplateResult {
  return html`
    <section class="price" part="price">
      <h4>${title}</h4>
      ${label === undefined ? html`<p class="strong">${amount}</p>` : html`<dl class="pairs"><div class="sum"><dt>${label}</dt><dd class="whole">${amount}</dd></div></dl>`}
    </section>
  `;
}
