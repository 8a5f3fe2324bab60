import type { Request } from '@dongban/core/request';
import type { ResourceId } from '@dongban/core/slot';
import { html } from 'hono/html';
import { findBookable, type Bookable } from '../../bookings/bookable.ts';
import type { Html } from '../layout.ts';
import type { Office, PageContext } from '../office.ts';

/** What an agreed request is booked of; `undefined` where it is about nothing that takes bookings, or is not at that point. */
export function bookableFor({ state, about }: Request, { desk }: Office): Bookable | undefined {
  if (about === undefined || (state !== 'agreed' && state !== 'under-way')) return undefined;
  const bookable = findBookable(desk.publication.current().catalog, about as ResourceId, desk.clock().toString());
  return bookable?.policy === undefined ? undefined : bookable;
}

/** Asks for a day, where something can be booked for the request. */
export function dayForm(request: Request, context: PageContext, office: Office, day = ''): Html | undefined {
  if (bookableFor(request, office) === undefined) return undefined;
  const { requests, mine } = context.get('words');
  return html`<section class="panel"><h2>${requests.book}</h2><p class="hint">${requests.bookLead}</p>
<form method="get" action="/my/request/times"><div class="field"><label for="day">${mine.day}</label><input id="day" name="day" type="date" value="${day}" required></div><div class="actions"><button>${mine.showTimes}</button></div></form></section>`;
}
