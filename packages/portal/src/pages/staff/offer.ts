import { ProposalInput, type Booking } from '@dongban/core/booking';
import { parse } from '@dongban/core/parse';
import type { Interval } from '@dongban/core/slot';
import { html } from 'hono/html';
import { priceWhenMoved } from '../../bookings/moved-price.ts';
import { refuseBackwards } from '../../http/interval.ts';
import type { Html } from '../layout.ts';
import { alertOf, hidden, namesOf, sentencesOf, type Office } from '../office.ts';
import { priceChange } from '../price-change.ts';
import { quoteFields } from '../quote.ts';
import { bookingPage } from './booking.ts';
import { isPricedByStaff, openBooking } from './booking-record.ts';
import { framed, nothingHere, type StaffContext } from './frame.ts';
import { noteField } from './note-field.ts';

type Sent = Readonly<Record<string, string>>;

/**
 * A time that staff are about to offer: what the booking costs now, and what it would cost then. Where staff make the price, they make
 * it here.
 *
 * @param sent what was typed, where it was refused.
 */
export async function offerPage(context: StaffContext, office: Office, sent: Sent = context.req.query(), sentences: readonly string[] = []): Promise<Response> {
  const booking = await openBooking(context, office);
  if (booking === undefined) return nothingHere(context, office.desk);
  try {
    const to = timeIn(sent, booking);
    const lang = context.get('lang');
    const words = context.get('words');
    const content = html`<p><a href="/staff/bookings/${booking.id}">${namesOf(booking, office.desk, lang).summary}</a></p><h1>${words.staff.offerTitle}</h1>
${alertOf(sentences)}<section class="panel">${priceChange(booking, to, await priceWhenMoved(booking, to, office.desk), lang, words)}</section>
<section class="panel">${offerForm(booking, to, context, office, sent)}</section>`;
    return await framed(context, office.desk, { title: words.staff.offerTitle, content, current: undefined });
  } catch (error) {
    return bookingPage(context, office, [...sentences, ...sentencesOf(error, context.get('lang'))]);
  }
}

function offerForm(booking: Booking, { start, end }: Interval, context: StaffContext, { desk }: Office, sent: Sent): Html {
  const words = context.get('words');
  const { staff } = words;
  const isToPrice = isPricedByStaff({ ...booking, start, end }, desk);
  return html`<form method="post" action="/staff/bookings/${booking.id}/propose">${hidden(context.get('session'), { sequence: booking.sequence, start, end })}
${isToPrice ? html`${quoteFields('propose', false, sent, words)}<p class="hint">${staff.proposePriceHint}</p>` : ''}
${noteField('propose', words, sent['note'])}
<div class="actions"><button class="primary">${isToPrice ? staff.proposePrice : staff.propose}</button></div></form>`;
}

/** Wall time at the hub, or an instant. @throws {ValidationError} where it is neither. */
function timeIn(sent: Sent, { timeZone }: Booking): Interval {
  const time = parse(ProposalInput, { start: instantIn(timeZone, sent['start']), end: instantIn(timeZone, sent['end']) }, 'The form');
  refuseBackwards(time);
  return time;
}

function instantIn(timeZone: string, text = ''): string {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant().toString();
  } catch {
    return text;
  }
}
