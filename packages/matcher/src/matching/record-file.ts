import { DongbanError } from '@dongban/core/errors';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import { risesTo, type NextColumn } from '../retrieval/column-file.ts';
import type { FiledRecords } from './kept-record.ts';

/** So many records that were read from a file are kept: those that answers name again and again. */
const mostRead = 10_000;

/** Reads the records of a file when somebody asks for them. */
export class RecordFile implements FiledRecords {
  readonly #read = new Map<number, CatalogRecord>();
  readonly #ends: Uint32Array;
  readonly #bytes: Uint8Array;

  /** Takes over the columns that `recordColumns` gave. */
  constructor(next: NextColumn) {
    [this.#ends, this.#bytes] = [next(Uint32Array), next(Uint8Array)];
  }

  /** Whether the columns fit each other, and hold so many records. */
  holds(count: number): boolean {
    return this.#ends.length === count + 1 && risesTo(this.#ends, this.#bytes.length);
  }

  recordAt(number: number): CatalogRecord {
    return this.#read.get(number) ?? this.#readAt(number);
  }

  bytesAt(number: number): Uint8Array {
    return this.#bytes.subarray(this.#ends[number], this.#ends[number + 1]);
  }

  #readAt(number: number): CatalogRecord {
    try {
      const record = JSON.parse(new TextDecoder().decode(this.bytesAt(number))) as CatalogRecord;
      // Starting over is simpler than finding out which was needed least, and soon made up for.
      if (this.#read.size >= mostRead) this.#read.clear();
      this.#read.set(number, record);
      return record;
    } catch (cause) {
      throw new DongbanError('snapshot-damaged', `The snapshot does not hold its record ${number + 1}. Make it anew.`, { params: { why: 'a record is missing' }, cause });
    }
  }
}
