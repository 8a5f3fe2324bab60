import { saturation } from './cover.ts';

/** Which texts hold a word, upwards, each with how much of the word it holds. */
export interface Presences {
  readonly texts: Uint32Array;
  readonly values: Float64Array;
}

/** Presences as they are gathered. */
export class PresenceList {
  /** Lists that nobody uses, with the room that they have. */
  static readonly #spare: PresenceList[] = [];
  texts = new Uint32Array(256);
  values = new Float64Array(256);
  count = 0;

  static take(): PresenceList {
    return PresenceList.#spare.pop() ?? new PresenceList();
  }

  /** Makes room for so many more. */
  ensure(more: number): void {
    const least = this.count + more;
    if (least <= this.texts.length) return;
    const [texts, values] = [new Uint32Array(2 * least), new Float64Array(2 * least)];
    texts.set(this.texts);
    values.set(this.values);
    [this.texts, this.values] = [texts, values];
  }

  /** Adds to what a text holds: the one added last, or one behind it. */
  add(text: number, amount: number): void {
    if (this.count > 0 && this.texts[this.count - 1] === text) this.values[this.count - 1] = (this.values[this.count - 1] as number) + amount;
    else {
      this.ensure(1);
      this.texts[this.count] = text;
      this.values[this.count++] = amount;
    }
  }

  /** Makes frequencies, from a place on, how much of the word each text holds. */
  saturate(first: number, strength: number, k1: number): void {
    const { values, count } = this;
    for (let at = first; at < count; at++) values[at] = strength * saturation(values[at] as number, k1);
  }

  /** Leaves those out, from a place on, for which a test fails. */
  keep(first: number, test: (text: number) => boolean): void {
    const { texts, values, count } = this;
    let kept = first;
    for (let at = first; at < count; at++) {
      if (!test(texts[at] as number)) continue;
      texts[kept] = texts[at] as number;
      values[kept++] = values[at] as number;
    }
    this.count = kept;
  }

  /** Of each text the higher of two values, in a list of its own; the others are given back. */
  highest(other: PresenceList): PresenceList {
    const merged = PresenceList.take();
    merged.ensure(this.count + other.count);
    const { texts, values } = merged;
    let [left, right, count] = [0, 0, 0];
    while (left < this.count || right < other.count) {
      const own = left < this.count ? (this.texts[left] as number) : Number.POSITIVE_INFINITY;
      const others = right < other.count ? (other.texts[right] as number) : Number.POSITIVE_INFINITY;
      const value = own <= others ? (this.values[left++] as number) : 0;
      const second = others <= own ? (other.values[right++] as number) : 0;
      texts[count] = Math.min(own, others);
      values[count++] = Math.max(value, second);
    }
    merged.count = count;
    this.giveBack();
    other.giveBack();
    return merged;
  }

  /** What it holds, to be kept, while its room is used for something else. */
  end(): Presences {
    const { texts, values, count } = this;
    const presences = { texts: texts.slice(0, count), values: values.slice(0, count) };
    this.giveBack();
    return presences;
  }

  giveBack(): void {
    this.count = 0;
    PresenceList.#spare.push(this);
  }
}
