import type { HeldTraining, RequesterFacts } from '@dongban/booking';
import type { Queryable } from '../database/database.ts';

/** What policies, offers and discounts ask for. */
export interface Asked {
  readonly trainings: readonly string[];
  readonly memberships: readonly string[];
}

/**
 * What somebody has of that, by their mail address: their own, or that of everyone at their organization's domain. Where the
 * institute keeps no list of it, it stays unknown, and staff decide.
 */
export async function heldBy(within: Queryable, email: string, { trainings, memberships }: Asked, now: Temporal.Instant): Promise<Pick<RequesterFacts, 'trainings' | 'memberships'>> {
  if (trainings.length === 0 && memberships.length === 0) return {};
  const rows = await within.query<{ kind: 'training' | 'membership'; id: string; isTheirs: boolean; until: number | null }>(
    `select asked.kind, asked.id, held.id is not null as "isTheirs", (extract(epoch from held.until) * 1000)::double precision as until
     from (select 'training' as kind, unnest($1::text[]) as id union select 'membership', unnest($2::text[])) as asked
     left join qualifications as held on held.kind = asked.kind and held.id = asked.id and held.holder = any($3::text[])
     where exists (select from qualifications as list where list.kind = asked.kind and list.id = asked.id)`,
    [trainings, memberships, holdersOf(email)],
  );
  const listed = (kind: string): Set<string> => new Set(rows.filter((row) => row.kind === kind).map(({ id }) => id));
  const theirs = rows.filter(({ isTheirs }) => isTheirs);
  const untilOf = (until: number | null): Pick<HeldTraining, 'until'> => (until === null ? {} : { until: Temporal.Instant.fromEpochMilliseconds(Math.floor(until)).toString() });
  return {
    ...(trainings.every((id) => listed('training').has(id)) ? { trainings: theirs.filter(({ kind }) => kind === 'training').map(({ id, until }) => ({ id, ...untilOf(until) })) } : {}),
    ...(memberships.every((id) => listed('membership').has(id))
      ? { memberships: theirs.filter(({ kind, until }) => kind === 'membership' && (until === null || until > now.epochMilliseconds)).map(({ id }) => id) }
      : {}),
  };
}

function holdersOf(email: string): string[] {
  const address = email.toLowerCase();
  return [address, address.slice(address.indexOf('@'))];
}
