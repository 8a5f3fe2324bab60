import { lowerBound } from '../retrieval/text-parts.ts';
import { saturation } from './cover.ts';

/** Which texts hold a word, upwards, each with how much of the word it holds. */
export class Presences {
  texts = new Int32Array();
  values = new Float64Array();
  count = 0;

  /** Adds to what a text holds: the one added last, or one behind it. */
  add(text: number, amount: number): void {
    let at = this.count - 1;
    if (at >= 0 && this.texts[at] === text) {
      (this.values[at] as number) += amount;
      return;
    }
    at = this.count++;
    if (at === this.texts.length) this.reserve(at);
    this.texts[at] = text;
    this.values[at] = amount;
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
    merged.reserve(a.count + b.count);
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

  /** Makes room for so many more. */
  reserve(more: number): void {
    const { texts, values, count } = this;
    const room = Math.max(count + more, 32);
    if (room <= texts.length) return;
    this.texts = new Int32Array(room);
    this.values = new Float64Array(room);
    this.texts.set(texts);
    this.values.set(values);
  }
}
