/** A copy of numbers with room for as many again. */
export function wider<T extends Uint8Array | Uint16Array | Uint32Array>(numbers: T): T {
  const copy = new (numbers.constructor as new (length: number) => T)(2 * numbers.length);
  copy.set(numbers);
  return copy;
}
