import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '@dongban/core/common';
import type { Price, PriceTerms } from '@dongban/core/hold';
import type { Slot } from '@dongban/core/slot';
import { formatMoney } from '../../format/price.ts';
import { clockIn, dateIn, formatDay } from '../../format/time.ts';
import type { BookingWords } from './words.ts';

/** What a time costs, as far as it is known while the visitor fills in the form. */
export interface Cost {
  readonly total: Money | undefined;
  readonly price: Price | undefined;
}

/** Said beside the choice: what it costs, and until when it costs nothing to change one's mind. */
export function renderCost({ total, price }: Cost, { timeZone }: Slot, locale: string, t: BookingWords): TemplateResult | typeof nothing {
  const said = [
    ...(total === undefined ? [] : [t.booking.inShort(formatMoney(total, locale), price?.quote === undefined)]),
    ...(price?.terms === undefined ? [] : [sayFreeUntil(price.terms.freeUntil, timeZone, locale, t)]),
  ];
  return said.length === 0 ? nothing : html`<ul class="facts small" part="cost">${said.map((one) => html`<li>${one}</li>`)}</ul>`;
}

/** Until when cancelling is free; an instant as people of the zone read it. */
function sayFreeUntil(instant: string, timeZone: string, locale: string, t: BookingWords): string {
  const { tooLate, freeUntil } = t.booking.terms;
  return Date.parse(instant) <= Date.now() ? tooLate : freeUntil(`${formatDay(dateIn(timeZone, instant), locale)} ${clockIn(timeZone, instant)}`);
}

/** Money for a time that is not used has to be known before it is booked. */
export function renderTerms(terms: PriceTerms | undefined, timeZone: string, locale: string, t: BookingWords): TemplateResult | typeof nothing {
  if (terms === undefined) return nothing;
  const { freeUntil, lateFee, noShowFee, lateFeePercent, noShowFeePercent } = terms;
  const words = t.booking.terms;
  const owed = (fee: Money | undefined, percent = 0): string => {
    if (fee === undefined) return percent === 0 ? '' : words.share(percent);
    return fee.amount === 0 ? '' : formatMoney(fee, locale);
  };
  const late = owed(lateFee, lateFeePercent);
  const noShow = owed(noShowFee, noShowFeePercent);
  return html`
    <p class="small" part="terms">
      ${sayFreeUntil(freeUntil, timeZone, locale, t)}
      ${late === '' ? words.recorded : words.late(late)}
      ${noShow === '' ? nothing : words.noShow(noShow)}
    </p>
  `;
}
