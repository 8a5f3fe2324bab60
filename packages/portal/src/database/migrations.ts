import { apiKeys } from './migrations/api-keys.ts';
import { bookingHistory } from './migrations/booking-history.ts';
import { bookingQueue } from './migrations/booking-queue.ts';
import { bookingResources } from './migrations/booking-resources.ts';
import { bookings } from './migrations/bookings.ts';
import { cardEdits } from './migrations/card-edits.ts';
import { holds } from './migrations/holds.ts';
import { interestCodes } from './migrations/interest-codes.ts';
import { interests } from './migrations/interests.ts';
import { oneTimeCodes } from './migrations/one-time-codes.ts';
import { outbox } from './migrations/outbox.ts';
import { qualifications } from './migrations/qualifications.ts';
import { requests } from './migrations/requests.ts';
import { waitlist } from './migrations/waitlist.ts';

/**
 * Steps of the database's schema, the first leading from nothing to version 1: a file each, named for what it brings. Steps
 * that were released never change, nor does their order: what is to be different is a step of its own, at the end.
 */
export const migrations: readonly (readonly string[])[] = [bookings, outbox, oneTimeCodes, apiKeys, holds, bookingQueue, requests, bookingHistory, cardEdits, interests, qualifications, waitlist, interestCodes, bookingResources];
