import type { Booking, MoveInput, Proposal } from '@dongban/core/booking';
import { addClaims, dropClaims } from '../claims/claims.ts';
import type { Queryable } from '../database/database.ts';
import { tellAnswered, tellMoved } from '../notifications/booking-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { canonical } from '../records/canonical.ts';
import type { Change } from '../records/change.ts';
import { passOn } from '../waitlist/pass-on.ts';
import { costOfCancelling } from './cancellation.ts';
import { movedPrice, wishToMove } from './moved-price.ts';
import { refuseOtherPrice } from './price.ts';
import type { AgreedPrice } from './staff-price.ts';
import { standingState } from './standing.ts';
import { findRoom, lostToOthers, queueUp } from './wish.ts';

/**
 * Another time for a booking: the old one is given back and the new one taken in one transaction, so that nobody ever has
 * both or neither. The rules are those of a new booking, and so is the approval where the policy asks for one. Whoever moves it when
 * cancelling would be late cannot cancel it for nothing afterwards. A price that staff made is for a time of that length: for another,
 * they make one again.
 */
export async function moveTo(input: MoveInput, booking: Booking, desk: Desk, byStaff: boolean): Promise<Change<Booking>> {
  const { start, end, mode = booking.mode, hub = booking.hub } = input;
  const { proposal } = booking;
  // What staff offered, they have agreed to.
  const offered = proposal !== undefined && canonical(proposal.start) === canonical(start) && canonical(proposal.end) === canonical(end) ? proposal : undefined;
  if (offered?.quote !== undefined && isSameTime(booking, { start, end, mode, hub })) return { run: (within) => takePrice(booking, offered, input, within, desk) };
  const wish = await wishToMove(booking, input, desk);
  const { hub: place } = wish.situation;
  const { hub: _, quote: priced, proposal: __, ...rest } = booking;
  const cost = offered !== undefined || byStaff ? undefined : costOfCancelling(booking, desk);
  return {
    lost: () => lostToOthers(wish),
    async run(within) {
      await queueUp(wish, within, ...booking.resources);
      const freed = await dropClaims(within, { booking: booking.id });
      const { claims, conditions, quote } = await findRoom(wish, within, desk);
      await addClaims(within, { booking: booking.id }, claims);
      await passOn(within, desk, freed);
      const price = offered?.quote === undefined ? { quote: movedPrice(booking, { start, end }, quote) } : priceIn(offered);
      refuseOtherPrice(input, { terms: booking.terms, ...price });
      const isUnpriced = priced !== undefined && price.quote === undefined;
      const moved: Booking = {
        ...rest,
        start: canonical(start), end: canonical(end), mode,
        timeZone: place.timeZone,
        ...(mode === 'onsite' ? { hub: place.id } : {}),
        ...(cost?.isLate === true ? { freeUntil: cost.freeUntil } : {}),
        state: offered !== undefined ? 'confirmed' : isUnpriced ? 'requested' : standingState(conditions),
        ...price,
        sequence: booking.sequence + 1,
      };
      await tellMoved(desk, within, moved, wish.situation.context.now);
      return moved;
    },
  };
}

/** What staff ask for the time that it has already: nothing else changes. */
async function takePrice({ proposal: _, ...booking }: Booking, offered: Proposal, input: MoveInput, within: Queryable, desk: Desk): Promise<Booking> {
  refuseOtherPrice(input, priceIn(offered));
  const agreed: Booking = { ...booking, ...priceIn(offered), state: 'confirmed', sequence: booking.sequence + 1 };
  await tellAnswered(desk, within, agreed, desk.clock());
  return agreed;
}

const priceIn = ({ quote, terms }: Proposal): AgreedPrice => ({ quote, terms });

function isSameTime({ start, end, mode, hub }: Booking, to: MoveInput): boolean {
  return canonical(start) === canonical(to.start) && canonical(end) === canonical(to.end) && mode === to.mode && hub === to.hub;
}
