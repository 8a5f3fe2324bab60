import type { Interest } from '@dongban/core/interest';
import type { Id } from '@dongban/core/kind';
import { html } from 'hono/html';
import { profileTitle } from '../../portal/stationery.ts';
import { interestBadge, interestFacts } from '../interest-facts.ts';
import { layout } from '../layout.ts';
import { institute, orNothing, type Office, type PageContext } from '../office.ts';
import { linkOver } from './link-over.ts';

/** An expression of interest as its requester sees it: where it stands, and whom to write to once the other side has accepted. */
export async function interestPage(context: PageContext, office: Office): Promise<Response> {
  const interest = await open(context, office);
  if (interest === undefined) return linkOver(context, office);
  const { desk } = office;
  const lang = context.get('lang');
  const title = profileTitle(interest, desk, lang);
  const content = html`<h1>${title}</h1>
<section class="panel"><p>${interestBadge(interest.state, lang)}</p>
${interestFacts(interest, lang, context.get('words'))}</section>`;
  return context.html(layout({ lang, title, institute: institute(desk, lang), home: '/my/interest', content, isNarrow: true }));
}

function open(context: PageContext, { desk, dispatch }: Office): Promise<Interest | undefined> {
  const id = context.get('session').subject as Id<'interest'>;
  return orNothing(dispatch('interests.get', { token: desk.tokens.of(id) }, { id }));
}
