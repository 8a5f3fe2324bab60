import type { Part } from './part.ts';

/** Where a reader stands behind its last segment. */
const past = 0x7fff_ffff;

/** Reads the segments that a term occurs in, upwards, and passes over blocks that hold none it is asked for. */
export class PostingReader {
  /** The segment read last: −1 before the first, and higher than all behind the last. */
  segment = -1;
  /** How often the term occurs in it. */
  count = 0;
  readonly #part: Part;
  readonly #endBlock: number;
  #block: number;
  #at: number;
  readonly #stop: number;

  /** @param term its number in the part. */
  constructor(part: Part, term: number) {
    this.#part = part;
    this.#block = part.firstBlock[term] as number;
    this.#endBlock = part.firstBlock[term + 1] as number;
    this.#at = part.blockStart[this.#block] as number;
    this.#stop = part.blockStart[this.#endBlock] as number;
  }

  /** Goes to the next segment and says whether there is one. */
  next(): boolean {
    this.#goOn(0);
    return this.segment < past;
  }

  /** Goes on at least one segment, to the first that is not below one. */
  #goOn(least: number): void {
    const { bytes } = this.#part;
    const stop = this.#stop;
    let [at, segment, count] = [this.#at, this.segment, this.count];
    do {
      if (at >= stop) {
        segment = past;
        break;
      }
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
      count = 1;
      if ((written & 1) === 1) {
        count = 0;
        let byte = 128;
        for (let shift = 0; byte > 127; shift += 7) {
          byte = bytes[at++] as number;
          count |= (byte & 127) << shift;
        }
      }
    } while (segment < least);
    this.#at = at;
    this.segment = segment;
    this.count = count;
  }

  /**
   * Takes the segments from the one read last to below another, as many as there is room for, with how often the term occurs
   * in each, and says how many these are. The next one has been read then. Numbers are read in place, as in `next`: nothing
   * is done more often, and a call for each would show.
   */
  take(below: number, segments: Int32Array, counts: Int32Array): number {
    if (this.segment < 0) this.next();
    const { bytes } = this.#part;
    const stop = this.#stop;
    let [at, segment, count, taken] = [this.#at, this.segment, this.count, 0];
    while (segment < below && taken < segments.length) {
      segments[taken] = segment;
      counts[taken++] = count;
      if (at >= stop) {
        segment = past;
        break;
      }
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
      count = 1;
      if ((written & 1) === 1) {
        count = 0;
        let byte = 128;
        for (let shift = 0; byte > 127; shift += 7) {
          byte = bytes[at++] as number;
          count |= (byte & 127) << shift;
        }
      }
    }
    this.#at = at;
    this.segment = segment;
    this.count = count;
    return taken;
  }

  /** Goes on to the first segment that is not below one. */
  seek(segment: number): void {
    if (this.segment >= segment) return;
    const { lastSegment, blockStart } = this.#part;
    let block = this.#block;
    while (block < this.#endBlock && (lastSegment[block] as number) < segment) block += 1;
    if (block > this.#block) {
      this.#block = block;
      const start = blockStart[block] as number;
      // Reading may have come farther than the last jump.
      if (start > this.#at) {
        this.#at = start;
        this.segment = lastSegment[block - 1] as number;
      }
    }
    this.#goOn(segment);
  }
}
