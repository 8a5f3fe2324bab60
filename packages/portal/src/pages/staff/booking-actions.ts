import { bookingTransitions, type Booking } from '@dongban/core/booking';
import { html } from 'hono/html';
import { costOfCancelling } from '../../bookings/cancellation.ts';
import { moneyOf } from '../../notifications/money.ts';
import { zoneName } from '../../notifications/spans.ts';
import type { Desk } from '../../portal/desk.ts';
import type { Html } from '../layout.ts';
import { hidden } from '../office.ts';
import { isPricedByStaff } from './booking-record.ts';
import type { StaffContext } from './frame.ts';
import { noteField } from './note-field.ts';

export const bookingVerbs = ['approve', 'decline', 'propose', 'cancel', 'attendance'] as const;
export type BookingVerb = (typeof bookingVerbs)[number];

/**
 * What can be done about a booking. What comes next stands out: to approve it, unless the company has an offer to answer, or no price yet
 * to agree to.
 */
export function bookingActions(booking: Booking, context: StaffContext, desk: Desk): Html {
  const { staff } = context.get('words');
  const hasBegun = Temporal.Instant.compare(booking.start, desk.clock()) <= 0;
  const may = (verb: BookingVerb) => hasBegun === (verb === 'attendance') && bookingTransitions[verb].some((state) => state === booking.state);
  const hasOffer = booking.proposal !== undefined;
  const isUnpriced = booking.quote === undefined && isPricedByStaff(booking, desk);
  const isNext = may('approve') && !hasOffer && !isUnpriced;
  const more = [
    may('propose') ? html`<details${isUnpriced && !hasOffer ? html` open` : ''}><summary>${isPricedByStaff(booking, desk) ? staff.proposePrice : staff.propose}</summary>${times(booking, context)}</details>` : undefined,
    may('approve') && !isNext ? html`<details><summary>${hasOffer ? staff.approveAnyway : staff.approveUnpriced}</summary>${approval(booking, context, hasOffer, isUnpriced)}</details>` : undefined,
    may('decline') ? html`<details><summary>${staff.decline}</summary>${form('decline', booking, context, html`<p class="hint">${staff.declineHint}</p>`, html`<button class="danger">${staff.decline}</button>`)}</details>` : undefined,
    may('cancel') ? html`<details><summary>${staff.cancel}</summary>${form('cancel', booking, context, html`<p class="hint">${staff.cancelHint}</p>`, html`<button class="danger">${staff.cancel}</button>`)}</details>` : undefined,
  ].filter((action) => action !== undefined);
  return html`${may('attendance') ? attendance(booking, context, desk) : ''}${isNext ? html`<section class="panel"><h2>${staff.approve}</h2>${form('approve', booking, context, html``, html`<button class="primary">${staff.approve}</button>`)}</section>` : ''}
${more.length === 0 ? '' : html`<section class="panel">${hasOffer && may('propose') ? html`<p class="note">${staff.waitingForCompany}</p>` : ''}${more}</section>`}`;
}

/** To approve what the company has not answered, or what has no price: possible, and said to be that. */
function approval(booking: Booking, context: StaffContext, hasOffer: boolean, isUnpriced: boolean): Html {
  const { staff } = context.get('words');
  const hint = [hasOffer ? staff.approveAnywayHint : '', isUnpriced ? staff.approveUnpricedHint : ''].filter((sentence) => sentence !== '').join(' ');
  return form('approve', booking, context, html`<p class="hint">${hint}</p>`, html`<button>${hasOffer ? staff.approveAnyway : staff.approveUnpriced}</button>`);
}

function attendance(booking: Booking, context: StaffContext, desk: Desk): Html {
  const { id, sequence, missedAt } = booking;
  const { staff } = context.get('words');
  const isMissed = missedAt !== undefined;
  const fee = costOfCancelling(booking, desk)?.noShowFee;
  return html`<section class="panel"><form method="post" action="/staff/bookings/${id}/attendance">${hidden(context.get('session'), { sequence, missed: String(!isMissed) })}
${isMissed ? '' : html`<p class="hint">${staff.markMissedHint}${fee === undefined || fee.amount === 0 ? '' : ` ${staff.missedCosts(moneyOf(fee, context.get('lang')))}`}</p>`}<div class="actions"><button>${isMissed ? staff.takeBackMissed : staff.markMissed}</button></div></form></section>`;
}

function form(verb: BookingVerb, booking: Booking, context: StaffContext, fields: Html, button: Html): Html {
  return html`<form method="post" action="/staff/bookings/${booking.id}/${verb}">${hidden(context.get('session'), { sequence: booking.sequence })}
${fields}
${noteField(verb, context.get('words'))}
<div class="actions">${button}</div></form>`;
}

/** Which time to offer; what it costs is shown before it goes out. */
function times({ id, start, end, timeZone }: Booking, context: StaffContext): Html {
  const { common, staff } = context.get('words');
  const wall = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return html`<form method="get" action="/staff/bookings/${id}/offer"><p class="hint">${staff.proposeHint} (${zoneName(timeZone, start, context.get('lang'))})</p><div class="pair">
<div class="field"><label for="start">${common.start}</label><input id="start" name="start" type="datetime-local" value="${wall(start)}" required></div>
<div class="field"><label for="end">${common.end}</label><input id="end" name="end" type="datetime-local" value="${wall(end)}" required></div></div>
<div class="actions"><button>${staff.toOffer}</button></div></form>`;
}
