import { html, type TemplateResult } from 'lit';
import { formatMoney } from '../../format/price.ts';
import { icon } from '../../templates/icons.ts';
import type { PriceChange } from './price-seen.ts';
import { renderQuote } from './render-quote.ts';
import type { BookingWords } from './words.ts';

/** That nothing was booked since the price is another by now. */
export function renderPriceNotice({ before, now }: PriceChange, locale: string, t: BookingWords): TemplateResult {
  const words = t.booking.priceChange;
  return html`
    <div class="notice warning summary" role="alert" tabindex="-1" part="error">
      ${icon('warning')}
      <div>
        <p class="strong">${words.title}</p>
        <p>${now === undefined ? words.byStaff : words.fromTo(formatMoney(before.total, locale), formatMoney(now.total, locale))} ${words.help}</p>
      </div>
    </div>
  `;
}

/** The price that was seen beside the one of now. */
export function renderPriceChange({ before, now }: PriceChange, locale: string, t: BookingWords): TemplateResult {
  const words = t.booking.priceChange;
  return html`
    <div class="prices">
      ${before.quote === undefined ? renderTotal(words.before, formatMoney(before.total, locale), t.booking.estimate) : renderQuote(before.quote, locale, t, words.before)}
      ${now === undefined ? renderTotal(words.now, t.booking.byQuote) : renderQuote(now, locale, t, words.now)}
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
