import { lowerBound } from '../retrieval/text-parts.ts';
import { saturation } from './cover.ts';

/** Which texts hold a word, upwards, each with how much of the word it holds. Plain arrays: most are short, and soon gone. */
export class Presences {
  readonly texts: number[] = [];
  readonly values: number[] = [];

  get count(): number {
    return this.texts.length;
  }

  /** Adds to what a text holds: the one added last, or one behind it. */
  add(text: number, amount: number): void {
    const last = this.texts.length - 1;
    if (last >= 0 && this.texts[last] === text) (this.values[last] as number) += amount;
    else {
      this.texts.push(text);
      this.values.push(amount);
    }
  }

  /** Makes frequencies, from a place on, how much of the word each text holds. */
  saturate(first: number, strength: number, k1: number): void {
    for (let at = first; at < this.count; at++) this.values[at] = strength * saturation(this.values[at] as number, k1);
  }

  /** How much of the word a text holds; 0 where it holds none. */
  valueIn(text: number): number {
    const place = lowerBound(this.texts, text, this.count);
    return place < this.count && this.texts[place] === text ? (this.values[place] as number) : 0;
  }

  /** Of each text the higher of two values. */
  static highest(a: Presences, b: Presences): Presences {
    if (a.count === 0) return b;
    if (b.count === 0) return a;
    const merged = new Presences();
    let [left, right] = [0, 0];
    while (left < a.count || right < b.count) {
      const [own, other] = [left < a.count ? (a.texts[left] as number) : Number.POSITIVE_INFINITY, right < b.count ? (b.texts[right] as number) : Number.POSITIVE_INFINITY];
      const [low, high] = [own <= other ? (a.values[left] as number) : 0, other <= own ? (b.values[right] as number) : 0];
      merged.add(Math.min(own, other), Math.max(low, high));
      if (own <= other) left += 1;
      if (other <= own) right += 1;
    }
    return merged;
  }
}
