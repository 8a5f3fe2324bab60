import { lowerBound, type TextParts } from '../retrieval/text-parts.ts';
import { Bounds } from './bounds.ts';
import { cover, rarity } from './cover.ts';
import { Finder, type Presence, type Worth } from './finder.ts';
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

const nothing = { covered: 0, asked: 0 };

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
  /** By text: what was measured, which rules and reasons ask for in turn. */
  readonly #measured = new Map<number, { readonly covered: number; readonly asked: number }>();

  constructor(texts: TextParts, worth: Worth, slots: readonly Slot[]) {
    this.#texts = texts;
    this.#finder = new Finder(texts, worth);
    this.#slots = slots;
    this.#found = slots.map((slot) => this.#finder.textsFor(slot));
  }

  /** Whether any text holds a word. */
  get isEmpty(): boolean {
    return this.#found.every(({ texts }) => texts.length === 0);
  }

  /** How far a text covers the query, 0 to 1; a text below 0 is none. */
  scoreOf(text: number): number {
    const { covered, asked } = this.#measure(text);
    return cover(Math.min(covered, asked), asked);
  }

  /** What each word brings to a text; the amounts add up to its score. */
  contributionsTo(text: number): Contribution[] {
    if (text < 0) return [];
    const owner = this.#texts.unitOf[text] as number;
    const { covered, asked } = this.#measure(text);
    const score = cover(Math.min(covered, asked), asked);
    return this.#slots.flatMap((slot, number) => {
      const best = presenceIn(this.#found[number] as Presences, text) > 0 ? this.#bestWay(slot, text) : undefined;
      if (best === undefined) return [];
      const amount = (score * this.worthOf(number, owner) * best.presence) / covered;
      const total = best.segments.reduce((sum, { frequency }) => sum + frequency, 0);
      const segments = best.segments.map(({ place, frequency }) => ({ place, amount: (amount * frequency) / total }));
      return [{ slot: number, way: best.way, amount, segments }];
    });
  }

  /** What a word is worth for an owner: how much the query stresses it, and how rare it is among the others. */
  worthOf(number: number, owner: number): number {
    const { texts } = this.#found[number] as Presences;
    const [first, end] = [this.#texts.firstText[owner] as number, this.#texts.firstText[owner + 1] as number];
    return this.#worth(number, lowerBound(texts, end) - lowerBound(texts, first), end - first);
  }

  /** How far each text covers the query at most: its score but for rounding, for all texts at once. */
  bounds(): Bounds {
    const bounds = new Bounds(this.#texts, (size) => this.#slots.reduce((sum, { isBonus }, number) => (isBonus === true ? sum : sum + this.#worth(number, 0, size)), 0));
    for (const [number, found] of this.#found.entries()) bounds.add(found, (own, size) => this.#worth(number, own, size));
    return bounds;
  }

  /** The worth of what a text covers, and of what is asked of it. */
  #measure(text: number): { readonly covered: number; readonly asked: number } {
    const known = text < 0 ? nothing : this.#measured.get(text);
    if (known !== undefined) return known;
    const owner = this.#texts.unitOf[text] as number;
    const [first, end] = [this.#texts.firstText[owner] as number, this.#texts.firstText[owner + 1] as number];
    let [covered, asked] = [0, 0];
    for (let number = 0; number < this.#slots.length; number++) {
      const { texts, values } = this.#found[number] as Presences;
      let [own, presence] = [0, 0];
      for (let at = lowerBound(texts, first); at < texts.length && (texts[at] as number) < end; at++, own++) if (texts[at] === text) presence = values[at] as number;
      const worth = this.#worth(number, own, end - first);
      if (presence > 0) covered += worth * presence;
      if (this.#slots[number]?.isBonus !== true) asked += worth;
    }
    const measured = { covered, asked };
    this.#measured.set(text, measured);
    return measured;
  }

  /** @param own how many texts of the owner hold the word, of `size`. */
  #worth(number: number, own: number, size: number): number {
    return (this.#slots[number]?.weight ?? 0) * this.#rarity((this.#found[number] as Presences).texts.length - own, this.#texts.size - size);
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

/** How much of a word a text holds; 0 where it holds none. */
function presenceIn({ texts, values }: Presences, text: number): number {
  const place = lowerBound(texts, text);
  return texts[place] === text ? (values[place] as number) : 0;
}
