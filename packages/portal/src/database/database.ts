/** Runs SQL. Values always travel as parameters (`$1`), never within the text. */
export interface Queryable {
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
}

/**
 * What the portal needs of PostgreSQL 15 or later with `btree_gist`. Errors of the server reject with their SQLSTATE in
 * `code`, as both PGlite and `pg` do.
 */
export interface Database extends Queryable {
  /** Runs the work in one transaction: all of it happens, or none where it throws. */
  transaction<T>(work: (within: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * SQLSTATE of an error of the database, PGlite's as `pg`'s: `23P01` is a claim on time that somebody holds, `23505` a key that is there.
 *
 * @returns `undefined` where the error is none of the database's.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 * @example
 * sqlStateOf(Object.assign(new Error('duplicate key value'), { code: '23505' })); // → '23505'
 * sqlStateOf(new TypeError('something else')); // → undefined
 */
export function sqlStateOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}
