import type { Booking } from '@dongban/core/booking';
import { answerBy } from './booking-letters.ts';
import { costsOf } from './costs.ts';
import type { Letter, LetterKind, PostedLetter } from './letter.ts';
import { en } from './letters/en.ts';
import { ko } from './letters/ko.ts';
import type { LetterFacts, LetterWords } from './letters/words.ts';
import { daySpan, houseZone, spanInZone, timeInZone } from './spans.ts';

/** A mail ready to be handed to a server. */
export interface Mail {
  readonly messageId: string;
  readonly date: Date;
  readonly from: MailAddress;
  readonly to: MailAddress;
  readonly lang: string;
  readonly subject: string;
  readonly text: string;
  /** Enters, moves or removes the entry in the reader's calendar (iMIP, RFC 6047). */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string } | undefined;
}

/** A mail address, and whose it is as a reader sees it. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** What a letter needs from the portal to be put into words. */
export interface Stationery {
  readonly from: MailAddress;
  /** Domain-like id of the publisher: it makes ids of mails unique in the world. */
  readonly publisher: string;
  readonly clock: () => Temporal.Instant;
  /** Names and places as they are public now, in the reader's language. */
  readonly factsOf: (letter: Letter, locale: string) => Pick<LetterFacts, 'title' | 'where'>;
  readonly institute: (locale: string) => string;
  readonly linkFor: (letter: Letter) => string | undefined;
  readonly codeFor: (challenge: string) => string;
  readonly calendarOf: (booking: Booking, method: 'REQUEST' | 'CANCEL', locale: string) => string;
}

/** Letters that a calendar has to hear of, and how. What was only asked for is in nobody's calendar yet; what moves may be, and must not stay where it was. */
const calendarMethods: Partial<Record<Letter['kind'], 'REQUEST' | 'CANCEL'>> = { confirmed: 'REQUEST', changed: 'REQUEST', cancelled: 'CANCEL', declined: 'CANCEL' };

/** Letters that somebody may have had sent with an address that is not theirs. */
const mayBeUnasked: readonly LetterKind[] = ['code', 'received', 'waitlist-joined', 'interest-received'];

/** Puts a letter into words, in the language of its reader: Korean, or English for everyone else. */
export function composeMail(letter: PostedLetter, stationery: Stationery): Mail {
  const locale = localeFor(letter);
  const { subject, text } = wordingOf(letter, locale, stationery);
  const method = calendarMethods[letter.kind];
  const { booking } = letter;
  return {
    messageId: `<${letter.id}@${stationery.publisher}>`,
    date: new Date(stationery.clock().epochMilliseconds),
    from: stationery.from,
    to: { name: onOneLine(letter.to.name), address: letter.to.email },
    lang: locale,
    subject,
    text,
    ...(booking === undefined || method === undefined ? {} : { calendar: { method, text: stationery.calendarOf(booking, method, locale) } }),
  };
}

/** The same in one short paragraph, for a telephone. */
export function composeShort(letter: PostedLetter, stationery: Stationery): { readonly lang: string; readonly text: string } {
  const locale = localeFor(letter);
  const facts = gather(letter, locale, stationery);
  const { letters, labels } = wordsIn(locale);
  const { subject } = letters[letter.kind](facts);
  const fee = facts.fee === undefined ? undefined : `${labels.fee}: ${facts.fee}`;
  return { lang: locale, text: [`[${facts.institute}] ${subject}`, facts.code, facts.when, fee, facts.link].filter((part) => part !== undefined).join('\n') };
}

function wordingOf(letter: PostedLetter, locale: 'ko' | 'en', stationery: Stationery): { subject: string; text: string } {
  const words = wordsIn(locale);
  const facts = gather(letter, locale, stationery);
  const { subject, lines } = words.letters[letter.kind](facts);
  const { labels } = words;
  const table = letter.kind === 'code' || letter.kind === 'card-link' ? [] : [
    [labels.title, facts.title], [labels.when, facts.when], [labels.where, facts.where], [labels.price, facts.price], [labels.terms, facts.terms], [labels.fee, facts.fee], [labels.deadline, facts.deadline], [labels.contact, facts.contact], [labels.note, facts.note],
  ].flatMap(([label, value]) => (value === undefined || value === '' ? [] : [`${label}: ${value}`]));
  const paragraphs = [
    words.greeting(facts.name), ...lines, table.join('\n'),
    facts.link === undefined ? '' : `${linkText(letter, words)}\n${facts.link}`,
    words.closing(facts.institute) + (mayBeUnasked.includes(letter.kind) ? `\n${words.unasked}` : ''),
  ];
  return { subject: onOneLine(subject), text: `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n` };
}

/** Requests are neither moved nor cancelled at a click: their page shows how far they are. */
function linkText({ kind, request }: Letter, { links }: LetterWords): string {
  const isProgress = request !== undefined && (kind === 'received' || kind === 'confirmed' || kind === 'declined');
  return kind === 'code' ? '' : links[isProgress ? 'progress' : kind];
}

function gather(letter: PostedLetter, locale: 'ko' | 'en', stationery: Stationery): LetterFacts {
  const { booking, entry, interest, challenge } = letter;
  const now = stationery.clock();
  return {
    name: onOneLine(letter.to.name),
    institute: stationery.institute(locale),
    ...stationery.factsOf(letter, locale),
    ...costsOf(letter, locale),
    ...(booking?.mode === 'online' ? { where: wordsIn(locale).labels.online } : {}),
    when: whenOf({ booking, entry }, locale),
    isWaiting: booking?.state === 'requested',
    note: letter.note,
    link: stationery.linkFor(letter),
    ...(challenge === undefined ? {} : { code: stationery.codeFor(challenge.id), minutes: Math.max(1, Math.round((Date.parse(challenge.expiresAt) - now.epochMilliseconds) / 60_000)) }),
    ...(interest?.contact === undefined ? {} : { contact: onOneLine([interest.contact.organization, interest.contact.name, interest.contact.email].join(', ')) }),
    ...duesOf(letter, locale),
  };
}

/** By when somebody has to answer: the reader, or staff, who promised it to them. */
function duesOf({ kind, booking, request, entry }: Letter, locale: 'ko' | 'en'): Pick<LetterFacts, 'deadline' | 'promisedBy'> {
  if (kind === 'waitlist-offered' && entry?.offer !== undefined) return { deadline: timeInZone(entry.offer.expiresAt, entry.timeZone, locale) };
  const due = request !== undefined ? timeInZone(request.answerBy, houseZone, locale) : booking !== undefined ? timeInZone(answerBy(booking), booking.timeZone, locale) : undefined;
  return kind === 'overdue' ? { deadline: due } : kind === 'received' ? { promisedBy: due } : {};
}

/** The time that it is about, or the days that somebody waits for. */
function whenOf({ booking, entry }: Pick<Letter, 'booking' | 'entry'>, locale: string): string | undefined {
  if (booking !== undefined) return spanInZone(booking, booking.timeZone, locale);
  if (entry === undefined) return undefined;
  if (entry.offer !== undefined) return spanInZone(entry.offer, entry.timeZone, locale);
  return daySpan(entry, locale);
}

function localeFor({ to }: Letter): 'ko' | 'en' {
  return to.lang.split('-')[0]?.toLowerCase() === 'ko' ? 'ko' : 'en';
}

const wordsIn = (locale: string): LetterWords => (locale === 'ko' ? ko : en);

/** A name or a title is a line of a header, whatever it holds. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
