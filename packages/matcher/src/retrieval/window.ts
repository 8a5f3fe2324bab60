/** So many units are looked at together: what is known of them stays close to the processor. */
export const windowSize = 8192;

/** Units that are looked at together, by their place among these, and the sums of what they get. */
export class Window {
  /** The first unit, the first segment, and the first segment behind them. */
  low = 0;
  first = 0;
  end = 0;
  readonly sums = new Float64Array(windowSize);
  /** A bit for each unit that has a sum, and one of its segments. */
  readonly bits = new Int32Array(windowSize / 32);
  readonly segmentOf = new Int32Array(windowSize);
  /** For whoever adds: zeros, and room for places. */
  readonly frequencies = new Float64Array(windowSize);
  readonly touched = new Int32Array(windowSize);

  add(place: number, score: number): void {
    this.sums[place] = (this.sums[place] as number) + score;
    this.bits[place >>> 5] = (this.bits[place >>> 5] as number) | (1 << (place & 31));
  }

  /** Calls for every unit that has a sum, upwards, and forgets the sums. */
  takeAll(call: (place: number, sum: number) => void): void {
    const { bits, sums } = this;
    for (let word = 0; word < bits.length; word++) {
      for (let rest = bits[word] as number; rest !== 0; rest &= rest - 1) {
        const place = 32 * word + 31 - Math.clz32(rest & -rest);
        const sum = sums[place] as number;
        sums[place] = 0;
        call(place, sum);
      }
      bits[word] = 0;
    }
  }
}
