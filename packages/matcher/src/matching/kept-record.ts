import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { Column } from '../retrieval/column-file.ts';
import type { Steps } from '../retrieval/steps.ts';

/** A record as an index keeps it: as it was given, or its number in the file that the index was opened from. */
export type KeptRecord = CatalogRecord | number;

/** The records of a file, by number. */
export interface FiledRecords {
  /** @throws {DongbanError} `snapshot-damaged` where the file does not hold the record. */
  recordAt(number: number): CatalogRecord;
  /** JSON in UTF-8. */
  bytesAt(number: number): Uint8Array;
}

/** Records as columns of a file: where each ends, after a leading 0, and all of them as JSON in UTF-8, one behind the other. */
export function* recordColumns(records: readonly KeptRecord[], filed: FiledRecords | undefined): Steps<Column[]> {
  const encoder = new TextEncoder();
  const texts: Uint8Array[] = [];
  for (const kept of records) {
    texts.push(typeof kept === 'number' ? (filed as FiledRecords).bytesAt(kept) : encoder.encode(JSON.stringify(kept)));
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
