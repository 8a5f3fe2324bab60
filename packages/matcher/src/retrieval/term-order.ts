import type { Steps } from './steps.ts';

/** So many terms are put in order in one step. */
const mostAtOnce = 2048;

/** The numbers of terms in the order of these. What is in order stays so while terms are added. */
export class TermOrder {
  #order: Uint32Array = new Uint32Array(0);

  /** @param terms those of before, and new ones behind them; all different. */
  *of(terms: readonly string[]): Steps<Uint32Array> {
    let lists = [this.#order];
    for (let first = this.#order.length; first < terms.length; first += mostAtOnce) {
      const numbers = Uint32Array.from({ length: Math.min(mostAtOnce, terms.length - first) }, (_, index) => first + index);
      lists.push(numbers.sort((a, b) => ((terms[a] as string) < (terms[b] as string) ? -1 : 1)));
      yield;
    }
    // From behind, so that what was in order before is moved once.
    while (lists.length > 1) {
      const merged: Uint32Array[] = [];
      for (let end = lists.length; end > 0; end -= 2) merged.unshift(yield* mergedOf(lists.slice(Math.max(0, end - 2), end), terms));
      lists = merged;
    }
    return (this.#order = lists[0] as Uint32Array);
  }
}

function* mergedOf([left = new Uint32Array(0), right = new Uint32Array(0)]: readonly Uint32Array[], terms: readonly string[]): Steps<Uint32Array> {
  if (right.length === 0) return left;
  const merged = new Uint32Array(left.length + right.length);
  for (let at = 0, [a, b] = [0, 0]; at < merged.length; at++) {
    const isLeft = b === right.length || (a < left.length && (terms[left[a] as number] as string) < (terms[right[b] as number] as string));
    merged[at] = (isLeft ? left[a++] : right[b++]) as number;
    if (at % mostAtOnce === 0) yield;
  }
  return merged;
}
