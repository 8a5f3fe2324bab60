import { NotFoundError } from '@dongban/core/errors';
import type { Hub } from '@dongban/core/hub';
import { catalogKinds, collections, kindOf } from '@dongban/core/kind';
import type { Blocked, Match, MatchAnswer, WhyNot } from '@dongban/core/match';
import type { Need } from '@dongban/core/need';
import type { Organization } from '@dongban/core/organization';
import type { CatalogRecord, PublicCatalog } from '@dongban/core/public-catalog';
import { ConceptFinder } from '../concepts/concept-finder.ts';
import type { Glossary } from '../concepts/glossary.ts';
import { dateOf, dayIn } from '../need/calendar.ts';
import type { NeedReader } from '../need/need-reader.ts';
import { atOnce, type Steps } from '../retrieval/steps.ts';
import type { ScoreFunction } from '../rules/score-function.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { RuleTypes } from '../rules/rule-type.ts';
import { Asking } from './asked-rules.ts';
import { bestRecords, openRecords } from './candidates.ts';
import { madeForOf, readCatalogFile, writeCatalogFile } from './catalog-file.ts';
import { CatalogIndex } from './catalog-index.ts';
import { conceptSearch } from './concept-search.ts';
import { ConceptTree } from './concept-tree.ts';
import type { Entry } from './entry.ts';
import type { MatchOptions } from './match-options.ts';
import type { Noted } from './noted.ts';
import { askQuestion, type Question } from './question.ts';
import { blocksOf, toMatch } from './rating.ts';
import type { Signals } from './signals.ts';
import { spreadOut } from './spread.ts';
import { rankOf, whyNot } from './why-not.ts';
import { AnsweredTexts } from './words-in.ts';

/** What a matcher is made with. */
export interface EngineOptions {
  /** What counts, and how much: a set that `checkRuleSet` has found sound. */
  readonly rules: RuleSet;
  /** The kinds of rules that the set names: `ruleTypes`, or those of them that it needs. */
  readonly types: RuleTypes;
  /** Terms that stand for one thing: `electronicsGlossary`, or what `checkGlossary` has found sound. */
  readonly glossary: Glossary;
  /** How the text of a need is read: `needReader`. */
  readonly reader: NeedReader;
  /** Live facts, such as free times; `setSignals` brings newer ones. @default none */
  readonly signals?: Signals;
  /** Functions that custom rules call by name. @default none */
  readonly functions?: Readonly<Record<string, ScoreFunction>>;
  /** Epoch milliseconds; decides what is still visible, and how old a work is. @default Date.now */
  readonly clock?: () => number;
}

/** Ranks the records of one public catalog for a need. */
export interface Matcher {
  /**
   * The records that fit a need, best first; those of one score by id. Near duplicates stand apart where the rule set says so,
   * and keep their scores. What fits and is left out by a rule stands in `blocked`, with what would help.
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
  /**
   * Why a record is not first for a need: what leaves it out; or the one change of the need that would lift it most, worked out by
   * asking so ("TRL 5 이상으로 찾으면 1위예요."), and the words of the need that the record does not mention.
   *
   * @throws {NotFoundError} where the matcher does not have the record.
   * @example
   * import { createMatcher } from '@dongban/matcher';
   * import { samplePublicCatalog } from '@dongban/sample-catalog';
   *
   * const matcher: Matcher = createMatcher(samplePublicCatalog('2026-11-24T00:00:00Z'));
   * const { rank, blocks, missing } = matcher.whyNot('서울에서 진동시험', 'service_emc-test');
   * blocks; // → []
   */
  whyNot(need: Need | string, id: string, options?: MatchOptions): WhyNot;
  /** Takes newer live facts in the place of those it has. */
  setSignals(signals: Signals): void;
  /** Adds a record of a public catalog, or replaces the one with its id. Cards that are not to be matched are passed over. */
  add(record: CatalogRecord): void;
  /** Takes a record out, and says whether it was there. */
  remove(id: string): boolean;
  /**
   * The whole matcher as a file, records included, which `restoreMatcher` opens without building anything. The same records in
   * the same order give the same bytes. Signals are not in it.
   */
  snapshot(): Uint8Array;
}

const defaultLimit = 20;
const highestLimit = 100;
/** So many records compete for each place of an answer when near duplicates are spread. */
const poolPerPlace = 3;

