import type { PackedStrings } from './packed-strings.ts';

/**
 * A share of an index that does not change any more: units with their segments, and for every term the segments it occurs in.
 * All of it is typed arrays, so a file that holds them is an index as it stands.
 *
 * The segments of a term are numbered upwards. What follows the one before is written as a difference, low bit set where
 * a count follows because it is not 1, seven bits a byte. They come in blocks, and no unit is in two of them.
 */
export interface Part {
  /** Ids of the units, in the order in which they came. */
  readonly ids: PackedStrings;
  /** The units in the order of their ids. */
  readonly idOrder: Uint32Array;
  /** By segment: its unit. Upwards. */
  readonly unitOf: Uint32Array;
  /** By segment: 256 × its field + the code of its length. */
  readonly kindOf: Uint16Array;
  /** Sorted. */
  readonly terms: PackedStrings;
  /** By term: in how many units it occurs. */
  readonly unitCounts: Uint32Array;
  /** By term: its first block; one more at the end. */
  readonly firstBlock: Uint32Array;
  /** By block: its last segment. */
  readonly lastSegment: Uint32Array;
  /** By block: where it begins in `bytes`; one more at the end. */
  readonly blockStart: Uint32Array;
  /** By block: the highest saturation of its term in a unit, in 255ths, rounded up. */
  readonly bounds: Uint8Array;
  readonly bytes: Uint8Array;
  /** By field: the mean length at the time the bounds were found. */
  readonly averages: Float64Array;
}
