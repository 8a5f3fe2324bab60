import type { Message } from '@dongban/core/describe';
import type { CatalogKind } from '@dongban/core/kind';
import type { Evidence } from '@dongban/core/match';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { Entry } from '../matching/entry.ts';
import type { Context } from '../matching/context.ts';
import type { FieldSchema } from './field-schema.ts';

/** What every rule of a set says of itself. */
export interface RuleBase {
  /** Which rule it is: one of those in the registry. */
  readonly type: string;
}

/** What every score rule says of itself. */
export interface ScoreRuleBase extends RuleBase {
  /** Its part of the score beside the other rules of the same kind that a need asks about; above 0. They are rescaled to 1. */
  readonly weight: number;
}

/** What every require rule says of itself. */
export interface RequireRuleBase extends RuleBase {
  /** The kinds of record it is for. @default all that it can read */
  readonly kinds?: readonly CatalogKind[];
}

/** A rule as it stands in a set: under an id, which reasons name, and for a kind of record. */
export type Placed<R extends RuleBase> = R & { readonly id: string; readonly kind: CatalogKind };

/** A reason before its rule's weight is known. */
export interface DraftReason {
  readonly message: Message;
  readonly share: number;
  readonly evidence: readonly Evidence[];
}

/** A change of the record with which a rule would be met in full, and how to say it. */
export interface Change {
  /** A clause that `describe` completes: "TRL 5 이상이면". */
  readonly message: Message;
  readonly record: CatalogRecord;
}

/**
 * What a score rule makes of records, once it knows what the need asks of it. `value` is worked out for every candidate and
 * makes no garbage; the rest only for those that are returned.
 */
export interface Rater {
  /** 0 to 1; 0 where there is no data. Never rises when something is taken out of the record. */
  value(entry: Entry): number;
  /**
   * The most that `value` is for any record, as far as that is known without looking at it. @default 1
   *
   * @param covers by text, how far it covers the need at most; the record's texts that a rule of words reads go from `first` to
   * before `end`.
   */
  most?(covers: ArrayLike<number>, first: number, end: number): number;
  /** Share of what the need asks of the rule for which the record has data at all, 0 to 1. */
  data(entry: Entry): number;
  /** Why. The shares add up to `value`, each above 0, each with evidence. */
  reasons(entry: Entry): readonly DraftReason[];
  /** What would have to be otherwise for the full value, where the record could change in this. */
  change?(entry: Entry): Change | undefined;
}

/** Fields of a rule's own, each with the JSON Schema of its value. A field with a default may be left out. */
export type OwnFields<R extends RuleBase, Base extends RuleBase> = { readonly [Name in Exclude<keyof R & string, keyof Base>]-?: FieldSchema };

/** One kind of score rule. A file of its own each; the registry lists them. */
export interface ScoreType<R extends ScoreRuleBase = ScoreRuleBase> {
  readonly type: R['type'];
  /** What it weighs: words, in proportion to which the terms count. The right range of the wrong instrument helps nobody. */
  readonly weighs: 'words' | 'terms';
  /** The kinds of record it can read. */
  readonly kinds: readonly CatalogKind[];
  readonly fields: OwnFields<R, ScoreRuleBase>;
  /** What the need asks of it; nothing where it does not, and the rule is left out for every record of the kind alike. */
  ask(rule: Placed<R>, context: Context): Rater | undefined;
}

/** Why a record is left out, before its rule's id is known. */
export interface DraftBlock {
  readonly message: Message;
  readonly remedy?: Message;
}

/** Says why a record is left out; nothing where it is not. */
export type Guard = (entry: Entry) => DraftBlock | undefined;

/** One kind of require rule. */
export interface RequireType<R extends RequireRuleBase = RequireRuleBase> {
  readonly type: R['type'];
  readonly kinds: readonly CatalogKind[];
  readonly fields: OwnFields<R, RequireRuleBase>;
  /** Whether it can leave a record out at all, whatever is needed. @default every record of its kinds */
  concerns?(record: CatalogRecord): boolean;
  /** What caller and need require; nothing where they do not. */
  ask(rule: Placed<R>, context: Context): Guard | undefined;
}

/** Kinds of rules by the type that a rule names. */
export interface RuleTypes {
  readonly score: ReadonlyMap<string, ScoreType>;
  readonly require: ReadonlyMap<string, RequireType>;
}
