import { lowerBound } from '../retrieval/text-parts.ts';

/** Which texts hold a word, upwards, each with its owner and how much of the word it holds. */
export class Presences {
  texts = new Int32Array(32);
  owners = new Int32Array(32);
  values = new Float64Array(32);
  count = 0;

  /** Adds a text behind those before it. */
  add(text: number, owner: number, value: number): void {
    if (this.count === this.texts.length) this.#widen();
    this.texts[this.count] = text;
    this.owners[this.count] = owner;
    this.values[this.count++] = value;
  }

  /** How much of the word a text holds; 0 where it holds none. */
  valueIn(text: number): number {
    const place = lowerBound(this.texts, text, this.count);
    return place < this.count && this.texts[place] === text ? (this.values[place] as number) : 0;
  }

  /** Where the texts of an owner begin, or would. */
  firstOf(owner: number): number {
    return lowerBound(this.owners, owner, this.count);
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
      merged.add(Math.min(own, other), (own <= other ? a.owners[left] : b.owners[right]) as number, Math.max(low, high));
      if (own <= other) left += 1;
      if (other <= own) right += 1;
    }
    return merged;
  }

  #widen(): void {
    const { texts, owners, values } = this;
    this.texts = new Int32Array(2 * texts.length);
    this.owners = new Int32Array(2 * texts.length);
    this.values = new Float64Array(2 * texts.length);
    this.texts.set(texts);
    this.owners.set(owners);
    this.values.set(values);
  }
}
