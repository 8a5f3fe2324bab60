import { html } from 'hono/html';
import { spanOf } from '../../notifications/spans.ts';
import { bookingFacts, stateBadge } from '../facts.ts';
import { alertOf, namesOf, type Office } from '../office.ts';
import { quoteTable } from '../quote.ts';
import { bookingActions } from './booking-actions.ts';
import { openBooking } from './booking-record.ts';
import { framed, nothingHere, type StaffContext } from './frame.ts';

/** One booking, and what can be done about it. */
export async function bookingPage(context: StaffContext, office: Office, sentences: readonly string[] = []): Promise<Response> {
  const lang = context.get('lang');
  const words = context.get('words');
  const booking = await openBooking(context, office);
  if (booking === undefined) return nothingHere(context, office.desk);
  const { summary } = namesOf(booking, office.desk, lang);
  const { proposal } = booking;
  const content = html`<p><a href="/staff">${words.common.back}</a></p>
<h1>${summary}</h1>
${alertOf(sentences)}${context.req.query('done') === undefined ? '' : html`<p class="note success" role="status">${words.common.done}</p>`}
<section class="panel"><p>${stateBadge(booking, lang, words)}</p>${bookingFacts(booking, office.desk, lang, words)}
${proposal === undefined ? '' : html`<p class="note">${words.staff.proposed(spanOf(proposal, booking.timeZone, lang))}</p>${quoteTable(proposal, lang, words)}`}</section>
${bookingActions(booking, context, office.desk)}`;
  return framed(context, office.desk, { title: summary, content, current: undefined });
}
