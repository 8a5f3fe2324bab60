import type { FoundConcept } from '../concepts/concept-finder.ts';
import type { CoverSearch } from '../scoring/cover-search.ts';
import type { Slot } from '../scoring/slot.ts';
import { strengthOf, type ConceptTree, type Related } from './concept-tree.ts';
import type { Question } from './question.ts';
import { conceptTerm } from './terms.ts';

/** A concept that a need is about, met by itself and by what is above and below it. */
export interface ConceptSlot extends Slot {
  readonly id: string;
  /** In the order of the ways. */
  readonly related: readonly Related[];
}

/** Where the concepts of a need were found. */
export interface ConceptSearch {
  readonly slots: readonly ConceptSlot[];
  readonly search: CoverSearch;
  readonly tree: ConceptTree;
}

/** A concept is there or it is not; how often it is named says little. */
const presence = { k1: 0, b: 0, parts: 0 };

/** Looks for the concepts of a need when it is first asked to, and once; nothing where the need names none. */
export function conceptSearch({ concepts }: Question, tree: ConceptTree, search: (slots: readonly ConceptSlot[]) => CoverSearch): () => ConceptSearch | undefined {
  let made: ConceptSearch | undefined;
  let isMade = false;
  return () => {
    if (isMade) return made;
    isMade = true;
    const slots = slotsFor(new Set(outermost(concepts).map(({ id }) => id)), tree);
    if (slots.length > 0) made = { slots, tree, search: search(slots) };
    return made;
  };
}

/** Without the concepts that stand within the words of another: a vibration test is one thing, not a test and a vibration. */
function outermost(found: readonly FoundConcept[]): FoundConcept[] {
  return found.filter(({ start, end }) => !found.some((other) => other.start <= start && end <= other.end && end - start < other.end - other.start));
}

function slotsFor(ids: ReadonlySet<string>, tree: ConceptTree): ConceptSlot[] {
  return [...ids].map((id) => {
    const related = tree.around(id);
    const ways = related.map((one) => ({ strength: strengthOf(one), terms: [conceptTerm(one.id)] }));
    return { id, related, ways, weight: 1, weighing: presence };
  });
}
