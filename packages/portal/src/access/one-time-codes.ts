import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Queryable } from '../database/database.ts';
import { ProblemError } from '../http/problem.ts';

/** A code that was sent, without the code. */
export interface Challenge {
  readonly id: string;
  readonly expiresAt: string;
}

/** One-time codes that go to a mail address and come back from whoever reads it. */
export interface OneTimeCodes {
  /**
   * Makes another code for a record.
   *
   * @param expiresAt until when it is good.
   * @throws {ProblemError} `no-more-codes` where the record has had enough of them.
   */
  issue(within: Queryable, subject: string, now: Temporal.Instant, expiresAt: string): Promise<Challenge>;
  /** The six digits of a code; for the letter that brings them. */
  codeFor(challengeId: string): string;
  /**
   * Takes a code for the last one that was sent for the record. A try is spent before the look at it, so that many who try at once
   * have no more tries than one.
   *
   * @param database not a transaction that may fail later: the spent try would come back.
   * @throws {ProblemError} `wrong-code`, or `code-expired` where none is good any longer.
   */
  redeem(database: Queryable, subject: string, code: string, now: Temporal.Instant): Promise<void>;
}

/** How long a code may take to come back; an unverified booking keeps its time for as long. */
export const codeLifeMinutes = 10;
const mostTries = 5;
const mostCodes = 3;
const digits = 6;

/**
 * A code is made from its challenge's id and the portal's secret, like access tokens are. The database then holds nothing that a code
 * could be found from, and the outbox holds none while its letter waits.
 */
export function createOneTimeCodes(secret: Uint8Array): OneTimeCodes {
  const codeFor = (challengeId: string): string => {
    const number = createHmac('sha256', secret).update(`one-time-code\n${challengeId}`).digest().readUIntBE(0, 6);
    return String(number % 10 ** digits).padStart(digits, '0');
  };
  return {
    codeFor,
    async issue(within, subject, now, expiresAt) {
      const [row] = await within.query<{ count: number }>('select count(*)::integer as count from one_time_codes where subject = $1', [subject]);
      if ((row?.count ?? 0) >= mostCodes) throw new ProblemError(429, { code: 'no-more-codes', params: {} });
      const challenge = { id: randomBytes(16).toString('hex'), expiresAt };
      await within.query('insert into one_time_codes (id, subject, expires_at, created_at) values ($1, $2, $3::timestamptz, $4::timestamptz)', [challenge.id, subject, challenge.expiresAt, now.toString()]);
      return challenge;
    },
    async redeem(database, subject, code, now) {
      const [spent] = await database.query<{ id: string; tries: number }>(
        `update one_time_codes set tries = tries + 1
         where id = (select id from one_time_codes where subject = $1 order by created_at desc, id limit 1) and expires_at > $2::timestamptz and tries < $3
         returning id, tries`,
        [subject, now.toString(), mostTries],
      );
      if (spent === undefined) throw new ProblemError(410, { code: 'code-expired', params: {} });
      if (!isSame(code.replaceAll(/\s/g, ''), codeFor(spent.id))) throw new ProblemError(422, { code: 'wrong-code', params: { triesLeft: mostTries - spent.tries } });
    },
  };
}

/** Takes as long for a code that is nearly right as for any other. */
function isSame(given: string, code: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(code)];
  return a.length === b.length && timingSafeEqual(a, b);
}
