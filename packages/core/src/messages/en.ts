import type { Sentences } from './describer.ts';
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

export const en: Sentences = {
  'text-match': (p, say) => `The description mentions ${say.list(p.terms.map((term) => `“${term}”`))}.`,
  'hub-match': (p, say) => `It is in the place you named: ${say.text(p.hub)}.`,
  'works-evidence': (p, say) => {
    const about = p.terms === undefined ? '' : ` on ${say.list(p.terms.map((term) => `“${term}”`))}`;
    return p.count === 1 ? `Has a related work${about}: ${say.text(p.title)}` : `Has ${say.number(p.count)} related works${about}, first of all: ${say.text(p.title)}`;
  },
  'spec-covers': (p, say) => `${say.text(p.label)} of ${say.range(p.offered)} covers the ${say.range(p.needed)} you need.`,

  'kind-not-wanted': () => 'This is not the kind of offer you asked for.',
  'other-hub': (p, say) => `This is offered in ${say.text(p.hub)}.`,
  'closed-on': (p, say) => `This closed on ${say.day(p.date)}.`,
  'asks-itself': () => 'This profile does not offer it but asks for the same.',
  'widen-kinds': () => 'Search other kinds too.',
  'widen-hubs': () => 'Search other hubs too.',
  'nothing-found': () => 'Nothing here fits. Try other words, or ask the staff.',

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
  missing: () => 'This is needed. Please fill it in.',
  'wrong-type': (p) => `This must be ${typeNames.get(p.expected) ?? p.expected}.`,
  'not-one-of': (p) => `This must be one of: ${p.values.join(', ')}`,
  'too-small': (p, say) =>
    p.of === 'string' ? `Write at least ${say.number(p.minimum)} ${p.minimum === 1 ? 'character' : 'characters'}.`
    : p.of === 'array' ? `Give at least ${p.minimum === 1 ? 'one' : say.number(p.minimum)}.`
    : `This must be at least ${say.number(p.minimum)}.`,
  'too-big': (p, say) => (p.of === 'string' ? `Write at most ${say.number(p.maximum)} ${p.maximum === 1 ? 'character' : 'characters'}.` : `This must be at most ${say.number(p.maximum)}.`),
  'wrong-format': (p) => `This does not have the right format. Write it like ${exampleOf(p.format)}.`,
  'not-accepted': () => 'This value cannot be accepted.',
  'kept-as-keyword': (p) => `“${p.text}” is no range in a known unit; it was kept as a keyword.`,
  'not-their-work': (p) => `“${p.title}” does not name this person among its authors and was left out.`,
  'no-shared-identifier': () => 'A name alone does not say that they are one person. Put the ORCID iD on the card first.',
  'not-public': () => 'This item is not public, so it was left out.',
  'not-https': () => 'Only addresses that begin with https are kept. This one was left out.',
  'name-put-together': () => 'The record gives no whole name, so it was put together from its parts. Please check order and spelling.',
  'first-sentence-kept': () => 'Only the first sentence was kept.',
  'other-register': (p) => `The record comes from ${p.host}, not from the official register. Please check that the identifier is this person’s.`,
  'in-table': (p, say) => `${p.file}, row ${p.row}, column ${p.column}: ${say.message(p)}`,
  'unknown-column': () => 'No field has this name, so the column was not read. Please check the spelling.',
  'out-of-use': (p) => `The instrument is “${p.status}”; it was read as one for exclusive use.`,
  'own-country': (p) => `A profile cannot look for partners in its own country (${p.country}).`,
  'unknown-unit': (p) => `The unit “${p.unit}” is not known. Write it in UCUM: Hz, Cel, kN.`,
  'ends-before-start': (p) => `The end (${p.end}) is before the start (${p.start}).`,
  'wrong-check-digit': () => 'The check digit does not fit. Please look for a typing mistake.',
  'resident-number': () => 'Resident registration numbers are not accepted. Enter the company’s registration number.',
  'id-used-twice': (p) => `The id ${p.id} is used twice.`,
  'reference-to-nothing': (p) => `This points at ${p.id}, but there is no such record.`,
  'unknown-version': (p) =>
    `${typeof p.version === 'number' ? `Format version ${p.version}` : 'A file without a format version'} cannot be read; version ${p.known} is needed.`,
  'not-published': () => 'This catalog was not made for the public. Use a file made by publish.',
  'not-found': () => 'There is nothing here by that name. Check the address, or choose again from the list.',
  'need-empty': () => 'Write in a sentence what you need, for example: “A vibration test of our inverter before March.”',
  'need-too-long': (p, say) => `Up to ${say.number(p.limit)} characters can be read. Yours has ${say.number(p.length)}: please keep what matters.`,
  'wrong-code': (p, say) => `This code is not right. Please look at the six digits in the mail again; tries left: ${say.number(p.triesLeft)}.`,
  'code-expired': () => 'This code is no longer good, or was tried too often. Ask for a new one.',
  'too-many-unverified': (p, say) => `${say.number(p.limit)} bookings are waiting for their codes already. Please enter those first.`,
  'no-more-codes': () => 'No more codes can be sent for this. Please begin again in a while.',
  'slot-not-free': () => 'That time cannot be booked. Please choose another.',
  'wrong-state': (p, say) => `This cannot be done any more. The state is now “${say.text(p.state)}”.`,
  'already-begun': () => 'This time has begun. Please speak to the staff.',
  'too-many-holds': (p, say) => (p.most === 1 ? 'You are keeping a time already. Book it or let go of it first.' : `You are keeping ${say.number(p.most)} times already. Book one or let go of one first.`),
  'changed-meanwhile': () => 'Somebody changed this in the meantime. Look at it again before you decide.',
  'version-needed': () => 'The request does not say which state it was made for (If-Match). Reload and try again.',
  'key-reused': () => 'The same request number came with other contents. Reload and try again.',
  'key-in-flight': () => 'The same request is being handled. Look for the result in a moment.',
  'too-large': () => 'What was sent is too large.',
  'too-many-requests': (p, say) => `Too many requests. Try again in ${length(p.seconds, 'second', say)}.`,
  'origin-not-allowed': (p) => `This key cannot be used by pages of ${p.origin}. Check the origins that it was made for.`,
  forbidden: (p) => `This key does not allow ${p.scope}.`,
  unauthorized: () => 'You may not see this.',
  'not-json': () => 'This cannot be read as JSON.',
  'portal-needed': () => 'Booking needs a connection to the institute’s platform. This page can find and show only.',
  unreachable: () => 'The server cannot be reached. Check the connection and try again.',
  'took-too-long': () => 'The answer is taking too long. Try again in a moment.',
  'unreadable-answer': () => 'The server’s answer cannot be read. Check the address, or try again in a moment.',
  internal: () => 'This could not be done. Try again in a moment.',
};