/**
 * Makes a matcher out of parts that the caller chooses: for pages that fetch rules, terms and the reading of needs apart from it, or
 * have their own. It checks none of them. `createMatcher` of `@dongban/matcher` is this one with all its parts.
 *
 * @example
 * import { electronicsGlossary } from '@dongban/matcher/glossary';
 * import { needReader } from '@dongban/matcher/need';
 * import { defaultRules, ruleTypes } from '@dongban/matcher/rules';
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const catalog = samplePublicCatalog('2026-11-24T00:00:00Z');
 * const matcher = createMatcher(catalog, { rules: defaultRules, types: ruleTypes, glossary: electronicsGlossary, reader: needReader });
 * matcher.match('진동시험', { limit: 3 }).matches.length; // → 3
 */
export function createMatcher(catalog: PublicCatalog, options: EngineOptions): Matcher {
  return atOnce(loading(catalog, options));
}

/** Makes a matcher as `createMatcher` does, step by step. */
export function* loading(catalog: PublicCatalog, options: EngineOptions): Steps<Matcher> {
  const finder = yield* ConceptFinder.of(options.glossary);
  const noted: Noted = { hubs: new Map(), organizations: new Map(), employers: new Map(), notMatched: new Set(catalog.published.notMatched) };
  const matcher = new CatalogMatcher(options, finder, new CatalogIndex(options.rules, options.types, finder), noted);
  yield* matcher.load(catalog);
  return matcher;
}

/**
 * Opens what `snapshot()` gave, as `restoreMatcher` of `@dongban/matcher` does, with parts that the caller chooses.
 *
 * @throws {DongbanError} `snapshot-damaged` or `snapshot-mismatch`.
 * @example
 * import { createMatcher } from '@dongban/matcher/engine';
 * import { needReader } from '@dongban/matcher/need';
 * import { defaultRules, ruleTypes } from '@dongban/matcher/rules';
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const parts = { rules: defaultRules, types: ruleTypes, glossary: [], reader: needReader };
 * const bytes = createMatcher(samplePublicCatalog('2026-11-24T00:00:00Z'), parts).snapshot();
 * restoreMatcher(bytes, parts).match('진동시험', { limit: 1 }).matches.length; // → 1
 */
export function restoreMatcher(bytes: Uint8Array, options: EngineOptions): Matcher {
  const finder = atOnce(ConceptFinder.of(options.glossary));
  const index = new CatalogIndex(options.rules, options.types, finder);
  const { noted } = readCatalogFile(bytes, madeForOf(options.rules, options.glossary), (opened) => index.takeOver(opened));
  return new CatalogMatcher(options, finder, index, noted);
}

/** What `snapshot()` gives, step by step; nothing may be added to the matcher or taken out between the steps. */
export function saving(matcher: Matcher): Steps<Uint8Array> {
  // There is no other kind of matcher: the interface only leaves out how it works.
  return (matcher as CatalogMatcher).saving();
}

class CatalogMatcher implements Matcher {
  readonly #options: EngineOptions;
  readonly #functions: ReadonlyMap<string, ScoreFunction>;
  readonly #clock: () => number;
  readonly #finder: ConceptFinder;
  readonly #tree: ConceptTree;
  readonly #index: CatalogIndex;
  readonly #noted: Noted;
  #signals: Signals;

  constructor(options: EngineOptions, finder: ConceptFinder, index: CatalogIndex, noted: Noted) {
    const { glossary, clock = Date.now, signals = {}, functions = {} } = options;
    this.#options = options;
    this.#functions = new Map(Object.entries(functions));
    this.#clock = clock;
    this.#signals = signals;
    this.#finder = finder;
    this.#tree = ConceptTree.of(glossary);
    this.#index = index;
    this.#noted = noted;
  }

  /** Takes in the records of a catalog. */
  *load(catalog: PublicCatalog): Steps<void> {
    const records = catalogKinds.flatMap((kind): readonly CatalogRecord[] => catalog[collections[kind]]);
    for (const record of records) this.#note(record);
    yield* this.#index.load(records.filter(({ id }) => !this.#noted.notMatched.has(id)), this.#clock());
  }

