import type { Booking } from '@dongban/core/booking';
import type { BookingQuery } from '@dongban/core/contract';
import type { Interest } from '@dongban/core/interest';
import type { Request } from '@dongban/core/request';
import { formatTime } from '@dongban/core/describe';
import { html } from 'hono/html';
import { allows } from '../../access/api-keys.ts';
import { profileTitle } from '../../portal/stationery.ts';
import { answerBy } from '../../notifications/booking-letters.ts';
import { houseZone, spanOf } from '../../notifications/spans.ts';
import { stateBadge } from '../facts.ts';
import { interestBadge } from '../interest-facts.ts';
import type { Html } from '../layout.ts';
import { namesOf, type Office } from '../office.ts';
import { requestBadge, requestTitle } from '../request-facts.ts';
import { framed, keyOf, type StaffContext } from './frame.ts';

const views = ['waiting', 'upcoming', 'recent', 'all', 'requests', 'interests'] as const;
type View = (typeof views)[number];
const rowsPerPage = 30;
/** How far back staff look for who did not come. */
const recentHours = 24 * 7;

/** What staff have to do, the most urgent first; or what is coming, or everything. */
export async function queuePage(context: StaffContext, office: Office): Promise<Response> {
  const { staff, requests, interests } = context.get('words');
  const view = views.find((name) => name === context.req.query('view')) ?? 'waiting';
  // A key may be good for some of it only; what was asked for by name is refused by name.
  const shows = (group: 'bookings' | 'requests' | 'interests') => (view === 'waiting' ? allows(keyOf(context), group, 'read') : group === groupOf(view));
  const labels = { waiting: staff.queue, upcoming: staff.upcoming, recent: staff.recent, all: staff.all, requests: requests.list, interests: interests.list };
  const content = html`<h1>${staff.title}</h1>
<div class="tabs">${views.map((name) => html`<a href="/staff?view=${name}"${name === view ? html` aria-current="page"` : ''}>${labels[name]}</a>`)}</div>
${shows('requests') ? await requestsPanel(view === 'waiting' ? view : 'requests', context, office) : ''}
${shows('interests') ? await interestsPanel(view === 'waiting' ? view : 'interests', context, office) : ''}
${shows('bookings') && view !== 'requests' && view !== 'interests' ? await bookingsPanel(view, context, office) : ''}`;
  return framed(context, office.desk, { title: labels[view], content, current: 'queue' });
}

const groupOf = (view: View): 'bookings' | 'requests' | 'interests' => (view === 'requests' || view === 'interests' ? view : 'bookings');

async function requestsPanel(view: 'waiting' | 'requests', context: StaffContext, office: Office): Promise<Html> {
  const { requests } = context.get('words');
  const input = { limit: String(rowsPerPage), ...(view === 'waiting' ? { state: 'submitted' } : cursorOf(context)) };
  const { items, next } = await office.dispatch('requests.list', { key: keyOf(context) }, { input });
  return panel(view === 'waiting' ? requests.waiting(items.length) : requests.list, items.map((request) => requestRow(request, context, office)), requests.nothing, 'requests', next, context);
}

async function interestsPanel(view: 'waiting' | 'interests', context: StaffContext, office: Office): Promise<Html> {
  const { interests } = context.get('words');
  const input = { limit: String(rowsPerPage), ...(view === 'waiting' ? { state: 'submitted' } : cursorOf(context)) };
  const { items, next } = await office.dispatch('interests.list', { key: keyOf(context) }, { input });
  // Few institutes have any: what there is not is no news among what there is to do.
  if (view === 'waiting' && items.length === 0) return html``;
  return panel(view === 'waiting' ? interests.waiting(items.length) : interests.list, items.map((interest) => interestRow(interest, context, office)), interests.nothing, 'interests', next, context);
}

