import type { CatalogKind } from '@dongban/core/kind';
import type { FieldWeight } from '../scoring/slot.ts';

/** Texts that a rule reads, each with what a word in it counts and how many words it usually has. */
export type Fields = Readonly<Record<string, FieldWeight>>;

interface ScoreRule {
  /** Unique within the set; reasons name it. */
  readonly id: string;
  readonly kind: 'score';
  /** Its part of the score beside the other rules that a need asks about and that go for the same kind. */
  readonly weight: number;
  /** The kinds of record it goes for. */
  readonly kinds: readonly CatalogKind[];
}

/** How far a record's own words cover the need. */
export interface TextRule extends ScoreRule {
  readonly type: 'text';
  /** By JSON pointer into the record, in which `*` stands for every item of a list: `/keywords/*`. */
  readonly fields: Fields;
}

/** How far the best works of an R-Card cover the need. A work is found by the topics that name it, too. */
export interface WorksRule extends ScoreRule {
  readonly type: 'works';
  readonly fields: Readonly<Record<'title' | 'abstract' | 'topic', FieldWeight>>;
  /** So many works are averaged; a card with fewer has 0 for those it lacks. */
  readonly best: number;
  /** A work counts in full this year and `floor` of that when it is `years` old, older or without a date. */
  readonly recency: { readonly years: number; readonly floor: number };
}

/**
 * Share of the quantities a need names that the record's measured variables cover. Asked only where there are such. Counts
 * in proportion to how far the record covers the need's words: the right range of the wrong instrument helps nobody.
 */
export interface SpecRule extends ScoreRule {
  readonly type: 'spec';
}

/** 1 where the record is at the place that the need names. Asked only where it names one. Counts in proportion, as `spec` does. */
export interface PlaceRule extends ScoreRule {
  readonly type: 'place';
}

/** Leaves records out. `kinds` and `hub` act on what the caller of `match` chose. */
export interface RequireRule {
  readonly id: string;
  readonly kind: 'require';
  /**
   * `kinds`: records of other kinds. `hub`: what is offered at other hubs only, and not online. `direction`: partner profiles
   * that ask for the same instead of offering it. `dates`: programs and profiles whose last day is over.
   */
  readonly type: 'kinds' | 'hub' | 'direction' | 'dates';
}

export type Rule = TextRule | WorksRule | SpecRule | PlaceRule | RequireRule;

/** What counts in matching, and how much: data that a portal can write itself. */
export interface RuleSet {
  /** Version of this format. */
  readonly schema: 1;
  readonly id: string;
  /** An answer names the set it was made with as `id@version`. */
  readonly version: string;
  readonly rules: readonly Rule[];
}
