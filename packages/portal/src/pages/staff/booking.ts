import type { Booking } from '@dongban/core/booking';
import { bookingTransitions } from '@dongban/core/booking';
import type { Id } from '@dongban/core/kind';
import { html } from 'hono/html';
import { findBookable } from '../../bookings/bookable.ts';
import { costOfCancelling } from '../../bookings/cancellation.ts';
import { isForStaffToPrice } from '../../bookings/staff-price.ts';
import { moneyOf } from '../../notifications/money.ts';
import { spanOf, zoneName } from '../../notifications/spans.ts';
import type { Desk } from '../../portal/desk.ts';
import { bookingFacts, stateBadge } from '../facts.ts';
import type { Html } from '../layout.ts';
import { alertOf, hidden, namesOf, ownForm, sentencesOf, type Office } from '../office.ts';
import { quoteFields, quoteIn, quoteTable } from '../quote.ts';
import type { Sessions } from '../session.ts';
import { framed, keyOf, nothingHere, type StaffContext } from './frame.ts';

const verbs = ['approve', 'decline', 'propose', 'cancel', 'attendance'] as const;
type Verb = (typeof verbs)[number];

/** One booking, and what can be done about it. */
export async function bookingPage(context: StaffContext, office: Office, sentences: readonly string[] = []): Promise<Response> {
  const lang = context.get('lang');
  const words = context.get('words');
  const booking = await open(context, office);
  if (booking === undefined) return nothingHere(context, office.desk);
  const { summary } = namesOf(booking, office.desk, lang);
  const { proposal } = booking;
  const content = html`<p><a href="/staff">${words.common.back}</a></p>
<h1>${summary}</h1>
${alertOf(sentences)}${context.req.query('done') === undefined ? '' : html`<p class="note success" role="status">${words.common.done}</p>`}
<section class="panel"><p>${stateBadge(booking, lang, words)}</p>${bookingFacts(booking, office.desk, lang, words)}
${proposal === undefined ? '' : html`<p class="note">${words.staff.proposed(spanOf(proposal, booking.timeZone, lang))}</p>${quoteTable(proposal, lang, words)}`}</section>
${actions(booking, context, office)}`;
  return framed(context, office.desk, { title: summary, content, current: undefined });
}

/** Does what a form asks for; what the routes refuse is said on the page. */
export async function changeBooking(context: StaffContext, office: Office, sessions: Sessions): Promise<Response> {
  const form = await ownForm(context, sessions);
  const verb = verbs.find((name) => name === context.req.param('verb'));
  const id = context.req.param('id') as Id<'booking'>;
  if (form === undefined || verb === undefined) return context.redirect(`/staff/bookings/${id}`, 303);
  try {
    await office.dispatch(`bookings.${verb}`, { key: keyOf(context) }, { id, input: await inputOf(verb, form, context, office), sequence: Number(form['sequence']) });
    return context.redirect(`/staff/bookings/${id}?done=${verb}`, 303);
  } catch (error) {
    return bookingPage(context, office, sentencesOf(error, context.get('lang')));
  }
}

async function open(context: StaffContext, { dispatch }: Office): Promise<Booking | undefined> {
  try {
    return await dispatch('bookings.get', { key: keyOf(context) }, { id: context.req.param('id') ?? '' });
  } catch (error) {
    sentencesOf(error, context.get('lang'));
    return undefined;
  }
}

async function inputOf(verb: Verb, form: Record<string, string>, context: StaffContext, office: Office): Promise<object> {
  if (verb === 'attendance') return { missed: form['missed'] === 'true' };
  const note = form['note'] === undefined || form['note'] === '' ? {} : { note: form['note'] };
  const booking = verb === 'propose' ? await open(context, office) : undefined;
  if (booking === undefined) return note;
  const price = form['amount'] === undefined || form['amount'] === '' ? {} : { quote: quoteIn(form) };
  return { ...note, ...price, start: instantIn(booking.timeZone, form['start']), end: instantIn(booking.timeZone, form['end']) };
}

/** What a person typed as wall time is left as it is where it is none: the schema says so. */
function instantIn(timeZone: string, text = ''): string {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant().toString();
  } catch {
    return text;
  }
}

