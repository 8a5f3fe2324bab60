import type { Span } from '../slots/types.ts';
import { overlaps } from './spans.ts';

/** Spans that can be asked for what overlaps one, without a look at all of them. */
export interface Busy<T extends Span> {
  overlapping(span: Span): T[];
}

/**
 * Sorts spans by their start and keeps with each how far any of them so far reaches, so that what lies before a time is
 * skipped by bisection and what lies after it is not looked at.
 */
export function createBusy<T extends Span>(spans: readonly T[]): Busy<T> {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let latest = Number.NEGATIVE_INFINITY;
  const reach = sorted.map(({ end }) => (latest = Math.max(latest, end)));
  return {
    overlapping(span) {
      let found: T[] | undefined;
      for (let index = firstAbove(reach, span.start); index < sorted.length; index++) {
        const one = sorted[index];
        if (one === undefined || one.start >= span.end) break;
        if (overlaps(one, span)) (found ??= []).push(one);
      }
      return found ?? [];
    },
  };
}

/** Index of the first value above a limit, in values that never fall. */
function firstAbove(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
