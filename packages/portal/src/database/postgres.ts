import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DongbanError } from '@dongban/core/errors';
import type { Pool, PoolClient } from 'pg';
import { sqlStateOf, type Database, type Queryable } from './database.ts';
import { migrate } from './migrate.ts';

/** How a portal uses a PostgreSQL server. */
export interface PostgresOptions {
  /** Most connections at a time; what comes beyond them queues up. @default 10 */
  readonly connections?: number | undefined;
}

const oldestServer = 150_000;
/** No statement of a portal's takes long: one that does is stuck, and would keep others from their turn. */
const longestStatementMilliseconds = 15_000;
const longestIdleInTransactionMilliseconds = 30_000;
const longestWaitMilliseconds = 10_000;
/** The database gave up one of several transactions that were in each other's way: done again, it goes through. */
const worthAnotherTry: readonly (string | undefined)[] = ['40001', '40P01'];
const mostAttempts = 5;
const firstPauseMilliseconds = 10;

/**
 * Connects to a PostgreSQL server, 15 or later, and brings its schema up to date. Several portals may share one.
 *
 * @param url such as `postgres://dongban@localhost/dongban`; what it leaves out comes from the `PG…` variables.
 * @param prepareUse what is done before it is used.
 * @throws {DongbanError} `database-too-old` for a server before 15; what `migrate` throws.
 * @example
 * const database = await openPostgresDatabase(process.env.DATABASE_URL ?? 'postgres://dongban@localhost/dongban', { connections: 4 });
 * await database.query('select $1::integer + 1 as next', [41]); // → [{ next: 42 }]
 * await database.close();
 */
export async function openPostgresDatabase(url: string, { connections = 10 }: PostgresOptions = {}, prepareUse: (database: Database) => Promise<void> = migrate): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'dongban',
    connectionTimeoutMillis: longestWaitMilliseconds,
    statement_timeout: longestStatementMilliseconds,
    idle_in_transaction_session_timeout: longestIdleInTransactionMilliseconds,
  });
  // A connection that breaks fails the call it was at, if any, and is replaced by the next; unheard, the event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database: Database = { ...queryable(pool), transaction: (work) => inTransaction(pool, work), close: () => pool.end() };
  try {
    await refuseOldServer(database);
    await prepareUse(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function refuseOldServer(database: Database): Promise<void> {
  const [row] = await database.query<{ version: number }>(`select current_setting('server_version_num')::integer as version`);
  const version = row?.version ?? 0;
  if (version >= oldestServer) return;
  throw new DongbanError('database-too-old', `The server is PostgreSQL ${Math.floor(version / 10_000)}; dongban needs 15 or later.`, { params: { version } });
}

async function inTransaction<T>(pool: Pool, work: (within: Queryable) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptTransaction(pool, work);
    } catch (error) {
      if (attempt === mostAttempts || !worthAnotherTry.includes(sqlStateOf(error))) throw error;
      // A little at random, or those who met once would meet again.
      await pause(firstPauseMilliseconds * 2 ** attempt * Math.random());
    }
  }
}

async function attemptTransaction<T>(pool: Pool, work: (within: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: unknown;
  try {
    await client.query('begin');
    const result = await work(queryable(client));
    await client.query('commit');
    return result;
  } catch (error) {
    // Where not even this comes through, the connection is gone, and its transaction with it.
    await client.query('rollback').catch((cause: unknown) => (broken = cause));
    throw error;
  } finally {
    client.release(broken !== undefined);
  }
}

function queryable(within: Pool | PoolClient): Queryable {
  return {
    async query<Row extends object>(sql: string, parameters: readonly unknown[] = []) {
      const { rows } = await within.query<Row>({ text: sql, values: [...parameters], ...(parameters.length === 0 ? {} : { name: nameOf(sql) }) });
      return rows;
    },
  };
}

/** Statements are few, values being never within their text. By its name each connection plans one once, and not each time it runs. */
const names = new Map<string, string>();

function nameOf(sql: string): string {
  const name = names.get(sql) ?? createHash('sha256').update(sql).digest('base64url');
  names.set(sql, name);
  return name;
}