async function bookingsPanel(view: Exclude<View, 'requests' | 'interests'>, context: StaffContext, office: Office): Promise<Html> {
  const { staff, requests } = context.get('words');
  const now = office.desk.clock();
  const { items, next } = await office.dispatch('bookings.list', { key: keyOf(context) }, { input: queryOf(view, now, context) });
  const bookings = view === 'waiting' ? items.toSorted((a, b) => (answerBy(a) < answerBy(b) ? -1 : 1)) : items;
  const title = { waiting: requests.bookingsTitle, upcoming: staff.upcoming, recent: staff.recent, all: staff.all }[view];
  return panel(title, bookings.map((booking) => rowOf(booking, context, office, now)), view === 'waiting' ? staff.nothingWaiting : staff.nothingFound, view, next, context);
}

/** @param more the view in which the list goes on. */
function panel(title: string, rows: readonly Html[], nothing: string, more: View, next: string | undefined, context: StaffContext): Html {
  return html`<section class="panel"><h2>${title}</h2>
${rows.length === 0 ? html`<p class="quiet">${nothing}</p>` : html`<ul class="rows">${rows}</ul>`}
${next === undefined ? '' : html`<div class="actions"><a class="button" href="/staff?view=${more}&amp;cursor=${next}">${context.get('words').staff.more}</a></div>`}
</section>`;
}

function cursorOf(context: StaffContext): { readonly cursor?: string } {
  const cursor = context.req.query('cursor');
  return cursor === undefined ? {} : { cursor };
}

function queryOf(view: View, now: Temporal.Instant, context: StaffContext): Record<string, string> {
  const query: Partial<Record<keyof BookingQuery, string>> = {
    limit: String(rowsPerPage),
    ...(view === 'waiting' ? { state: 'requested' } : {}),
    ...(view === 'upcoming' ? { state: 'confirmed', from: now.toString() } : {}),
    ...(view === 'recent' ? { state: 'confirmed', from: now.subtract({ hours: recentHours }).toString(), to: now.toString() } : {}),
    ...cursorOf(context),
  };
  return query;
}

function rowOf(booking: Booking, context: StaffContext, { desk }: Office, now: Temporal.Instant): Html {
  const words = context.get('words');
  const { staff } = words;
  const lang = context.get('lang');
  const { summary } = namesOf(booking, desk, lang);
  const due = answerBy(booking);
  const isOverdue = booking.state === 'requested' && Temporal.Instant.compare(due, now) <= 0;
  return html`<li class="row">
<div class="top"><a class="title" href="/staff/bookings/${booking.id}">${summary}</a>${stateBadge(booking, lang, words)}${isOverdue ? html`<span class="badge danger">${staff.overdue}</span>` : ''}</div>
<p>${spanOf(booking, booking.timeZone, lang)}</p>
<p class="quiet">${booking.requester.name}${booking.requester.organization === undefined ? '' : ` · ${booking.requester.organization}`}${booking.state === 'requested' ? ` · ${staff.answerBy(formatTime(due, booking.timeZone, lang))}` : ''}</p>
</li>`;
}

function requestRow(request: Request, context: StaffContext, { desk }: Office): Html {
  const { staff } = context.get('words');
  const lang = context.get('lang');
  const isWaiting = request.state === 'submitted';
  const isOverdue = isWaiting && Temporal.Instant.compare(request.answerBy, desk.clock()) <= 0;
  const { requester, text } = request;
  return html`<li class="row">
<div class="top"><a class="title" href="/staff/requests/${request.id}">${requestTitle(request, desk, lang)}</a>${requestBadge(request.state, lang)}${isOverdue ? html`<span class="badge danger">${staff.overdue}</span>` : ''}</div>
<p class="clamp">${text}</p>
<p class="quiet">${requester.name}${requester.organization === undefined ? '' : ` · ${requester.organization}`}${isWaiting ? ` · ${staff.answerBy(formatTime(request.answerBy, houseZone, lang))}` : ''}</p>
</li>`;
}

function interestRow(interest: Interest, context: StaffContext, { desk }: Office): Html {
  const lang = context.get('lang');
  const { id, state, text, requester, createdAt } = interest;
  return html`<li class="row">
<div class="top"><a class="title" href="/staff/interests/${id}">${profileTitle(interest, desk, lang)}</a>${interestBadge(state, lang)}</div>
<p class="clamp">${text}</p>
<p class="quiet">${requester.name}${requester.organization === undefined ? '' : ` · ${requester.organization}`} · ${formatTime(createdAt, houseZone, lang)}</p>
</li>`;
}
