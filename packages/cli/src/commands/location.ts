import { join } from 'node:path';
import type { StoreLocation } from '@dongban/portal/administration';

/** Options that say where a portal's records are. */
export const locationOptions = { data: { type: 'string' } } as const;

export const defaultDataDirectory = join('.dongban', 'data');

/** The data directory, or the server that `DATABASE_URL` names: a password has no place on a command line. */
export function locationOf(data: string | undefined): StoreLocation {
  const databaseUrl = process.env['DATABASE_URL'];
  return { dataDirectory: data ?? defaultDataDirectory, ...(databaseUrl === undefined || databaseUrl === '' ? {} : { databaseUrl }) };
}
