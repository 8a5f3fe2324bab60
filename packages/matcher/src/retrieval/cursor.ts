import { forEachPosting } from './live-part.ts';
import type { Part } from './part.ts';
import { Scratch } from './scratch.ts';

/** What a unit gets for a term: `scale` times a share that begins at `floor` and saturates by `k1`. */
export interface Worth {
  readonly scale: number;
  readonly k1: number;
  readonly floor: number;
  /** How much higher a saturation may be than when the bounds were found, since other units came and went. */
  readonly growth: number;
}

/** A term of a part, by number, and what one occurrence counts, by kind of segment. */
export interface Source {
  readonly term: number;
  readonly byKind: Float64Array;
}

/** Sums of scores for the units of a window, and which of them are above 0. */
export interface Window {
  readonly sums: Float64Array;
  readonly touched: Int32Array;
  count: number;
}

/** Frequencies by unit. */
const scratch = new Scratch();
const noWorth = new Float64Array(0);
/** So many windows a block reaches over, in which units are far between. */
const farReach = 4;

/**
 * Reads what the units of a part get for one term, forwards, and knows without reading what they get at most: blocks in
 * which nobody can come far are passed over.
 */
export class Cursor {
  readonly #part: Part;
  readonly #worth: Worth;
  readonly #byKind: Float64Array;
  readonly #step: number;
  readonly #first: number;
  readonly #end: number;
  /** The first block that has not been read. */
  #next: number;
  /** Of the block read last, the units and what they get. */
  #units: Int32Array;
  #scores: Float64Array;
  #count = 0;
  #at = 0;
  /** The block in which units are looked up, how far it has been read, and the segment read last, with its count. */
  #open = -1;
  #place = 0;
  #segment = -1;
  #times = 0;

  constructor(part: Part, { term, byKind }: Source, worth: Worth) {
    this.#part = part;
    this.#worth = worth;
    this.#byKind = byKind;
    this.#step = worth.growth / 255;
    this.#first = this.#next = part.firstBlock[term] as number;
    this.#end = part.firstBlock[term + 1] ?? this.#first;
    // A block holds at most so many units, since it holds so many segments.
    const room = Math.min(128, part.unitCounts[term] ?? 0);
    this.#units = new Int32Array(room);
    this.#scores = new Float64Array(room);
  }

  /** Reads several terms as if they were one, all at once. Each has a strength, by which its occurrences count. */
  static ofSeveral(part: Part, sources: readonly (Source & { readonly strength: number })[], worth: Worth): Cursor {
    const frequencies = scratch.borrow(part.ids.size);
    const touched: number[] = [];
    for (const { term, byKind, strength } of sources) {
      forEachPosting(part, term, (segment, count) => {
        const unit = part.unitOf[segment] as number;
        const before = frequencies[unit] as number;
        if (before === 0) touched.push(unit);
        frequencies[unit] = before + strength * count * (byKind[part.kindOf[segment] as number] as number);
      });
    }
    const units = Int32Array.from(touched).sort();
    // No term of the part: there is nothing left to read.
    const cursor = new Cursor(part, { term: part.terms.size, byKind: noWorth }, worth);
    cursor.#units = units;
    cursor.#count = units.length;
    cursor.#scores = new Float64Array(units.length);
    for (const [index, unit] of units.entries()) {
      cursor.#scores[index] = cursor.#scoreOf(frequencies[unit] as number);
      frequencies[unit] = 0;
    }
    scratch.giveBack(frequencies);
    return cursor;
  }

