import { isDongbanError } from '@dongban/core/error-guard';
import type { ErrorDetail } from '../events/error.ts';

/** The problem of a browser that knows it has no connection. */
export const offline: ErrorDetail = { code: 'offline', params: {} };

/** What to tell a visitor about a failure. Anything that is no error of ours is `internal`; its text stays in the console. */
export function problemOf(error: unknown): ErrorDetail {
  if (isDongbanError(error)) return error.code === 'unreachable' && !navigator.onLine ? offline : { code: error.code, params: error.params };
  return { code: 'internal', params: {} };
}
