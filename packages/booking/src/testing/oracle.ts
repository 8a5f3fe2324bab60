import type { OpeningHours, Policy, UsageLimit } from '@dongban/core/common';
import type { Interval } from '@dongban/core/slot';
import type { Availability, BookingContext, RequesterFacts } from '../index.ts';

/*
 * What the rules mean, told a second time: by looking at each quarter of an hour of a time, with Temporal at every step. Slow,
 * and sharing no code with what it checks.
 */

export type Answer = 'refused' | 'conditional' | 'free';

export interface Question {
  readonly start: Temporal.Instant;
  readonly minutes: number;
  readonly seats: number;
  readonly requester?: RequesterFacts | undefined;
  readonly context: BookingContext & { readonly policy: Policy };
}

type Hours = readonly OpeningHours[];
const quarter = { minutes: 15 };
const dayNames: OpeningHours['dayOfWeek'] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function answer(question: Question): Answer {
  const { context, minutes, seats } = question;
  const { policy, along = [] } = context;
  const mode = context.modes[0] ?? 'onsite';
  const isShown =
    minutes >= (policy.minMinutes ?? 1) && minutes <= (policy.maxMinutes ?? Infinity) && isInReach(question) &&
    isThere(question, context, mode) && seatsFree(question, context, policy) >= seats && isOnStep(question, mode) &&
    along.every((one) => isThere(question, one, mode) && seatsFree(question, one, one.policy ?? {}) >= (one.whole === true ? (one.policy?.seats ?? 1) : seats));
  if (!isShown) return 'refused';
  const answers = [whoMay(question), whatIsHeld(question, mode), howMuch(question, mode), consent(question, mode)];
  return answers.find((one) => one === 'refused') ?? answers.find((one) => one === 'conditional') ?? 'free';
}

function isInReach({ start, context: { policy, now, timeZone } }: Question): boolean {
  if (Temporal.Instant.compare(start, now.add({ hours: policy.noticeHours ?? 0 })) < 0) return false;
  if (policy.horizonDays === undefined) return true;
  return Temporal.Instant.compare(start, now.toZonedDateTimeISO(timeZone).add({ days: policy.horizonDays }).toInstant()) <= 0;
}

/** Every quarter of it; of a run that lasts through closed hours, the first and the last. */
function attended({ start, minutes, context: { policy, timeZone } }: Question): Temporal.ZonedDateTime[] {
  const all = Array.from({ length: minutes / 15 }, (_, index) => start.add({ minutes: index * 15 }).toZonedDateTimeISO(timeZone));
  return policy.runsWhileClosed === true ? all.filter((_, index) => index === 0 || index === all.length - 1) : all;
}

function isThere(question: Question, resource: Availability, mode: string): boolean {
  const { start, minutes, context } = question;
  const offHours = resource === context ? (context.policy.offHours?.hours ?? []) : [];
  const end = start.add({ minutes });
  if ((resource.maintenance ?? []).some((one) => meet(one, { start: start.toString(), end: end.toString() }))) return false;
  return attended(question).every((moment) => {
    const date = moment.toPlainDate().toString();
    const isOpened = holding(resource.houseHours ?? resource.openingHours, moment.toPlainDate(), mode).some(({ special }) => special);
    if (!isOpened && resource.closures.some(({ from, through }) => from <= date && date <= through)) return false;
    return isOffice(resource, moment, mode) || isOpenAt(moment, offHours, mode);
  });
}

function isOffice({ openingHours, houseHours }: Availability, moment: Temporal.ZonedDateTime, mode: string): boolean {
  return isOpenAt(moment, openingHours, mode) && (houseHours === undefined || isOpenAt(moment, houseHours, mode));
}

function isOpenAt(moment: Temporal.ZonedDateTime, hours: Hours, mode: string): boolean {
  return hours.some((one) => isWithin(one, moment, hours, mode));
}

function isWithin(one: OpeningHours, moment: Temporal.ZonedDateTime, hours: Hours, mode: string): boolean {
  const wall = moment.toPlainTime().toString().slice(0, 5);
  const isOvernight = one.closes <= one.opens;
  const holds = (day: Temporal.PlainDate): boolean => holding(hours, day, mode).includes(one);
  const began = holds(moment.toPlainDate()) && one.opens <= wall && (isOvernight || wall < one.closes);
  return began || (isOvernight && holds(moment.toPlainDate().subtract({ days: 1 })) && wall < one.closes);
}

/** Which of the hours hold on a day: special ones drive out the others. */
function holding(hours: Hours, day: Temporal.PlainDate, mode: string): Hours {
  const date = day.toString();
  const onDay = hours.filter((one) => one.dayOfWeek.some((name) => dayNames.indexOf(name) + 1 === day.dayOfWeek) && (one.validFrom ?? '') <= date && date <= (one.validThrough ?? '9'));
  const chosen = onDay.some(({ special }) => special) ? onDay.filter(({ special }) => special) : onDay;
  return chosen.filter((one) => (one.mode ?? mode) === mode);
}

/** Steps are counted back, a quarter at a time, to the moment at which the hours, and the house around them, became open. */
function isOnStep({ start, context }: Question, mode: string): boolean {
  const { openingHours, houseHours, policy, timeZone } = context;
  const countsFrom = (one: OpeningHours, hours: Hours, isHouseOpen: (moment: Temporal.ZonedDateTime) => boolean): boolean => {
    const isOpen = (moment: Temporal.ZonedDateTime) => isWithin(one, moment, hours, mode) && isHouseOpen(moment);
    let moment = start.toZonedDateTimeISO(timeZone);
    if (!isOpen(moment)) return false;
    let back = 0;
    while (isOpen(moment.subtract(quarter)) && !isOpening(moment, one)) {
      moment = moment.subtract(quarter);
      back += 15;
    }
    return back % policy.stepMinutes === 0;
  };
  const offHours = policy.offHours?.hours ?? [];
  return openingHours.some((one) => countsFrom(one, openingHours, (moment) => houseHours === undefined || isOpenAt(moment, houseHours, mode)))
    || offHours.some((one) => countsFrom(one, offHours, () => true));
}

