import type { Hub } from '@dongban/core/hub';
import type { Organization } from '@dongban/core/organization';
import type { RuleSet } from '../rules/rule-set.ts';
import type { RuleTypes } from '../rules/rule-type.ts';
import type { ScoreFunction } from '../rules/score/custom.ts';
import type { CoverSearch } from '../scoring/cover-search.ts';
import type { ConceptSearch } from './concept-search.ts';
import type { MatchOptions } from './match-options.ts';
import type { Question } from './question.ts';
import type { Signals } from './signals.ts';
import type { AnsweredTexts } from './words-in.ts';

/** What records point at, and what is true of the moment. */
export interface Surroundings {
  readonly hubs: ReadonlyMap<string, Hub>;
  readonly organizations: ReadonlyMap<string, Organization>;
  /** Card → the organization of its person. */
  readonly employers: ReadonlyMap<string, string>;
  readonly signals: Signals;
}

/** All that a rule looks at beside the record. */
export interface Context {
  readonly question: Question;
  readonly options: MatchOptions;
  readonly rules: RuleSet;
  readonly types: RuleTypes;
  readonly search: CoverSearch;
  /** Finds records by what the need is about; looked for once, when the first rule asks. */
  readonly concepts: () => ConceptSearch | undefined;
  readonly texts: AnsweredTexts;
  readonly surroundings: Surroundings;
  readonly functions: ReadonlyMap<string, ScoreFunction>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The calendar day in the zone of the institute, which its first hub tells. */
  readonly today: string;
}
