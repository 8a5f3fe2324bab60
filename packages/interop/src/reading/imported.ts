import type { Problem } from '@dongban/core/errors';

/**
 * What an importer gives: the record it could read, what it had to leave out or change, and what it was given, untouched.
 * Keep `raw` beside the record, never in a catalog: it may hold what must not become public.
 */
export interface Imported<T> {
  readonly value: T;
  /** Where (JSON pointer into `raw`, or a line for text formats), what, and the facts; `describe` says it in a language. */
  readonly warnings: readonly Problem[];
  readonly raw: unknown;
}
