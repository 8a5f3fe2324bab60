import type { Glossary } from '../concepts/glossary.ts';
import type { LocalizedText } from '@dongban/core/text';

/** A concept near another one: 0 steps for itself, one more for every step up or down. */
export interface Related {
  readonly id: string;
  readonly relation: 'same' | 'broader' | 'narrower';
  readonly steps: number;
}

/** What is a kind of what among the concepts of a glossary. */
export class ConceptTree {
  static readonly #made = new WeakMap<Glossary, ConceptTree>();
  readonly #labels = new Map<string, LocalizedText>();
  readonly #up = new Map<string, readonly string[]>();
  readonly #down = new Map<string, string[]>();

  constructor(glossary: Glossary) {
    for (const { id, terms, broader = [] } of glossary) {
      this.#labels.set(id, Object.fromEntries(Object.entries(terms).flatMap(([tag, [first]]) => (first === undefined ? [] : [[tag, first]]))));
      this.#up.set(id, broader);
      for (const parent of broader) this.#down.set(parent, [...(this.#down.get(parent) ?? []), id]);
    }
  }

  /** The tree of a glossary, made once. */
  static of(glossary: Glossary): ConceptTree {
    const made = ConceptTree.#made.get(glossary) ?? new ConceptTree(glossary);
    ConceptTree.#made.set(glossary, made);
    return made;
  }

  /** What a concept is called: its first term in each language. */
  labelOf(id: string): LocalizedText {
    return this.#labels.get(id) ?? { en: id };
  }

  /**
   * The concept, all that it is a kind of, and all kinds of it, nearest first. What stands at the very top is left out: that
   * vibration testing and climate testing are both testing brings nobody from the one to the other.
   */
  around(id: string): Related[] {
    const broader = walk(id, 'broader', this.#up).filter((above) => (this.#up.get(above.id) ?? []).length > 0);
    return [{ id, relation: 'same', steps: 0 }, ...broader, ...walk(id, 'narrower', this.#down)];
  }
}

/**
 * What one step in the tree leaves of a find. Who asks for vibration is helped by random vibration, and less so the other way
 * round: half for every step up, four fifths for every step down.
 */
const stepStrength = { same: 1, broader: 0.5, narrower: 0.8 };

/** What is left of a find at a concept nearby. By multiplication: the power function may differ in its last digit between engines. */
export function strengthOf({ relation, steps }: Related): number {
  let strength = 1;
  for (let taken = 0; taken < steps; taken++) strength *= stepStrength[relation];
  return strength;
}

/** Breadth first, each once: a glossary of somebody else's may lead in circles. */
function walk(from: string, relation: 'broader' | 'narrower', next: ReadonlyMap<string, readonly string[]>): Related[] {
  const seen = new Set([from]);
  const found: Related[] = [];
  let level: readonly string[] = [from];
  for (let steps = 1; level.length > 0; steps++) {
    level = level.flatMap((id) => next.get(id) ?? []).filter((id) => !seen.has(id) && seen.add(id));
    for (const id of level) found.push({ id, relation, steps });
  }
  return found;
}
