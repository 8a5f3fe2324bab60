import type { Id } from '@dongban/core/kind';
import type { WaitlistEntry } from '@dongban/core/waitlist';
import { html } from 'hono/html';
import { layout } from '../layout.ts';
import { alertOf, institute, orNothing, ownForm, sentencesOf, type Office, type PageContext } from '../office.ts';
import type { Sessions } from '../session.ts';
import { offerOf, waitlistActions, waitlistBadge, waitlistFacts, waitlistTitle, waitlistVerbs } from '../waitlist-facts.ts';
import { linkOver } from './link-over.ts';

/** A place in line as its requester sees it: how many are before it, what is offered, and what they can say to it. */
export async function waitlistPage(context: PageContext, office: Office, sentences: readonly string[] = []): Promise<Response> {
  const entry = await open(context, office);
  if (entry === undefined) return linkOver(context, office);
  const { desk } = office;
  const lang = context.get('lang');
  const words = context.get('words');
  const title = waitlistTitle(entry, desk, lang);
  const isLive = entry.state === 'waiting' || entry.state === 'offered';
  const content = html`<h1>${title}</h1>
${alertOf(sentences)}${context.req.query('done') === undefined ? '' : html`<p class="note success" role="status">${entry.state === 'booked' ? words.waitlist.booked : words.common.done}</p>`}
<section class="panel"><p>${waitlistBadge(entry.state, lang)} ${entry.ahead === undefined ? '' : html`<span class="quiet">${words.waitlist.ahead(entry.ahead)}</span>`}</p>
${offerOf(entry, lang, words)}${waitlistFacts(entry, desk, lang, words)}</section>
${isLive ? html`<section class="panel">${waitlistActions(entry, '/my/waitlist', context.get('session'), words)}</section>` : html`<p class="lead">${words.mine.over}</p>`}`;
  return context.html(layout({ lang, title, institute: institute(desk, lang), home: '/my/waitlist', content, isNarrow: true }));
}

/** Does what a form asks for; what the routes refuse is said on the page. */
export async function changeEntry(context: PageContext, office: Office, sessions: Sessions, verb: string): Promise<Response> {
  const form = await ownForm(context, sessions);
  const known = waitlistVerbs.find((name) => name === verb);
  if (form === undefined || known === undefined) return context.redirect('/my/waitlist', 303);
  try {
    await office.dispatch(`waitlist.${known}`, userOf(context, office), { id: theirPlace(context), sequence: Number(form['sequence']) });
    return context.redirect('/my/waitlist?done', 303);
  } catch (error) {
    return waitlistPage(context, office, sentencesOf(error, context.get('lang')));
  }
}

const theirPlace = (context: PageContext): Id<'waitlist'> => context.get('session').subject as Id<'waitlist'>;
/** Whoever has the link may do what the holder of the record's token may. */
const userOf = (context: PageContext, { desk }: Office) => ({ token: desk.tokens.of(theirPlace(context)) });

function open(context: PageContext, office: Office): Promise<WaitlistEntry | undefined> {
  return orNothing(office.dispatch('waitlist.get', userOf(context, office), { id: theirPlace(context) }));
}
