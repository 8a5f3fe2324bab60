import type { CatalogKind } from '@dongban/core/kind';
import type { KindRules, RuleSet } from '../rules/rule-set.ts';
import type { Guard, Rater } from '../rules/rule-type.ts';
import type { Context } from './context.ts';

/** A score rule that the need asks about. */
export interface AskedRule {
  readonly id: string;
  readonly weight: number;
  /** Counts in proportion to how far the words are covered. */
  readonly isTerm: boolean;
  /** Reads the works of a card, each for itself. */
  readonly readsWorks: boolean;
  readonly rater: Rater;
}

/** The rules of a kind that a need asks about; the others are left out for every record alike. */
export interface AskedRules {
  readonly scores: readonly AskedRule[];
  readonly guards: readonly { readonly id: string; readonly guard: Guard }[];
  /** Weight of all, and of those that weigh words. */
  readonly whole: number;
  readonly words: number;
  /** Language of the need, where it is known. */
  readonly lang: string | undefined;
}

/** What the rules of each kind make of a need; worked out once for each kind that turns up. */
export class Asking {
  readonly context: Context;
  readonly #byKind = new Map<CatalogKind, AskedRules>();

  constructor(context: Context) {
    this.context = context;
  }

  rulesFor(kind: CatalogKind): AskedRules {
    const known = this.#byKind.get(kind);
    if (known !== undefined) return known;
    const scores = askedScores(kind, this.context);
    const asked = { scores, guards: askedGuards(kind, this.context), lang: this.context.question.need.lang, whole: weigh(scores), words: weigh(scores.filter(({ isTerm }) => !isTerm)) };
    this.#byKind.set(kind, asked);
    return asked;
  }
}

/** What a score rule of a kind asks of records; nothing where there is no such rule, or the need does not ask it. */
export function raterOf(id: string, kind: CatalogKind, context: Context): Rater | undefined {
  const rules = rulesOf(context.rules, kind);
  const rule = Object.hasOwn(rules, id) ? rules[id] : undefined;
  return rule === undefined ? undefined : context.types.score.get(rule.type)?.ask({ ...rule, id, kind }, context);
}

/** The score rules of a kind; none where the set has none. */
export function rulesOf(rules: RuleSet, kind: CatalogKind): KindRules {
  return Object.hasOwn(rules.score, kind) ? (rules.score[kind] ?? {}) : {};
}

function askedScores(kind: CatalogKind, context: Context): AskedRule[] {
  return Object.entries(rulesOf(context.rules, kind)).flatMap(([id, rule]) => {
    const rater = raterOf(id, kind, context);
    return rater === undefined ? [] : [{ id, weight: rule.weight, isTerm: context.types.score.get(rule.type)?.weighs === 'terms', readsWorks: rule.type === 'works', rater }];
  });
}

function askedGuards(kind: CatalogKind, context: Context): { id: string; guard: Guard }[] {
  return Object.entries(context.rules.require).flatMap(([id, rule]) => {
    const type = context.types.require.get(rule.type);
    if (type?.kinds.includes(kind) !== true || rule.kinds?.includes(kind) === false) return [];
    const guard = type.ask({ ...rule, id, kind }, context);
    return guard === undefined ? [] : [{ id, guard }];
  });
}

function weigh(rules: readonly AskedRule[]): number {
  return rules.reduce((sum, { weight }) => sum + weight, 0);
}
