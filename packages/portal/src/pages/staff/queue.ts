import type { Booking } from '@dongban/core/booking';
import type { BookingQuery } from '@dongban/core/contract';
import { formatTime } from '@dongban/core/describe';
import { html } from 'hono/html';
import { answerBy } from '../../notifications/booking-letters.ts';
import { stateBadge } from '../facts.ts';
import type { Html } from '../layout.ts';
import { namesOf, spanOf, type Office } from '../office.ts';
import { framed, keyOf, type StaffContext } from './frame.ts';

const views = ['waiting', 'upcoming', 'all'] as const;
type View = (typeof views)[number];
const rowsPerPage = 30;

/** What staff have to do, the most urgent first; or what is coming, or everything. */
export async function queuePage(context: StaffContext, office: Office): Promise<Response> {
  const { staff } = context.get('words');
  const view = views.find((name) => name === context.req.query('view')) ?? 'waiting';
  const now = office.desk.clock();
  const { items, next } = await office.dispatch('bookings.list', { key: keyOf(context) }, { input: queryOf(view, now, context.req.query('cursor')) });
  const bookings = view === 'waiting' ? items.toSorted((a, b) => (answerBy(a) < answerBy(b) ? -1 : 1)) : items;
  const labels = { waiting: staff.queue, upcoming: staff.upcoming, all: staff.all };
  const nothing = view === 'waiting' ? staff.nothingWaiting : staff.nothingFound;
  const content = html`<h1>${staff.title}</h1>
<div class="tabs">${views.map((name) => html`<a href="/staff?view=${name}"${name === view ? html` aria-current="page"` : ''}>${labels[name]}</a>`)}</div>
${view === 'waiting' && bookings.length > 0 ? html`<p class="lead">${staff.waiting(bookings.length)}</p>` : ''}
<section class="panel" aria-label="${labels[view]}">
${bookings.length === 0 ? html`<p>${nothing}</p>` : html`<ul class="rows">${bookings.map((booking) => rowOf(booking, context, office, now))}</ul>`}
${next === undefined ? '' : html`<div class="actions"><a class="button" href="/staff?view=${view}&amp;cursor=${next}">${staff.more}</a></div>`}
</section>`;
  return framed(context, office.desk, { title: labels[view], content, current: 'queue' });
}

function queryOf(view: View, now: Temporal.Instant, cursor: string | undefined): Record<string, string> {
  const query: Partial<Record<keyof BookingQuery, string>> = {
    limit: String(rowsPerPage),
    ...(view === 'waiting' ? { state: 'requested' } : {}),
    ...(view === 'upcoming' ? { state: 'confirmed', from: now.toString() } : {}),
    ...(cursor === undefined ? {} : { cursor }),
  };
  return query;
}

function rowOf(booking: Booking, context: StaffContext, { desk }: Office, now: Temporal.Instant): Html {
  const { staff } = context.get('words');
  const lang = context.get('lang');
  const { summary } = namesOf(booking, desk, lang);
  const due = answerBy(booking);
  const isOverdue = booking.state === 'requested' && Temporal.Instant.compare(due, now) <= 0;
  return html`<li class="row">
<div class="top"><a class="title" href="/staff/bookings/${booking.id}">${summary}</a>${stateBadge(booking.state, lang)}${isOverdue ? html`<span class="badge danger">${staff.overdue}</span>` : ''}</div>
<p>${spanOf(booking, booking.timeZone, lang)}</p>
<p class="quiet">${booking.requester.name}${booking.requester.organization === undefined ? '' : ` · ${booking.requester.organization}`}${booking.state === 'requested' ? ` · ${staff.answerBy(formatTime(due, booking.timeZone, lang))}` : ''}</p>
</li>`;
}
