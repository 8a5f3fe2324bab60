import { sqlStateOf } from '../database/database.ts';

/** A fault of the portal's, as it may be written to a log. */
export interface Incident {
  /** Also in the answer's `dongban-incident` header. */
  readonly id: string;
  readonly route: string;
  /** Name of the error, with its SQLSTATE where it is the database's. */
  readonly error: string;
  /** Where in the code it happened. */
  readonly at: readonly string[];
}

/** Keeps an error's message out: drivers quote the values that they were given, which are people's. */
export function incidentOf(id: string, route: string | undefined, error: unknown): Incident {
  const { name, stack = '' } = error instanceof Error ? error : { name: typeof error };
  return {
    id,
    route: route ?? 'none',
    error: [name, sqlStateOf(error)].filter((part) => part !== undefined).join(' '),
    at: stack.split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim()),
  };
}
