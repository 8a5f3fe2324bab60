import { sqlStateOf, type Database, type Queryable } from '../database/database.ts';

/** Claims, or records, that others made at the same moment: an exclusion, a key that is there. */
const exclusionViolation = '23P01';
const collisions: readonly (string | undefined)[] = [exclusionViolation, '23505'];
const mostAttempts = 5;

/** Thrown by work that comes to nothing. What to say of it is worked out once its transaction is over, and nobody waits for that any more. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly explain: () => Error | Promise<Error>;

  constructor(explain: () => Error | Promise<Error>) {
    super('The work was refused.');
    this.explain = explain;
  }
}

/**
 * Does the work in one transaction, all of it or nothing. Whoever claims the same time in the same moment is refused by the
 * database; then the whole is done again, with the other's claim in view, until there is room or a reason.
 *
 * @param lost what to say where others are faster each time.
 */
export async function settle<T>(database: Database, work: (within: Queryable) => Promise<T>, lost: () => Error): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(work);
    } catch (error) {
      if (error instanceof Refused) throw await error.explain();
      const state = sqlStateOf(error);
      if (attempt < mostAttempts && collisions.includes(state)) continue;
      throw state === exclusionViolation ? lost() : error;
    }
  }
}
