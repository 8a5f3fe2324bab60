import type { CatalogKind } from '@dongban/core/kind';
import { rulesOf, type RuleSet } from '../rules/rule-set.ts';
import type { Rater } from '../rules/rater.ts';
import type { Guard, RuleTypes } from '../rules/rule-type.ts';
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

/** A require rule that the need asks about. */
export interface AskedGuard {
  readonly id: string;
  /** Goes by the calendar. */
  readonly isDated: boolean;
  readonly guard: Guard;
}

/** The rules of a kind that a need asks about; the others are left out for every record alike. */
export interface AskedRules {
  readonly scores: readonly AskedRule[];
  readonly guards: readonly AskedGuard[];
  /** Weight of all, and of those that weigh words. */
  readonly whole: number;
  readonly words: number;
  /** Language of the need, where it is known. */
  readonly lang: string | undefined;
}

/** What the rules of each kind make of a need; worked out once for each kind that turns up. */
export class Asking {
  readonly rules: RuleSet;
  readonly context: Context;
  readonly #types: RuleTypes;
  readonly #byKind = new Map<CatalogKind, AskedRules>();

  constructor(rules: RuleSet, types: RuleTypes, known: Omit<Context, 'raterOf'>) {
    this.rules = rules;
    this.#types = types;
    this.context = { ...known, raterOf: (id, kind) => this.#raterOf(id, kind) };
  }

  rulesFor(kind: CatalogKind): AskedRules {
    const known = this.#byKind.get(kind);
    if (known !== undefined) return known;
    const scores = this.#scoresFor(kind);
    const asked = { scores, guards: this.#guardsFor(kind), lang: this.context.question.need.lang, whole: weigh(scores), words: weigh(scores.filter(({ isTerm }) => !isTerm)) };
    this.#byKind.set(kind, asked);
    return asked;
  }

  #raterOf(id: string, kind: CatalogKind): Rater | undefined {
    const rules = rulesOf(this.rules, kind);
    const rule = Object.hasOwn(rules, id) ? rules[id] : undefined;
    return rule === undefined ? undefined : this.#types.score.get(rule.type)?.ask({ ...rule, id, kind }, this.context);
  }

  #scoresFor(kind: CatalogKind): AskedRule[] {
    return Object.entries(rulesOf(this.rules, kind)).flatMap(([id, { type, weight }]) => {
      const rater = this.#raterOf(id, kind);
      return rater === undefined ? [] : [{ id, weight, isTerm: this.#types.score.get(type)?.weighs === 'terms', readsWorks: type === 'works', rater }];
    });
  }

  #guardsFor(kind: CatalogKind): AskedGuard[] {
    return Object.entries(this.rules.require).flatMap(([id, rule]) => {
      const type = this.#types.require.get(rule.type);
      if (type?.kinds.includes(kind) !== true || rule.kinds?.includes(kind) === false) return [];
      const guard = type.ask({ ...rule, id, kind }, this.context);
      return guard === undefined ? [] : [{ id, isDated: type.quietUntil !== undefined, guard }];
    });
  }
}

function weigh(rules: readonly AskedRule[]): number {
  return rules.reduce((sum, { weight }) => sum + weight, 0);
}
