/** The longest text whose length is told apart from longer ones. */
const longest = 31 << 14;

/** The length of a text in one byte: exact up to 31 words, then down to within a sixteenth. */
export function lengthCode(length: number): number {
  const shift = Math.max(0, 27 - Math.clz32(Math.min(length, longest)));
  return 16 * shift + (Math.min(length, longest) >> shift);
}

/** The length that a code stands for. */
export function lengthOf(code: number): number {
  const shift = Math.max(0, (code >> 4) - 1);
  return (code - 16 * shift) << shift;
}