  match(need: Need | string, options: MatchOptions = {}): MatchAnswer {
    const { limit = defaultLimit } = options;
    if (!Number.isInteger(limit) || limit < 1 || limit > highestLimit) throw new RangeError(`match: \`limit\` must be 1 to ${highestLimit}.`);
    const asking = this.#ask(need, options);
    const places = { open: limit * poolPerPlace, shut: limit };
    const { open, shut } = bestRecords(asking, this.#index, places);
    const matches = spreadOut(open, this.#options.rules.spread ?? 0, limit, asking.context.texts);
    return {
      matches: matches.map(({ entry }) => toMatch(entry, asking.rulesFor(entry.kind))),
      blocked: shut.map(({ id, score, entry }): Blocked => {
        const rank = rankOf({ id, score }, open);
        return { kind: entry.kind, id: entry.id, blocks: blocksOf(entry, asking.rulesFor(entry.kind)), ...(rank > places.open ? {} : { rank }) };
      }),
      need: asking.context.question.need,
      spans: [...asking.context.question.spans],
      ruleSet: `${this.#options.rules.id}@${this.#options.rules.version}`,
      warnings: warningsOf(open.length, asking.context.question),
    };
  }

  score(need: Need | string, id: string): Match {
    const asking = this.#ask(need, {});
    const entry = this.#entry(id);
    return toMatch(entry, asking.rulesFor(entry.kind));
  }

  whyNot(need: Need | string, id: string, options: MatchOptions = {}): WhyNot {
    const asking = this.#ask(need, options);
    const entry = this.#entry(id);
    return whyNot(entry, asking, (other) => this.#ask(other, options), (of, least) => openRecords(of, this.#index, least));
  }

  setSignals(signals: Signals): void {
    this.#signals = signals;
  }

  add(record: CatalogRecord): void {
    this.#note(record);
    if (!this.#noted.notMatched.has(record.id)) this.#index.add(record, this.#clock());
  }

  remove(id: string): boolean {
    const { hubs, organizations, employers } = this.#noted;
    for (const map of [hubs, organizations, employers]) map.delete(id);
    return this.#index.remove(id);
  }

  /** Keeps what other records point at. */
  #note(record: CatalogRecord): void {
    const { hubs, organizations, employers } = this.#noted;
    if (isHub(record)) hubs.set(record.id, record);
    if (isOrganization(record)) organizations.set(record.id, record);
    if ('headline' in record) employers.set(record.id, record.organization);
  }

  snapshot(): Uint8Array {
    return atOnce(this.saving());
  }

  *saving(): Steps<Uint8Array> {
    this.#index.expire(this.#clock());
    return writeCatalogFile(madeForOf(this.#options.rules, this.#options.glossary), this.#noted, yield* this.#index.columns());
  }

  #entry(id: string): Entry {
    const entry = this.#index.get(id);
    if (entry === undefined) throw new NotFoundError(id);
    return entry;
  }

  #ask(need: Need | string, options: MatchOptions): Asking {
    const now = this.#clock();
    const { rules, types, reader } = this.#options;
    this.#index.expire(now);
    const surroundings = { ...this.#noted, signals: this.#signals };
    const question = askQuestion(typeof need === 'string' ? { text: need } : need, surroundings, {
      now, reader, finder: this.#finder, tree: this.#tree, parts: this.#index.texts.parts.map(({ live }) => live), phrases: phraseWeight(rules),
    });
    return new Asking(rules, types, {
      question, options, surroundings, now, search: this.#index.search(question.slots), texts: new AnsweredTexts(this.#finder),
      functions: this.#functions, today: todayAt(this.#noted.hubs, now), concepts: conceptSearch(question, this.#tree, (slots) => this.#index.search(slots)),
    });
  }
}

function warningsOf(found: number, { replaced }: Question): MatchAnswer['warnings'] {
  if (found === 0) return [{ code: 'nothing-found', params: {} }];
  return replaced.length === 0 ? [] : [{ code: 'similar-words', params: { words: [...replaced] } }];
}

function isHub(record: CatalogRecord): record is Hub {
  return kindOf(record.id) === 'hub';
}

function isOrganization(record: CatalogRecord): record is Organization {
  return kindOf(record.id) === 'organization';
}

/** The calendar day in the zone of the institute, which its first hub tells. */
function todayAt(hubs: ReadonlyMap<string, Hub>, now: number): string {
  const [first] = hubs.values();
  return dateOf(dayIn(first?.timeZone ?? 'UTC', now));
}

/** What phrases count by the rules that look at them. */
function phraseWeight({ score }: RuleSet): number {
  const weights = Object.values(score).flatMap((rules) => Object.values(rules).map((rule) => (rule.type === 'works' ? (rule.phrases ?? 0) : 0)));
  return Math.max(0, ...weights);
}
