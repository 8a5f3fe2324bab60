import type { CatalogKind, Id } from '@dongban/core/kind';

/** What a caller wants of an answer, beside the need. */
export interface MatchOptions {
  /** At most so many matches, and so many blocked records; 1 to 100. @default 20 */
  readonly limit?: number;
  /** Only these kinds. @default every kind that the rules score */
  readonly kinds?: readonly CatalogKind[];
  /** Only what is offered at this hub or online. A hub that the need names is preferred, not required. */
  readonly hub?: Id<'hub'>;
}
