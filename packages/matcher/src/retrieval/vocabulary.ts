import type { LivePart } from './live-part.ts';
import type { PackedStrings } from './packed-strings.ts';

/** The terms of an index, to be looked through. */
export class Vocabulary {
  readonly #parts: readonly LivePart[];

  constructor(parts: readonly LivePart[]) {
    this.#parts = parts;
  }

  /** In how many units a term occurs. */
  unitCount(term: string): number {
    return this.#parts.reduce((sum, live) => {
      const number = live.part.terms.find(term);
      return number < 0 ? sum : sum + live.unitCount(number);
    }, 0);
  }

  /**
   * The terms from `low` to before `high` that pass, each with the number of units it occurs in.
   *
   * @param passes sees a term where it lies, since most of them are never needed as strings.
   */
  termsWithin(low: string, high: string, passes: (terms: PackedStrings, number: number) => boolean): Map<string, number> {
    const found = new Map<string, number>();
    for (const live of this.#parts) {
      const { terms } = live.part;
      const end = terms.lowerBound(high);
      for (let number = terms.lowerBound(low); number < end; number++) {
        if (!passes(terms, number)) continue;
        const term = terms.at(number);
        found.set(term, (found.get(term) ?? 0) + live.unitCount(number));
      }
    }
    return found;
  }
}
