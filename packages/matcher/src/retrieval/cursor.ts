import { PostingReader } from './posting-reader.ts';
import type { SearchedPart } from './searched-part.ts';
import type { Window } from './window.ts';

/** What a unit gets for a term: `scale` times a share that begins at `floor` and saturates by `k1`. */
export interface Worth {
  readonly scale: number;
  readonly k1: number;
  readonly floor: number;
  /** How much higher a saturation may be than when the bounds were found, since other units came and went. */
  readonly growth: number;
  /** A power of two, at least as high as all that a unit can get. */
  readonly grid: number;
}

/** A term of a part, by number. */
export interface Source {
  readonly term: number;
  /** What one occurrence counts, by kind of segment. */
  readonly byKind: Float64Array;
  /** By how much less it counts than those of the term that was asked for. */
  readonly strength: number;
  /** By which the bounds of the term were found. */
  readonly k1: number;
}

const segments = new Int32Array(256);
const counts = new Int32Array(256);

/** Reads what the units of a part get for a term, upwards; several terms as if they were one. */
export class Cursor {
  /** How many units it may read, and the most that any of them gets. */
  readonly units: number;
  readonly most: number;
  readonly #marks: Uint32Array;
  readonly #worth: Worth;
  readonly #sources: readonly Source[];
  readonly #readers: readonly PostingReader[];

  constructor({ part, marks }: SearchedPart, sources: readonly Source[], worth: Worth) {
    this.#marks = marks;
    this.#worth = worth;
    this.#sources = sources;
    this.#readers = sources.map(({ term }) => new PostingReader(part, term));
    let [units, frequency] = [0, 0];
    for (const { term, strength, k1 } of sources) {
      units += part.unitCounts[term] as number;
      let bound = 0;
      for (let block = part.firstBlock[term] as number; block < (part.firstBlock[term + 1] as number); block++) bound = Math.max(bound, part.bounds[block] as number);
      const saturation = (worth.growth / 255) * bound;
      frequency += saturation < 1 ? (strength * k1 * saturation) / (1 - saturation) : Number.POSITIVE_INFINITY;
    }
    this.units = units;
    this.most = this.#scoreAt(frequency < Number.POSITIVE_INFINITY ? frequency / (frequency + worth.k1) : 1);
  }

  /** Adds what the units of a window get. */
  addWithin(window: Window): void {
    const { low, end, frequencies, touched } = window;
    const marks = this.#marks;
    let count = 0;
    for (let source = 0; source < this.#sources.length; source++) {
      const reader = this.#readers[source] as PostingReader;
      const { byKind, strength } = this.#sources[source] as Source;
      for (;;) {
        const taken = reader.take(end, segments, counts);
        for (let index = 0; index < taken; index++) {
          const segment = segments[index] as number;
          const mark = marks[segment] as number;
          const place = ((mark >>> 16) - low) & 0xffff;
          const before = frequencies[place] as number;
          if (before === 0) {
            touched[count++] = place;
            window.segmentOf[place] = segment;
          }
          frequencies[place] = before + (counts[index] as number) * strength * (byKind[mark & 0xffff] as number);
        }
        if (taken < segments.length) break;
      }
    }
    for (let index = 0; index < count; index++) {
      const place = touched[index] as number;
      const frequency = frequencies[place] as number;
      frequencies[place] = 0;
      window.add(place, this.#scoreAt(frequency / (frequency + this.#worth.k1)));
    }
  }

  /** What a unit gets, by its segments, which are not below those asked for before. */
  scoreOf(first: number, end: number): number {
    let frequency = 0;
    for (let source = 0; source < this.#sources.length; source++) {
      const reader = this.#readers[source] as PostingReader;
      for (reader.seek(first); reader.segment < end; reader.next()) {
        const { byKind, strength } = this.#sources[source] as Source;
        frequency += reader.count * strength * (byKind[(this.#marks[reader.segment] as number) & 0xffff] as number);
      }
    }
    return frequency === 0 ? 0 : this.#scoreAt(frequency / (frequency + this.#worth.k1));
  }

  /** On a grid on which sums are exact, so that they do not depend on the order of what is added up. */
  #scoreAt(saturation: number): number {
    const { scale, floor, grid } = this.#worth;
    return scale * (floor + (1 - floor) * saturation) + grid - grid;
  }
}
