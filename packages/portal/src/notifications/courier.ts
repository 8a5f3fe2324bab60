import type { Database } from '../database/database.ts';
import type { PostedLetter } from './letter.ts';
import { claimNext, putBack, recover, settle, type ChannelName, type ClaimedLetter } from './outbox.ts';

/** How an attempt ended. Errors are codes and classes of errors, never texts: servers quote addresses in theirs. */
export type Outcome =
  | { readonly state: 'sent' }
  /** Worth another try: it was certainly not taken. */
  | { readonly state: 'failed'; readonly error: string }
  /** No try will help. */
  | { readonly state: 'refused'; readonly error: string }
  /** Handed over, and then nothing was heard. */
  | { readonly state: 'uncertain'; readonly error: string };

/** A way for letters to leave. */
export interface Channel {
  readonly name: ChannelName;
  send(letter: PostedLetter): Promise<Outcome>;
}

export interface CourierOptions {
  readonly database: Database;
  readonly channels: readonly Channel[];
  readonly clock: () => Temporal.Instant;
}

/** Takes letters from the outbox to their channels. */
export interface Courier {
  /** Sends what is due, one after the other, until nothing is; gives how many were tried. */
  deliver(): Promise<number>;
  /** Looks after the outbox from now on, every few seconds. */
  start(): void;
  /** Ends after the letter that is being sent. */
  stop(): Promise<void>;
}

const pauseMilliseconds = 2_000;
const firstWaitSeconds = 60;
const longestWaitSeconds = 4 * 3600;
const mostAttempts = 12;
/** Longer than any attempt may take. */
const abandonedAfterMinutes = 15;

/**
 * Makes a courier. Several may work on one database: a letter is claimed before it is sent, one at a time, so that a process that
 * ends in the midst leaves at most one letter per channel of which nobody knows whether it left.
 */
export function createCourier(options: CourierOptions): Courier {
  const { channels } = options;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running: Promise<number> | undefined;

  const deliver = async () => {
    let tried = 0;
    for (const channel of channels) {
      while (!isStopped && (await deliverNext(channel, options))) tried++;
    }
    return tried;
  };
  const round = (): void => {
    if (isStopped) return;
    // A database that is away for a while is a fault of other requests too; letters wait.
    running = deliver().catch(() => 0);
    void running.then(() => {
      running = undefined;
      if (!isStopped) timer = setTimeout(round, pauseMilliseconds).unref();
    });
  };

  return {
    deliver: async () => {
      await takeUpAbandoned(options);
      return deliver();
    },
    start: () => void takeUpAbandoned(options).then(round, round),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

async function takeUpAbandoned({ database, clock }: CourierOptions): Promise<void> {
  const now = clock();
  await recover(database, now.subtract({ minutes: abandonedAfterMinutes }).toString(), now.toString());
}

async function deliverNext(channel: Channel, { database, clock }: CourierOptions): Promise<boolean> {
  const claimed = await database.transaction((within) => claimNext(within, channel.name, clock().toString()));
  if (claimed === undefined) return false;
  const outcome = await attempt(channel, claimed.letter);
  const now = clock();
  if (outcome.state === 'failed' && claimed.attempts < mostAttempts) {
    await putBack(database, claimed, outcome.error, now.add({ seconds: waitAfter(claimed) }).toString());
  } else {
    await settle(database, claimed, outcome.state === 'failed' ? 'refused' : outcome.state, outcome.state === 'sent' ? undefined : outcome.error, now.toString());
  }
  return true;
}

/** A channel that throws has not come to sending: a letter that cannot be put together will not be any better later. */
async function attempt(channel: Channel, letter: PostedLetter): Promise<Outcome> {
  try {
    return await channel.send(letter);
  } catch (error) {
    return { state: 'refused', error: error instanceof Error ? error.name : typeof error };
  }
}

/** 1, 4, 16, 64 minutes, then every four hours: two days in all. */
function waitAfter({ attempts }: ClaimedLetter): number {
  return Math.min(firstWaitSeconds * 4 ** (attempts - 1), longestWaitSeconds);
}
