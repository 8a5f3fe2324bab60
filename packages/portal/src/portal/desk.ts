import type { OneTimeCodes } from '../access/one-time-codes.ts';
import type { Notice } from '@dongban/core/notice';
import type { Database } from '../database/database.ts';
import type { Post } from '../notifications/post.ts';
import type { Publication } from '../publication/publication.ts';
import type { KeyBook } from '../records/key-book.ts';
import type { AccessTokens } from '../records/secrets.ts';

/** What handlers work with. */
export interface Desk {
  readonly publication: Publication;
  readonly database: Database;
  readonly tokens: AccessTokens;
  readonly keys: KeyBook;
  readonly clock: () => Temporal.Instant;
  readonly codes: OneTimeCodes;
  readonly post: Post;
  /** Whether a booking needs a code from its requester's mail. */
  readonly isVerifying: boolean;
  /** What the institute has people agree to; without it, the portal's own notice is shown. */
  readonly notices: readonly Notice[] | undefined;
  readonly newBookingId: () => `booking_${string}`;
  readonly instance: string;
}
