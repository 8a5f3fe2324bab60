import type { Quote } from '@dongban/core/common';
import type { Hold, HoldInput } from '@dongban/core/hold';
import { termsOf } from '../bookings/cancellation.ts';
import { companyOf } from '../bookings/company.ts';
import { requestOf } from '../bookings/situation.ts';
import { findRoom, lostToOthers, queueUp, wishFor, type Wish } from '../bookings/wish.ts';
import { queueFor } from '../claims/claims.ts';
import { limitHolds } from '../holds/limits.ts';
import { addHold, dropHold, extendHold, holds } from '../holds/store.ts';
import type { Handler } from '../http/handler.ts';
import { notFound } from '../http/problem.ts';
import type { Desk } from '../portal/desk.ts';
import { openFor } from '../records/authorize.ts';
import { once } from '../records/once.ts';
import { randomId } from '../records/secrets.ts';
import { passOn } from '../waitlist/pass-on.ts';

/** How long a hold lasts, from when it is made or extended; and how long from when it was made, whatever is done. */
const holdMinutes = 5;
const longestHoldMinutes = 10;

/** Keeps a time for a visitor who is filling in a form. */
export function holdSlot(desk: Desk): Handler<'holds.create'> {
  return once(desk, async ({ input, address }) => {
    const wish = await wishFor(input, desk, { company: input.company });
    const visitor = desk.tokens.fingerprint(`visitor ${address}`);
    return {
      lost: () => lostToOthers(wish),
      async run(within) {
        await queueUp(wish, within, visitor);
        const { claims, quote } = await findRoom(wish, within, desk);
        await limitHolds(wish, visitor, within);
        const hold = holdOf(wish, quote);
        await addHold(within, { hold, tokenHash: desk.tokens.hashOf(desk.tokens.of(hold.id)), visitor }, claims);
        return { record: hold.id, body: { hold }, isNew: true };
      },
    };
  });
}

/** Keeps it for some minutes more, up to a limit. */
export function extendHeld(desk: Desk): Handler<'holds.extend'> {
  return once(desk, async (call) => {
    await openFor(call, desk, holds);
    return {
      async run(within) {
        const hold = await holds.take(within, call.id);
        const now = desk.clock();
        if (hold === undefined || Temporal.Instant.compare(hold.expiresAt, now) <= 0) throw notFound(call.id);
        const last = Temporal.Instant.from(hold.createdAt).add({ minutes: longestHoldMinutes });
        const wished = now.add({ minutes: holdMinutes });
        const extended: Hold = { ...hold, expiresAt: (Temporal.Instant.compare(wished, last) < 0 ? wished : last).toString() };
        await extendHold(within, extended);
        return { record: hold.id, body: extended, isNew: false };
      },
    };
  });
}

/** Lets go of it at once, for others to have. */
export function releaseHeld(desk: Desk): Handler<'holds.release'> {
  return once(desk, async (call) => {
    const hold = await openFor(call, desk, holds);
    return {
      async run(within) {
        await queueFor(within, hold.resources);
        await passOn(within, desk, await dropHold(within, hold.id));
        return { record: hold.id, body: { ...hold, expiresAt: desk.clock().toString() }, isNew: false };
      },
    };
  });
}

function holdOf({ input, bookable, policy, situation }: Wish & { readonly input: HoldInput }, quote: Quote | undefined): Hold {
  const { start, end, mode, seats = 1 } = input;
  const { hub, context: { now } } = situation;
  const terms = termsOf(start, quote, policy);
  return {
    id: randomId('hold'),
    resources: [...requestOf(bookable, input).resources],
    start, end, mode, seats,
    timeZone: hub.timeZone,
    ...(mode === 'onsite' ? { hub: hub.id } : {}),
    ...companyOf(input),
    ...(quote === undefined ? {} : { quote }),
    ...(terms === undefined ? {} : { terms }),
    createdAt: now.toString(),
    expiresAt: now.add({ minutes: holdMinutes }).toString(),
  };
}
