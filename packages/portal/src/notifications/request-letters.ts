import type { Request } from '@dongban/core/request';
import type { Queryable } from '../database/database.ts';
import type { LetterKind } from './letter.ts';
import type { Post } from './post.ts';

/** States that the requester hears of, and by which letter. */
const letters: Partial<Record<Request['state'], LetterKind>> = { accepted: 'confirmed', declined: 'declined', quoted: 'quoted', delivered: 'delivered' };

/** A request has come in: the requester hears that it has, and staff, in time, that they owe an answer. */
export async function tellRequestMade({ post }: { readonly post: Post }, within: Queryable, request: Request, now: Temporal.Instant): Promise<void> {
  await post.write(within, { kind: 'received', to: request.requester, subject: request.id, request }, now);
  if (post.staff !== undefined) await post.write(within, { kind: 'overdue', to: post.staff, subject: request.id, request }, now, { notBefore: request.answerBy });
}

/** It has come to another state. Once it is answered nobody is called to answer it. */
export async function tellRequestStep({ post }: { readonly post: Post }, within: Queryable, request: Request, now: Temporal.Instant, note?: string): Promise<void> {
  await post.takeBack(within, request.id, ['overdue'], now);
  const kind = letters[request.state];
  if (kind !== undefined) await post.write(within, { kind, to: request.requester, subject: request.id, request, ...(note === undefined || note === '' ? {} : { note }) }, now);
}
