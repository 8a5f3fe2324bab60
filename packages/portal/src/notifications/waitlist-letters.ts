import type { WaitlistEntry, WaitlistOffer } from '@dongban/core/waitlist';
import type { Queryable } from '../database/database.ts';
import type { Letter, LetterKind } from './letter.ts';
import type { Post } from './post.ts';

interface Notifier {
  readonly post: Post;
}

/** Somebody stands in line from now on. */
export async function tellJoined(notifier: Notifier, within: Queryable, entry: WaitlistEntry, now: Temporal.Instant): Promise<void> {
  await tell(notifier, within, 'waitlist-joined', entry, now);
}

/** A time is theirs to take; once it is not, the letter is pointless. */
export async function tellOffered({ post }: Notifier, within: Queryable, entry: WaitlistEntry, now: Temporal.Instant): Promise<void> {
  await post.write(within, letterOf('waitlist-offered', entry), now, { uselessAfter: entry.offer?.expiresAt });
}

/** They did not answer. The letter names the time that has passed to others. */
export async function tellLapsed(notifier: Notifier, within: Queryable, entry: WaitlistEntry, offer: WaitlistOffer, now: Temporal.Instant): Promise<void> {
  await tell(notifier, within, entry.state === 'waiting' ? 'waitlist-lapsed' : 'waitlist-ended', { ...entry, offer }, now);
}

/** The days are over and nothing became free. */
export async function tellExpired(notifier: Notifier, within: Queryable, entry: WaitlistEntry, now: Temporal.Instant): Promise<void> {
  await tell(notifier, within, 'waitlist-ended', entry, now);
}

/** They have answered: an offer that has not left yet stays here. */
export async function takeBackOffer({ post }: Notifier, within: Queryable, entry: WaitlistEntry, now: Temporal.Instant): Promise<void> {
  await post.takeBack(within, entry.id, ['waitlist-offered'], now);
}

async function tell({ post }: Notifier, within: Queryable, kind: LetterKind, entry: WaitlistEntry, now: Temporal.Instant): Promise<void> {
  await post.takeBack(within, entry.id, ['waitlist-offered'], now);
  await post.write(within, letterOf(kind, entry), now);
}

const letterOf = (kind: LetterKind, entry: WaitlistEntry): Letter => ({ kind, to: entry.requester, subject: entry.id, entry });
