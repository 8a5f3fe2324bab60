import { fittingSlots } from '@dongban/booking';
import type { WaitlistEntry, WaitlistInput } from '@dongban/core/waitlist';
import { codeLifeMinutes } from '../access/one-time-codes.ts';
import { companyOf } from '../bookings/company.ts';
import type { Bookable } from '../bookings/bookable.ts';
import { dropEnded, queueFor } from '../claims/claims.ts';
import type { Queryable } from '../database/database.ts';
import { ProblemError } from '../http/problem.ts';
import { askForCode } from '../notifications/booking-letters.ts';
import { tellJoined } from '../notifications/waitlist-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { randomId } from '../records/secrets.ts';
import { refuseMoreUnverified } from '../records/unverified.ts';
import { outlookFor } from './context.ts';
import { passOn } from './pass-on.ts';
import { addEntry, countAhead, entriesOf, keptFor, waitlist } from './store.ts';
import { agreementsOf } from '../law/notices.ts';

/** A place that was made, and until when its code has to come back, where it needs one. */
export interface Joined {
  readonly entry: WaitlistEntry;
  readonly verifyBy?: string | undefined;
}

/** What one person may wait for at a time. */
const mostPlaces = 5;

/**
 * Takes somebody's place in line.
 *
 * @throws {ProblemError} `time-is-free` where there is no need to wait, `already-waiting`, `too-many-waiting`.
 */
export async function join(entry: WaitlistEntry, bookable: Bookable, agreements: WaitlistInput['agreements'], within: Queryable, desk: Desk): Promise<Joined> {
  const now = desk.clock();
  const resources = [bookable.id, ...bookable.along.map(({ id }) => id)];
  await queueFor(within, resources);
  await refuseFlood(entry, within, now);
  // What ended by itself is for those who have been in line before.
  await passOn(within, desk, await dropEnded(within, resources, now));
  const outlook = await outlookFor(entry, desk, within);
  const [free] = outlook === undefined ? [] : fittingSlots(outlook.wish, outlook.context);
  if (free !== undefined) throw new ProblemError(409, { code: 'time-is-free', params: { start: free.start, timeZone: free.timeZone } });

  const verifyBy = desk.isVerifying ? now.add({ minutes: codeLifeMinutes }).toString() : undefined;
  if (verifyBy !== undefined) await refuseMoreUnverified(within, 'waitlist', entry.requester.email, now);
  await addEntry(within, {
    entry, verifyBy, resources,
    tokenHash: desk.tokens.hashOf(desk.tokens.of(entry.id)),
    agreements: agreementsOf(agreements),
  });
  if (verifyBy !== undefined) {
    await askForCode(desk, within, entry, now, verifyBy);
    return { entry, verifyBy };
  }
  await tellJoined(desk, within, entry, now);
  return { entry: { ...entry, ahead: await countAhead(within, entry.id) } };
}

/**
 * Whoever has shown whose mail it is has their turn at once: what became free while the code was on its way passed them by. They hear
 * of what is offered, or else that they stand in line.
 *
 * @returns the place as it is then.
 */
export async function standInLine(entry: WaitlistEntry, within: Queryable, desk: Desk): Promise<WaitlistEntry> {
  const { id, resource, from, through } = entry;
  const { resources } = await keptFor(within, id);
  await queueFor(within, resources);
  const ended = await dropEnded(within, resources, desk.clock());
  await passOn(within, desk, [...ended, { resource, start: `${from}T00:00:00Z`, end: `${through}T23:59:59Z` }]);
  const standing = (await waitlist.take(within, id)) ?? entry;
  if (standing.state === 'waiting') await tellJoined(desk, within, standing, desk.clock());
  return standing;
}

/** Only the fields that a place has: whatever else was sent is nobody's to keep. */
export function entryOf(input: WaitlistInput, { policy }: Bookable, hub: Bookable['hubs'][number], { clock, isVerifying }: Desk): WaitlistEntry {
  const { resource, from, through, hours, mode, requester, note, minutes = policy?.durationMinutes ?? 1, seats = 1 } = input;
  const { name, email, organization, lang } = requester;
  return {
    id: randomId('waitlist'),
    resource, from, through, mode, minutes, seats,
    ...(hours === undefined ? {} : { hours: { from: hours.from, until: hours.until } }),
    ...(mode === 'onsite' ? { hub: hub.id } : {}),
    timeZone: hub.timeZone,
    state: isVerifying ? 'unverified' : 'waiting',
    requester: { name, email, lang, ...(organization === undefined ? {} : { organization }) },
    ...companyOf(input),
    ...(note === undefined || note === '' ? {} : { note }),
    passed: [],
    unanswered: 0,
    createdAt: clock().toString(),
    sequence: 0,
  };
}

/** Nobody stands in line twice for the same, nor in very many lines. */
async function refuseFlood({ resource, from, through, requester: { email } }: WaitlistEntry, within: Queryable, now: Temporal.Instant): Promise<void> {
  // Counted by one transaction at a time.
  await within.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [email.toLowerCase()]);
  const own = await entriesOf(within, email, now);
  if (own.some((one) => one.resource === resource && one.from <= through && from <= one.through)) throw new ProblemError(409, { code: 'already-waiting', params: {} });
  if (own.length >= mostPlaces) throw new ProblemError(409, { code: 'too-many-waiting', params: { most: mostPlaces } });
}
