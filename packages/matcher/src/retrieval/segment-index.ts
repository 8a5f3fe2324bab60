import { Postings } from './postings.ts';

/** One text of a unit: which field it belongs to, how long it is, and how often each term occurs in it. */
export interface Segment {
  readonly field: number;
  readonly length: number;
  readonly terms: ReadonlyMap<string, number>;
}

/**
 * An inverted index of units, each made of segments: a document and its fields, a paper with its title and abstract. It
 * counts and finds; what a find is worth is decided elsewhere. Units come and go without a rebuild.
 */
export class SegmentIndex {
  readonly #postings = new Map<string, Postings>();
  readonly #firstSegment: number[] = [];
  readonly #isAlive: boolean[] = [];
  readonly #unitOf: number[] = [];
  readonly #fieldOf: number[] = [];
  readonly #lengthOf: number[] = [];
  readonly #fields: { segments: number; length: number }[] = [];
  #alive = 0;
  #deadSegments = 0;

  /** How many units can be found. */
  get size(): number {
    return this.#alive;
  }

  /** One more than the highest number a unit has had. */
  get capacity(): number {
    return this.#isAlive.length;
  }

  /** One more than the highest number a segment has had. */
  get segmentCapacity(): number {
    return this.#unitOf.length;
  }

  /** Adds a unit and returns its number, which no other unit ever gets. */
  add(segments: readonly Segment[]): number {
    const unit = this.#isAlive.length;
    this.#isAlive.push(true);
    this.#firstSegment.push(this.#unitOf.length);
    this.#alive += 1;
    for (const { field, length, terms } of segments) {
      const segment = this.#unitOf.length;
      this.#unitOf.push(unit);
      this.#fieldOf.push(field);
      this.#lengthOf.push(length);
      this.#count(field, 1, length);
      for (const [term, count] of terms) this.#postingsFor(term).add(segment, count);
    }
    return unit;
  }

  /** Takes a unit out. The room in the posting lists is won back once half of what is in them is dead. */
  remove(unit: number): void {
    if (this.#isAlive[unit] !== true) return;
    this.#isAlive[unit] = false;
    this.#alive -= 1;
    const [first, end] = this.segmentsOf(unit);
    for (let segment = first; segment < end; segment++) this.#count(this.fieldOf(segment), -1, -this.lengthOf(segment));
    this.#deadSegments += end - first;
    const living = this.#fields.reduce((sum, field) => sum + (field?.segments ?? 0), 0);
    if (this.#deadSegments > living) this.#purge();
  }

  /** First segment of a unit, and one past its last. */
  segmentsOf(unit: number): readonly [first: number, end: number] {
    return [this.#firstSegment[unit] ?? 0, this.#firstSegment[unit + 1] ?? this.#unitOf.length];
  }

  postings(term: string): Postings | undefined {
    return this.#postings.get(term);
  }

  /** The unit of a segment, or −1 where it was taken out. */
  livingUnitOf(segment: number): number {
    const unit = this.#unitOf[segment] ?? -1;
    return this.#isAlive[unit] === true ? unit : -1;
  }

  fieldOf(segment: number): number {
    return this.#fieldOf[segment] ?? 0;
  }

  lengthOf(segment: number): number {
    return this.#lengthOf[segment] ?? 0;
  }

  /** Mean length of a field's segments; 1 where there are none. */
  averageLength(field: number): number {
    const { segments, length } = this.#fields[field] ?? { segments: 0, length: 0 };
    return segments === 0 || length === 0 ? 1 : length / segments;
  }

  #postingsFor(term: string): Postings {
    let postings = this.#postings.get(term);
    if (postings === undefined) this.#postings.set(term, (postings = new Postings()));
    return postings;
  }

  #count(field: number, segments: number, length: number): void {
    const total = (this.#fields[field] ??= { segments: 0, length: 0 });
    total.segments += segments;
    total.length += length;
  }

  #purge(): void {
    for (const [term, postings] of this.#postings) {
      postings.retain((segment) => this.livingUnitOf(segment) >= 0);
      if (postings.size === 0) this.#postings.delete(term);
    }
    this.#deadSegments = 0;
  }
}
