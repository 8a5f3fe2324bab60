import type { Hub } from '@dongban/core/hub';
import type { Organization } from '@dongban/core/organization';
import type { Signals } from './signals.ts';

/** What records point at, and what is true of the moment. */
export interface Surroundings {
  readonly hubs: ReadonlyMap<string, Hub>;
  readonly organizations: ReadonlyMap<string, Organization>;
  /** Card → the organization of its person. */
  readonly employers: ReadonlyMap<string, string>;
  readonly signals: Signals;
}
