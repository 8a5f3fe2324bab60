import { seeded } from '../expert-matching/bootstrap.ts';
import type { Reading } from './readings.ts';
import type { Label, Sentence } from './sentences.ts';

/** What was read against what was to be read. */
export interface Counts {
  /** Read as labelled: the value, out of the words. */
  readonly right: number;
  /** Read, but not labelled so. */
  readonly wrong: number;
  /** Labelled, but not read so. */
  readonly missed: number;
}

/** Readings and labels of one sentence that have no counterpart. */
export interface Difference {
  readonly right: readonly Label[];
  readonly wrong: readonly Reading[];
  readonly missed: readonly Label[];
}

/** A reading is right where a label of its field has its value and shares a character with a stretch that it was read from. */
export function compare({ text, expected }: Sentence, readings: readonly Reading[]): Difference {
  const left = [...readings];
  const right: Label[] = [];
  const missed: Label[] = [];
  for (const label of expected) {
    const start = text.indexOf(label.words);
    const end = start + label.words.length;
    const at = left.findIndex(({ field, value, stretches }) => field === label.field && value === label.value && stretches.some(([from, to]) => from < end && start < to));
    if (at < 0) missed.push(label);
    else right.push(label);
    if (at >= 0) left.splice(at, 1);
  }
  return { right, missed, wrong: left };
}

/** The counts of a field over the differences of many sentences; of all fields where none is named. */
export function countsOf(differences: readonly Difference[], field?: string): Counts {
  const count = (pick: (difference: Difference) => readonly { readonly field: string }[]) =>
    differences.reduce((sum, difference) => sum + pick(difference).filter((one) => field === undefined || one.field === field).length, 0);
  return { right: count(({ right }) => right), wrong: count(({ wrong }) => wrong), missed: count(({ missed }) => missed) };
}

/** A share with the interval in which it lies 19 times in 20: E. B. Wilson, "Probable inference" (1927), which holds for few and for none. */
export interface Share {
  readonly share: number;
  readonly interval: readonly [low: number, high: number];
}

/** `undefined` where there is nothing to take a share of. */
export function shareOf(part: number, whole: number): Share | undefined {
  if (whole === 0) return undefined;
  const z = 1.96;
  const share = part / whole;
  const middle = share + z ** 2 / (2 * whole);
  const width = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  const scale = 1 + z ** 2 / whole;
  return { share, interval: [Math.max(0, (middle - width) / scale), Math.min(1, (middle + width) / scale)] };
}

/** Draws of the bootstrap. */
const rounds = 2000;
/** Seeded, so that a table can be made again. */
const seed = 20_261_124;

/**
 * Precision and recall of all fields, with the intervals that come of drawing as many sentences with replacement (percentile
 * bootstrap, Efron 1979): labels of one sentence stand and fall together.
 */
export function bootstrapOf(differences: readonly Difference[]): readonly [precision: Share | undefined, recall: Share | undefined] {
  const counts = differences.map((difference) => countsOf([difference]));
  const random = seeded(seed);
  const draws = Array.from({ length: rounds }, () => counts.map(() => counts[Math.floor(random() * counts.length)] ?? { right: 0, wrong: 0, missed: 0 }));
  const shareIn = (drawn: readonly Counts[], other: 'wrong' | 'missed') => {
    const [right, rest] = [drawn.reduce((sum, one) => sum + one.right, 0), drawn.reduce((sum, one) => sum + one[other], 0)];
    return right + rest === 0 ? undefined : right / (right + rest);
  };
  const [precision, recall] = (['wrong', 'missed'] as const).map((other): Share | undefined => {
    const share = shareIn(counts, other);
    const drawn = draws.flatMap((draw) => shareIn(draw, other) ?? []).sort((a, b) => a - b);
    return share === undefined ? undefined : { share, interval: [drawn[Math.floor(drawn.length * 0.025)] ?? share, drawn[Math.ceil(drawn.length * 0.975) - 1] ?? share] };
  });
  return [precision, recall];
}
