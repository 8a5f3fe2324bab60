import { type Model, prefixOf, weighingOfTerm, worthByKind } from './model.ts';
import { PackedStrings } from './packed-strings.ts';
import type { Part } from './part.ts';
import { wider } from './wider.ts';

/** Short enough that a block is a small part of a list, long enough that what is written beside it is little. */
const segmentsPerBlock = 128;

/** The units of a part, before its terms are known. */
export type Units = Pick<Part, 'ids' | 'idOrder' | 'unitOf' | 'kindOf'>;

/** Writes the terms of a part, in their order. */
export class PartWriter {
  readonly #units: Units;
  readonly #model: Model;
  readonly #averages: Float64Array;
  readonly #worths = new Map<number, Float64Array>();
  /** The terms: where each ends, and their characters. */
  readonly #ends = [0];
  readonly #codes: number[] = [];
  readonly #unitCounts: number[] = [];
  readonly #firstBlock: number[] = [];
  readonly #lastSegment: number[] = [];
  readonly #blockStart: number[] = [];
  readonly #bounds: number[] = [];
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1024);
  #used = 0;
  #worth: Float64Array = new Float64Array(0);
  #k1 = 0;
  #prefix = '';
  #last = -1;
  #unit = -1;
  #frequency = 0;
  #inUnits = 0;
  #inBlock = 0;
  /** Of the block: the highest frequency in a unit, which is where the saturation is highest. */
  #best = 0;

  constructor(units: Units, model: Model, averages: Float64Array) {
    this.#units = units;
    this.#model = model;
    this.#averages = averages;
  }

  /** Begins a term, which stands behind the one before. */
  begin(term: string): void {
    this.#end();
    // Terms of one language stand side by side.
    if (this.#prefix === '' || !term.startsWith(this.#prefix)) this.#weigh(term);
    for (let index = 0; index < term.length; index++) this.#codes.push(term.charCodeAt(index));
    this.#ends.push(this.#codes.length);
    this.#firstBlock.push(this.#lastSegment.length);
    this.#last = -1;
    this.#unit = -1;
    this.#inUnits = 0;
  }

  /** Adds a segment, higher than the one before, and how often the term occurs in it. */
  add(segment: number, count: number): void {
    const unit = this.#units.unitOf[segment] as number;
    if (unit !== this.#unit) {
      this.#endUnit();
      if (this.#inBlock >= segmentsPerBlock) this.#endBlock();
      this.#unit = unit;
      this.#inUnits += 1;
    }
    if (this.#inBlock === 0) this.#blockStart.push(this.#used);
    this.#write(2 * (segment - this.#last) + Number(count > 1));
    if (count > 1) this.#write(count);
    this.#frequency += count * (this.#worth[this.#units.kindOf[segment] as number] as number);
    this.#last = segment;
    this.#inBlock += 1;
  }

  finish(): Part {
    this.#end();
    this.#firstBlock.push(this.#lastSegment.length);
    this.#blockStart.push(this.#used);
    return {
      ...this.#units,
      terms: new PackedStrings(new Uint32Array(this.#ends), new Uint16Array(this.#codes)),
      unitCounts: new Uint32Array(this.#unitCounts),
      firstBlock: new Uint32Array(this.#firstBlock),
      lastSegment: new Uint32Array(this.#lastSegment),
      blockStart: new Uint32Array(this.#blockStart),
      bounds: new Uint8Array(this.#bounds),
      bytes: this.#bytes.slice(0, this.#used),
      averages: this.#averages,
    };
  }

  #end(): void {
    if (this.#codes.length === 0) return;
    this.#endUnit();
    this.#endBlock();
    this.#unitCounts.push(this.#inUnits);
  }

  #weigh(term: string): void {
    const { k1, b } = weighingOfTerm(this.#model, term);
    let worth = this.#worths.get(b);
    if (worth === undefined) this.#worths.set(b, (worth = worthByKind(this.#model, this.#averages, b)));
    this.#worth = worth;
    this.#k1 = k1;
    this.#prefix = prefixOf(term);
  }

  #endUnit(): void {
    if (this.#frequency > this.#best) this.#best = this.#frequency;
    this.#frequency = 0;
  }

  #endBlock(): void {
    this.#lastSegment.push(this.#last);
    this.#bounds.push(Math.ceil((255 * this.#best) / (this.#best + this.#k1)));
    this.#best = 0;
    this.#inBlock = 0;
  }

  #write(value: number): void {
    if (this.#used + 5 > this.#bytes.length) this.#bytes = wider(this.#bytes);
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.#bytes[this.#used++] = (rest & 127) | 128;
    this.#bytes[this.#used++] = rest;
  }
}
