import type { PageSentences } from './describer.ts';
import { exampleOf } from './formats.ts';
import type { Say } from './say.ts';

/** Types as people know them. */
const typeNames: ReadonlyMap<string, string> = new Map(Object.entries({
  string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object',
  record: 'a text for each language, such as { "en": "Vibration test" }',
}));

/** A length of time with its unit in words: `1 hour`, `24 hours`. */
const length = (value: number, unit: 'second' | 'minute' | 'hour' | 'day', { locale }: Say): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);

const facts = { size: 'these company sizes', stage: 'these stages of growth', country: 'companies from', region: 'companies in', industry: 'these industries', membership: 'members of' } as const;

/** 90 → 1 hour, 30 minutes */
const minutesLong = (minutes: number, say: Say): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? length(hours, 'hour', say) : '', rest > 0 ? length(rest, 'minute', say) : ''].filter((part) => part !== '').join(', ');
};

/** What a price is counted by, after the price. */
const perUnit = { hour: ' an hour', day: ' a day', sample: ' a sample', run: ' a run', free: '', quote: '' };

/** Kinds of record, as somebody looks for them. */
const kinds: ReadonlyMap<string, string> = new Map([['r-card', 'researcher'], ['service', 'service'], ['equipment', 'equipment'], ['technology', 'technology'], ['program', 'program'], ['partner-profile', 'partner']]);

