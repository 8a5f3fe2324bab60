import { DongbanError } from '@dongban/core/errors';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import { risesTo, type Column, type NextColumn } from '../retrieval/column-file.ts';
import type { PackedStrings } from '../retrieval/packed-strings.ts';
import type { Part } from '../retrieval/part.ts';
import type { Steps } from '../retrieval/steps.ts';

/** So many records that were read from a file are kept: those that answers name again and again. */
const mostRead = 10_000;

/** Records as they stand in a file: JSON in UTF-8, one behind the other. */
interface RecordFile {
  readonly ids: PackedStrings;
  readonly idOrder: Uint32Array;
  /** Where each record ends, after a leading 0. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

/** The records of an index by id: those that were given, and those of a file, which are read when somebody asks for them. */
export class RecordStore {
  readonly #given = new Map<string, CatalogRecord>();
  readonly #read = new Map<string, CatalogRecord>();
  #file: RecordFile | undefined;

  /** @throws {DongbanError} `snapshot-damaged` where the file does not hold the record. */
  get(id: string): CatalogRecord {
    return this.#given.get(id) ?? this.#read.get(id) ?? this.#fromFile(id);
  }

  set(record: CatalogRecord): void {
    this.#given.set(record.id, record);
  }

  delete(id: string): void {
    this.#given.delete(id);
  }

  /** The records of a part as columns of a file. */
  *columnsFor({ ids }: Part): Steps<Column[]> {
    const encoder = new TextEncoder();
    const texts: Uint8Array[] = [];
    for (let unit = 0; unit < ids.size; unit++) {
      const id = ids.at(unit);
      const given = this.#given.get(id);
      texts.push(given === undefined ? this.#bytesOf(id) : encoder.encode(JSON.stringify(given)));
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

  /** Takes over the records of a part, and says whether the columns fit each other. */
  open({ ids, idOrder }: Part, next: NextColumn): boolean {
    const [ends, bytes] = [next(Uint32Array), next(Uint8Array)];
    this.#file = { ids, idOrder, ends, bytes };
    return ends.length === ids.size + 1 && risesTo(ends, bytes.length);
  }

  #fromFile(id: string): CatalogRecord {
    try {
      const record = JSON.parse(new TextDecoder().decode(this.#bytesOf(id))) as CatalogRecord;
      // Starting over is simpler than finding out which was needed least, and soon made up for.
      if (this.#read.size >= mostRead) this.#read.clear();
      this.#read.set(id, record);
      return record;
    } catch (cause) {
      throw new DongbanError('snapshot-damaged', `The snapshot does not hold the record ${JSON.stringify(id)}. Make it anew.`, { params: { why: 'a record is missing' }, cause });
    }
  }

  #bytesOf(id: string): Uint8Array {
    const unit = this.#file?.ids.find(id, this.#file.idOrder) ?? -1;
    return this.#file?.bytes.subarray(this.#file.ends[unit], this.#file.ends[unit + 1]) ?? new Uint8Array();
  }
}
