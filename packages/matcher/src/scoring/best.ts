/** Something that can be put in order. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** Better score first; among equals the id decides, so that the order never depends on how records came in. */
export function byScoreThenId(a: Ranked, b: Ranked): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The best of many, without sorting them all: a heap keeps the worst of the best on top. */
export class Best<T extends Ranked> {
  readonly #limit: number;
  readonly #heap: T[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What a candidate has to score at least; with it, the id decides. */
  get least(): number {
    return this.#heap.length < this.#limit ? 0 : (this.#heap[0]?.score ?? Number.POSITIVE_INFINITY);
  }

  offer(candidate: T): void {
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push(candidate);
      siftUp(heap);
    } else if (heap[0] !== undefined && byScoreThenId(candidate, heap[0]) < 0) {
      heap[0] = candidate;
      siftDown(heap);
    }
  }

  /** Best first. */
  inOrder(): T[] {
    return this.#heap.toSorted(byScoreThenId);
  }
}

const isWorse = (a: Ranked | undefined, b: Ranked | undefined): boolean => a !== undefined && b !== undefined && byScoreThenId(a, b) > 0;

function siftUp(heap: Ranked[]): void {
  let child = heap.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!isWorse(heap[child], heap[parent])) return;
    swap(heap, child, parent);
    child = parent;
  }
}

function siftDown(heap: Ranked[]): void {
  let parent = 0;
  for (;;) {
    let worst = parent;
    for (const child of [2 * parent + 1, 2 * parent + 2]) {
      if (child < heap.length && isWorse(heap[child], heap[worst])) worst = child;
    }
    if (worst === parent) return;
    swap(heap, parent, worst);
    parent = worst;
  }
}

function swap(heap: Ranked[], a: number, b: number): void {
  const [first, second] = [heap[a], heap[b]];
  if (first === undefined || second === undefined) return;
  heap[a] = second;
  heap[b] = first;
}
