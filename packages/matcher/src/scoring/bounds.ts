import type { TextParts } from '../retrieval/text-parts.ts';
import { cover } from './cover.ts';
import type { Presences } from './presences.ts';

/** Bounds are sums in another order than scores; this is far more than what the rounding of a thousand words makes of that. */
const slack = 1 + 1e-9;

/** How far texts cover a query at most. */
export class Bounds {
  /** By text: the worth of what it covers; then, once its owner was asked for, how far it covers the query. */
  readonly covers: Float64Array;
  /** The owners that hold a word, each once. */
  readonly owners: number[] = [];
  readonly #sizes: Uint32Array;
  /** By owner: how much more is asked of it than of one without a word, since the words that it holds are rarer among the others. */
  readonly #more: Float64Array;
  readonly #hasWord: Uint8Array;
  /** By how many texts an owner has: what is asked of one without a word. */
  readonly #asked: number[] = [];
  readonly #askedOfNone: (size: number) => number;

  constructor({ texts, units, sizes }: TextParts, askedOfNone: (size: number) => number) {
    this.covers = new Float64Array(texts);
    this.#sizes = sizes;
    this.#more = new Float64Array(units);
    this.#hasWord = new Uint8Array(units);
    this.#askedOfNone = askedOfNone;
  }

  /**
   * Adds what a word brings.
   *
   * @param worth of the word for an owner with so many texts, of which so many hold it.
   */
  add({ texts, owners, values, count }: Presences, worth: (own: number, size: number) => number, isBonus: boolean): void {
    // Most owners are like the one before.
    let [lastOwn, lastSize, held, lacked] = [-1, -1, 0, 0];
    for (let at = 0; at < count; ) {
      const owner = owners[at] as number;
      const first = at;
      while (at < count && owners[at] === owner) at += 1;
      const size = this.#sizes[owner] as number;
      if (size !== lastSize || at - first !== lastOwn) {
        [lastOwn, lastSize] = [at - first, size];
        [held, lacked] = [worth(lastOwn, size), worth(0, size)];
      }
      for (let place = first; place < at; place++) (this.covers[texts[place] as number] as number) += held * (values[place] as number);
      if (this.#hasWord[owner] === 0) this.owners.push(owner);
      this.#hasWord[owner] = 1;
      if (!isBonus) (this.#more[owner] as number) += held - lacked;
    }
  }

  /** Works out `covers` for the texts of an owner, once. */
  ask(owner: number, first: number, end: number): void {
    const { covers } = this;
    const asked = (this.#asked[end - first] ??= this.#askedOfNone(end - first)) + (this.#more[owner] as number);
    for (let text = first; text < end; text++) covers[text] = slack * cover(Math.min(covers[text] as number, asked), asked);
  }
}
