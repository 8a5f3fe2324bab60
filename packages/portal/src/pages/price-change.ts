import type { Booking } from '@dongban/core/booking';
import type { Quote } from '@dongban/core/common';
import type { Interval } from '@dongban/core/slot';
import { html } from 'hono/html';
import { moneyOf } from '../notifications/money.ts';
import { spanInZone } from '../notifications/spans.ts';
import { termsText } from '../notifications/terms.ts';
import type { Html } from './layout.ts';
import type { Language } from './office.ts';
import type { PageWords } from './words/words.ts';

/** A booking as it is and as it would be at another time, each with its price and what cancelling it costs. */
export function priceChange(booking: Booking, to: Interval, quote: Quote | undefined, lang: Language, words: PageWords): Html {
  const { common } = words;
  return html`<p><strong>${common.now}</strong></p>${timeWithPrice(booking, booking, booking.quote, lang, words)}
<p><strong>${common.afterwards}</strong></p>${timeWithPrice(booking, to, quote, lang, words)}`;
}

function timeWithPrice({ timeZone, terms, request }: Booking, time: Interval, quote: Quote | undefined, lang: Language, { common }: PageWords): Html {
  const cost = termsText({ quote, terms }, lang);
  // Of several bookings for a request, one has the price of all.
  const price = quote === undefined ? (request === undefined ? common.priceByStaff : common.priceOfRequest) : moneyOf(quote.total, lang);
  return html`<dl class="facts"><dt>${common.when}</dt><dd>${spanInZone(time, timeZone, lang)}</dd><dt>${common.price}</dt><dd>${price}</dd>${cost === undefined ? '' : html`<dt>${common.terms}</dt><dd>${cost}</dd>`}</dl>`;
}
