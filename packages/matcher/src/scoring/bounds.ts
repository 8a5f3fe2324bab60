import { Scratch } from '../retrieval/scratch.ts';
import type { TextParts } from '../retrieval/text-parts.ts';
import { cover } from './cover.ts';
import type { Presences } from './presences.ts';

/** Bounds are sums in another order than scores; this is far more than what the rounding of a thousand words makes of that. */
const slack = 1 + 1e-9;

/** Covers by text. */
const scratch = new Scratch();

/** How far texts cover a query at most. */
export class Bounds {
  /** The texts that hold a word, each once. */
  readonly texts: number[] = [];
  /** By text: the worth of what it covers; then, once its owner was asked for, how far it covers the query at most. */
  readonly covers: Float64Array;
  readonly #parts: TextParts;
  /** By how many texts an owner has: the least that is asked of it, since the words that it holds are rarer among the others. */
  readonly #asked: number[] = [];
  readonly #leastAsked: (size: number) => number;

  constructor(parts: TextParts, leastAsked: (size: number) => number) {
    this.covers = scratch.borrow(parts.texts);
    this.#parts = parts;
    this.#leastAsked = leastAsked;
  }

  /**
   * Adds what a word brings.
   *
   * @param worth of the word for an owner with so many texts, of which so many hold it.
   */
  add({ texts, values, count }: Presences, worth: (own: number, size: number) => number): void {
    const { covers } = this;
    const { unitOf, firstText } = this.#parts;
    // Most owners are like the one before.
    let [lastOwn, lastSize, held] = [-1, -1, 0];
    for (let at = 0; at < count; ) {
      const owner = unitOf[texts[at] as number] as number;
      const end = firstText[owner + 1] as number;
      const size = end - (firstText[owner] as number);
      const first = at;
      do at += 1;
      while (at < count && (texts[at] as number) < end);
      if (size !== lastSize || at - first !== lastOwn) {
        [lastOwn, lastSize] = [at - first, size];
        held = worth(lastOwn, size);
      }
      for (let place = first; place < at; place++) {
        const text = texts[place] as number;
        const before = covers[text] as number;
        if (before === 0) this.texts.push(text);
        covers[text] = before + held * (values[place] as number);
      }
    }
  }

  /** Whether a text is the first of an owner's texts, which begin with `first`, that holds a word. */
  isFirst(text: number, first: number): boolean {
    let before = first;
    while (before < text && this.covers[before] === 0) before += 1;
    return before === text;
  }

  /** Works out `covers` for the texts of an owner, once. */
  ask(first: number, end: number): void {
    const { covers } = this;
    const asked = (this.#asked[end - first] ??= this.#leastAsked(end - first));
    for (let text = first; text < end; text++) covers[text] = slack * cover(Math.min(covers[text] as number, asked), asked);
  }

  /** Gives back the room that it took; nothing may be asked any more. */
  end(): void {
    for (const text of this.texts) this.covers[text] = 0;
    scratch.giveBack(this.covers);
  }
}
