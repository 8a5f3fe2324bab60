import type { Booking } from '@dongban/core/booking';
import type { Queryable } from '../database/database.ts';
import type { OneTimeCodes } from '../access/one-time-codes.ts';
import type { Post } from './post.ts';

/** What bookings need to tell their people. */
export interface Notifier {
  readonly post: Post;
  readonly codes: OneTimeCodes;
}

/** People pack and travel; a day is time to cancel in, too. */
const reminderHours = 24;
/** A slip of the hand is taken back before anybody hears of it. */
const missedMinutes = 10;
/** How long staff have for a booking that waits for them. */
const answerHours = 48;

/** Sends the code that makes an unverified record stand, good for as long as the record waits. */
export async function askForCode({ post, codes }: Notifier, within: Queryable, { id, requester }: Pick<Booking, 'requester'> & { readonly id: string }, now: Temporal.Instant, expiresAt: string): Promise<void> {
  const challenge = await codes.issue(within, id, now, expiresAt);
  await post.write(within, { kind: 'code', to: requester, subject: id, challenge }, now, { uselessAfter: expiresAt });
}

/** A booking stands from now on: confirmed, or waiting for staff. */
export async function tellMade(notifier: Notifier, within: Queryable, booking: Booking, now: Temporal.Instant): Promise<void> {
  await write(notifier, within, booking.state === 'requested' ? 'received' : 'confirmed', booking, now);
}

/** Staff said yes, or no. */
export async function tellAnswered(notifier: Notifier, within: Queryable, booking: Booking, now: Temporal.Instant, note?: string): Promise<void> {
  await tell(notifier, within, booking.state === 'declined' ? 'declined' : 'confirmed', booking, now, note);
}

/** It is at another time or place now. */
export async function tellMoved(notifier: Notifier, within: Queryable, booking: Booking, now: Temporal.Instant, note?: string): Promise<void> {
  await tell(notifier, within, 'changed', booking, now, note);
}

/** Staff offer another time, which the letter names. */
export async function tellProposed({ post }: Notifier, within: Queryable, booking: Booking, now: Temporal.Instant, note?: string): Promise<void> {
  const letter = { to: booking.requester, subject: booking.id, booking: { ...booking, ...booking.proposal }, ...(note === undefined || note === '' ? {} : { note }) };
  await post.write(within, { ...letter, kind: 'proposed' }, now);
}

export async function tellCancelled(notifier: Notifier, within: Queryable, booking: Booking, now: Temporal.Instant, note?: string): Promise<void> {
  await tell(notifier, within, 'cancelled', booking, now, note);
}

/** Staff wrote down that nobody came. */
export async function tellMissed({ post }: Notifier, within: Queryable, booking: Booking, now: Temporal.Instant): Promise<void> {
  await post.write(within, { kind: 'missed', to: booking.requester, subject: booking.id, booking }, now, { notBefore: now.add({ minutes: missedMinutes }).toString() });
}

/** They took that back: whoever has not heard of it need not hear of this either. */
export async function tellAttended({ post }: Notifier, within: Queryable, booking: Booking, now: Temporal.Instant): Promise<void> {
  if (await post.takeBack(within, booking.id, ['missed'], now)) return;
  await post.write(within, { kind: 'attended', to: booking.requester, subject: booking.id, booking }, now);
}

type News = 'received' | 'confirmed' | 'declined' | 'changed' | 'cancelled';

/** What waited to be said of an earlier state is taken back: nobody is reminded of what is off, or called to what is done. */
async function tell(notifier: Notifier, within: Queryable, kind: News, booking: Booking, now: Temporal.Instant, note?: string): Promise<void> {
  await notifier.post.takeBack(within, booking.id, ['reminder', 'overdue'], now);
  await write(notifier, within, kind, booking, now, note);
}

async function write({ post }: Notifier, within: Queryable, kind: News, booking: Booking, now: Temporal.Instant, note?: string): Promise<void> {
  const letter = { to: booking.requester, subject: booking.id, booking, ...(note === undefined || note === '' ? {} : { note }) };
  await post.write(within, { ...letter, kind }, now);
  if (booking.state === 'confirmed') await remind(post, within, booking, now);
  if (booking.state === 'requested' && post.staff !== undefined) {
    await post.write(within, { kind: 'overdue', to: post.staff, subject: booking.id, booking }, now, { notBefore: answerBy(booking), uselessAfter: booking.start });
  }
}

async function remind(post: Post, within: Queryable, booking: Booking, now: Temporal.Instant): Promise<void> {
  const at = Temporal.Instant.from(booking.start).subtract({ hours: reminderHours });
  if (Temporal.Instant.compare(at, now) <= 0) return;
  await post.write(within, { kind: 'reminder', to: booking.requester, subject: booking.id, booking }, now, { notBefore: at.toString(), uselessAfter: booking.start });
}

/** By when a booking that waits for staff is to be answered: two days, and before it would begin. */
export function answerBy({ createdAt, start }: Booking): string {
  const due = Temporal.Instant.from(createdAt).add({ hours: answerHours });
  return Temporal.Instant.compare(due, Temporal.Instant.from(start)) < 0 ? due.toString() : start;
}
