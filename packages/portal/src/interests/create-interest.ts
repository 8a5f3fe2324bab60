import type { Interest, InterestInput } from '@dongban/core/interest';
import type { Queryable } from '../database/database.ts';
import { tellInterestMade } from '../notifications/interest-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { randomId } from '../records/secrets.ts';
import { takeIn } from '../records/take-in.ts';

/** An interest that was made, and until when its code has to come back, where it needs one. */
export interface MadeInterest {
  readonly interest: Interest;
  readonly verifyBy?: string | undefined;
}

/** Takes in an expression of interest. */
export async function createInterest(input: InterestInput, within: Queryable, desk: Desk): Promise<MadeInterest> {
  const now = desk.clock();
  const interest = interestOf(input, now, desk.isVerifying);
  const verifyBy = await takeIn('interests', interest, input.agreements, within, desk);
  if (verifyBy !== undefined) return { interest, verifyBy };
  await tellInterestMade(desk, within, interest, now);
  return { interest };
}

/** Only the fields that an interest has: whatever else was sent is nobody's to keep. */
function interestOf({ profile, text, country, requester }: InterestInput, now: Temporal.Instant, isVerifying: boolean): Interest {
  const { name, email, organization, lang } = requester;
  return {
    id: randomId('interest'),
    profile, text, country,
    requester: { name, email, lang, ...(organization === undefined ? {} : { organization }) },
    state: isVerifying ? 'unverified' : 'submitted',
    createdAt: now.toString(),
    sequence: 0,
  };
}
