import type { Queryable } from '../database/database.ts';
import type { Letter, LetterKind } from './letter.ts';
import { post, takeBack, type ChannelName, type Timing } from './outbox.ts';

/** Where handlers leave their letters. */
export interface Post {
  /** Leaves a letter, in the transaction of what it tells. */
  write(within: Queryable, letter: Letter, at: Temporal.Instant, timing?: Timing): Promise<void>;
  /** Takes back letters about a record that have not left yet. Gives whether such a letter had left on none of its ways. */
  takeBack(within: Queryable, subject: string, kinds: readonly LetterKind[], at: Temporal.Instant): Promise<boolean>;
  /** Where staff are told of what they owe; without one, nobody is. */
  readonly staff: { readonly name: string; readonly email: string; readonly lang: string } | undefined;
}

export function createPost(channels: readonly ChannelName[], staff: Post['staff']): Post {
  return {
    staff,
    write: (within, letter, at, timing) => post(within, letter, channels, at.toString(), timing),
    async takeBack(within, subject, kinds, at) {
      const back = await takeBack(within, subject, kinds, at.toString());
      return channels.every((channel) => back.has(channel));
    },
  };
}
