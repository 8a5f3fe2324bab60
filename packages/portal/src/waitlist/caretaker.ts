import type { ResourceId } from '@dongban/core/slot';
import { dropEnded, queueFor } from '../claims/claims.ts';
import { tellExpired } from '../notifications/waitlist-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { endOverdue, passOn } from './pass-on.ts';
import { saveEntry, takeLine, waitedFor } from './store.ts';

/** Looks after waitlists where nobody else comes by: what ended by itself passes on. Nothing is sold twice without it, only later. */
export interface Caretaker {
  /** Looks once; gives how many offers were made. */
  look(): Promise<number>;
  /** Looks every few seconds from now on. */
  start(): void;
  /** Ends after the look that is under way. */
  stop(): Promise<void>;
}

const pauseMilliseconds = 5_000;
/** How often all days are looked at: some come within the horizon, hours and rules change. */
const wholeLookMinutes = 10;
/** Farther than anyone may wait for. */
const farthestHours = 24 * 400;

export function createCaretaker(desk: Desk): Caretaker {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running: Promise<unknown> | undefined;
  let wholeLookAt: Temporal.Instant | undefined;

  const look = async () => {
    const now = desk.clock();
    const isWhole = wholeLookAt === undefined || Temporal.Instant.compare(wholeLookAt.add({ minutes: wholeLookMinutes }), now) <= 0;
    if (isWhole) wholeLookAt = now;
    let offers = 0;
    for (const resource of await waitedFor(desk.database)) offers += await lookAt(resource as ResourceId, isWhole, desk);
    return offers;
  };
  const round = (): void => {
    if (isStopped) return;
    // A database that is away for a while is a fault of other requests too; the line stands still.
    running = look().catch(() => 0);
    void running.then(() => {
      if (!isStopped) timer = setTimeout(round, pauseMilliseconds).unref();
    });
  };
  return {
    look,
    start: round,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

async function lookAt(resource: ResourceId, isWhole: boolean, desk: Desk): Promise<number> {
  const now = desk.clock();
  return desk.database.transaction(async (within) => {
    await queueFor(within, [resource]);
    const freed = await dropEnded(within, [resource], now);
    await endOverdue(within, desk, [resource]);
    if (isWhole) await endExpired(resource, within, desk);
    return passOn(within, desk, isWhole ? [{ resource, start: now.toString(), end: now.add({ hours: farthestHours }).toString() }] : freed);
  });
}

/** Those whose days are over. */
async function endExpired(resource: ResourceId, within: Parameters<typeof takeLine>[0], desk: Desk): Promise<void> {
  const now = desk.clock();
  for (const { entry } of await takeLine(within, 'waiting', [resource])) {
    if (entry.through >= now.toZonedDateTimeISO(entry.timeZone).toPlainDate().toString()) continue;
    const expired = { ...entry, state: 'expired' as const, sequence: entry.sequence + 1 };
    await saveEntry(within, expired, undefined, now);
    await tellExpired(desk, within, expired, now);
  }
}
