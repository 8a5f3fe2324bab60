import type { Interest, InterestInput } from '@dongban/core/interest';
import { codeLifeMinutes } from '../access/one-time-codes.ts';
import type { Queryable } from '../database/database.ts';
import { askForCode } from '../notifications/booking-letters.ts';
import { tellInterestMade } from '../notifications/interest-letters.ts';
import type { Desk } from '../portal/desk.ts';
import { randomId } from '../records/secrets.ts';
import { refuseMoreUnverified } from '../records/unverified.ts';
import { addInterest } from './store.ts';
import { agreementsOf } from '../law/notices.ts';

/** An interest that was made, and until when its code has to come back, where it needs one. */
export interface MadeInterest {
  readonly interest: Interest;
  readonly verifyBy?: string | undefined;
}

/** Takes in an expression of interest. */
export async function createInterest(input: InterestInput, within: Queryable, desk: Desk): Promise<MadeInterest> {
  const now = desk.clock();
  const interest = interestOf(input, now, desk.isVerifying);
  const verifyBy = desk.isVerifying ? now.add({ minutes: codeLifeMinutes }).toString() : undefined;
  const agreements = agreementsOf(input.agreements);
  if (verifyBy !== undefined) await refuseMoreUnverified(within, 'interests', interest.requester.email, now);
  await addInterest(within, { interest, tokenHash: desk.tokens.hashOf(desk.tokens.of(interest.id)), agreements, verifyBy });
  if (verifyBy === undefined) await tellInterestMade(desk, within, interest, now);
  else await askForCode(desk, within, interest, now, verifyBy);
  return verifyBy === undefined ? { interest } : { interest, verifyBy };
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
