import { DongbanError } from '@dongban/core/errors';
import { PackedStrings } from './packed-strings.ts';
import type { Part } from './part.ts';

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const magic = 0x58_54_42_44; // "DBTX" where the low byte comes first, as on every machine that runs JavaScript today
/** Of the layout below. */
const version = 1;
/** Magic, version, length of the file, checksum of what follows, length of the header. */
const preambleBytes = 20;

/**
 * A part as a file: a preamble, a JSON header, then the columns one behind the other, each at a multiple of 8. Reading it
 * makes views and copies nothing.
 *
 * @param madeFor what the reader must agree with.
 */
export function writePartFile(part: Part, madeFor: string): Uint8Array {
  const columns = columnsOf(part);
  const header = new TextEncoder().encode(JSON.stringify({ madeFor, lengths: columns.map((column) => column.length) }));
  const length = columns.reduce((end, column) => aligned(end) + column.byteLength, preambleBytes + header.length);
  const bytes = new Uint8Array(aligned(length));
  bytes.set(header, preambleBytes);
  let at = preambleBytes + header.length;
  for (const column of columns) {
    at = aligned(at);
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += column.byteLength;
  }
  const words = new Uint32Array(bytes.buffer);
  words.set([magic, version, bytes.length, 0, header.length]);
  words[3] = checksum(words);
  return bytes;
}

/**
 * Opens what `writePartFile` made.
 *
 * @throws {DongbanError} `snapshot-damaged` where the bytes are not such a file, or not as they were written;
 * `snapshot-mismatch` where another version of the layout wrote them.
 */
export function readPartFile(bytes: Uint8Array): { readonly part: Part; readonly madeFor: string } {
  // Views need their alignment, which a slice of a larger buffer may not have.
  const file = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  if (file.length < preambleBytes || file.length % 8 !== 0) throw damaged('it is cut off');
  const words = new Uint32Array(file.buffer, file.byteOffset, file.length / 4);
  if (words[0] !== magic) throw damaged('it does not begin as a snapshot does');
  if (words[1] !== version) throw new DongbanError('snapshot-mismatch', `The snapshot has layout ${words[1]}, and this version reads ${version}. Make it anew.`, { params: { what: 'layout' } });
  if (words[2] !== file.length) throw damaged('it is cut off');
  if (words[3] !== checksum(words)) throw damaged('its checksum is wrong');
  try {
    const end = preambleBytes + (words[4] as number);
    const { madeFor, lengths } = JSON.parse(new TextDecoder().decode(file.subarray(preambleBytes, end))) as { madeFor: unknown; lengths: number[] };
    const part = partOf(file, end, lengths);
    if (typeof madeFor === 'string' && isSound(part)) return { part, madeFor };
  } catch {
    // Told below, in the same words.
  }
  throw damaged('its contents do not fit each other');
}

/** The columns in the order of the file. */
function columnsOf({ ids, idOrder, unitOf, kindOf, terms, unitCounts, firstBlock, lastSegment, blockStart, bounds, bytes, averages }: Part): Column[] {
  return [averages, ids.ends, ids.codes, idOrder, unitOf, kindOf, terms.ends, terms.codes, unitCounts, firstBlock, lastSegment, blockStart, bounds, bytes];
}

function partOf(file: Uint8Array, start: number, lengths: readonly number[]): Part {
  let at = start;
  let column = 0;
  const next = <T extends Column>(Kind: { new (buffer: ArrayBufferLike, offset: number, length: number): T; readonly BYTES_PER_ELEMENT: number }): T => {
    const length = lengths[column++] ?? Number.NaN;
    const view = new Kind(file.buffer, file.byteOffset + aligned(at), length);
    at = aligned(at) + view.byteLength;
    return view;
  };
  return {
    averages: next(Float64Array),
    ids: new PackedStrings(next(Uint32Array), next(Uint16Array)),
    idOrder: next(Uint32Array),
    unitOf: next(Uint32Array),
    kindOf: next(Uint16Array),
    terms: new PackedStrings(next(Uint32Array), next(Uint16Array)),
    unitCounts: next(Uint32Array),
    firstBlock: next(Uint32Array),
    lastSegment: next(Uint32Array),
    blockStart: next(Uint32Array),
    bounds: next(Uint8Array),
    bytes: next(Uint8Array),
  };
}

/** Whether columns are as long as each other says, and numbers that lead from one to the next stay within it. */
function isSound({ ids, idOrder, unitOf, kindOf, terms, unitCounts, firstBlock, lastSegment, blockStart, bounds, bytes, averages }: Part): boolean {
  return (
    rises(ids.ends, ids.codes.length) && idOrder.length === ids.size && idOrder.every((unit) => unit < ids.size) &&
    kindOf.length === unitOf.length && kindOf.every((kind) => kind >> 8 < averages.length) && (unitOf.length === 0 || rises(unitOf, ids.size - 1, 0)) &&
    rises(terms.ends, terms.codes.length) && unitCounts.length === terms.size && unitCounts.every((count) => count <= ids.size) &&
    firstBlock.length === terms.size + 1 && rises(firstBlock, bounds.length) &&
    lastSegment.length === bounds.length && lastSegment.every((segment) => segment < unitOf.length) &&
    blockStart.length === bounds.length + 1 && rises(blockStart, bytes.length)
  );
}

/** Whether numbers never fall, from `first` to `last` or, where only a limit is asked for, within it. */
function rises(numbers: Uint32Array, last: number, first?: number): boolean {
  let before = 0;
  for (const number of numbers) {
    if (number < before) return false;
    before = number;
  }
  return numbers.length > 0 && (first === undefined ? numbers[0] === 0 && before === last : before <= last);
}

/** Of the whole file but the checksum. Every step can be undone, so no single change goes unseen. */
function checksum(words: Uint32Array): number {
  let sum = 0x811c_9dc5;
  for (let index = 0; index < words.length; index++) if (index !== 3) sum = Math.imul(sum ^ (words[index] as number), 0x0100_0193);
  return sum >>> 0;
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

function damaged(why: string): DongbanError {
  return new DongbanError('snapshot-damaged', `The snapshot cannot be opened: ${why}. Make it anew.`, { params: { why } });
}
