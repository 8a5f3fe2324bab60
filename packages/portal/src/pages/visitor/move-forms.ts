import type { Booking } from '@dongban/core/booking';
import type { Quote } from '@dongban/core/common';
import type { Interval } from '@dongban/core/slot';
import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import { hidden, type PageContext } from '../office.ts';

/** Asks for a day, to see its free times. */
export function dayForm({ start, timeZone }: Booking, context: PageContext, day?: string): Html {
  const { mine } = context.get('words');
  const shown = day ?? Temporal.Instant.from(start).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return html`<form method="get" action="/my/booking/times"><div class="field"><label for="day">${mine.day}</label><input id="day" name="day" type="date" value="${shown}" required></div><div class="actions"><button>${mine.showTimes}</button></div></form>`;
}

/** Moves the booking, at the price that stands beside it and at no other. */
export function moveForm({ sequence }: Booking, { start, end }: Interval, quote: Quote | undefined, context: PageContext, label: string): Html {
  const quoted = quote === undefined ? {} : { amount: quote.total.amount, currency: quote.total.currency };
  return html`<form method="post" action="/my/booking/move">${hidden(context.get('session'), { sequence, start, end, ...quoted })}<div class="actions"><button class="primary">${label}</button></div></form>`;
}
