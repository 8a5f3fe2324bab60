import type { Booking, MoveInput } from '@dongban/core/booking';
import { addClaims, dropClaims } from '../claims/claims.ts';
import { notFound } from '../http/problem.ts';
import { tellMoved } from '../notifications/booking-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { canonical } from '../records/canonical.ts';
import type { Change } from '../records/change.ts';
import { passOn } from '../waitlist/pass-on.ts';
import { costOfCancelling } from './cancellation.ts';
import { standingState } from './standing.ts';
import { findRoom, lostToOthers, queueUp, wishFor } from './wish.ts';

/**
 * Another time for a booking: the old one is given back and the new one taken in one transaction, so that nobody ever has
 * both or neither. The rules are those of a new booking, and so is the approval where the policy asks for one. Whoever moves it when
 * cancelling would be late cannot cancel it for nothing afterwards.
 */
export async function moveTo(input: MoveInput, booking: Booking, desk: Desk, byStaff: boolean): Promise<Change<Booking>> {
  const [resource] = booking.resources;
  if (resource === undefined) throw notFound(booking.id);
  const { start, end, mode = booking.mode, hub = booking.hub } = input;
  const { seats } = booking;
  const wish = await wishFor({ resource, start, end, mode, seats, ...(hub === undefined ? {} : { hub }) }, desk, { requester: booking.requester, company: booking.company, except: booking.id });
  const { hub: place } = wish.situation;
  const { hub: _, quote: __, proposal, ...rest } = booking;
  // What staff offered, they have agreed to.
  const isOffered = proposal !== undefined && canonical(proposal.start) === canonical(start) && canonical(proposal.end) === canonical(end);
  const cost = isOffered || byStaff ? undefined : costOfCancelling(booking, desk);
  return {
    lost: () => lostToOthers(wish),
    async run(within) {
      await queueUp(wish, within, ...booking.resources);
      const freed = await dropClaims(within, { booking: booking.id });
      const { claims, conditions, quote } = await findRoom(wish, within, desk);
      await addClaims(within, { booking: booking.id }, claims);
      await passOn(within, desk, freed);
      const moved: Booking = {
        ...rest,
        start: canonical(start), end: canonical(end), mode,
        timeZone: place.timeZone,
        ...(mode === 'onsite' ? { hub: place.id } : {}),
        ...(cost?.isLate === true ? { freeUntil: cost.freeUntil } : {}),
        state: isOffered ? 'confirmed' : standingState(conditions),
        ...(quote === undefined ? {} : { quote }),
        sequence: booking.sequence + 1,
      };
      await tellMoved(desk, within, moved, wish.situation.context.now);
      return moved;
    },
  };
}
