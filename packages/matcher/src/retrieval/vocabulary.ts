import type { LivePart } from './live-part.ts';

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
   * Of the terms from `low` to before `high` that fit, those to which most comes, each with the number of units it occurs in
   * times how well it fits.
   *
   * @param fitOf 0 where a term does not fit; sees it where it lies, since most of them are never needed as strings.
   * @param most so many, or more.
   */
  termsWithin(low: string, high: string, fitOf: (codes: Uint16Array, start: number, end: number) => number, most: number): Map<string, number> {
    const found = new Map<string, number>();
    for (const live of this.#parts) {
      // What comes to a term in several parts is known when all have been looked through.
      for (const { number, sum } of bestWithin(live, low, high, fitOf, this.#parts.length === 1 ? most : Number.POSITIVE_INFINITY)) {
        const term = live.part.terms.at(number);
        found.set(term, (found.get(term) ?? 0) + sum);
      }
    }
    return found;
  }
}

interface Found {
  readonly number: number;
  readonly sum: number;
}

function bestWithin(live: LivePart, low: string, high: string, fitOf: (codes: Uint16Array, start: number, end: number) => number, most: number): Found[] {
  const { terms } = live.part;
  const best: Found[] = [];
  const last = terms.lowerBound(high);
  for (let number = terms.lowerBound(low); number < last; number++) {
    const fit = fitOf(terms.codes, terms.ends[number] as number, terms.ends[number + 1] as number);
    if (fit === 0) continue;
    const sum = fit * live.unitCount(number);
    let place = best.length;
    while (most < Number.POSITIVE_INFINITY && place > 0 && (best[place - 1] as Found).sum < sum) place -= 1;
    if (place === most) continue;
    best.splice(place, 0, { number, sum });
    if (best.length > most) best.pop();
  }
  return best;
}
