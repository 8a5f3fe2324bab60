import { DongbanError, NotFoundError, ValidationError, isDongbanError, isValidationError, type Problem } from '@dongban/core/errors';
import type { CatalogKind } from '@dongban/core/kind';
import type { CatalogRecord, PublicCatalog } from '@dongban/core/public-catalog';
import type { MatcherData } from '../matching/default-matcher.ts';
import type { Matcher } from '../matching/matcher.ts';

/** What can be asked of a matcher on another thread. */
export type Method = keyof Matcher;

/** What the page says to the thread: a catalog without its records, then these, then to make a matcher of it. Every question gets one answer with its number. */
export type ToThread =
  | { readonly number: number; readonly ask: 'open'; readonly catalog: PublicCatalog; readonly options: MatcherData }
  | { readonly number: number; readonly ask: 'restore'; readonly bytes: Uint8Array; readonly options: MatcherData }
  | { readonly number: number; readonly ask: 'load'; readonly kind: CatalogKind; readonly records: readonly CatalogRecord[] }
  | { readonly number: number; readonly ask: 'make' }
  | { readonly number: number; readonly ask: 'call'; readonly method: Method; readonly args: readonly unknown[] };

/** What the thread answers. */
export type FromThread =
  | { readonly number: number; readonly result: unknown }
  | { readonly number: number; readonly failure: Failure };

/** An error as it goes from thread to thread: a structured clone would lose its class, code and params. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly code?: string | undefined;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly problems?: readonly Problem[] | undefined;
}

export function toFailure(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (!isDongbanError(error)) return { name, message };
  return { name, message, code: error.code, params: error.params, ...(isValidationError(error) ? { problems: error.problems } : {}) };
}

/** The error that a failure was: of the same class, where that is one a caller would treat differently. */
export function fromFailure({ name, message, code, params = {}, problems }: Failure): Error {
  if (problems !== undefined) return new ValidationError(String(params['what']), problems);
  if (code === 'not-found') return new NotFoundError(String(params['id']));
  if (code !== undefined) return new DongbanError(code, message, { params });
  return name === 'RangeError' ? new RangeError(message) : new Error(message);
}
