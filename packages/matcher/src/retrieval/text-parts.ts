import type { LivePart } from './live-part.ts';
import type { Part } from './part.ts';

/** A part whose units have several texts each, such as the works of a person: a text is what a query covers or does not. */
export interface TextPart {
  readonly live: LivePart;
  /** By segment: the text that it belongs to. Upwards. */
  readonly textOf: Uint32Array;
  /** By unit: its first text; one more at the end. */
  readonly firstText: Uint32Array;
}

/** A part among others, and the numbers that its first unit and its first text have among all. */
export interface PlacedPart<P extends TextPart = TextPart> {
  readonly own: P;
  readonly part: Part;
  readonly live: LivePart;
  readonly textOf: Uint32Array;
  readonly firstText: Uint32Array;
  readonly firstUnit: number;
  readonly textsBefore: number;
}

/** Parts read as one: units and texts are numbered through. */
export class TextParts<P extends TextPart = TextPart> {
  readonly parts: readonly PlacedPart<P>[];
  /** How many units and texts have a number, those that were taken out included. */
  readonly units: number;
  readonly texts: number;
  /** How many texts can be found. */
  readonly size: number;
  /** By text: the unit that it belongs to. */
  readonly unitOf: Uint32Array;
  /** By unit: its first text; one more at the end. */
  readonly firstText: Uint32Array;
  /** By text: 1 where its unit has no other. */
  readonly isAlone: Uint8Array;

  constructor(parts: readonly P[]) {
    let [firstUnit, textsBefore, size] = [0, 0, 0];
    this.parts = parts.map((own) => {
      const { live, textOf, firstText } = own;
      const placed = { own, part: live.part, live, textOf, firstText, firstUnit, textsBefore };
      firstUnit += firstText.length - 1;
      textsBefore += firstText.at(-1) ?? 0;
      size += livingTexts(placed);
      return placed;
    });
    [this.units, this.texts, this.size] = [firstUnit, textsBefore, size];
    this.unitOf = new Uint32Array(textsBefore);
    this.firstText = new Uint32Array(firstUnit + 1);
    this.isAlone = new Uint8Array(textsBefore);
    for (const placed of this.parts) {
      for (let unit = 0; unit < placed.firstText.length; unit++) {
        const first = placed.textsBefore + (placed.firstText[unit] as number);
        const end = placed.textsBefore + (placed.firstText[unit + 1] ?? 0);
        this.firstText[placed.firstUnit + unit] = first;
        this.unitOf.fill(placed.firstUnit + unit, first, end);
        if (end === first + 1) this.isAlone[first] = 1;
      }
    }
  }

  /** The part that a unit is in. */
  partOfUnit(unit: number): PlacedPart<P> {
    let found = this.parts.length - 1;
    while (found > 0 && (this.parts[found] as PlacedPart<P>).firstUnit > unit) found -= 1;
    return this.parts[found] as PlacedPart<P>;
  }

  /** The part that a text is in. */
  partOfText(text: number): PlacedPart<P> {
    let found = this.parts.length - 1;
    while (found > 0 && (this.parts[found] as PlacedPart<P>).textsBefore > text) found -= 1;
    return this.parts[found] as PlacedPart<P>;
  }
}

/** First segment of a text, by numbers of its part, and one past its last. */
export function segmentsOf({ textOf }: Pick<PlacedPart, 'textOf'>, text: number): readonly [first: number, end: number] {
  return [lowerBound(textOf, text), lowerBound(textOf, text + 1)];
}

/** Where the first number stands that is not below a value, among numbers that never fall. */
export function lowerBound(numbers: ArrayLike<number>, value: number, end = numbers.length): number {
  let low = 0;
  for (let high = end; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function livingTexts({ live, firstText }: Pick<PlacedPart, 'live' | 'firstText'>): number {
  const all = firstText.at(-1) ?? 0;
  if (live.dead === 0) return all;
  let living = 0;
  for (let unit = 0; unit < firstText.length - 1; unit++) if (!live.isDead(unit)) living += (firstText[unit + 1] as number) - (firstText[unit] as number);
  return living;
}
