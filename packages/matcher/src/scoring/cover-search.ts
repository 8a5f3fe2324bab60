import type { TextParts } from '../retrieval/text-parts.ts';
import { cover, rarity } from './cover.ts';
import { Finder, type Fields, type Presence } from './finder.ts';
import type { Presences } from './presences.ts';
import type { Slot, Way } from './slot.ts';

/** What a word brings to a text, and the segments it was found in with their parts of that. */
export interface Contribution {
  readonly slot: number;
  readonly way: Way;
  readonly amount: number;
  /** By their place among all segments of the owner. */
  readonly segments: readonly { readonly place: number; readonly amount: number }[];
}

/** Bounds are sums in another order than scores; this is far more than what the rounding of a thousand words makes of that. */
const slack = 1 + 1e-9;

/**
 * Finds texts for a query and says how far each covers it. Texts belong to owners, several to one: the works of a researcher.
 *
 * A word's rarity is counted over the texts of *other* owners, and lengths are compared to a fixed usual length. So what
 * an owner's texts score depends on the rest only by how common the words are there, and taking a text away from an owner
 * can never make the others of its texts score more.
 */
export class CoverSearch {
  readonly #texts: TextParts;
  readonly #finder: Finder;
  readonly #slots: readonly Slot[];
  /** By word: the texts that hold it. */
  readonly #found: readonly Presences[];
  readonly #rarities = new Map<number, Map<number, number>>();

  constructor(texts: TextParts, fields: Fields, slots: readonly Slot[]) {
    this.#texts = texts;
    this.#finder = new Finder(texts, fields);
    this.#slots = slots;
    this.#found = slots.map((slot) => this.#finder.textsFor(slot));
  }

  /** Whether any text holds a word. */
  get isEmpty(): boolean {
    return this.#found.every(({ count }) => count === 0);
  }

  /** How far a text covers the query, 0 to 1; a text below 0 is none. */
  scoreOf(text: number): number {
    const { covered, asked } = this.#measure(text);
    return cover(Math.min(covered, asked), asked);
  }

  /** What each word brings to a text; the amounts add up to its score. */
  contributionsTo(text: number): Contribution[] {
    if (text < 0) return [];
    const owner = this.#texts.unitOf(text);
    const { covered, asked } = this.#measure(text);
    const score = cover(Math.min(covered, asked), asked);
    return this.#slots.flatMap((slot, number) => {
      const best = (this.#found[number] as Presences).valueIn(text) > 0 ? this.#bestWay(slot, text) : undefined;
      if (best === undefined) return [];
      const amount = (score * this.worthOf(number, owner) * best.presence) / covered;
      const total = best.segments.reduce((sum, { frequency }) => sum + frequency, 0);
      const segments = best.segments.map(({ place, frequency }) => ({ place, amount: (amount * frequency) / total }));
      return [{ slot: number, way: best.way, amount, segments }];
    });
  }

  /** What a word is worth for an owner: how much the query stresses it, and how rare it is among the others. */
  worthOf(number: number, owner: number): number {
    const found = this.#found[number] as Presences;
    const first = found.firstOf(owner);
    let end = first;
    while (end < found.count && found.owners[end] === owner) end += 1;
    return this.#worth(number, end - first, this.#texts.textsIn(owner));
  }

  /**
   * By text, how far it covers the query at most; 0 where it holds no word. It is the score but for rounding, for all texts at
   * once.
   */
  bounds(): Float64Array {
    const covered = new Float64Array(this.#texts.texts);
    /** By owner: how much more is asked of it, since the words that it holds are rarer among the others. */
    const more = new Float64Array(this.#texts.units);
    for (const number of this.#slots.keys()) this.#addWord(number, covered, more);
    const askedOfNone = new Map<number, number>();
    for (const { firstText, firstUnit, textsBefore } of this.#texts.parts) {
      for (let unit = 0; unit < firstText.length - 1; unit++) {
        const [first, end] = [firstText[unit] as number, firstText[unit + 1] as number];
        let asked = -1;
        for (let text = textsBefore + first; text < textsBefore + end; text++) {
          const sum = covered[text] as number;
          if (sum === 0) continue;
          if (asked < 0) asked = this.#askedOfNone(end - first, askedOfNone) + (more[firstUnit + unit] as number);
          covered[text] = slack * cover(Math.min(sum, asked), asked);
        }
      }
    }
    return covered;
  }

  #addWord(number: number, covered: Float64Array, more: Float64Array): void {
    const { texts, owners, values, count } = this.#found[number] as Presences;
    const isBonus = this.#slots[number]?.isBonus === true;
    for (let at = 0; at < count; ) {
      const owner = owners[at] as number;
      const first = at;
      while (at < count && owners[at] === owner) at += 1;
      const size = this.#texts.textsIn(owner);
      const worth = this.#worth(number, at - first, size);
      for (let place = first; place < at; place++) (covered[texts[place] as number] as number) += worth * (values[place] as number);
      if (!isBonus) (more[owner] as number) += worth - this.#worth(number, 0, size);
    }
  }

  /** What is asked of an owner of so many texts that holds no word. */
  #askedOfNone(size: number, known: Map<number, number>): number {
    let asked = known.get(size);
    if (asked === undefined) known.set(size, (asked = this.#slots.reduce((sum, { isBonus }, number) => (isBonus === true ? sum : sum + this.#worth(number, 0, size)), 0)));
    return asked;
  }

  #measure(text: number): { covered: number; asked: number } {
    if (text < 0) return { covered: 0, asked: 0 };
    const owner = this.#texts.unitOf(text);
    const size = this.#texts.textsIn(owner);
    let [covered, asked] = [0, 0];
    for (let number = 0; number < this.#slots.length; number++) {
      const { texts, owners, values, count } = this.#found[number] as Presences;
      const first = (this.#found[number] as Presences).firstOf(owner);
      let presence = 0;
      let end = first;
      for (; end < count && owners[end] === owner; end++) if (texts[end] === text) presence = values[end] as number;
      const worth = this.#worth(number, end - first, size);
      if (presence > 0) covered += worth * presence;
      if (this.#slots[number]?.isBonus !== true) asked += worth;
    }
    return { covered, asked };
  }

  /** @param own how many texts of the owner hold the word, of `size`. */
  #worth(number: number, own: number, size: number): number {
    return (this.#slots[number]?.weight ?? 0) * this.#rarity((this.#found[number] as Presences).count - own, this.#texts.size - size);
  }

  /** Most owners have as many texts and hold a word as often as others, so few values are worked out. */
  #rarity(holders: number, others: number): number {
    let byHolders = this.#rarities.get(others);
    if (byHolders === undefined) this.#rarities.set(others, (byHolders = new Map<number, number>()));
    let value = byHolders.get(holders);
    if (value === undefined) byHolders.set(holders, (value = rarity(holders, others)));
    return value;
  }

  #bestWay(slot: Slot, text: number) {
    let best: (Presence & { way: Way }) | undefined;
    for (const way of slot.ways) {
      const found = this.#finder.segmentsFor(way, text, slot.weighing);
      if (found.presence > (best?.presence ?? 0)) best = { ...found, way };
    }
    return best;
  }
}
