/**
 * So many percent of an amount in minor units, of a part of it where given as a fraction. Multiplied before divided, so that it is
 * exact; a fraction of a unit is dropped, as the Korean tax office does.
 */
export function shareOf(amount: number, percent: number, [part, whole]: readonly [part: number, whole: number] = [1, 1]): number {
  return Math.floor((amount * percent * part) / (100 * whole));
}
