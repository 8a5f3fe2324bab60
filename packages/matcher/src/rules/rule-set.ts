import type { CatalogKind } from '@dongban/core/kind';
import type { RequireRule, ScoreRule } from './registry.ts';

/** The score rules of one kind of record, by id; reasons name the id. */
export type KindRules = Readonly<Record<string, ScoreRule>>;

/** What counts in matching, and how much: data that a portal can write itself. */
export interface RuleSet {
  /** Version of this format. */
  readonly schema: 1;
  /** Name of the set. */
  readonly id: string;
  /** An answer names the set it was made with as `id@version`. */
  readonly version: string;
  /**
   * How much a match is put back for being like one before it, 0 to 1 (maximal marginal relevance, Carbonell and Goldstein
   * 1998). Scores stay as they are. @default 0
   */
  readonly spread?: number;
  /** Rules that leave records out, by id. Blocks name the id. */
  readonly require: Readonly<Record<string, RequireRule>>;
  /** Rules that weigh, by the kind of record they are for. A kind without any is not ranked. */
  readonly score: Readonly<Partial<Record<CatalogKind, KindRules>>>;
}

/**
 * Whether a set gives the same scores everywhere, in a browser as in a server: it does where no rule of it is a function.
 *
 * @example
 * import { defaultRules } from '@dongban/matcher';
 *
 * isPortable(defaultRules); // → true
 */
export function isPortable(rules: RuleSet): boolean {
  return Object.values(rules.score).every((ofKind) => Object.values(ofKind).every(({ type }) => type !== 'custom'));
}

/** The score rules of a kind; none where the set has none. */
export function rulesOf(rules: RuleSet, kind: CatalogKind): KindRules {
  return Object.hasOwn(rules.score, kind) ? (rules.score[kind] ?? {}) : {};
}
