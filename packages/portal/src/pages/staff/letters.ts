import { html } from 'hono/html';
import { recordId } from '../../http/record-id.ts';
import { sendAgain, undelivered } from '../../notifications/outbox.ts';
import type { Html } from '../layout.ts';
import { hidden, ownForm, type Office } from '../office.ts';
import type { Sessions } from '../session.ts';
import { framed, refuseWithout, type StaffContext } from './frame.ts';

/** Letters that somebody has to look after. */
export async function deliveryPage(context: StaffContext, { desk }: Office): Promise<Response> {
  refuseWithout(context, 'letters', 'read');
  const { staff } = context.get('words');
  const letters = await undelivered(desk.database);
  const content = html`<h1>${staff.letters}</h1><p class="lead">${staff.lettersLead}</p><section class="panel" aria-label="${staff.letters}">
${letters.length === 0 ? html`<p>${staff.noLetters}</p>` : html`<ul class="rows">${letters.map(({ id, kind, subject, state }) => html`<li class="row">
<div class="top">${titleOf(subject, staff.letterNames[kind])}<span class="badge ${state === 'refused' ? 'danger' : 'warning'}">${state === 'refused' ? staff.refused : staff.uncertain}</span></div>
<p class="quiet">${subject}</p>
<form method="post" action="/staff/letters/${id}">${hidden(context.get('session'))}<div class="actions"><button>${staff.sendAgain}</button></div></form></li>`)}</ul>`}
</section>`;
  return framed(context, desk, { title: staff.letters, content, current: 'letters' });
}

const places = new Map([['booking', 'bookings'], ['request', 'requests'], ['interest', 'interests'], ['waitlist', 'waitlist']]);

/** What a letter says, and the page where staff see what it is about. */
function titleOf(subject: string, name: string): Html {
  const place = places.get(subject.slice(0, subject.indexOf('_')));
  return place === undefined ? html`<span>${name}</span>` : html`<a class="title" href="/staff/${place}/${subject}">${name}</a>`;
}

/** A person decides that a letter goes out once more. */
export async function resend(context: StaffContext, { desk }: Office, sessions: Sessions): Promise<Response> {
  refuseWithout(context, 'letters', 'write');
  if ((await ownForm(context, sessions)) !== undefined) await sendAgain(desk.database, recordId(context.req.param('id') ?? ''), desk.clock().toString());
  return context.redirect('/staff/letters', 303);
}
