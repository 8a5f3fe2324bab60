import { catalogKinds, kindOf, type CatalogKind } from '@dongban/core/kind';
import { alsoWanting, choiceRater } from '../choice.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** 1 where the record is of a kind that the need says it looks for: an instrument, an expert. */
export interface KindRule extends ScoreRuleBase {
  readonly type: 'kind';
}

export const kindType: ScoreType<KindRule> = {
  type: 'kind',
  weighs: 'terms',
  kinds: catalogKinds,
  fields: {},
  ask(rule, { question }) {
    const rater = choiceRater<CatalogKind>(question.need.kinds, {
      offered: ({ id }) => [kindOf(id) as CatalogKind],
      pointer: () => '/id',
      reason: ([kind = 'service']) => ({ code: 'kind-wanted', params: { kind } }),
      change: (kind) => alsoWanting(question.need, 'kinds', kind, { code: 'if-kind', params: { kind } }),
    });
    return rater === undefined ? undefined : { ...rater, most: () => (question.need.kinds?.includes(rule.kind) === true ? 1 : 0) };
  },
};