function actions(booking: Booking, context: StaffContext, { desk }: Office): Html {
  const { staff } = context.get('words');
  const hasBegun = Temporal.Instant.compare(booking.start, desk.clock()) <= 0;
  const isToPrice = isPricedByStaff(booking, desk);
  const propose = isToPrice ? staff.proposePrice : staff.propose;
  const may = (verb: Verb) => hasBegun === (verb === 'attendance') && bookingTransitions[verb].some((state) => state === booking.state);
  return html`${may('attendance') ? attendance(booking, context, desk) : ''}${may('approve') ? html`<section class="panel"><h2>${staff.approve}</h2>${form('approve', booking, context, html``, html`<button class="primary">${staff.approve}</button>`)}</section>` : ''}
${['decline', 'propose', 'cancel'].some((verb) => may(verb as Verb)) ? html`<section class="panel">
${may('propose') ? html`<details><summary>${propose}</summary>${form('propose', booking, context, html`${times(booking, context)}${isToPrice ? html`${quoteFields('propose', false, {}, context.get('words'))}<p class="hint">${staff.proposePriceHint}</p>` : ''}`, html`<button>${propose}</button>`)}</details>` : ''}
${may('decline') ? html`<details><summary>${staff.decline}</summary>${form('decline', booking, context, html`<p class="hint">${staff.declineHint}</p>`, html`<button class="danger">${staff.decline}</button>`)}</details>` : ''}
${may('cancel') ? html`<details><summary>${staff.cancel}</summary>${form('cancel', booking, context, html`<p class="hint">${staff.cancelHint}</p>`, html`<button class="danger">${staff.cancel}</button>`)}</details>` : ''}
</section>` : ''}`;
}

function isPricedByStaff({ resources: [resource], request, ...time }: Booking, { publication, clock }: Desk): boolean {
  const bookable = resource === undefined ? undefined : findBookable(publication.current().catalog, resource, clock().toString());
  return request === undefined && bookable !== undefined && isForStaffToPrice(bookable, time);
}

function attendance(booking: Booking, context: StaffContext, desk: Desk): Html {
  const { id, sequence, missedAt } = booking;
  const { staff } = context.get('words');
  const isMissed = missedAt !== undefined;
  const fee = costOfCancelling(booking, desk)?.noShowFee;
  return html`<section class="panel"><form method="post" action="/staff/bookings/${id}/attendance">${hidden(context.get('session'), { sequence, missed: String(!isMissed) })}
${isMissed ? '' : html`<p class="hint">${staff.markMissedHint}${fee === undefined || fee.amount === 0 ? '' : ` ${staff.missedCosts(moneyOf(fee, context.get('lang')))}`}</p>`}<div class="actions"><button>${isMissed ? staff.takeBackMissed : staff.markMissed}</button></div></form></section>`;
}

function form(verb: Verb, booking: Booking, context: StaffContext, fields: Html, button: Html): Html {
  const { common } = context.get('words');
  const id = `note-${verb}`;
  return html`<form method="post" action="/staff/bookings/${booking.id}/${verb}">${hidden(context.get('session'), { sequence: booking.sequence })}
${fields}
<div class="field"><label for="${id}">${common.noteLabel} <span class="hint">(${common.optional})</span></label>
<textarea id="${id}" name="note" maxlength="2000" aria-describedby="${id}-hint"></textarea><p class="hint" id="${id}-hint">${common.noteHint}</p></div>
<div class="actions">${button}</div></form>`;
}

function times({ start, end, timeZone }: Booking, context: StaffContext): Html {
  const { common, staff } = context.get('words');
  const wall = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return html`<p class="hint">${staff.proposeHint} (${zoneName(timeZone, start, context.get('lang'))})</p><div class="pair">
<div class="field"><label for="start">${common.start}</label><input id="start" name="start" type="datetime-local" value="${wall(start)}" required></div>
<div class="field"><label for="end">${common.end}</label><input id="end" name="end" type="datetime-local" value="${wall(end)}" required></div></div>`;
}
