import { DongbanError } from '@dongban/core/errors';

/** Stands in the place of `catalog-matcher.ts` where a page has taken the script without the matcher. */
export function matcherOf(): Promise<never> {
  return Promise.reject(new DongbanError('portal-needed', 'dongban-portal.js matches nothing by itself: set endpoint to a portal, or load dongban.js.'));
}
