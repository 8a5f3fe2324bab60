import type { Message } from '@dongban/core/describe';
import type { CatalogKind } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { Entry } from '../matching/entry.ts';
import type { Context } from '../matching/context.ts';
import type { FieldSchema } from './field-schema.ts';
import type { Rater } from './rater.ts';

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
  /** The last calendar day on which it surely leaves the record in, whatever is needed. @default none */
  quietUntil?(record: CatalogRecord): string | undefined;
  /** What caller and need require; nothing where they do not. */
  ask(rule: Placed<R>, context: Context): Guard | undefined;
}

/** Kinds of rules by the type that a rule names. */
export interface RuleTypes {
  readonly score: ReadonlyMap<string, ScoreType>;
  readonly require: ReadonlyMap<string, RequireType>;
}
