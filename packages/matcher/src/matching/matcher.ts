import { NotFoundError } from '@dongban/core/errors';
import { catalogKinds, collections, kindOf } from '@dongban/core/kind';
import type { Blocked, Match, MatchAnswer } from '@dongban/core/match';
import type { Need } from '@dongban/core/need';
import type { CatalogRecord, PublicCatalog } from '@dongban/core/public-catalog';
import type { Hub } from '@dongban/core/hub';
import { regionsOn } from '@dongban/core/regions';
import { ConceptFinder } from '../concepts/concept-finder.ts';
import type { Glossary } from '../concepts/glossary.ts';
import { electronicsGlossary } from '../glossary.ts';
import { checkRuleSet } from '../rules/check.ts';
import { defaultRules } from '../rules/default.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { bestOf } from '../scoring/best.ts';
import { blocksOf, type MatchOptions } from './blocks.ts';
import { CatalogIndex, type Entry } from './catalog-index.ts';
import type { Context } from './context.ts';
import { askedRules, evaluate, toMatch, type Evaluation } from './evaluate.ts';
import { askQuestion, type Question } from './question.ts';

/** What a matcher is made with. */
export interface MatcherOptions {
  /** What counts, and how much. @default defaultRules */
  readonly rules?: RuleSet;
  /** Terms that stand for one thing. @default electronicsGlossary */
  readonly glossary?: Glossary;
  /** Epoch milliseconds; decides what is still visible, and how old a work is. @default Date.now */
  readonly clock?: () => number;
}

/** Ranks the records of one public catalog for a need. */
export interface Matcher {
  /**
   * The records that fit a need, best first; those of one score by id.
   *
   * @param need a need, or its text alone. What the need says beside the text wins over what the text says.
   * @throws {DongbanError} `need-empty` or `need-too-long`.
   * @throws {RangeError} where `limit` is not 1 to 100.
   */
  match(need: Need | string, options?: MatchOptions): MatchAnswer;
  /**
   * What one record scores for a need, with its reasons; 0 and none where nothing fits. Comparable between records and
   * between needs.
   *
   * @throws {NotFoundError} where the matcher does not have the record.
   */
  score(need: Need | string, id: string): Match;
  /** Adds a record of a public catalog, or replaces the one with its id. Cards that are not to be matched are passed over. */
  add(record: CatalogRecord): void;
  /** Takes a record out, and says whether it was there. */
  remove(id: string): boolean;
}

const defaultLimit = 20;
const highestLimit = 100;

/**
 * Makes a matcher for a public catalog. Cards whose person has not agreed to being matched, and records whose time is up,
 * are neither looked at nor returned.
 *
 * @throws {ValidationError} where the rule set is not one, with a JSON pointer for every problem.
 * @example
 * const matcher = createMatcher(catalog);
 * const { matches } = matcher.match('창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다', { limit: 5 });
 * matches[0].reasons.map((reason) => describe(reason, 'ko'));
 */
export function createMatcher(catalog: PublicCatalog, options: MatcherOptions = {}): Matcher {
  return new CatalogMatcher(catalog, options);
}

class CatalogMatcher implements Matcher {
  readonly #rules: RuleSet;
  readonly #clock: () => number;
  readonly #finder: ConceptFinder;
  readonly #index: CatalogIndex;
  readonly #hubs = new Map<string, Hub>();
  readonly #notMatched: ReadonlySet<string>;

  constructor(catalog: PublicCatalog, { rules = defaultRules, glossary = electronicsGlossary, clock = Date.now }: MatcherOptions) {
    this.#rules = checkRuleSet(rules);
    this.#clock = clock;
    this.#finder = ConceptFinder.of(glossary);
    this.#index = new CatalogIndex(this.#rules, this.#finder);
    this.#notMatched = new Set(catalog.published.notMatched);
    for (const kind of catalogKinds) for (const record of catalog[collections[kind]]) this.add(record);
  }

  match(need: Need | string, options: MatchOptions = {}): MatchAnswer {
    const { limit = defaultLimit } = options;
    if (!Number.isInteger(limit) || limit < 1 || limit > highestLimit) throw new RangeError(`match: \`limit\` must be 1 to ${highestLimit}.`);
    const context = this.#ask(need);
    const asked = askedRules(this.#rules, context.question);
    const wanted: Evaluation[] = [];
    const unwanted: Evaluation[] = [];
    for (const entry of candidates(context)) {
      const evaluation = evaluate(entry, asked, context);
      if (evaluation.score <= 0) continue;
      (blocksOf(entry, this.#rules, options, context).length === 0 ? wanted : unwanted).push(evaluation);
    }
    return {
      matches: bestOf(wanted, limit).map(toMatch),
      blocked: bestOf(unwanted, limit).map(({ id, entry }): Blocked => ({ kind: entry.kind, id, blocks: blocksOf(entry, this.#rules, options, context) })),
      need: context.question.need,
      spans: [...context.question.spans],
      ruleSet: `${this.#rules.id}@${this.#rules.version}`,
      warnings: wanted.length === 0 ? [{ code: 'nothing-found', params: {} }] : [],
    };
  }

  score(need: Need | string, id: string): Match {
    const context = this.#ask(need);
    const entry = this.#index.get(id);
    if (entry === undefined) throw new NotFoundError(id);
    return toMatch(evaluate(entry, askedRules(this.#rules, context.question), context));
  }

  add(record: CatalogRecord): void {
    if (this.#notMatched.has(record.id)) return;
    if (isHub(record)) this.#hubs.set(record.id, record);
    this.#index.add(record, this.#clock());
  }

  remove(id: string): boolean {
    this.#hubs.delete(id);
    return this.#index.remove(id);
  }

  #ask(need: Need | string): Context {
    const now = this.#clock();
    this.#index.expire(now);
    const today = new Date(now).toISOString().slice(0, 10);
    const question: Question = askQuestion(typeof need === 'string' ? { text: need } : need, [...this.#hubs.values()], regionsOn(today), this.#finder);
    return { question, index: this.#index, search: this.#index.search(question.slots), finder: this.#finder, hubs: this.#hubs, now };
  }
}

/**
 * The records worth a closer look: those that hold a word of the need. Where none does, or the need has no words, every
 * record may still fit by what it measures or where it is.
 */
function candidates({ index, search }: Context): Iterable<Entry> {
  const found = new Set<Entry>();
  for (const unit of search.units) {
    const entry = index.entryOfUnit(unit);
    if (entry !== undefined) found.add(entry);
  }
  return found.size > 0 ? found : index.entries();
}

function isHub(record: CatalogRecord): record is Hub {
  return kindOf(record.id) === 'hub';
}
