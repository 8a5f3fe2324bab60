import type { Hub } from '@dongban/core/hub';
import type { ConceptFinder } from '../concepts/concept-finder.ts';
import type { CoverSearch } from '../scoring/cover-search.ts';
import type { CatalogIndex } from './catalog-index.ts';
import type { Question } from './question.ts';

/** All that a rule looks at beside the record. */
export interface Context {
  readonly question: Question;
  readonly index: CatalogIndex;
  readonly search: CoverSearch;
  readonly finder: ConceptFinder;
  readonly hubs: ReadonlyMap<string, Hub>;
  /** Epoch milliseconds. */
  readonly now: number;
}
