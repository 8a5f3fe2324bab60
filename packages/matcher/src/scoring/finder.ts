import type { Weighing } from '../language/token.ts';
import type { Part } from '../retrieval/part.ts';
import { PostingReader } from '../retrieval/posting-reader.ts';
import { segmentsOf, type PlacedPart, type TextParts } from '../retrieval/text-parts.ts';
import { saturation } from './cover.ts';
import { PresenceList, type Presences } from './presences.ts';
import type { Slot, Way } from './slot.ts';

/** A way to meet a word in one text: how much of the word is there, and in which segments. */
export interface Presence {
  /** 0 to the way's strength. */
  readonly presence: number;
  /** By their place among all segments of the unit. */
  readonly segments: readonly { readonly place: number; readonly frequency: number }[];
}

/** What one occurrence counts, by kind of segment, where length is weighed so. */
export type Worth = (b: number) => Float64Array;

/** Room for what a reader reads at once. */
const segments = new Int32Array(256);
const counts = new Int32Array(256);

/** Looks terms up, and weighs how often they occur by field and length. */
export class Finder {
  readonly #texts: TextParts;
  readonly #worth: Worth;
  /** Terms that were looked up: what is found by them is asked for again, to be shown. */
  readonly #numbers = new Map<Part, Map<string, number>>();

  constructor(texts: TextParts, worth: Worth) {
    this.#texts = texts;
    this.#worth = worth;
  }

  /** How much of the word each text holds, by the best of its ways. */
  textsFor({ ways, weighing }: Slot): Presences {
    let lists = ways.map((way) => this.#textsBy(way, weighing));
    // Two by two, so that a long list is not gone through for every short one.
    while (lists.length > 1) lists = lists.flatMap((list, index) => (index % 2 === 1 ? [] : (lists[index + 1]?.highest(list) ?? list)));
    return (lists[0] ?? PresenceList.take()).end();
  }

  /** How much of the word one text holds by a way, and in which segments. */
  segmentsFor(way: Way, text: number, weighing: Weighing): Presence {
    const placed = this.#texts.partOfText(text);
    const { part } = placed;
    const worth = this.#worth(weighing.b);
    const [first, end] = segmentsOf(placed, text - placed.textsBefore);
    const [sums, counts] = [new Float64Array(end - first), new Uint32Array(end - first)];
    for (const term of way.terms) {
      const number = this.#numberOf(part, term);
      if (number < 0) continue;
      const reader = new PostingReader(part, number);
      for (reader.seek(first); reader.segment < end; reader.next()) {
        (sums[reader.segment - first] as number) += reader.count * (worth[part.kindOf[reader.segment] as number] as number);
        (counts[reader.segment - first] as number) += 1;
      }
    }
    const [firstOfUnit] = segmentsOf(placed, (this.#texts.firstText[this.#texts.unitOf[text] as number] as number) - placed.textsBefore);
    const segments: { place: number; frequency: number }[] = [];
    let frequencies = 0;
    for (const [index, sum] of sums.entries()) {
      const frequency = ofSeveral(sum, counts[index] as number, way.terms.length);
      if (frequency > 0) segments.push({ place: first + index - firstOfUnit, frequency });
      frequencies += frequency;
    }
    return { presence: way.strength * saturation(frequencies, weighing.k1), segments };
  }

  #textsBy({ terms, strength }: Way, weighing: Weighing): PresenceList {
    const found = PresenceList.take();
    for (const placed of this.#texts.parts) {
      const first = found.count;
      const [only, ...others] = terms;
      if (only !== undefined && others.length === 0) this.#addSingle(placed, only, weighing, found);
      else this.#addSeveral(placed, terms, weighing, found);
      if (placed.live.dead > 0) found.keep(first, (text) => !placed.live.isDead((this.#texts.unitOf[text] as number) - placed.firstUnit));
      found.saturate(first, strength, weighing.k1);
    }
    return found;
  }

  #addSingle({ part, textOf, textsBefore }: PlacedPart, term: string, weighing: Weighing, found: PresenceList): void {
    const number = this.#numberOf(part, term);
    if (number < 0) return;
    const worth = this.#worth(weighing.b);
    const { kindOf } = part;
    const reader = new PostingReader(part, number);
    let last = -1;
    for (let taken = segments.length; taken === segments.length; ) {
      taken = reader.take(kindOf.length, segments, counts);
      found.ensure(taken);
      const { texts, values } = found;
      let { count } = found;
      for (let index = 0; index < taken; index++) {
        const segment = segments[index] as number;
        const text = textsBefore + (textOf[segment] as number);
        const frequency = (counts[index] as number) * (worth[kindOf[segment] as number] as number);
        if (text === last) values[count - 1] = (values[count - 1] as number) + frequency;
        else {
          texts[count] = text;
          values[count++] = frequency;
        }
        last = text;
      }
      found.count = count;
    }
  }

  /**
   * The segments that hold enough of several terms. Whatever holds enough of them holds one of the rarest; the others are only
   * looked up there.
   */
  #addSeveral({ part, textOf, textsBefore }: PlacedPart, terms: readonly string[], weighing: Weighing, found: PresenceList): void {
    const numbers = terms.map((term) => this.#numberOf(part, term)).filter((number) => number >= 0);
    const leading = numbers.length - leastPresent(terms.length) + 1;
    if (leading < 1) return;
    const worth = this.#worth(weighing.b);
    const readers = numbers.map((number) => new PostingReader(part, number));
    const byRarity = readers.toSorted((a, b) => (part.unitCounts[numbers[readers.indexOf(a)] as number] as number) - (part.unitCounts[numbers[readers.indexOf(b)] as number] as number));
    const leaders = byRarity.slice(0, leading);
    for (const leader of leaders) leader.next();
    for (;;) {
      let segment = Number.POSITIVE_INFINITY;
      for (const leader of leaders) if (leader.segment < segment) segment = leader.segment;
      const kind = part.kindOf[segment];
      if (kind === undefined) return;
      let [total, present] = [0, 0];
      for (const reader of readers) {
        reader.seek(segment);
        if (reader.segment !== segment) continue;
        total += reader.count * (worth[kind] as number);
        present += 1;
      }
      const frequency = ofSeveral(total, present, terms.length);
      if (frequency > 0) found.add(textsBefore + (textOf[segment] as number), frequency);
      for (const leader of leaders) if (leader.segment === segment) leader.next();
    }
  }

  /** The number of a term in a part; −1 where it has none. */
  #numberOf(part: Part, term: string): number {
    let numbers = this.#numbers.get(part);
    if (numbers === undefined) this.#numbers.set(part, (numbers = new Map<string, number>()));
    let number = numbers.get(term);
    if (number === undefined) numbers.set(term, (number = part.terms.find(term)));
    return number;
  }
}

/** Of several terms, so many must stand together: three in five. */
function leastPresent(terms: number): number {
  return Math.ceil(0.6 * terms - 1e-9);
}

/**
 * How often a way's terms occur together in a segment. Of several, three in five must be there, and what is missing weighs
 * twice: of the three pairs in 진동시험, two are no chance hit, and one is.
 */
function ofSeveral(sum: number, present: number, terms: number): number {
  const share = present / terms;
  return present < leastPresent(terms) ? 0 : (share * share * sum) / present;
}
