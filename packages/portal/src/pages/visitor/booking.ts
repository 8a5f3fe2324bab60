import type { Booking, Proposal } from '@dongban/core/booking';
import { formatTime } from '@dongban/core/describe';
import { html } from 'hono/html';
import { costOfCancelling } from '../../bookings/cancellation.ts';
import { priceWhenMoved } from '../../bookings/moved-price.ts';
import { moneyOf } from '../../notifications/money.ts';
import { spanOf } from '../../notifications/spans.ts';
import { bookingFacts, stateBadge } from '../facts.ts';
import type { Html } from '../layout.ts';
import { alertOf, hidden, namesOf, ownForm, sentencesOf, type Office, type PageContext } from '../office.ts';
import { priceChange } from '../price-change.ts';
import { quoteTable } from '../quote.ts';
import type { Sessions } from '../session.ts';
import { linkOver } from './link-over.ts';
import { dayForm, moveForm } from './move-forms.ts';
import { framed, may, openTheirs, theirBooking, userOf } from './their-booking.ts';

/** A booking as its requester sees it, with what they can do about it. */
export async function bookingPage(context: PageContext, office: Office, sentences: readonly string[] = []): Promise<Response> {
  const booking = await openTheirs(context, office);
  if (booking === undefined) return linkOver(context, office);
  const lang = context.get('lang');
  const words = context.get('words');
  const { mine, common } = words;
  const { summary } = namesOf(booking, office.desk, lang);
  const content = html`<h1>${summary}</h1>
${alertOf(sentences)}${context.req.query('done') === undefined ? '' : html`<p class="note success" role="status">${common.done}</p>`}
${await proposalOf(booking, context, office)}
<section class="panel"><p>${stateBadge(booking, lang, words)}</p>${booking.missedAt === undefined ? '' : html`<p class="note">${mine.missed}</p>`}${bookingFacts(booking, office.desk, lang, words)}
<p><a href="/my/booking/calendar.ics">${mine.calendar}</a></p></section>
${may('move', booking, office) || may('cancel', booking, office) ? html`<section class="panel">
${may('move', booking, office) ? html`<h2>${mine.move}</h2><p class="hint">${mine.moveLead}</p>${dayForm(booking, context)}` : ''}
${may('cancel', booking, office) ? html`<details><summary>${mine.cancel}</summary><form method="post" action="/my/booking/cancel">${hidden(context.get('session'), { sequence: booking.sequence })}
<p class="hint">${mine.cancelLead}</p>${costOf(booking, context, office)}
<div class="field"><label for="note">${common.noteLabel} <span class="hint">(${common.optional})</span></label><textarea id="note" name="note" maxlength="2000"></textarea></div>
<div class="actions"><button class="danger">${mine.cancel}</button></div></form></details>` : ''}
</section>` : html`<p class="lead">${mine.over}</p>`}`;
  return framed(context, office, summary, content);
}

export function cancelBooking(context: PageContext, office: Office, sessions: Sessions): Promise<Response> {
  return changeTheirs(context, office, sessions, (form, booking) =>
    office.dispatch('bookings.cancel', userOf(context, office), { id: booking.id, sequence: Number(form['sequence']), input: form['note'] === undefined || form['note'] === '' ? {} : { note: form['note'] } }));
}

export async function calendarFile(context: PageContext, office: Office): Promise<Response> {
  const id = theirBooking(context);
  const text = await office.dispatch('bookings.calendar', userOf(context, office), { id });
  return context.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="${id}.ics"` });
}

/** Does what a form asks for; what the routes refuse is said on the page. */
export async function changeTheirs(context: PageContext, office: Office, sessions: Sessions, make: (form: Record<string, string>, booking: Booking) => Promise<Booking>): Promise<Response> {
  const form = await ownForm(context, sessions);
  const booking = await openTheirs(context, office);
  if (booking === undefined) return linkOver(context, office);
  if (form === undefined) return context.redirect('/my/booking', 303);
  try {
    await make(form, booking);
    return context.redirect('/my/booking?done', 303);
  } catch (error) {
    return bookingPage(context, office, sentencesOf(error, context.get('lang')));
  }
}

function costOf(booking: Booking, context: PageContext, { desk }: Office): Html {
  const { mine } = context.get('words');
  const lang = context.get('lang');
  const cost = costOfCancelling(booking, desk);
  if (cost === undefined) return html``;
  const sentence = cost.fee.amount > 0 ? mine.cancelCosts(moneyOf(cost.fee, lang)) : cost.isLate ? mine.cancelLate : mine.cancelFree(formatTime(cost.freeUntil, booking.timeZone, lang));
  return html`<p class="note">${sentence}${cost.noShowFee.amount === 0 ? '' : html` ${mine.noShowCosts(moneyOf(cost.noShowFee, lang))}`}</p>`;
}

/** What staff offer, and what it costs beside what the booking costs now. */
async function proposalOf(booking: Booking, context: PageContext, office: Office): Promise<Html> {
  const { proposal, timeZone } = booking;
  if (proposal === undefined || !may('move', booking, office)) return html``;
  const words = context.get('words');
  const lang = context.get('lang');
  const { mine } = words;
  const lead = proposal.quote === undefined ? mine.proposalLead : mine.priceLead;
  return html`<section class="panel"><h2>${lead(spanOf(proposal, timeZone, lang))}</h2>
${proposal.note === undefined ? '' : html`<p class="text">${proposal.note}</p>`}${await answerTo(booking, proposal, context, office)}</section>`;
}

async function answerTo(booking: Booking, proposal: Proposal, context: PageContext, office: Office): Promise<Html> {
  const words = context.get('words');
  const lang = context.get('lang');
  const { mine } = words;
  if (proposal.quote !== undefined) return html`${quoteTable(proposal, lang, words)}${moveForm(booking, proposal, proposal.quote, context, mine.acceptPrice)}`;
  try {
    const quote = await priceWhenMoved(booking, proposal, office.desk);
    return html`${priceChange(booking, proposal, quote, lang, words)}${moveForm(booking, proposal, quote, context, mine.accept)}`;
  } catch (error) {
    // It is no longer there to be booked, at that time or at any.
    return alertOf(sentencesOf(error, lang));
  }
}
