import type { Span } from '../slots/types.ts';

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same time as few spans as possible, in order; spans that touch become one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
}

/** What lies both in the span and in one of the others. */
export function intersections(span: Span, others: readonly Span[]): Span[] {
  return others
    .filter((other) => overlaps(span, other))
    .map((other) => ({ start: Math.max(span.start, other.start), end: Math.min(span.end, other.end) }));
}

/** How much of the span lies within the others, which do not overlap. */
export function lengthWithin(span: Span, others: readonly Span[]): number {
  return intersections(span, others).reduce((sum, { start, end }) => sum + (end - start), 0);
}
