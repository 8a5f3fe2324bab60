/** A number and its noun: `1 result`, `3 results`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The same for a number that is written out already. */
export const counted = (quantity: string, one: string): string => `${quantity} ${quantity === '1' ? one : `${one}s`}`;
