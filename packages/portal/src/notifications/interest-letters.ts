import type { Interest } from '@dongban/core/interest';
import type { Queryable } from '../database/database.ts';
import type { LetterKind } from './letter.ts';
import type { Post } from './post.ts';

interface Notifier {
  readonly post: Post;
}

/** An expression of interest has come in, and it is known whose it is. */
export async function tellInterestMade(notifier: Notifier, within: Queryable, interest: Interest, now: Temporal.Instant): Promise<void> {
  await tell(notifier, within, 'interest-received', interest, now);
}

/** The owner of the profile has answered; where they accepted, the letter says who they are. */
export async function tellInterestAnswered(notifier: Notifier, within: Queryable, interest: Interest, now: Temporal.Instant): Promise<void> {
  await tell(notifier, within, interest.state === 'accepted' ? 'interest-accepted' : 'interest-declined', interest, now);
}

async function tell({ post }: Notifier, within: Queryable, kind: LetterKind, interest: Interest, now: Temporal.Instant): Promise<void> {
  const { id, requester, note } = interest;
  await post.write(within, { kind, to: requester, subject: id, interest, ...(note === undefined ? {} : { note }) }, now);
}
