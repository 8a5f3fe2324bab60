import type { RefusalParams } from '@dongban/core/describe';
import { epochOf } from '../slots/instants.ts';
import { atAnyTime, conditional, passes, refused, type Finding, type Rule } from './rule.ts';

/** Whoever has cancelled late or not come too often has to talk to staff first. */
export const missed: Rule = {
  id: 'missed',
  isOverridable: true,
  check: atAnyTime(({ policy: { missed: limit }, requester, context: { now, timeZone } }) => {
    if (limit === undefined) return passes;
    const { withinDays } = limit;
    const since = now.toZonedDateTimeISO(timeZone).subtract({ days: withinDays }).epochMilliseconds;
    const check = (what: RefusalParams['missed-too-often']['what'], most: number | undefined, instants: readonly string[] | undefined): readonly Finding[] => {
      if (most === undefined) return [];
      const message = { code: 'missed-too-often', params: { what, most, withinDays } } as const;
      if (instants === undefined) return [conditional(message)];
      const count = instants.filter((instant) => epochOf(instant) >= since).length;
      return count > most ? [refused(message, { remedy: { code: 'ask-staff', params: {} } })] : [];
    };
    return [
      ...check('late-cancellations', limit.lateCancellations, requester.lateCancellations),
      ...check('no-shows', limit.noShows, requester.noShows),
    ];
  }),
};
