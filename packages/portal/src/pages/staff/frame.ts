import { html } from 'hono/html';
import { allows, type ApiKey } from '../../access/api-keys.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Desk } from '../../portal/desk.ts';
import { layout, type Html } from '../layout.ts';
import { hidden, institute, type PageContext } from '../office.ts';

export type StaffContext = PageContext;

/** The key that the reader came in with; pages behind the log-in have one. */
export function keyOf(context: StaffContext): ApiKey {
  const key = context.get('key');
  if (key === undefined) throw new TypeError('A page for staff was asked for without a key.');
  return key;
}

/** @throws {ProblemError} `forbidden` for a key that is not good for what no route of the table gives. */
export function refuseWithout(context: StaffContext, group: 'log' | 'letters' | 'cards', verb: 'read' | 'write'): void {
  if (!allows(keyOf(context), group, verb)) throw new ProblemError(403, { code: 'forbidden', params: { scope: `${group}:${verb}` } });
}

/** A page of staff's, with the way to the others. */
export function framed(context: StaffContext, desk: Desk, { title, content, current }: { readonly title: string; readonly content: Html; readonly current: 'queue' | 'waitlist' | 'letters' | 'cards' | 'log' | undefined }): Response | Promise<Response> {
  const { staff, common, card, waitlist } = context.get('words');
  const lang = context.get('lang');
  const items = [['queue', '/staff', staff.queue], ['waitlist', '/staff/waitlist', waitlist.title], ['letters', '/staff/letters', staff.letters], ['cards', '/staff/cards', card.links], ['log', '/staff/log', staff.log]] as const;
  return context.html(layout({
    lang, title, content,
    institute: institute(desk, lang),
    home: '/staff',
    navigation: items.map(([name, href, label]) => ({ href, label, isCurrent: name === current })),
    tools: html`<form method="post" action="/staff/log-out">${hidden(context.get('session'))}<button class="plain">${common.logOut}</button></form>`,
  }));
}

/** There is no such record, or none that this reader may see. */
export function nothingHere(context: StaffContext, desk: Desk): Response | Promise<Response> {
  const { common } = context.get('words');
  context.status(404);
  return framed(context, desk, { title: common.nothingHere, content: html`<h1>${common.nothingHere}</h1><p><a href="/staff">${common.back}</a></p>`, current: undefined });
}
