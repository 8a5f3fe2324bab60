import type { Agreement } from '@dongban/core/booking';
import { agreementTo, itemsFor } from '@dongban/core/notice-items';
import { localize } from '@dongban/core/text';
import { html } from 'hono/html';
import type { Bookable } from '../../bookings/bookable.ts';
import { shownNotice } from '../../handlers/notice.ts';
import { spanOf } from '../../notifications/spans.ts';
import { layout, type Html } from '../layout.ts';
import { hidden, institute, ownForm, sentencesOf, type Office, type PageContext } from '../office.ts';
import { requestTitle } from '../request-facts.ts';
import type { Sessions } from '../session.ts';
import { bookableFor, dayForm } from './request-day.ts';
import { requestPage } from './request.ts';
import { openTheirs } from './their-request.ts';

/** How long the page of the new booking can be opened from here. */
const hoursToLook = 1;

/** Free times of a day, one of which is booked for the request at the price that was agreed on. */
export async function requestTimesPage(context: PageContext, office: Office): Promise<Response> {
  const request = await openTheirs(context, office);
  const bookable = request === undefined ? undefined : bookableFor(request, office);
  if (request === undefined || bookable === undefined) return context.redirect('/my/request', 303);
  const lang = context.get('lang');
  const { requests } = context.get('words');
  const day = context.req.query('day') ?? '';
  try {
    const content = html`<p><a href="/my/request">${requestTitle(request, office.desk, lang)}</a></p><h1>${requests.book}</h1>
${await timesOn(day, bookable, context, office)}${dayForm(request, context, office, day) ?? ''}`;
    return await context.html(layout({ lang, title: requests.book, institute: institute(office.desk, lang), home: '/my/request', content, isNarrow: true }));
  } catch (error) {
    return requestPage(context, office, sentencesOf(error, lang));
  }
}

async function timesOn(day: string, { id, modes: [mode = 'onsite'] }: Bookable, context: PageContext, { dispatch, desk }: Office): Promise<Html> {
  const lang = context.get('lang');
  const { requests, mine, notice } = context.get('words');
  const { slots, timeZone } = await dispatch('slots.list', { token: '' }, { input: { resource: id, from: day, through: day, mode } });
  const dayName = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', dateStyle: 'full' }).format(new Date(`${day}T00:00:00Z`));
  if (slots.length === 0) return html`<section class="panel"><h2>${mine.timesOn(dayName)}</h2><p>${mine.noTimes}</p></section>`;
  const times = slots.map((slot) => html`<label class="choice"><input type="radio" name="time" value="${slot.start}/${slot.end}" required> ${spanOf(slot, timeZone, lang)}</label>`);
  const ticks = itemsFor(shownNotice(desk), ['booking']).map(({ why, required }, index) =>
    html`<label class="choice"><input type="checkbox" name="agree-${index}"${required ? html` required` : ''}> ${localize(why, lang).text} (${required ? notice.required : notice.optional})</label>`);
  return html`<section class="panel"><form method="post" action="/my/request/book">${hidden(context.get('session'), { mode })}
<fieldset><legend>${mine.timesOn(dayName)}</legend>${times}</fieldset>
<fieldset><legend>${notice.agree}</legend>${ticks}<p><a href="/notice">${notice.title}</a></p></fieldset>
<div class="actions"><button class="primary">${requests.bookTime}</button></div></form></section>`;
}

/** Books what was chosen, and goes on to the booking's own page. */
export async function bookForRequest(context: PageContext, office: Office, sessions: Sessions): Promise<Response> {
  const form = await ownForm(context, sessions);
  const request = await openTheirs(context, office);
  if (form === undefined || request === undefined) return context.redirect('/my/request', 303);
  const { desk, links, dispatch } = office;
  const [start, end] = (form['time'] ?? '').split('/');
  const accessToken = desk.tokens.of(request.id);
  try {
    const { booking } = await dispatch('bookings.create', { token: accessToken }, {
      input: { resource: request.about, start, end, mode: form['mode'], requester: request.requester, agreements: agreedIn(form, office), request: { id: request.id, accessToken } },
    });
    return context.redirect(`/my/booking/${links.sign('booking', booking.id, desk.clock().add({ hours: hoursToLook }))}`, 303);
  } catch (error) {
    return requestPage(context, office, sentencesOf(error, context.get('lang')));
  }
}

function agreedIn(form: Readonly<Record<string, string>>, { desk }: Office): Agreement[] {
  const shown = shownNotice(desk);
  return itemsFor(shown, ['booking']).flatMap((item, index) => (form[`agree-${index}`] === undefined ? [] : [agreementTo(item, shown)]));
}
