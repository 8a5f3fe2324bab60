import { neverFalls, readColumnFile, risesTo, writeColumnFile, type Column, type Format, type NextColumn } from './column-file.ts';
import { PackedStrings } from './packed-strings.ts';
import type { Part } from './part.ts';

/** "DBTX" */
const format: Format = { magic: 0x58_54_42_44, version: 1 };

/**
 * A part as a file.
 *
 * @param madeFor what the reader must agree with.
 */
export function writePartFile(part: Part, madeFor: string): Uint8Array {
  return writeColumnFile(format, { madeFor }, columnsOf(part));
}

/**
 * Opens what `writePartFile` made.
 *
 * @throws {DongbanError} `snapshot-damaged` where the bytes are not such a file, or not as they were written;
 * `snapshot-mismatch` where another version of the layout wrote them.
 */
export function readPartFile(bytes: Uint8Array): { readonly part: Part; readonly madeFor: string } {
  return readColumnFile(bytes, format, ({ madeFor }, next) => {
    const part = partFrom(next);
    return typeof madeFor === 'string' && part !== undefined ? { part, madeFor } : undefined;
  });
}

/** The columns of a part in the order of a file. */
export function columnsOf({ ids, idOrder, unitOf, kindOf, terms, unitCounts, firstBlock, lastSegment, blockStart, bounds, bytes, averages }: Part): Column[] {
  return [averages, ids.ends, ids.codes, idOrder, unitOf, kindOf, terms.ends, terms.codes, unitCounts, firstBlock, lastSegment, blockStart, bounds, bytes];
}

/** The part that such columns are; nothing where they do not fit each other. */
export function partFrom(next: NextColumn): Part | undefined {
  const part: Part = {
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
  return isSound(part) ? part : undefined;
}

/** Whether columns are as long as each other says, and numbers that lead from one to the next stay within it. */
function isSound({ ids, idOrder, unitOf, kindOf, terms, unitCounts, firstBlock, lastSegment, blockStart, bounds, bytes, averages }: Part): boolean {
  return (
    risesTo(ids.ends, ids.codes.length) && idOrder.length === ids.size && idOrder.every((unit) => unit < ids.size) &&
    kindOf.length === unitOf.length && kindOf.every((kind) => kind >> 8 < averages.length) && neverFalls(unitOf) && (unitOf.at(-1) ?? -1) < ids.size &&
    risesTo(terms.ends, terms.codes.length) && unitCounts.length === terms.size && unitCounts.every((count) => count <= ids.size) &&
    firstBlock.length === terms.size + 1 && risesTo(firstBlock, bounds.length) &&
    lastSegment.length === bounds.length && lastSegment.every((segment) => segment < unitOf.length) &&
    blockStart.length === bounds.length + 1 && risesTo(blockStart, bytes.length)
  );
}
