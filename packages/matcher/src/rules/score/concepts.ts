import { catalogKinds } from '@dongban/core/kind';
import type { Entry } from '../../matching/catalog-index.ts';
import type { ConceptSearch } from '../../matching/concept-search.ts';
import type { Context } from '../../matching/context.ts';
import type { Contribution } from '../../scoring/cover-search.ts';
import type { DraftReason, ScoreRuleBase, ScoreType } from '../rule-type.ts';

/**
 * How far a record is about the concepts of the need, whatever the language and the words. One step up in the glossary's
 * hierarchy counts half (vibration for random vibration), one step down four fifths. Reads the texts that `text` and
 * `works` read, the best one of them.
 */
export interface ConceptsRule extends ScoreRuleBase {
  readonly type: 'concepts';
}

export const conceptsType: ScoreType<ConceptsRule> = {
  type: 'concepts',
  weighs: 'words',
  kinds: catalogKinds,
  fields: {},
  ask(_, context) {
    const concepts = context.concepts();
    if (concepts === undefined) return undefined;
    const { search } = concepts;
    return {
      value: (entry) => Math.max(0, search.scoreOf(bestUnit(entry, search))),
      data: (entry) => (entry.units.size > 0 ? 1 : 0),
      reasons: (entry) => reasonsFor(search.contributionsTo(bestUnit(entry, search)), concepts, context),
    };
  },
};

/** The text of the record that covers most; −1 where it has none. */
function bestUnit({ units }: Entry, search: ConceptSearch['search']): number {
  let best = -1;
  let score = -1;
  for (const list of units.values()) {
    for (const unit of list) {
      const own = search.scoreOf(unit);
      if (own > score) [best, score] = [unit, own];
    }
  }
  return best;
}

/** One reason for each way in which concepts were met. */
function reasonsFor(contributions: readonly Contribution[], { slots, tree }: ConceptSearch, { index }: Context): DraftReason[] {
  return (['same', 'narrower', 'broader'] as const).flatMap((relation) => {
    const met = contributions.flatMap((contribution) => {
      const asked = slots[contribution.slot];
      const found = asked?.related[asked.ways.indexOf(contribution.way)];
      return asked === undefined || found?.relation !== relation ? [] : [{ ...contribution, asked, found }];
    });
    if (met.length === 0) return [];
    const pointers = new Set(met.flatMap(({ segments }) => segments.map(({ segment }) => index.pointerOf(segment))));
    const concepts = met.map(({ asked, found }) => ({ wanted: tree.labelOf(asked.id), found: tree.labelOf(found.id) }));
    return [{
      message: { code: 'concept-match', params: { relation, concepts } } as const,
      share: met.reduce((sum, { amount }) => sum + amount, 0),
      evidence: [...pointers].map((pointer) => ({ pointer })),
    }];
  });
}