/** Where clocks go back over an opening, the first of the two counts. */
function isOpening(moment: Temporal.ZonedDateTime, { opens }: OpeningHours): boolean {
  return moment.toPlainTime().toString().slice(0, 5) === opens && moment.equals(moment.toPlainDateTime().toZonedDateTime(moment.timeZoneId, { disambiguation: 'earlier' }));
}

function seatsFree({ start, minutes }: Question, { taken }: Availability, policy: Pick<Policy, 'seats' | 'bufferBeforeMinutes' | 'bufferAfterMinutes'>): number {
  const wanted = {
    start: start.subtract({ minutes: policy.bufferBeforeMinutes ?? 0 }).toString(),
    end: start.add({ minutes: minutes + (policy.bufferAfterMinutes ?? 0) }).toString(),
  };
  let free = 0;
  for (let seat = 0; seat < (policy.seats ?? 1); seat++) {
    if (!taken.some((one) => (one.seats ?? [seat]).includes(seat) && meet(one, wanted))) free++;
  }
  return free;
}

function whoMay({ requester = {}, context: { policy, eligibility, now, timeZone } }: Question): Answer {
  const { sizeClass, noShows } = requester;
  const lists = [policy.eligibility?.sizeClasses, eligibility?.sizeClasses].filter((sizes) => sizes !== undefined);
  if (sizeClass !== undefined && lists.some((sizes) => !sizes.includes(sizeClass))) return 'refused';
  const { noShows: most = Infinity, withinDays } = policy.missed ?? { withinDays: 1 };
  const since = now.toZonedDateTimeISO(timeZone).subtract({ days: withinDays }).toInstant();
  if (noShows !== undefined && noShows.filter((at) => Temporal.Instant.compare(at, since) >= 0).length > most) return 'refused';
  return (lists.length > 0 && sizeClass === undefined) || (most < Infinity && noShows === undefined) ? 'conditional' : 'free';
}

function whatIsHeld(question: Question, mode: string): Answer {
  const { start, minutes, requester = {}, context } = question;
  const { trainings = [], offHours } = context.policy;
  const isOff = attended(question).some((moment) => !isOffice(context, moment, mode));
  const needed = [...trainings, ...(isOff ? (offHours?.trainings ?? []) : [])];
  if (needed.length === 0) return 'free';
  const { trainings: held } = requester;
  if (held === undefined) return 'conditional';
  const end = start.add({ minutes });
  const isHeld = (id: string) => held.some((one) => one.id === id && (one.until === undefined || Temporal.Instant.compare(one.until, end) >= 0));
  return needed.every(({ id }) => isHeld(id)) ? 'free' : 'refused';
}

function howMuch(question: Question, mode: string): Answer {
  const { start, minutes, requester = {}, context: { policy } } = question;
  const { bookings } = requester;
  const { gapMinutes, limits = [] } = policy;
  const around = { start: start.subtract({ minutes: gapMinutes ?? 0 }).toString(), end: start.add({ minutes: minutes + (gapMinutes ?? 0) }).toString() };
  if (gapMinutes !== undefined && (bookings ?? []).some((one) => meet(one, around))) return 'refused';
  if (limits.some((limit) => isOver(limit, question, mode))) return 'refused';
  return bookings === undefined && (gapMinutes !== undefined || limits.length > 0) ? 'conditional' : 'free';
}

/** Counts quarters and beginnings by the name of their day, week or month. */
function isOver({ per, bookings = Infinity, minutes: most = Infinity, officeHoursOnly = false }: UsageLimit, { start, minutes, requester, context }: Question, mode: string): boolean {
  const used = new Map<string, number>();
  const begun = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, count: number) => to.set(key, (to.get(key) ?? 0) + count);
  const wanted = { start: start.toString(), end: start.add({ minutes }).toString() };
  const touched = new Set<string>();
  for (const one of [...(requester?.bookings ?? []), wanted]) {
    let counted = 0;
    for (let moment = Temporal.Instant.from(one.start); Temporal.Instant.compare(moment, one.end) < 0; moment = moment.add(quarter)) {
      const local = moment.toZonedDateTimeISO(context.timeZone);
      const key = periodName(local, per);
      if (one === wanted) touched.add(key);
      if (officeHoursOnly && !isOffice(context, local, mode)) continue;
      add(used, key, 15);
      counted++;
    }
    if (counted > 0) add(begun, periodName(Temporal.Instant.from(one.start).toZonedDateTimeISO(context.timeZone), per), 1);
  }
  return [...touched].some((key) => (used.get(key) ?? 0) > most || (begun.get(key) ?? 0) > bookings);
}

function periodName(local: Temporal.ZonedDateTime, per: UsageLimit['per']): string {
  if (per === 'week') return `${local.yearOfWeek}-${local.weekOfYear}`;
  return local.toPlainDate().toString().slice(0, per === 'day' ? 10 : 7);
}

function consent(question: Question, mode: string): Answer {
  const { context } = question;
  const { approval, offHours } = context.policy;
  const isOff = attended(question).some((moment) => !isOffice(context, moment, mode));
  return approval === true || (isOff && offHours?.approval !== false) ? 'conditional' : 'free';
}

function meet(a: Interval, b: Interval): boolean {
  return Temporal.Instant.compare(a.start, b.end) < 0 && Temporal.Instant.compare(b.start, a.end) < 0;
}
