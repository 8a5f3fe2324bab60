import type { Desk } from '../slots/desk.ts';
import type { Span } from '../slots/types.ts';

/** What of a time has to lie in opening hours: all of it, or, of a run that lasts through closed hours, its two ends. */
export function attended(time: Span, { policy }: Desk): readonly Span[] {
  if (policy.runsWhileClosed !== true) return [time];
  return [{ start: time.start, end: time.start + 1 }, { start: time.end - 1, end: time.end }];
}

/** Whether some of what has to lie in hours lies outside opening hours. */
export function isOffHours(time: Span, desk: Desk): boolean {
  return attended(time, desk).some((span) => desk.calendar.officeTime(span) < span.end - span.start);
}
