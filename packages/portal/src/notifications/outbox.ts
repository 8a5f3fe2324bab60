import { randomBytes } from 'node:crypto';
import type { Queryable } from '../database/database.ts';
import type { Letter, LetterKind, PostedLetter } from './letter.ts';

/** Ways in which letters leave. */
export const channelNames = ['mail', 'hook'] as const;
export type ChannelName = (typeof channelNames)[number];

/**
 * `uncertain`: it was handed over and nobody said whether it was taken. `dropped`: it had become pointless before it could leave.
 */
export type LetterState = 'waiting' | 'sending' | 'sent' | 'refused' | 'uncertain' | 'dropped';

/** A letter that this process alone works on. */
export interface ClaimedLetter {
  readonly letter: PostedLetter;
  readonly channel: ChannelName;
  /** How often it has been tried, this time included. */
  readonly attempts: number;
}

/** When a letter may leave, and from when on it is pointless. */
export interface Timing {
  /** @default at once */
  readonly notBefore?: string | undefined;
  readonly uselessAfter?: string | undefined;
}

/** Writes a letter in the transaction of what it tells: either both are there, or neither. */
export async function post(within: Queryable, letter: Letter, channels: readonly ChannelName[], at: string, { notBefore, uselessAfter }: Timing = {}): Promise<void> {
  const id = `letter_${randomBytes(12).toString('hex')}`;
  for (const channel of channels) {
    await within.query(
      `insert into outbox (id, channel, kind, subject, payload, state, due_at, useless_after, created_at)
       values ($1, $2, $3, $4, $5::jsonb, 'waiting', $6::timestamptz, $7::timestamptz, $8::timestamptz)`,
      [id, channel, letter.kind, letter.subject, JSON.stringify(letter), notBefore ?? at, uselessAfter ?? null, at],
    );
  }
}

/**
 * Takes back letters that wait: a reminder of what has been cancelled, an alarm about what has been answered.
 *
 * @returns the channels by which one was taken back before it had left.
 */
export async function takeBack(within: Queryable, subject: string, kinds: readonly LetterKind[], at: string): Promise<ReadonlySet<string>> {
  const rows = await within.query<{ channel: string }>(
    `update outbox set state = 'dropped', payload = null, ended_at = $3::timestamptz where subject = $1 and kind = any($2::text[]) and state = 'waiting' returning channel`,
    [subject, kinds, at],
  );
  return new Set(rows.map(({ channel }) => channel));
}

/**
 * Takes the next letter that is due for this process alone. The row's lock decides between two that ask at once; the state that
 * is written with it keeps the letter from others after the transaction, which must not last as long as a mail server may take. One
 * that has to be tried again holds back later ones about the same record: nobody hears that something is cancelled before they hear of it.
 */
export async function claimNext(within: Queryable, channel: ChannelName, at: string): Promise<ClaimedLetter | undefined> {
  await within.query(
    `update outbox set state = 'dropped', payload = null, ended_at = $2::timestamptz where channel = $1 and state = 'waiting' and useless_after <= $2::timestamptz`,
    [channel, at],
  );
  const [row] = await within.query<{ id: string; payload: string; attempts: number }>(
    `update outbox set state = 'sending', attempts = attempts + 1, claimed_at = $2::timestamptz
     where channel = $1 and id = (
       select id from outbox one where channel = $1 and state = 'waiting' and due_at <= $2::timestamptz and not exists (
         select 1 from outbox earlier where earlier.subject = one.subject and earlier.channel = $1 and earlier.serial < one.serial
           and (earlier.state = 'sending' or (earlier.state = 'waiting' and earlier.attempts > 0))
       )
       order by due_at, serial limit 1 for update skip locked
     )
     returning id, payload::text as payload, attempts`,
    [channel, at],
  );
  return row === undefined ? undefined : { letter: { ...(JSON.parse(row.payload) as Letter), id: row.id }, channel, attempts: row.attempts };
}

/** Notes how it ended. What a letter said is forgotten then; that it was sent is kept. */
export async function settle(within: Queryable, { letter, channel }: ClaimedLetter, state: Exclude<LetterState, 'waiting' | 'sending'>, error: string | undefined, at: string): Promise<void> {
  const isOver = state === 'sent' || state === 'dropped';
  await within.query(
    `update outbox set state = $3, last_error = $4, ended_at = $5::timestamptz, payload = case when $6::boolean then null else payload end
     where id = $1 and channel = $2 and state = 'sending'`,
    [letter.id, channel, state, error ?? null, at, isOver],
  );
}

/** Puts it back, to be tried again later. */
export async function putBack(within: Queryable, { letter, channel }: ClaimedLetter, error: string, dueAt: string): Promise<void> {
  await within.query(`update outbox set state = 'waiting', last_error = $3, due_at = $4::timestamptz where id = $1 and channel = $2 and state = 'sending'`, [letter.id, channel, error, dueAt]);
}

/**
 * Letters whose process ended in the midst of sending. Nobody knows whether they left: a mail is not sent again, since nobody
 * wants two; a hook's receiver tells by the id, so it is.
 */
export async function recover(within: Queryable, claimedBefore: string, at: string): Promise<void> {
  await within.query(
    `update outbox set state = case when channel = 'hook' then 'waiting' else 'uncertain' end, last_error = 'process ended',
       ended_at = case when channel = 'hook' then null else $2::timestamptz end
     where state = 'sending' and claimed_at < $1::timestamptz`,
    [claimedBefore, at],
  );
}

/** Sends a letter again that was refused or may not have arrived: a person decides that. */
export async function sendAgain(within: Queryable, id: string, at: string): Promise<boolean> {
  const rows = await within.query(
    `update outbox set state = 'waiting', due_at = $2::timestamptz, ended_at = null, attempts = 0
     where id = $1 and state in ('refused', 'uncertain') and payload is not null returning id`,
    [id, at],
  );
  return rows.length > 0;
}

/** A letter that did not arrive, or may not have. */
export interface Undelivered {
  readonly id: string;
  readonly channel: ChannelName;
  readonly kind: LetterKind;
  readonly subject: string;
  readonly state: LetterState;
  readonly error: string | null;
}

export async function undelivered(within: Queryable): Promise<readonly Undelivered[]> {
  return within.query<Undelivered>(
    `select id, channel, kind, subject, state, last_error as error from outbox where state in ('refused', 'uncertain') order by created_at desc limit 100`,
  );
}
