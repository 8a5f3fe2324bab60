import { overlaps } from '../availability/spans.ts';
import { conditional, passes, refused, type Rule } from './rule.ts';

const minute = 60_000;

/** Some time between two bookings of one organization, so that nobody strings short ones together. */
export const gap: Rule = {
  id: 'gap',
  isOverridable: true,
  check({ start, end }, { policy: { gapMinutes }, booked }) {
    if (gapMinutes === undefined) return passes;
    const message = { code: 'gap-needed', params: { gapMinutes } } as const;
    if (booked === undefined) return [conditional(message)];
    const kept = { start: start - gapMinutes * minute, end: end + gapMinutes * minute };
    return booked.some((booking) => overlaps(booking, kept)) ? [refused(message)] : passes;
  },
};
