/** A stretch of a need's text that was understood, and what of the need was made of it. */
export interface NeedSpan {
  /** Offsets into `need.text`. */
  readonly start: number;
  readonly end: number;
  /** JSON pointer into the need: `/quantities/0`, `/hub`. */
  readonly pointer: string;
}

/** Something that was read, before it has its place in a need. */
export interface Found<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches share a character. */
export function overlap(a: { readonly start: number; readonly end: number }, b: { readonly start: number; readonly end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
