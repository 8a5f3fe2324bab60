import { catalogKinds } from '@dongban/core/kind';
import type { Entry } from '../../matching/entry.ts';
import type { ConceptSearch } from '../../matching/concept-search.ts';
import type { DraftReason } from '../rater.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

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
  weighs: 'terms',
  kinds: catalogKinds,
  fields: {},
  ask(_, context) {
    const concepts = context.concepts();
    if (concepts === undefined) return undefined;
    const { search } = concepts;
    return {
      value: (entry) => Math.max(0, search.scoreOf(bestText(entry, search))),
      data: (entry) => (entry.texts.size > 0 ? 1 : 0),
      reasons: (entry) => reasonsFor(entry, concepts),
    };
  },
};

/** The text of the record that covers most; −1 where it has none. */
function bestText({ texts }: Entry, search: ConceptSearch['search']): number {
  let best = -1;
  let score = -1;
  for (const list of texts.values()) {
    for (const text of list) {
      const own = search.scoreOf(text);
      if (own > score) [best, score] = [text, own];
    }
  }
  return best;
}

/** One reason for each way in which concepts were met, by the best text; the evidence is every text that meets one so. */
function reasonsFor(entry: Entry, concepts: ConceptSearch): DraftReason[] {
  const best = bestText(entry, concepts.search);
  const everywhere = [...entry.texts.values()].flat().flatMap((text) => metIn(text, concepts).map((met) => ({ ...met, text })));
  return (['same', 'narrower', 'broader'] as const).flatMap((relation) => {
    const met = everywhere.filter((one) => one.relation === relation);
    const counted = met.filter(({ text }) => text === best);
    if (counted.length === 0) return [];
    const pointers = new Set(met.flatMap(({ segments }) => segments.map(({ place }) => entry.pointers[place] ?? '')));
    return [{
      message: { code: 'concept-match', params: { relation, concepts: counted.map(({ wanted, found }) => ({ wanted, found })) } } as const,
      share: counted.reduce((sum, { amount }) => sum + amount, 0),
      evidence: [...pointers].map((pointer) => ({ pointer })),
    }];
  });
}

/** The concepts of the need that a text meets, and how. */
function metIn(text: number, { search, slots, tree }: ConceptSearch) {
  return search.contributionsTo(text).flatMap(({ slot, way, amount, segments }) => {
    const asked = slots[slot];
    const found = asked?.related[asked.ways.indexOf(way)];
    return asked === undefined || found === undefined ? [] : [{ relation: found.relation, wanted: tree.labelOf(asked.id), found: tree.labelOf(found.id), amount, segments }];
  });
}