/** What elements say in English, a sentence for each code. */
export const en: PageSentences = {
  'text-match': (p, say) => `The description mentions ${say.list(p.terms.map((term) => `“${term}”`))}.`,
  'hub-match': (p, say) => `It is in the place you named: ${say.text(p.hub)}.`,
  'works-evidence': (p, say) => {
    const about = p.terms === undefined ? '' : ` on ${say.list(p.terms.map((term) => `“${term}”`))}`;
    return p.count === 1 ? `Has a related work${about}: ${say.text(p.title)}` : `Has ${say.number(p.count)} related works${about}, first of all: ${say.text(p.title)}`;
  },
  'spec-covers': (p, say) => `${say.text(p.label)} of ${say.range(p.offered)} covers the ${say.range(p.needed)} you need.`,
  'concept-match': (p, say) => {
    const found = say.list(p.concepts.map((concept) => `“${say.text(concept.found)}”`));
    if (p.relation === 'same') return `It is about ${found}.`;
    const wanted = say.list(p.concepts.map((concept) => `“${say.text(concept.wanted)}”`));
    return p.relation === 'narrower' ? `It is about ${found}, which is part of ${wanted}.` : `It is about ${found}, which takes in ${wanted}.`;
  },
  'trl-fits': (p, say) =>
    p.level >= p.wanted
      ? `Its readiness level is TRL ${p.level}; you look for TRL ${p.wanted} or more.`
      : `Its readiness level is TRL ${p.level}, ${p.wanted - p.level === 1 ? 'one level' : `${say.number(p.wanted - p.level)} levels`} below the TRL ${p.wanted} you look for.`,
  'made-for': (p, say) => `It is made for companies of this ${p.by}: ${say.list(p.companies.map(say.text))}.`,
  'industry-fits': (p) => `It is made for ${p.nearness === 1 ? 'your' : 'a related'} industry (${p.industry}).`,
  'hub-near': (p, say) => `It is in ${say.text(p.hub)}, about ${say.number(p.kilometers)}\u00a0km from the place you named.`,
  'mode-offered': (p) => (p.mode === 'online' ? 'It is offered online.' : 'It is offered on site.'),
  'language-spoken': (p, say) => `You can talk in ${say.list(p.languages.map(say.language))}.`,
  'ready-by': (p, say) => `Started on ${say.day(p.start)}, the result is usually there by ${say.day(p.date)}.`,
  'open-until': (p, say) => `You can apply until ${say.day(p.date)}.`,
  'within-budget': (p, say) => (p.price.amount === 0 ? 'It is free of charge.' : `Prices start at ${say.money(p.price)}${perUnit[p.basis]}, within your budget.`),
  'over-budget': (p, say) => `Prices start at ${say.money(p.price)}${perUnit[p.basis]}, above your budget of ${say.money(p.budget)}.`,
  'partnership-fits': (p, say) => `It is open to this form of partnership: ${say.list(p.types.map(say.text))}.`,
  'deal-fits': (p, say) => `The technology is to be had by: ${say.list(p.types.map(say.text))}.`,
  'ipr-fits': (p, say) => `Its protection: ${say.list(p.states.map(say.text))}.`,
  'partner-country': (p, say) => `The partner is in ${say.country(p.country)}.`,
  'kind-wanted': (p) => `It is the kind you look for (${kinds.get(p.kind) ?? p.kind}).`,
  'area-fits': (p, say) => `It lies in this area: ${say.list(p.areas.map(say.text))}.`,
  'field-fits': (p, say) => `It lies in this field of technology: ${say.list(p.fields.map(say.text))}.`,
  'recent-evidence': (p) => `It has recent evidence, of ${p.year}.`,
  'free-soon': (p, say) => `The first free time is ${say.time(p.start, p.timeZone)}.`,

  'would-rank': (p, say) => `${say.message(p.change)}, it ranks number ${say.number(p.rank)}.`,
  'if-trl': (p) => `If you look for TRL ${p.level} or more`,
  'if-at-hub': (p, say) => `If you look in ${say.text(p.hub)}`,
  'if-mode': (p) => (p.mode === 'online' ? 'If you can use it online' : 'If you can come to the site'),
  'if-language': (p, say) => `If you can talk in ${say.language(p.language)}`,
  'if-price': (p, say) => `With a budget of ${say.money(p.price)}`,
  'if-deadline': (p, say) => `If you can wait until ${say.day(p.date)}`,
  'if-without': (p, say) => `If you leave out ${say.range(p.range)}`,
  'if-kind': (p) => `If you take this kind too (${kinds.get(p.kind) ?? p.kind})`,
  'if-country': (p, say) => `If you look in ${say.country(p.country)} too`,
  'if-also': (p, say) => `If you take ${say.list(p.values.map((value) => `“${say.text(value)}”`))} too`,
  'not-mentioned': (p, say) => `This record does not mention ${say.list(p.terms.map((term) => `“${term}”`))}.`,

  'kind-not-wanted': () => 'This is not the kind of offer you asked for.',
  'other-hub': (p, say) => `This is offered in ${say.text(p.hub)}.`,
  'closed-on': (p, say) => `This closed on ${say.day(p.date)}.`,
  'opens-on': (p, say) => `Applications open on ${say.day(p.date)}, after the day you need it by.`,
  'not-eligible': (p, say) => {
    const allowed = say.list(p.allowed.map(say.text));
    const who = { size: 'companies of this size', stage: 'companies at this stage', region: 'companies in', industry: 'companies in this industry' }[p.limit];
    return p.limit === 'region' ? `Only for ${who} ${allowed}.` : `Only for ${who}: ${allowed}.`;
  },
  'not-for-country': (p, say) => `Only for companies in ${say.list(p.countries.map(say.country))}.`,
  'domestic-only': (p, say) => `Looks for partners within ${say.country(p.country)} only.`,
  'abroad-only': (p, say) => `Looks for partners outside ${say.country(p.country)} only.`,
  'own-offer': () => 'This is an offer of your own company.',
  'conflict-of-interest': (p, say) => `This has to do with ${say.text(p.organization)}, which you excluded.`,
  'conflict-unknown': () => 'It is not public whose this is, so nobody can say that it has nothing to do with those you excluded.',
  'exclusive-use': () => 'This instrument is for use within its institute only.',
  'rule-not-met': (p, say) => `It falls short of “${p.rule}”: ${say.percent(p.reached)}, where ${say.percent(p.least)} is needed.`,
  'asks-itself': () => 'This profile does not offer it but asks for the same.',
  'widen-kinds': () => 'Search other kinds too.',
  'widen-hubs': () => 'Search other hubs too.',
  'watch-next-round': () => 'Please wait for the next round.',
  'move-deadline': (p, say) => `See whether you can wait until after ${say.day(p.date)}.`,
  'nothing-found': () => 'Nothing here fits. Try other words, or ask the staff.',
  'similar-words': (p, say) => `Nothing here says ${say.list(p.words.map((word) => `“${word}”`))}, so similar words were looked for.`,

  'slot-taken': () => 'This time is already booked.',
  'outside-hours': () => 'This is outside opening hours.',
  'closed-day': (p, say) => `Closed that day: ${say.text(p.reason)}`,
  'too-soon': (p, say) => `Book at least ${length(p.noticeHours, 'hour', say)} ahead.`,
  'too-far-ahead': (p, say) => `Only times within ${length(p.horizonDays, 'day', say)} can be booked.`,
  'in-the-past': () => 'This time has passed.',
  'too-few-seats': (p, say) => (p.seatsLeft === 1 ? 'Only one place is left.' : `Only ${say.number(p.seatsLeft)} places are left.`),
  'too-short': (p, say) => `Book at least ${minutesLong(p.minMinutes, say)}.`,
  'too-long': (p, say) => `At most ${minutesLong(p.maxMinutes, say)} can be booked at once.`,
  'off-step': (p, say) => `Bookings start every ${minutesLong(p.stepMinutes, say)}.`,
  'mode-not-offered': (p) => (p.mode === 'online' ? 'This is not offered online.' : 'This is not offered on site.'),
  'not-bookable': () => 'This takes no bookings by the hour.',
  maintenance: (p, say) => `Closed for maintenance: ${say.text(p.reason)}`,
  'gap-needed': (p, say) => `Leave at least ${minutesLong(p.gapMinutes, say)} between bookings of one organization.`,
  'over-limit': (p, say) => {
    const bookings = p.bookings === undefined ? '' : p.bookings === 1 ? 'one booking' : `${say.number(p.bookings)} bookings`;
    const most = [bookings, p.minutes === undefined ? '' : minutesLong(p.minutes, say)].filter((part) => part !== '');
    return `One organization can have at most ${most.join(' and ')} a ${p.per}${p.officeHoursOnly === true ? ' within opening hours' : ''}.`;
  },
  'needs-training': (p, say) => `This needs a training: ${say.text(p.training)}.`,
  'training-ends': (p, say) => `The training ends on ${say.day(p.until)}: ${say.text(p.training)}.`,
  'only-for': (p, say) => `Only for ${facts[p.what]}: ${say.list(p.values.map((value) => say.text(value)))}.`,
  'missed-too-often': (p, say) =>
    `${p.what === 'no-shows' ? 'Bookings missed' : 'Bookings cancelled late'} within ${length(p.withinDays, 'day', say)}: more than ${say.number(p.most)}. Please book through the staff.`,
  'needs-approval': () => 'Staff confirm the booking.',
  'off-hours-approval': () => 'This is outside opening hours: staff confirm the booking.',
  'take-training': (p, say) => `Please sign up for the training: ${say.text(p.training)}.`,
  'week-held': () => 'Too many times of this week are being kept by others right now.',
  'book-at-once': () => 'Book it without keeping it first.',
  'take-nearest': (p, say) => `The nearest free time is ${say.time(p.start, p.timeZone)}.`,
  'ask-staff': () => 'Please ask the staff.',
  'holidays-unknown': (p) => `The public holidays of ${p.year} are not known yet. A time booked then may have to move.`,

  invalid: (p, say) => (p.count === 1 ? 'One thing needs a change.' : `${say.number(p.count)} things need a change.`),
  missing: () => 'Please fill this in.',
  'wrong-type': (p) => `This must be ${typeNames.get(p.expected) ?? p.expected}.`,
  'not-one-of': (p) => `This must be one of: ${p.values.join(', ')}`,
  'too-small': (p, say) =>
    p.of === 'string' ? `Write at least ${say.number(p.minimum)} ${p.minimum === 1 ? 'character' : 'characters'}.`
    : p.of === 'array' ? `Give at least ${p.minimum === 1 ? 'one' : say.number(p.minimum)}.`
    : `This must be at least ${say.number(p.minimum)}.`,
  'too-big': (p, say) => {
    if (p.of === 'string') return `Write at most ${say.number(p.maximum)} ${p.maximum === 1 ? 'character' : 'characters'}.`;
    return p.of === 'days' ? `This can be ${length(p.maximum, 'day', say)} at most.` : `This must be at most ${say.number(p.maximum)}.`;
  },
  'wrong-format': (p) => `This does not have the right format. Write it like ${exampleOf(p.format)}.`,
  'not-accepted': () => 'This value cannot be accepted.',
  'unknown-field': (p) => `There is no such field. Known are: ${p.known.join(', ')}.`,
  'unknown-unit': (p) => `The unit “${p.unit}” is not known. Write it in UCUM: Hz, Cel, kN.`,
  'ends-before-start': (p) => `The end (${p.end}) is before the start (${p.start}).`,
  'unknown-version': (p) =>
    `${typeof p.version === 'number' ? `Format version ${p.version}` : 'A file without a format version'} cannot be read; version ${p.known} is needed.`,
  'not-published': () => 'This catalog was not made for the public. Use a file made by publish.',
  'not-found': () => 'There is nothing here by that name. Check the address, or choose again from the list.',
  'need-empty': () => 'Write in a sentence what you need, for example: “A vibration test of our inverter before March.”',
  'need-too-long': (p, say) => `Up to ${say.number(p.limit)} characters can be read. Yours has ${say.number(p.length)}: please keep what matters.`,
  'agreement-missing': (p) => `This needs your agreement to the notice (${p.version}). Please open it again and agree to what is required.`,
  'wrong-code': (p, say) => `This code is not right. Please look at the six digits in the mail again; tries left: ${say.number(p.triesLeft)}.`,
  'code-expired': () => 'This code is no longer good, or was tried too often. Ask for a new one.',
  'too-many-unverified': (p, say) => `${say.number(p.limit)} bookings are waiting for their codes already. Please enter those first.`,
  'no-more-codes': () => 'No more codes can be sent for this. Please begin again in a while.',
  'slot-not-free': () => 'That time cannot be booked. Please choose another.',
  'price-changed': (p, say) => (p.total === undefined ? 'There is no fixed price for this any more: the staff make one. Please look again before you book.' : `The price has changed. It is ${say.money(p.total)} now, VAT included. Please look again before you book.`),
  'wrong-state': (p, say) => `This cannot be done any more. The state is now “${say.text(p.state)}”.`,
  'already-begun': () => 'This time has begun. Please speak to the staff.',
  'time-is-free': (p, say) => `There is no need to wait: ${say.time(p.start, p.timeZone)} is free. Please book it.`,
  'already-waiting': () => 'You are waiting for these days already. The address in your mail shows your place.',
  'too-many-waiting': (p, say) => `One person can wait for ${say.number(p.most)} things at a time. Please leave a list that you do not need first.`,
  'offer-over': () => 'The time for your answer is over, and the offer has passed to the next in line.',
  'too-many-holds': (p, say) => (p.most === 1 ? 'You are keeping a time already. Book it or let go of it first.' : `You are keeping ${say.number(p.most)} times already. Book one or let go of one first.`),
  'changed-meanwhile': () => 'Somebody changed this in the meantime. Look at it again before you decide.',
  'key-reused': () => 'The same request number came with other contents. Reload and try again.',
  'key-in-flight': () => 'The same request is being handled. Look for the result in a moment.',
  'too-large': () => 'What was sent is too large.',
  'too-many-requests': (p, say) => `Too many requests. Try again in ${length(p.seconds, 'second', say)}.`,
  'origin-not-allowed': (p) => `This key cannot be used by pages of ${p.origin}. Check the origins that it was made for.`,
  forbidden: (p) => `This key does not allow ${p.scope}.`,
  unauthorized: () => 'You may not see this.',
  'not-json': () => 'This cannot be read as JSON.',
  'portal-needed': () => 'This page can find and show only. To book, please go to the institute’s site.',
  unreachable: () => 'The server cannot be reached. Check the connection and try again.',
  'took-too-long': () => 'The answer is taking too long. Try again in a moment.',
  'unreadable-answer': () => 'The server’s answer cannot be read. Check the address, or try again in a moment.',
  internal: () => 'This could not be done. Try again in a moment.',
};
