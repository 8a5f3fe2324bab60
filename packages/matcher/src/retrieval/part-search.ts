import type { BestHits } from './best-hits.ts';
import type { Cursor } from './cursor.ts';
import type { SearchedPart } from './searched-part.ts';
import { windowSize, type Window } from './window.ts';

/** So many units are looked at first, when nothing is known yet of what a unit needs. */
const firstUnits = 4096;

/**
 * Offers the units of a part that come among the best, and looks at few of the others: whatever comes so far holds one of the
 * leading terms, and the rest of its terms is looked up as long as it has a chance.
 */
export class PartSearch {
  readonly #live: SearchedPart;
  readonly #window: Window;
  readonly #best: BestHits;
  /** By how many units have to be read for what they bring: rare terms first. */
  readonly #cursors: readonly Cursor[];
  /** By cursor: the most that it and those after it bring. */
  readonly #rest: Float64Array;
  /** So many of the cursors lead. */
  #leading: number;
  /** The others, by what they bring at most, and the most that each and those after it bring. */
  #others: readonly Cursor[] = [];
  #left: Float64Array = new Float64Array(1);

  constructor(live: SearchedPart, cursors: readonly Cursor[], window: Window, best: BestHits) {
    this.#live = live;
    this.#window = window;
    this.#best = best;
    this.#cursors = cursors.toSorted((a, b) => a.units / a.most - b.units / b.most);
    this.#rest = sumsFromBehind(this.#cursors);
    this.#leading = cursors.length;
  }

  run(): void {
    const window = this.#window;
    const { firstSegment, part: { ids } } = this.#live;
    for (let low = 0, high = 0; low < ids.size; low = high) {
      high = Math.min(ids.size, low + windowSize, 2 * low + firstUnits);
      window.low = low;
      window.first = firstSegment[low] as number;
      window.end = firstSegment[high] as number;
      this.#narrow();
      if (this.#leading === 0) return;
      for (let index = 0; index < this.#leading; index++) (this.#cursors[index] as Cursor).addWithin(window);
      window.takeAll((place, sum) => this.#consider(place, sum));
    }
  }

  /** Terms that cannot lift a unit among the best by themselves, all together, do not lead. */
  #narrow(): void {
    const before = this.#leading;
    while (this.#leading > 0 && (this.#rest[this.#leading - 1] as number) < this.#best.least) this.#leading -= 1;
    if (this.#leading === before) return;
    this.#others = this.#cursors.slice(this.#leading).sort((a, b) => b.most - a.most);
    this.#left = sumsFromBehind(this.#others);
  }

  #consider(place: number, sumOfLeading: number): void {
    const [others, left, least] = [this.#others, this.#left, this.#best.least];
    if (sumOfLeading + (left[0] as number) < least) return;
    const { marks, part } = this.#live;
    const { low, first, end, segmentOf } = this.#window;
    let begin = segmentOf[place] as number;
    let stop = begin + 1;
    const unit = (marks[begin] as number) >>> 16;
    while (begin > first && (marks[begin - 1] as number) >>> 16 === unit) begin -= 1;
    while (stop < end && (marks[stop] as number) >>> 16 === unit) stop += 1;
    let sum = sumOfLeading;
    for (let index = 0; index < others.length; index++) {
      if (sum + (left[index] as number) < least) return;
      sum += (others[index] as Cursor).scoreOf(begin, stop);
    }
    if (!this.#live.isDead(low + place)) this.#best.offer(part, low + place, sum);
  }
}

function sumsFromBehind(cursors: readonly Cursor[]): Float64Array {
  const sums = new Float64Array(cursors.length + 1);
  for (let index = cursors.length - 1; index >= 0; index--) sums[index] = (sums[index + 1] as number) + (cursors[index] as Cursor).most;
  return sums;
}
