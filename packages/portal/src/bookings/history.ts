import type { RequesterFacts } from '@dongban/booking';
import type { DeclaredCompany, Requester } from '@dongban/core/booking';
import type { Eligibility, Policy } from '@dongban/core/common';
import type { Interval } from '@dongban/core/slot';
import type { Queryable } from '../database/database.ts';
import { heldBy, type Asked } from '../qualifications/held.ts';
import type { Bookable } from './bookable.ts';

/** Who books, as far as that is known, and which of their bookings does not count, since it is about to be replaced. */
export interface Booker {
  /** Left out of a visitor who only looks. */
  readonly requester?: Requester | undefined;
  readonly company?: DeclaredCompany | undefined;
  readonly except?: string | undefined;
}

/** Longer ago than any limit looks, but for missed bookings, whose policy says how far. */
const shortestLookBackDays = 62;

/** What to queue for where a policy counts what one organization has: two of its people must not both be the last. */
export function queuesOf(policy: Policy, by: Booker | undefined): string[] {
  if (by?.requester === undefined || !isCounted(policy)) return [];
  const { email, organization } = folded(by.requester);
  return [`requester ${email}`, ...(organization === null ? [] : [`organization ${organization}`])];
}

/**
 * What the portal knows of who books: what they say of their company, what the institute's lists say of their trainings and
 * memberships, and what its own records say of their organization, its people being those with one mail address or one name
 * of an organization. What it keeps no record of stays unknown.
 */
export async function factsOf(within: Queryable, bookable: Bookable, by: Booker | undefined, now: Temporal.Instant): Promise<RequesterFacts | undefined> {
  if (by === undefined) return undefined;
  const { requester, company, except } = by;
  if (requester === undefined) return company;
  const { policy } = bookable;
  return {
    ...company,
    ...(await heldBy(within, requester.email, askedBy(bookable), now)),
    ...(policy !== undefined && isCounted(policy) ? await historyOf(within, { bookable, policy, requester, except, now }) : {}),
  };
}

interface History {
  readonly bookable: Bookable;
  readonly policy: Policy;
  readonly requester: Requester;
  readonly except: string | undefined;
  readonly now: Temporal.Instant;
}

async function historyOf(within: Queryable, { bookable, policy, requester, except, now }: History): Promise<Pick<RequesterFacts, 'bookings' | 'lateCancellations' | 'noShows'>> {
  const { email, organization } = folded(requester);
  const days = Math.max(shortestLookBackDays, policy.missed?.withinDays ?? 0);
  const rows = await within.query<Interval & { state: string; late_at: string | null; is_missed: boolean }>(
    `select document ->> 'start' as start, document ->> 'end' as end, document ->> 'state' as state,
       case when document -> 'cancellation' ->> 'late' = 'true' then document ->> 'cancelledAt' end as late_at, document ? 'missedAt' as is_missed
     from bookings
     where (lower(document -> 'requester' ->> 'email') = $1 or lower(document -> 'requester' ->> 'organization') = $2)
       and document -> 'resources' ->> 0 = $3 and document ->> 'start' >= $4 and id is distinct from $5 and coalesce(verify_by, 'infinity') > $6::timestamptz`,
    [email, organization, bookable.id, now.subtract({ hours: 24 * days }).toString(), except ?? null, now.toString()],
  );
  return {
    bookings: rows.filter(({ state }) => state !== 'cancelled' && state !== 'declined').map(({ start, end }) => ({ start, end })),
    lateCancellations: rows.flatMap(({ late_at: at }) => (at === null ? [] : [at])),
    noShows: rows.filter(({ is_missed: isMissed }) => isMissed).map(({ start }) => start),
  };
}

/** Every list that a rule or a discount may look into. */
function askedBy({ policy, eligibility, pricing }: Bookable): Asked {
  const ids = (named: readonly { readonly id: string }[] = []): string[] => named.map(({ id }) => id);
  const offers: (Eligibility | undefined)[] = [policy?.eligibility, eligibility, ...(pricing?.discounts ?? []).map((discount) => discount.eligibility)];
  return {
    trainings: [...ids(policy?.trainings), ...ids(policy?.offHours?.trainings)],
    memberships: offers.flatMap((offer) => ids(offer?.memberships)),
  };
}

function isCounted({ limits, gapMinutes, missed }: Policy): boolean {
  return limits !== undefined || gapMinutes !== undefined || missed !== undefined;
}

function folded({ email, organization }: Requester): { email: string; organization: string | null } {
  return { email: email.toLowerCase(), organization: organization?.toLowerCase() ?? null };
}
