import { bookingTransitions, type Booking } from '@dongban/core/booking';
import { formatTime } from '@dongban/core/describe';
import type { Id } from '@dongban/core/kind';
import { html } from 'hono/html';
import { costOfCancelling } from '../../bookings/cancellation.ts';
import { moneyOf } from '../../notifications/money.ts';
import { spanOf } from '../../notifications/spans.ts';
import { bookingFacts, stateBadge } from '../facts.ts';
import { layout, type Html } from '../layout.ts';
import { alertOf, hidden, institute, namesOf, ownForm, sentencesOf, type Office, type PageContext } from '../office.ts';
import { quoteTable } from '../quote.ts';
import type { Sessions } from '../session.ts';
import { linkOver } from './link-over.ts';

/** A booking as its requester sees it, with what they can do about it. */
export async function bookingPage(context: PageContext, office: Office, sentences: readonly string[] = []): Promise<Response> {
  const booking = await open(context, office);
  if (booking === undefined) return linkOver(context, office);
  const lang = context.get('lang');
  const words = context.get('words');
  const { mine, common } = words;
  const { summary } = namesOf(booking, office.desk, lang);
  const content = html`<h1>${summary}</h1>
${alertOf(sentences)}${context.req.query('done') === undefined ? '' : html`<p class="note success" role="status">${common.done}</p>`}
${proposalOf(booking, context, office)}
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

/** Free times of a day to move to. */
export async function timesPage(context: PageContext, office: Office): Promise<Response> {
  const booking = await open(context, office);
  const day = context.req.query('day') ?? '';
  if (booking === undefined) return linkOver(context, office);
  const lang = context.get('lang');
  const { mine, common } = context.get('words');
  try {
    const minutes = Math.round((Date.parse(booking.end) - Date.parse(booking.start)) / 60_000);
    const { slots, timeZone } = await office.dispatch('slots.list', { token: '' }, {
      input: { resource: booking.resources[0], from: day, through: day, mode: booking.mode, minutes: String(minutes), ...(booking.hub === undefined ? {} : { hub: booking.hub }) },
    });
    const dayName = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', dateStyle: 'full' }).format(new Date(`${day}T00:00:00Z`));
    const content = html`<p><a href="/my/booking">${mine.title}</a></p><h1>${mine.timesOn(dayName)}</h1>
<section class="panel">${slots.length === 0 ? html`<p>${mine.noTimes}</p>` : html`<ul class="rows">${slots.map((slot) => html`<li class="row"><p>${spanOf(slot, timeZone, lang)}</p>${moveForm(booking, slot, context, mine.take, false)}</li>`)}</ul>`}
${dayForm(booking, context, day)}</section>`;
    return await framed(context, office, mine.move, content);
  } catch (error) {
    return bookingPage(context, office, [...sentencesOf(error, lang), ...(day === '' ? [common.nothingHere] : [])]);
  }
}

export function moveBooking(context: PageContext, office: Office, sessions: Sessions): Promise<Response> {
  return change(context, office, sessions, (form, booking) => {
    const { mode, hub } = booking;
    return office.dispatch('bookings.move', userOf(context, office), { id: booking.id, sequence: Number(form['sequence']), input: { start: form['start'], end: form['end'], mode, ...(hub === undefined ? {} : { hub }) } });
  });
}

export function cancelBooking(context: PageContext, office: Office, sessions: Sessions): Promise<Response> {
  return change(context, office, sessions, (form, booking) =>
    office.dispatch('bookings.cancel', userOf(context, office), { id: booking.id, sequence: Number(form['sequence']), input: form['note'] === undefined || form['note'] === '' ? {} : { note: form['note'] } }));
}

export async function calendarFile(context: PageContext, office: Office): Promise<Response> {
  const id = theirBooking(context);
  const text = await office.dispatch('bookings.calendar', userOf(context, office), { id });
  return context.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="${id}.ics"` });
}

async function change(context: PageContext, office: Office, sessions: Sessions, make: (form: Record<string, string>, booking: Booking) => Promise<Booking>): Promise<Response> {
  const form = await ownForm(context, sessions);
  const booking = await open(context, office);
  if (booking === undefined) return linkOver(context, office);
  if (form === undefined) return context.redirect('/my/booking', 303);
  try {
    await make(form, booking);
    return context.redirect('/my/booking?done', 303);
  } catch (error) {
    return bookingPage(context, office, sentencesOf(error, context.get('lang')));
  }
}

/** Whoever has the link may do what the holder of the record's token may. */
const userOf = (context: PageContext, { desk }: Office) => ({ token: desk.tokens.of(theirBooking(context)) });

async function open(context: PageContext, office: Office): Promise<Booking | undefined> {
  try {
    return await office.dispatch('bookings.get', userOf(context, office), { id: theirBooking(context) });
  } catch (error) {
    sentencesOf(error, context.get('lang'));
    return undefined;
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

function may(change: 'move' | 'cancel', { state, start }: Booking, { desk }: Office): boolean {
  return bookingTransitions[change].some((from) => from === state) && Temporal.Instant.compare(start, desk.clock()) > 0;
}

function proposalOf(booking: Booking, context: PageContext, office: Office): Html {
  const { proposal, timeZone } = booking;
  if (proposal === undefined || !may('move', booking, office)) return html``;
  const words = context.get('words');
  const lang = context.get('lang');
  const { mine } = words;
  const hasPrice = proposal.quote !== undefined;
  return html`<section class="panel"><h2>${(hasPrice ? mine.priceLead : mine.proposalLead)(spanOf(proposal, timeZone, lang))}</h2>
${proposal.note === undefined ? '' : html`<p class="text">${proposal.note}</p>`}${quoteTable(proposal, lang, words)}${moveForm(booking, proposal, context, hasPrice ? mine.acceptPrice : mine.accept, true)}</section>`;
}

function moveForm(booking: Booking, { start, end }: Pick<Booking, 'start' | 'end'>, context: PageContext, label: string, isPrimary: boolean): Html {
  return html`<form method="post" action="/my/booking/move">${hidden(context.get('session'), { sequence: booking.sequence, start, end })}<div class="actions"><button${isPrimary ? html` class="primary"` : ''}>${label}</button></div></form>`;
}

function dayForm({ start, timeZone }: Booking, context: PageContext, day?: string): Html {
  const { mine } = context.get('words');
  const shown = day ?? Temporal.Instant.from(start).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return html`<form method="get" action="/my/booking/times"><div class="field"><label for="day">${mine.day}</label><input id="day" name="day" type="date" value="${shown}" required></div><div class="actions"><button>${mine.showTimes}</button></div></form>`;
}

function framed(context: PageContext, { desk }: Office, title: string, content: Html): Response | Promise<Response> {
  const lang = context.get('lang');
  return context.html(layout({ lang, title, institute: institute(desk, lang), home: '/my/booking', content, isNarrow: true }));
}

/** The booking that the reader's link is for. */
function theirBooking(context: PageContext): Id<'booking'> {
  return context.get('session').subject as Id<'booking'>;
}
