/** Something that can be put in order. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** Better score first; among equals the id decides, so that the order never depends on how records came in. */
export function byScoreThenId(a: Ranked, b: Ranked): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The best of many, in order: few come among them, and those are not far from the end. */
export class Best<T extends Ranked> {
  readonly #limit: number;
  readonly #best: T[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What a candidate has to score at least; with it, the id decides. */
  get least(): number {
    return this.#best[this.#limit - 1]?.score ?? 0;
  }

  offer(candidate: T): void {
    const best = this.#best;
    let place = best.length;
    while (place > 0 && byScoreThenId(candidate, best[place - 1] as T) < 0) place -= 1;
    best.splice(place, 0, candidate);
    if (best.length > this.#limit) best.pop();
  }

  /** Best first. */
  inOrder(): T[] {
    return this.#best;
  }
}
