import { html, nothing, type TemplateResult } from 'lit';
import type { Price } from '@dongban/core/hold';
import { formatFee, formatMoney } from '../../format/price.ts';
import { renderText } from '../../templates/text.ts';
import type { Draft } from './draft.ts';
import { estimatePrice } from './estimate.ts';
import type { Bill, ShownChange } from './price-seen.ts';
import type * as CompanyLook from './render-company.ts';
import { renderFailureNotice, type FailureView } from './render-failure-notice.ts';
import { renderQuote } from './render-quote.ts';
import { renderTerms } from './render-terms.ts';
import type { Subject } from './subject.ts';
import type { BookingWords } from './words.ts';

/** What the last look before booking shows, and what it calls. */
export interface ReviewView extends FailureView {
  readonly draft: Draft;
  readonly bill: Bill;
  /** Where something is asked of the visitor's company. */
  readonly company: typeof CompanyLook | undefined;
  /** The portal's price, as far as it told; else it is estimated from the fees. */
  readonly price: Price | undefined;
  /** The price is another than the one that was shown. */
  readonly change: ShownChange | undefined;
  readonly isSubmitting: boolean;
  readonly submit: () => void;
  readonly back: () => void;
}

export function renderReview(view: ReviewView): TemplateResult {
  const { draft, bill: { subject, slot }, price, company, change, isSubmitting, locale, t, submit, back } = view;
  const facts = [
    [t.form.name, draft.name], [t.form.email, draft.email], [t.form.organization, draft.organization],
    ...(company?.companyFacts(subject, draft, locale, t) ?? []), [t.booking.note, draft.note],
  ].filter(([, value]) => value?.trim() !== '');
  return html`
    <div class="review" part="review">
      <h3 tabindex="-1">${t.booking.reviewTitle}</h3>
      ${change === undefined ? renderFailureNotice(view) : change.look.renderPriceNotice(change, locale, t)}
      <dl class="fact-list">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd class="entered">${value}</dd></div>`)}</dl>
      ${renderPrice(view)}
      ${renderTerms(price?.terms, slot.timeZone, locale, t)}
      <div class="actions">
        <button type="button" class="button" ?disabled=${isSubmitting} @click=${back}>${t.booking.back}</button>
        <button type="button" class="button primary ${isSubmitting ? 'busy' : ''}" part="submit" aria-disabled=${isSubmitting ? 'true' : 'false'} @click=${submit}>${isSubmitting ? t.booking.submitting : change === undefined ? t.booking.submit : t.booking.priceChange.submit}</button>
      </div>
    </div>
  `;
}

function renderPrice({ bill: { slot, subject }, price, change, locale, t }: ReviewView): TemplateResult | typeof nothing {
  if (change !== undefined) return change.look.renderPriceChange(change, locale, t);
  return price?.quote === undefined ? renderEstimate(subject, (Date.parse(slot.end) - Date.parse(slot.start)) / 60_000, locale, t) : renderQuote(price.quote, locale, t);
}

function renderEstimate({ fees, vatPercent }: Subject, minutes: number, locale: string, t: BookingWords): TemplateResult | typeof nothing {
  const estimate = estimatePrice(fees, minutes, vatPercent);
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
