/** Work in short steps: who does it may let others have a turn after each. */
export type Steps<T> = Generator<void, T, void>;

/** Does all of it at once. */
export function atOnce<T>(steps: Steps<T>): T {
  let step: IteratorResult<void, T>;
  do step = steps.next();
  while (step.done !== true);
  return step.value;
}
