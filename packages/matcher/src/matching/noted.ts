import type { Hub } from '@dongban/core/hub';
import type { Organization } from '@dongban/core/organization';

/** What a matcher notes beside the records that it ranks. */
export interface Noted {
  /** What records point at, by id. */
  readonly hubs: Map<string, Hub>;
  readonly organizations: Map<string, Organization>;
  /** Card → the organization of its person. */
  readonly employers: Map<string, string>;
  /** Ids of the cards that are not to be matched. */
  readonly notMatched: Set<string>;
}
