import type { CatalogKind } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { RCard } from '@dongban/core/r-card';
import { rulesOf, type RuleSet } from '../rules/rule-set.ts';
import type { TextRule } from '../rules/score/text.ts';
import type { WorksRule } from '../rules/score/works.ts';
import type { FieldWeight } from '../scoring/slot.ts';
import { textsAt, worksTexts, type RecordText } from './record-texts.ts';

/** A text of a record, and what words in it count. */
export interface PlacedText extends RecordText {
  readonly field: FieldWeight;
}

/** What a rule scores as a whole: all that a record says of itself, or one of its works. */
export interface TextGroup {
  readonly texts: readonly PlacedText[];
  /** Whether words in a row are looked for, too. */
  readonly hasPhrases: boolean;
}

/** A rule that reads words, under its id. */
export type WordRule = readonly [id: string, rule: TextRule | WorksRule];

/** The rules of a kind that read words, in the order of the set. */
export function wordRules(rules: RuleSet, kind: CatalogKind): WordRule[] {
  return Object.entries(rulesOf(rules, kind)).flatMap(([id, rule]) => (rule.type === 'text' || rule.type === 'works' ? [[id, rule] as const] : []));
}

/** The texts of a record in the order in which an index holds them. From the record and the rules alone, so that an index need not say where each stands. */
export function layOut(record: CatalogRecord, rules: readonly WordRule[]): TextGroup[] {
  return rules.flatMap(([, rule]): TextGroup[] => {
    if (rule.type === 'text') return [{ texts: Object.entries(rule.fields).flatMap(([pattern, field]) => placed(textsAt(record, pattern), field)), hasPhrases: false }];
    const hasPhrases = (rule.phrases ?? 0) > 0;
    return worksTexts(record as RCard).map((work) => ({ texts: (['title', 'abstract', 'topic'] as const).flatMap((name) => placed(work[name], rule.fields[name])), hasPhrases }));
  });
}

/** Which of a record's texts each rule reads, from how many there are: a rule of words one, every rule of works as many as others. */
export function textsByRule(rules: readonly WordRule[], first: number, count: number): ReadonlyMap<string, readonly number[]> {
  const works = rules.filter(([, rule]) => rule.type === 'works').length;
  const each = works === 0 ? 0 : (count - (rules.length - works)) / works;
  let next = first;
  return new Map(rules.map(([id, rule]) => [id, Array.from({ length: rule.type === 'text' ? 1 : each }, () => next++)]));
}

function placed(texts: readonly RecordText[], field: FieldWeight): PlacedText[] {
  return texts.map((text) => ({ ...text, field }));
}
