import type { Desk } from '../slots/desk.ts';
import type { Span } from '../slots/types.ts';

/** Whether all of a time that has to lie in hours does: the whole of it, or, of a run that lasts through closed hours, its two ends. */
export function isAttended(time: Span, { policy }: Desk, lies: (span: Span) => boolean): boolean {
  return policy.runsWhileClosed === true ? endsOf(time).every(lies) : lies(time);
}

/** The first that is found of what has to lie in hours. */
export function firstAttended<T>(time: Span, { policy }: Desk, find: (span: Span) => T | undefined): T | undefined {
  if (policy.runsWhileClosed !== true) return find(time);
  const [first, last] = endsOf(time);
  return find(first) ?? find(last);
}

/** Whether some of what has to lie in hours lies outside opening hours. */
export function isOffHours(time: Span, desk: Desk): boolean {
  return !isAttended(time, desk, (span) => desk.calendar.officeTime(span) >= span.end - span.start);
}

const endsOf = ({ start, end }: Span): readonly [Span, Span] => [{ start, end: start + 1 }, { start: end - 1, end }];
