import { DongbanError } from '@dongban/core/errors';

/** Numbers of one kind, one behind the other. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Gives the next column of a file as a view of its bytes. */
export type NextColumn = <T extends Column>(Kind: { new (buffer: ArrayBufferLike, offset: number, length: number): T; readonly BYTES_PER_ELEMENT: number }) => T;

/** What a file says of itself in its first bytes. */
export interface Format {
  /** Four letters, the first one in the lowest byte. */
  readonly magic: number;
  /** Of what its header and columns are. */
  readonly version: number;
}

/** Magic, version, length of the file, checksum of what follows, length of the header. */
const preambleBytes = 20;

/**
 * Columns as a file: a preamble, a JSON header, then the columns one behind the other, each at a multiple of 8. Reading it
 * makes views and copies nothing. Numbers stand with their low byte first, as on every machine that runs JavaScript today.
 */
export function writeColumnFile({ magic, version }: Format, header: Readonly<Record<string, unknown>>, columns: readonly Column[]): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify({ ...header, lengths: columns.map((column) => column.length) }));
  const length = columns.reduce((end, column) => aligned(end) + column.byteLength, preambleBytes + head.length);
  const bytes = new Uint8Array(aligned(length));
  bytes.set(head, preambleBytes);
  let at = preambleBytes + head.length;
  for (const column of columns) {
    at = aligned(at);
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += column.byteLength;
  }
  const words = new Uint32Array(bytes.buffer);
  words.set([magic, version, bytes.length, 0, head.length]);
  words[3] = checksum(words);
  return bytes;
}

/**
 * Opens what `writeColumnFile` made.
 *
 * @param read takes the header and the columns, in the order in which they were written; gives nothing where they do not fit
 * each other.
 * @throws {DongbanError} `snapshot-damaged` where the bytes are not such a file, or not as they were written;
 * `snapshot-mismatch` where another version wrote them.
 */
export function readColumnFile<T>(bytes: Uint8Array, { magic, version }: Format, read: (header: Readonly<Record<string, unknown>>, next: NextColumn) => T | undefined): T {
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
    const header = JSON.parse(new TextDecoder().decode(file.subarray(preambleBytes, end))) as { readonly lengths: readonly number[] };
    const found = read({ ...header }, columnsFrom(file, end, header.lengths));
    if (found !== undefined) return found;
  } catch {
    // Told below, in the same words.
  }
  throw damaged('its contents do not fit each other');
}

function columnsFrom(file: Uint8Array, start: number, lengths: readonly number[]): NextColumn {
  let at = start;
  let column = 0;
  return (Kind) => {
    const view = new Kind(file.buffer, file.byteOffset + aligned(at), lengths[column++] ?? Number.NaN);
    at = aligned(at) + view.byteLength;
    return view;
  };
}

/** Whether numbers never fall, from 0 to `last`. */
export function risesTo(numbers: Uint32Array, last: number): boolean {
  return numbers[0] === 0 && numbers.at(-1) === last && neverFalls(numbers);
}

export function neverFalls(numbers: Uint32Array): boolean {
  return numbers.every((number, index) => number >= (numbers[index - 1] ?? 0));
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
