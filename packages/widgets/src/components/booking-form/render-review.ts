import { html, nothing, type TemplateResult } from 'lit';
import type { Fee, Quote } from '@dongban/core/common';
import type { Slot } from '@dongban/core/slot';
import { formatFee, formatMoney } from '../../format/price.ts';
import { renderText } from '../../templates/text.ts';
import type { Draft } from './draft.ts';
import { estimatePrice } from './estimate.ts';
import { renderFailureNotice, type FailureView } from './render-failure-notice.ts';
import type { BookingWords } from './words.ts';

/** What the last look before booking shows, and what it calls. */
export interface ReviewView extends FailureView {
  readonly draft: Draft;
  readonly slot: Slot;
  readonly fees: readonly Fee[];
  /** The portal's price, where it keeps the time; else it is estimated from the fees. */
  readonly quote: Quote | undefined;
  readonly isSubmitting: boolean;
  readonly submit: () => void;
  readonly back: () => void;
}

export function renderReview(view: ReviewView): TemplateResult {
  const { draft, slot, fees, quote, isSubmitting, locale, t, submit, back } = view;
  const facts = [
    [t.form.name, draft.name], [t.form.email, draft.email], [t.form.organization, draft.organization], [t.booking.note, draft.note],
  ].filter(([, value]) => value?.trim() !== '');
  return html`
    <div class="review" part="review">
      <h3 tabindex="-1">${t.booking.reviewTitle}</h3>
      ${renderFailureNotice(view)}
      <dl class="fact-list">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd class="entered">${value}</dd></div>`)}</dl>
      ${quote !== undefined ? renderQuote(quote, locale, t) : renderEstimate(fees, (Date.parse(slot.end) - Date.parse(slot.start)) / 60_000, locale, t)}
      <div class="actions">
        <button type="button" class="button" ?disabled=${isSubmitting} @click=${back}>${t.booking.back}</button>
        <button type="button" class="button primary ${isSubmitting ? 'busy' : ''}" part="submit" aria-disabled=${isSubmitting ? 'true' : 'false'} @click=${submit}>${isSubmitting ? t.booking.submitting : t.booking.submit}</button>
      </div>
    </div>
  `;
}

function renderEstimate(fees: readonly Fee[], minutes: number, locale: string, t: BookingWords): TemplateResult | typeof nothing {
  const estimate = estimatePrice(fees, minutes);
  if (estimate === undefined) return nothing;
  const { time, others, isFree } = estimate;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return html`
    <section class="price" part="price">
      <h4>${t.booking.price}</h4>
      ${isFree ? html`<p class="strong">${t.booking.free}</p>` : nothing}
      ${time === undefined ? nothing : html`
        <dl class="pairs">
          <div><dt>${formatFee(time.fee, locale, t)} × ${t.booking.units[time.unit](number.format(time.quantity))}</dt><dd class="whole">${formatMoney(time.amount, locale)}</dd></div>
          <div><dt>${t.booking.vat}</dt><dd class="whole">${formatMoney(time.vat, locale)}</dd></div>
          <div class="sum"><dt>${t.booking.estimate}</dt><dd class="whole">${formatMoney(time.total, locale)}</dd></div>
        </dl>
      `}
      ${others.length === 0 ? nothing : html`
        <p class="small strong">${t.booking.otherFees}</p>
        <ul class="small">${others.map((fee) => html`<li>${formatFee(fee, locale, t)}${fee.note === undefined ? nothing : html` <span class="quiet">${renderText(fee.note, locale)}</span>`}</li>`)}</ul>
      `}
      <p class="small quiet">${t.booking.estimateNote}</p>
    </section>
  `;
}

/** The price as the portal worked it out, item by item. */
export function renderQuote({ lines, vat, total }: Quote, locale: string, t: BookingWords): TemplateResult {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return html`
    <section class="price" part="price">
      <h4>${t.booking.price}</h4>
      <dl class="pairs">
        ${lines.map((line) => html`<div><dt>${renderText(line.label, locale)} <span class="quiet">${t.booking.units[line.unit](number.format(line.quantity))}</span></dt><dd class="whole">${formatMoney(line.amount, locale)}</dd></div>`)}
        <div><dt>${t.booking.vat}</dt><dd class="whole">${formatMoney(vat, locale)}</dd></div>
        <div class="sum"><dt>${t.booking.total}</dt><dd class="whole">${formatMoney(total, locale)}</dd></div>
      </dl>
    </section>
  `;
}
