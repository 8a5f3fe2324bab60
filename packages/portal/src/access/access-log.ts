import type { Queryable } from '../database/database.ts';
import type { ApiKey } from './api-keys.ts';

/** One look of staff at people's data, or one change of it: who, what, when, and never the data. */
export interface StaffAccess {
  readonly at: string;
  readonly key: string;
  readonly label: string;
  readonly route: string;
  /** Ids of the records. */
  readonly subjects: readonly string[];
}

export async function noteAccess(within: Queryable, { id, label }: Pick<ApiKey, 'id' | 'label'>, route: string, subjects: readonly string[], now: Temporal.Instant): Promise<void> {
  // A list with nothing in it showed nobody's data.
  if (subjects.length === 0) return;
  await within.query('insert into staff_access (at, key, label, route, subjects) values ($1::timestamptz, $2, $3, $4, $5::text[])', [now.toString(), id, label, route, subjects]);
}

/** The latest first. */
export async function accessesSince(within: Queryable, since: string, limit: number): Promise<readonly StaffAccess[]> {
  return within.query<StaffAccess>(
    `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, key, label, route, subjects
     from staff_access where at >= $1::timestamptz order by serial desc limit $2`,
    [since, limit],
  );
}
