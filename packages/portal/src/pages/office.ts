import type { Booking } from '@dongban/core/booking';
import { describe } from '@dongban/core/describe';
import { localize } from '@dongban/core/text';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { html } from 'hono/html';
import type { Context } from 'hono';
import type { ApiKey } from '../access/api-keys.ts';
import type { Gate } from '../access/caller.ts';
import type { CardEdits } from '../cards/edits.ts';
import type { Links } from '../access/links.ts';
import { localeOf } from '../http/locale.ts';
import { problemOf, type ProblemError } from '../http/problem.ts';
import { isStorable } from '../http/read-input.ts';
import type { Desk } from '../portal/desk.ts';
import { entryOf } from '../portal/stationery.ts';
import type { Dispatch } from './dispatch.ts';
import type { Html } from './layout.ts';
import type { Session, Sessions } from './session.ts';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';
import type { PageWords } from './words/words.ts';

/** What the portal's own pages work with. */
export interface Office {
  readonly desk: Desk;
  readonly dispatch: Dispatch;
  readonly gate: Gate;
  readonly links: Links;
  readonly cards: CardEdits;
  readonly secret: Uint8Array;
  /** Whether people come over TLS, so that cookies need it too. */
  readonly isSecure: () => boolean;
}

export type Language = 'ko' | 'en';

/** What every page knows of its reader. */
export interface PageEnv {
  readonly Bindings: { readonly address?: string | undefined };
  readonly Variables: {
    lang: Language;
    words: PageWords;
    session: Session;
    /** Of staff; visitors have none. */
    key?: ApiKey;
  };
}

export type PageContext = Context<PageEnv>;

const languageCookie = 'dongban_lang';

/** The language that was chosen on a page, or else the browser's. */
export const inTheirLanguage = createMiddleware<PageEnv>(async (context, next) => {
  const asked = context.req.query('lang');
  if (asked === 'ko' || asked === 'en') setCookie(context, languageCookie, asked, { path: '/', sameSite: 'Lax', httpOnly: true });
  const chosen = asked ?? getCookie(context, languageCookie);
  const lang = chosen === 'ko' || chosen === 'en' ? chosen : localeOf(context.req.header('accept-language')) === 'ko' ? 'ko' : 'en';
  context.set('lang', lang);
  context.set('words', lang === 'ko' ? ko : en);
  await next();
});

/** A cookie that scripts cannot read and other sites' forms do not carry. */
export function keepSession(context: PageContext, name: string, path: string, value: string, seconds: number, isSecure: boolean): void {
  setCookie(context, name, value, { path, httpOnly: true, sameSite: 'Lax', secure: isSecure, maxAge: seconds });
}

export function endSession(context: PageContext, name: string, path: string): void {
  deleteCookie(context, name, { path });
}

/** The texts of a form; what cannot be read as one is a form without any. */
export async function readForm(context: PageContext): Promise<Record<string, string>> {
  const sent = await context.req.parseBody().catch(() => ({}));
  return Object.fromEntries(Object.entries(sent).flatMap(([field, value]: [string, unknown]) => (typeof value === 'string' && isStorable(value) ? [[field, value.trim()] as const] : [])));
}

/**
 * What was sent with a form, where it is the session's own; `undefined` where another site's page may have sent it, of which
 * browsers tell as well.
 */
export async function ownForm(context: PageContext, sessions: Sessions): Promise<Record<string, string> | undefined> {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return undefined;
  const form = await readForm(context);
  return sessions.isOwnForm(context.get('session'), form['csrf']) ? form : undefined;
}

/** What a form cannot do without. */
export function hidden(session: Session, fields: Readonly<Record<string, string | number>> = {}): Html {
  return html`<input type="hidden" name="csrf" value="${session.csrf}">${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

/** The sentences of a refusal, for the person at the page; faults of ours are thrown on. */
export function sentencesOf(error: unknown, lang: Language): readonly string[] {
  const problem: ProblemError | undefined = problemOf(error);
  if (problem === undefined) throw error;
  const { errors = [], refusals = [] } = problem.extras;
  return [describe(problem, lang), ...refusals.map((refusal) => describe(refusal, lang)), ...errors.map((one) => describe(one, lang))];
}

/** What is asked for; nothing where it is refused, as a record that is not there is. Faults of ours are thrown on. */
export function orNothing<T>(asking: Promise<T>): Promise<T | undefined> {
  return asking.catch((error: unknown) => {
    if (problemOf(error) === undefined) throw error;
    return undefined;
  });
}

export function alertOf(sentences: readonly string[]): Html {
  return sentences.length === 0 ? html`` : html`<div class="note danger" role="alert">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>`;
}

export const institute = ({ publication }: Desk, lang: Language): string => localize(publication.current().catalog.publisher.name, lang).text;

/** Name and place of what is booked, as they are public now. */
export const namesOf = (booking: Booking, desk: Desk, lang: Language) => entryOf(booking, desk, lang);

