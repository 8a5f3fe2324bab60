import { claimsFor, findOffer } from '@dongban/booking';
import type { Hold } from '@dongban/core/hold';
import type { WaitlistEntry, WaitlistOffer } from '@dongban/core/waitlist';
import { priceOf } from '../bookings/price.ts';
import type { Freed } from '../claims/claims.ts';
import type { Queryable } from '../database/database.ts';
import { addHold } from '../holds/store.ts';
import { tellLapsed, tellOffered } from '../notifications/waitlist-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { randomId } from '../records/secrets.ts';
import { outlookFor, type Days } from './context.ts';
import { saveEntry, takeLine, type Place } from './store.ts';

/** Whoever has not answered so often is not asked again: the next in line waits for each of their answers. */
const mostUnanswered = 2;

/**
 * Offers time that became free to those who wait for it, the first in line first. Called in the transaction that freed it, so
 * that nobody else comes in between; the caller has queued for the resources. An offer keeps its time as a hold does: by
 * claims that exclude all others.
 *
 * @returns how many offers were made.
 */
export async function passOn(within: Queryable, desk: Desk, freed: readonly Freed[]): Promise<number> {
  if (freed.length === 0) return 0;
  const resources = [...new Set(freed.map(({ resource }) => resource))];
  await endOverdue(within, desk, resources);
  let offers = 0;
  for (const place of await takeLine(within, 'waiting', resources)) {
    if ((await canQueue(within, place.resources, resources)) && (await offerTo(place, daysOf(freed), within, desk))) offers++;
  }
  return offers;
}

/** Offers of these resources that were not answered in time: their holds have ended, and now everybody sees it. */
export async function endOverdue(within: Queryable, desk: Desk, resources: readonly string[]): Promise<void> {
  const now = desk.clock();
  for (const { entry } of await takeLine(within, 'offered', resources)) {
    const { offer, ...rest } = entry;
    if (offer === undefined || Temporal.Instant.compare(offer.expiresAt, now) > 0) continue;
    const unanswered = entry.unanswered + 1;
    const isOver = unanswered >= mostUnanswered;
    const lapsed: WaitlistEntry = { ...rest, state: isOver ? 'lapsed' : 'waiting', passed: [...entry.passed, { start: offer.start, end: offer.end }], unanswered, sequence: entry.sequence + 1 };
    await saveEntry(within, lapsed, undefined, isOver ? now : undefined);
    await tellLapsed(desk, within, lapsed, offer, now);
  }
}

/** What a booking would take beside what the caller queued for: where others are at work on it, whoever waits for it has their turn later. */
async function canQueue(within: Queryable, wanted: readonly string[], queued: readonly string[]): Promise<boolean> {
  for (const resource of wanted.filter((one) => !queued.includes(one))) {
    const [row] = await within.query<{ is_free: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as is_free', [resource]);
    if (row?.is_free !== true) return false;
  }
  return true;
}

async function offerTo({ entry }: Place, days: Days, within: Queryable, desk: Desk): Promise<boolean> {
  const outlook = await outlookFor(entry, desk, within, days);
  const found = outlook === undefined ? undefined : findOffer(outlook.wish, outlook.context);
  if (outlook === undefined || found === undefined) return false;
  const { wish, context, bookable } = outlook;
  const { slot: { start, end }, expiresAt } = found;
  const quote = priceOf(bookable, wish, { start, end }, context);
  const terms = bookable.policy?.cancellation;
  const offer: WaitlistOffer = { start, end, ...(quote === undefined ? {} : { quote }), ...(terms === undefined ? {} : { terms }), expiresAt };
  const hold = holdFor(entry, offer, wish.resources, desk.clock());
  // No visitor's: what strangers may keep from others is not lessened by it.
  await addHold(within, { hold, tokenHash: desk.tokens.hashOf(desk.tokens.of(hold.id)) }, claimsFor(wish, offer, context));
  const offered: WaitlistEntry = { ...entry, state: 'offered', offer, sequence: entry.sequence + 1 };
  await saveEntry(within, offered, hold.id);
  await tellOffered(desk, within, offered, desk.clock());
  return true;
}

function holdFor({ mode, hub, seats, timeZone, company }: WaitlistEntry, { start, end, quote, expiresAt }: WaitlistOffer, resources: readonly Hold['resources'][number][], now: Temporal.Instant): Hold {
  return {
    id: randomId('hold'), resources: [...resources], start, end, timeZone, mode, seats,
    ...(hub === undefined ? {} : { hub }), ...(company === undefined ? {} : { company }), ...(quote === undefined ? {} : { quote }),
    createdAt: now.toString(), expiresAt,
  };
}

/** The days around what was freed, wherever the hub is. */
function daysOf(freed: readonly Freed[]): Days {
  const day = (instant: string | undefined, hours: number) => Temporal.Instant.from(instant ?? '').add({ hours }).toString().slice(0, 10);
  const [first] = freed.map(({ start }) => start).toSorted();
  const last = freed.map(({ end }) => end).toSorted().at(-1);
  return { from: day(first, -24), through: day(last, 24) };
}
