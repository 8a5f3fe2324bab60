import { html } from 'hono/html';
import { nameFormFor } from '@dongban/core/name';
import { parse } from '@dongban/core/parse';
import { Requester } from '@dongban/core/booking';
import { alertOf, hidden, ownForm, sentencesOf, type Office } from '../office.ts';
import type { Sessions } from '../session.ts';
import { framed, refuseWithout, type StaffContext } from './frame.ts';

/** Sends researchers the links to their own cards. */
export function cardsPage(context: StaffContext, { desk, cards }: Office, sentences: readonly string[] = []): Response | Promise<Response> {
  refuseWithout(context, 'cards', 'write');
  const { card: words, common } = context.get('words');
  const all = cards.current().catalog.cards;
  const content = html`<h1>${words.links}</h1><p class="lead">${words.linksLead}</p>
${alertOf(sentences)}${context.req.query('done') === undefined ? '' : html`<p class="note success" role="status">${common.done}</p>`}
<form class="panel" method="post" action="/staff/cards">${hidden(context.get('session'))}
<div class="field"><label for="card">${words.whose}</label><select id="card" name="card">${all.map(({ id, name }) => html`<option value="${id}">${nameFormFor(name, context.get('lang')).full}</option>`)}</select></div>
<div class="field"><label for="email">${common.email}</label><input id="email" name="email" type="email" required></div>
<div class="actions"><button class="primary">${words.send}</button></div></form>`;
  return framed(context, desk, { title: words.links, content, current: 'cards' });
}

export async function sendCardLink(context: StaffContext, office: Office, sessions: Sessions): Promise<Response> {
  const { desk, cards } = office;
  const form = await ownForm(context, sessions);
  const card = cards.current().catalog.cards.find(({ id }) => id === form?.['card']);
  refuseWithout(context, 'cards', 'write');
  if (form === undefined || card === undefined) return context.redirect('/staff/cards', 303);
  try {
    const to = parse(Requester, { name: card.name.primary.full, email: form['email'], lang: card.name.primary.lang }, 'The form');
    await desk.post.write(desk.database, { kind: 'card-link', to, subject: card.id }, desk.clock());
    return context.redirect('/staff/cards?done', 303);
  } catch (error) {
    return cardsPage(context, office, sentencesOf(error, context.get('lang')));
  }
}
