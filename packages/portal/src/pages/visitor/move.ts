import { MoveInput, type Booking } from '@dongban/core/booking';
import { parse } from '@dongban/core/parse';
import { html } from 'hono/html';
import { priceWhenMoved } from '../../bookings/moved-price.ts';
import { refuseBackwards } from '../../http/interval.ts';
import { spanOf } from '../../notifications/spans.ts';
import type { Html } from '../layout.ts';
import { sentencesOf, type Office, type PageContext } from '../office.ts';
import { priceChange } from '../price-change.ts';
import type { Sessions } from '../session.ts';
import { bookingPage, changeTheirs } from './booking.ts';
import { linkOver } from './link-over.ts';
import { dayForm, moveForm } from './move-forms.ts';
import { framed, may, openTheirs, userOf } from './their-booking.ts';

/** Free times of a day to move to. */
export function timesPage(context: PageContext, office: Office): Promise<Response> {
  const day = context.req.query('day') ?? '';
  return pageOn(context, office, async (booking) => {
    const lang = context.get('lang');
    const { mine } = context.get('words');
    const minutes = Math.round((Date.parse(booking.end) - Date.parse(booking.start)) / 60_000);
    const { slots, timeZone } = await office.dispatch('slots.list', { token: '' }, {
      input: { resource: booking.resources[0], from: day, through: day, mode: booking.mode, minutes: String(minutes), ...(booking.hub === undefined ? {} : { hub: booking.hub }) },
    });
    const dayName = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', dateStyle: 'full' }).format(new Date(`${day}T00:00:00Z`));
    const rows = slots.map((slot) => html`<li class="row"><p>${spanOf(slot, timeZone, lang)}</p><p><a class="button" href="/my/booking/to?${new URLSearchParams({ start: slot.start, end: slot.end }).toString()}">${mine.choose}<span class="spoken-only"> ${spanOf(slot, timeZone, lang)}</span></a></p></li>`);
    return html`<h1>${mine.timesOn(dayName)}</h1>
<section class="panel">${slots.length === 0 ? html`<p>${mine.noTimes}</p>` : html`<ul class="rows">${rows}</ul>`}
${dayForm(booking, context, day)}</section>`;
  });
}

/** A time that was chosen, with what the booking costs now and then: nobody moves without having seen it. */
export function chosenPage(context: PageContext, office: Office): Promise<Response> {
  return pageOn(context, office, async (booking) => {
    const words = context.get('words');
    const to = parse(MoveInput, { start: context.req.query('start'), end: context.req.query('end') }, 'The form');
    refuseBackwards(to);
    const quote = await priceWhenMoved(booking, to, office.desk);
    return html`<h1>${words.mine.moveTitle}</h1>
<section class="panel">${priceChange(booking, to, quote, context.get('lang'), words)}${moveForm(booking, to, quote, context, words.mine.take)}</section>`;
  });
}

export function moveBooking(context: PageContext, office: Office, sessions: Sessions): Promise<Response> {
  return changeTheirs(context, office, sessions, ({ start, end, sequence, amount, currency }, { id, mode, hub }) => {
    const quoted = amount === undefined ? {} : { quoted: { amount: Number(amount), currency } };
    return office.dispatch('bookings.move', userOf(context, office), { id, sequence: Number(sequence), input: { start, end, mode, ...(hub === undefined ? {} : { hub }), ...quoted } });
  });
}

/** A page on the way to another time; what stands against it is said on the booking's own page. */
async function pageOn(context: PageContext, office: Office, contentFor: (booking: Booking) => Promise<Html>): Promise<Response> {
  const booking = await openTheirs(context, office);
  if (booking === undefined) return linkOver(context, office);
  if (!may('move', booking, office)) return context.redirect('/my/booking', 303);
  const { mine } = context.get('words');
  try {
    const content = await contentFor(booking);
    return await framed(context, office, mine.move, html`<p><a href="/my/booking">${mine.title}</a></p>${content}`);
  } catch (error) {
    return bookingPage(context, office, sentencesOf(error, context.get('lang')));
  }
}
