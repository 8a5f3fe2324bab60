import type { RouteName } from '@dongban/core/contract';
import { outputs } from '@dongban/core/contract-schemas';
import type { Problem } from '@dongban/core/errors';
import { problemsOf } from '@dongban/core/parse';

/**
 * What is wrong with an answer, by the schema of its route. For `createClient({ validation })`, which loads this module with the
 * schemas only when the first answer comes.
 *
 * @example
 * import { createClient } from '@dongban/client';
 *
 * const client = createClient({ endpoint: 'https://portal.example.org', validation: () => import('@dongban/client/validation') });
 * (await client.hubs.list()).items.length; // → 6
 * problemsIn('services.get', { id: 'service_a' })[0]?.pointer; // → '/name'
 */
export function problemsIn(route: RouteName, answer: unknown): readonly Problem[] {
  return problemsOf(outputs[route], answer);
}
