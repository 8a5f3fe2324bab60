import { DongbanError } from '@dongban/core/errors';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import { risesTo, type Column, type NextColumn } from '../retrieval/column-file.ts';
import type { Steps } from '../retrieval/steps.ts';

/** So many records that were read from a file are kept: those that answers name again and again. */
const mostRead = 10_000;

/** A record as an index keeps it: as it was given, or its number in the file that the index was opened from. */
export type KeptRecord = CatalogRecord | number;

/** Records as they stand in a file: JSON in UTF-8, one behind the other. */
interface RecordFile {
  /** Where each record ends, after a leading 0. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Reads the records of a file when somebody asks for them. */
export class RecordStore {
  readonly #read = new Map<number, CatalogRecord>();
  #file: RecordFile | undefined;

  /** @throws {DongbanError} `snapshot-damaged` where the file does not hold the record. */
  get(kept: KeptRecord): CatalogRecord {
    return typeof kept === 'number' ? (this.#read.get(kept) ?? this.#fromFile(kept)) : kept;
  }

  /** Records as columns of a file. */
  *columnsFor(records: readonly KeptRecord[]): Steps<Column[]> {
    const encoder = new TextEncoder();
    const texts: Uint8Array[] = [];
    for (const kept of records) {
      texts.push(typeof kept === 'number' ? this.#bytesOf(kept) : encoder.encode(JSON.stringify(kept)));
      yield;
    }
    const ends = new Uint32Array(texts.length + 1);
    for (const [index, { length }] of texts.entries()) ends[index + 1] = (ends[index] as number) + length;
    const bytes = new Uint8Array(ends.at(-1) ?? 0);
    for (const [index, text] of texts.entries()) {
      bytes.set(text, ends[index]);
      yield;
    }
    return [ends, bytes];
  }

  /** Takes over so many records of a file, and says whether the columns fit each other. */
  open(count: number, next: NextColumn): boolean {
    const [ends, bytes] = [next(Uint32Array), next(Uint8Array)];
    this.#file = { ends, bytes };
    return ends.length === count + 1 && risesTo(ends, bytes.length);
  }

  #fromFile(number: number): CatalogRecord {
    try {
      const record = JSON.parse(new TextDecoder().decode(this.#bytesOf(number))) as CatalogRecord;
      // Starting over is simpler than finding out which was needed least, and soon made up for.
      if (this.#read.size >= mostRead) this.#read.clear();
      this.#read.set(number, record);
      return record;
    } catch (cause) {
      throw new DongbanError('snapshot-damaged', `The snapshot does not hold its record ${number + 1}. Make it anew.`, { params: { why: 'a record is missing' }, cause });
    }
  }

  #bytesOf(number: number): Uint8Array {
    return this.#file?.bytes.subarray(this.#file.ends[number], this.#file.ends[number + 1]) ?? new Uint8Array();
  }
}