  /** The most that a unit from `low` to below `high` can get. */
  boundWithin(low: number, high: number): number {
    this.#skipTo(low);
    // A block that reaches far holds few units here, if any: to know which is worth reading it, once for all that it covers.
    if (this.#at === this.#count && this.#next < this.#end && this.#mayBegin(this.#next, high) && this.#lastUnit(this.#next) - low > farReach * (high - low)) {
      this.#read();
      this.#skipTo(low);
    }
    let bound = 0;
    for (let at = this.#at; at < this.#count && (this.#units[at] as number) < high; at++) bound = Math.max(bound, this.#scores[at] as number);
    for (let block = this.#next; block < this.#end && this.#mayBegin(block, high); block++) bound = Math.max(bound, this.#boundOf(block));
    return bound;
  }

  #skipTo(unit: number): void {
    while (this.#at < this.#count && (this.#units[this.#at] as number) < unit) this.#at += 1;
    while (this.#next < this.#end && this.#lastUnit(this.#next) < unit) this.#next += 1;
  }

  /** Adds what the units from `low` to below `high` get. */
  addWithin(low: number, high: number, window: Window): void {
    const { sums, touched } = window;
    const [units, scores] = [this.#units, this.#scores];
    for (;;) {
      let at = this.#at;
      const count = this.#count;
      for (; at < count; at++) {
        const unit = units[at] as number;
        if (unit >= high) break;
        const place = unit - low;
        if (place < 0) continue;
        const sum = sums[place] as number;
        if (sum === 0) touched[window.count++] = place;
        sums[place] = sum + (scores[at] as number);
      }
      this.#at = at;
      if (at < count || this.#next === this.#end || !this.#mayBegin(this.#next, high)) return;
      this.#read();
    }
  }

  /**
   * Adds what those units get that have something already, and forgets units that do not come to `least` with that and
   * `later`. They are looked up one by one, upwards, so that most of what lies between them is not read.
   */
  addToKnown(low: number, window: Window, least: number, later: number): void {
    const { sums, touched } = window;
    let kept = 0;
    for (let index = 0; index < window.count; index++) {
      const place = touched[index] as number;
      const sum = sums[place] as number;
      const bound = this.#boundFor(low + place);
      if (sum + bound + later < least) {
        sums[place] = 0;
        continue;
      }
      touched[kept++] = place;
      // What was read last is known already.
      if (bound > 0) sums[place] = sum + (this.#at < this.#count ? bound : this.#scoreIn(low + place));
    }
    window.count = kept;
  }

  /** The most that a unit can get, which is not below those asked for before. */
  #boundFor(unit: number): number {
    this.#skipTo(unit);
    // What was read last reaches to the block that comes next.
    if (this.#at < this.#count) return this.#units[this.#at] === unit ? (this.#scores[this.#at] as number) : 0;
    return this.#next < this.#end && this.#mayBegin(this.#next, unit + 1) ? this.#boundOf(this.#next) : 0;
  }

  /** Reads the next block only as far as a unit goes, and of its segments looks at none but those of the unit. */
  #scoreIn(unit: number): number {
    const { bytes, blockStart, lastSegment, firstSegment, kindOf } = this.#part;
    const block = this.#next;
    if (this.#open !== block) {
      this.#open = block;
      this.#place = blockStart[block] as number;
      this.#segment = block === this.#first ? -1 : (lastSegment[block - 1] as number);
    }
    const begin = firstSegment[unit] as number;
    const end = firstSegment[unit + 1] as number;
    const stop = blockStart[block + 1] as number;
    let [at, segment, times, frequency] = [this.#place, this.#segment, this.#times, 0];
    while (segment < end) {
      if (segment >= begin) frequency += times * (this.#byKind[kindOf[segment] as number] as number);
      if (at >= stop) break;
      let written = bytes[at++] as number;
      if (written > 127) {
        written &= 127;
        let byte = 128;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++] as number;
          written |= (byte & 127) << shift;
        }
      }
      segment += written >>> 1;
      times = 1;
      if ((written & 1) === 1) {
        times = 0;
        let byte = 128;
        for (let shift = 0; byte > 127; shift += 7) {
          byte = bytes[at++] as number;
          times |= (byte & 127) << shift;
        }
      }
    }
    this.#place = at;
    this.#segment = segment;
    this.#times = times;
    return frequency === 0 ? 0 : this.#scoreOf(frequency);
  }

  #lastUnit(block: number): number {
    return this.#part.unitOf[this.#part.lastSegment[block] as number] as number;
  }

  /** Whether a block can hold a unit below `high`. */
  #mayBegin(block: number, high: number): boolean {
    return block === this.#first || this.#lastUnit(block - 1) < high - 1;
  }

  #boundOf(block: number): number {
    return this.#scoreAt(Math.min(1, this.#step * (this.#part.bounds[block] as number)));
  }

  #scoreOf(frequency: number): number {
    return this.#scoreAt(frequency / (frequency + this.#worth.k1));
  }

  #scoreAt(saturation: number): number {
    return this.#worth.scale * (this.#worth.floor + (1 - this.#worth.floor) * saturation);
  }

  /** Reads the next block. Numbers are read in place, here and in `#scoreIn`: nothing is done more often, and a call for each would show. */
  #read(): void {
    const { bytes, blockStart, lastSegment, unitOf, kindOf } = this.#part;
    const byKind = this.#byKind;
    const [units, scores] = [this.#units, this.#scores];
    const block = this.#next;
    const stop = blockStart[block + 1] as number;
    let segment = block === this.#first ? -1 : (lastSegment[block - 1] as number);
    let count = -1;
    let unit = -1;
    let frequency = 0;
    for (let at = blockStart[block] as number; at < stop; ) {
      let written = bytes[at++] as number;
      if (written > 127) {
        written &= 127;
        let byte = 128;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++] as number;
          written |= (byte & 127) << shift;
        }
      }
      segment += written >>> 1;
      let times = 1;
      if ((written & 1) === 1) {
        times = 0;
        let byte = 128;
        for (let shift = 0; byte > 127; shift += 7) {
          byte = bytes[at++] as number;
          times |= (byte & 127) << shift;
        }
      }
      const owner = unitOf[segment] as number;
      if (owner !== unit) {
        if (count >= 0) scores[count] = this.#scoreOf(frequency);
        units[++count] = unit = owner;
        frequency = 0;
      }
      frequency += times * (byKind[kindOf[segment] as number] as number);
    }
    scores[count] = this.#scoreOf(frequency);
    this.#count = count + 1;
    this.#at = 0;
    this.#next = block + 1;
  }
}
