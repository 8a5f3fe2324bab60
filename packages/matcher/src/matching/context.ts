import type { CatalogKind } from '@dongban/core/kind';
import type { Rater } from '../rules/rater.ts';
import type { ScoreFunction } from '../rules/score-function.ts';
import type { CoverSearch } from '../scoring/cover-search.ts';
import type { ConceptSearch } from './concept-search.ts';
import type { MatchOptions } from './match-options.ts';
import type { Question } from './question.ts';
import type { Surroundings } from './surroundings.ts';
import type { AnsweredTexts } from './words-in.ts';

/** All that a rule looks at beside the record. */
export interface Context {
  readonly question: Question;
  readonly options: MatchOptions;
  readonly search: CoverSearch;
  /** Finds records by what the need is about; looked for once, when the first rule asks. */
  readonly concepts: () => ConceptSearch | undefined;
  /** What the score rule of an id asks of a kind of record; nothing where there is no such rule, or the need does not ask it. */
  readonly raterOf: (id: string, kind: CatalogKind) => Rater | undefined;
  readonly texts: AnsweredTexts;
  readonly surroundings: Surroundings;
  readonly functions: ReadonlyMap<string, ScoreFunction>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The calendar day in the zone of the institute, which its first hub tells. */
  readonly today: string;
}
