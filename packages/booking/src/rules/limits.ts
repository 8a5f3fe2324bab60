import type { UsageLimit } from '@dongban/core/common';
import type { DayNumber } from '../availability/days.ts';
import { intersections, overlaps } from '../availability/spans.ts';
import type { Desk } from '../slots/desk.ts';
import type { Span } from '../slots/types.ts';
import { conditional, madeOnce, passes, refused, type Finding, type Rule } from './rule.ts';

const minute = 60_000;

/** No more per day, week or month than one organization may have, with what it has already. */
export const limits: Rule = {
  id: 'limits',
  isOverridable: true,
  check: (time, desk) => desk.policy.limits?.flatMap((limit) => check(limit, time, desk)) ?? passes,
};

function check(limit: UsageLimit, time: Span, desk: Desk): readonly Finding[] {
  const { booked } = desk;
  const all = booked === undefined ? [time] : [...booked, time];
  if (periodsOf(limit.per, time, desk).some((period) => isOver(limit, all, period, desk))) return [refused(message(limit))];
  return booked === undefined ? unknown(limit) : passes;
}

function message({ per, bookings, minutes, officeHoursOnly }: UsageLimit) {
  const params = {
    per,
    ...(bookings === undefined ? {} : { bookings }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(officeHoursOnly === undefined ? {} : { officeHoursOnly }),
  };
  return { code: 'over-limit', params } as const;
}

const unknown = madeOnce((limit: UsageLimit): readonly Finding[] => [conditional(message(limit))]);

function isOver({ bookings = Number.POSITIVE_INFINITY, minutes = Number.POSITIVE_INFINITY, officeHoursOnly = false }: UsageLimit, all: readonly Span[], period: Span, { calendar }: Desk): boolean {
  const countedOf = (span: Span): number => (officeHoursOnly ? calendar.officeTime(span) : span.end - span.start);
  const within = all.filter((span) => overlaps(span, period));
  const begun = within.filter((span) => period.start <= span.start && (!officeHoursOnly || calendar.officeTime(span) > 0)).length;
  const used = within.flatMap((span) => intersections(span, [period])).reduce((sum, span) => sum + countedOf(span), 0);
  return begun > bookings || used > minutes * minute;
}

/** The days, weeks or months that a time lies in. */
function periodsOf(per: UsageLimit['per'], time: Span, { days }: Desk): Span[] {
  const periods: Span[] = [];
  for (let start = time.start; start < time.end; ) {
    const { number, date, weekday } = days.at(start);
    const first: DayNumber = number - { day: 0, week: weekday, month: date.day - 1 }[per];
    const length = { day: 1, week: 7, month: date.daysInMonth }[per];
    const period = { start: days.on(first).start, end: days.on(first + length - 1).end };
    periods.push(period);
    start = period.end;
  }
  return periods;
}
