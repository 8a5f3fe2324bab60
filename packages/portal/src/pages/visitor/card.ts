import type { Consent } from '@dongban/core/consent';
import { parse } from '@dongban/core/parse';
import { RCard } from '@dongban/core/r-card';
import { nameFormFor } from '@dongban/core/name';
import { labelOf } from '@dongban/core/text';
import { consentPurposes } from '@dongban/core/vocabularies';
import { html } from 'hono/html';
import type { CardChange, Decision } from '../../cards/edits.ts';
import { layout, type Html } from '../layout.ts';
import { alertOf, hidden, institute, ownForm, sentencesOf, type Office, type PageContext } from '../office.ts';
import type { Sessions } from '../session.ts';
import { linkOver } from './link-over.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
type Form = Readonly<Record<string, string>>;

/** A researcher's own page: what is said of them, when they can be asked, and what they agree to. */
export function cardPage(context: PageContext, office: Office, sentences: readonly string[] = []): Response | Promise<Response> {
  const card = theirCard(context, office);
  if (card === undefined) return linkOver(context, office);
  const lang = context.get('lang');
  const { card: words, common } = context.get('words');
  const now = office.desk.clock().toString();
  const consents = consentsOf(card.id, office);
  const content = html`<h1>${words.title}</h1><p class="lead">${nameFormFor(card.name, lang).full}</p>
${alertOf(sentences)}${context.req.query('done') === undefined ? '' : html`<p class="note success" role="status">${common.done}</p>`}
<form method="post" action="/my/card">${hidden(context.get('session'))}
<section class="panel"><h2>${words.headline}</h2>
<div class="field"><label for="headline-ko">${words.inKorean}</label><textarea class="line" id="headline-ko" name="headline-ko" rows="2" maxlength="200" lang="ko">${card.headline['ko'] ?? ''}</textarea></div>
<div class="field"><label for="headline-en">${words.inEnglish}</label><textarea class="line" id="headline-en" name="headline-en" rows="2" maxlength="200" lang="en">${card.headline['en'] ?? ''}</textarea></div></section>
${hoursPanel(card, context)}
<section class="panel"><h2>${words.consents}</h2><p class="hint">${words.consentsLead}</p>
${consents.map((consent) => html`<label class="choice"><input type="checkbox" name="consent-${consent.id}" value="yes"${isLive(consent, now) ? html` checked` : ''}><span>${labelOf(consentPurposes.term(consent.purpose) ?? { label: {} }, lang)}<br><span class="hint">${words.fields(consent.fields.map((field) => words.fieldNames.get(field) ?? field).join(', '))}</span></span></label>`)}</section>
<div class="actions"><button class="primary">${words.save}</button></div></form>`;
  return context.html(layout({ lang, title: words.title, institute: institute(office.desk, lang), home: '/my/card', content, isNarrow: true }));
}

/** Takes over what was filled in, all of it or nothing. */
export async function changeCard(context: PageContext, office: Office, sessions: Sessions): Promise<Response> {
  const form = await ownForm(context, sessions);
  const card = theirCard(context, office);
  if (card === undefined) return linkOver(context, office);
  if (form === undefined) return context.redirect('/my/card', 303);
  const at = office.desk.clock().toString();
  try {
    const document = changeIn(form, card);
    const decisions = consentsOf(card.id, office).flatMap((consent): Decision[] => {
      const isGiven = form[`consent-${consent.id}`] === 'yes';
      return isGiven === isLive(consent, at) ? [] : [{ consent: consent.id, isGiven, at }];
    });
    await office.cards.save({ card: card.id, document, decisions }, at);
    return context.redirect('/my/card?done', 303);
  } catch (error) {
    return cardPage(context, office, sentencesOf(error, context.get('lang')));
  }
}

function theirCard(context: PageContext, office: Office): RCard | undefined {
  const { subject } = context.get('session');
  return office.cards.current().catalog.cards.find(({ id }) => id === subject);
}

const consentsOf = (card: string, office: Office): Consent[] => office.cards.current().consents.filter(({ subject }) => subject === card);

function isLive({ grantedAt, expiresAt, withdrawnAt }: Consent, now: string): boolean {
  const at = Date.parse(now);
  return Date.parse(grantedAt) <= at && [expiresAt, withdrawnAt].every((end) => end === undefined || Date.parse(end) > at);
}

/** @throws {ValidationError} where the card would not be one any more. */
function changeIn(form: Form, card: RCard): CardChange {
  // One line, however it was broken on the way.
  const text = (lang: string) => (form[`headline-${lang}`] ? { [lang]: form[`headline-${lang}`]?.replaceAll(/\s+/g, ' ') } : {});
  const headline = { ...card.headline, ...{ ko: undefined, en: undefined }, ...text('ko'), ...text('en') };
  const hours = days.flatMap((day) => {
    const [opens, closes] = [form[`${day}-opens`] ?? '', form[`${day}-closes`] ?? ''];
    return opens === '' && closes === '' ? [] : [{ dayOfWeek: [day], opens, closes }];
  });
  const modes = ['onsite', 'online'].filter((mode) => form[`mode-${mode}`] === 'yes');
  const consultation = hours.length === 0 ? undefined : { modes, hours, durationMinutes: Number(form['minutes']) };
  const next = parse(RCard, JSON.parse(JSON.stringify({ ...card, headline, consultation })), 'The form');
  return { headline: next.headline, ...(next.consultation === undefined ? {} : { consultation: next.consultation }) };
}

function hoursPanel({ consultation }: RCard, context: PageContext): Html {
  const lang = context.get('lang');
  const { card: words } = context.get('words');
  const nameOf = (index: number) => new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 5 + index)));
  const hoursOn = (day: (typeof days)[number]) => consultation?.hours.find(({ dayOfWeek }) => dayOfWeek.includes(day));
  return html`<section class="panel"><h2>${words.hours}</h2><p class="hint">${words.hoursLead}</p>
${days.map((day, index) => html`<fieldset class="hours"><legend>${nameOf(index)}</legend>
<input type="time" name="${day}-opens" aria-label="${words.opens}" value="${hoursOn(day)?.opens ?? ''}"><span aria-hidden="true">~</span><input type="time" name="${day}-closes" aria-label="${words.closes}" value="${hoursOn(day)?.closes ?? ''}"></fieldset>`)}
<div class="field"><label for="minutes">${words.minutes}</label><input id="minutes" name="minutes" type="number" min="10" max="480" step="5" value="${consultation?.durationMinutes ?? 30}"></div>
${(['onsite', 'online'] as const).map((mode) => html`<label class="choice"><input type="checkbox" name="mode-${mode}" value="yes"${consultation?.modes.includes(mode) === true ? html` checked` : ''}><span>${words[mode]}</span></label>`)}</section>`;
}
