/** Lower and upper end of the middle 95 %. */
export type Interval = readonly [low: number, high: number];

/** Seeded, so that a table can be made again. */
const seed = 20_261_124;

/** How far a mean would move with other needs: drawn with replacement, as many as there are (percentile bootstrap, Efron 1979). */
export function bootstrapMean(values: readonly number[], rounds: number): Interval {
  const random = mulberry(seed);
  const means = Float64Array.from({ length: rounds }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn++) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort();
  return [means[Math.floor(rounds * 0.025)] ?? Number.NaN, means[Math.ceil(rounds * 0.975) - 1] ?? Number.NaN];
}

/**
 * How likely a mean difference as large as this one is where the two ways are as good as one another: the sign of each need's
 * difference is drawn by lot (paired randomisation test; Smucker, Allan and Carterette 2007).
 */
export function randomisationTest(differences: readonly number[], rounds: number): number {
  const random = mulberry(seed);
  const observed = Math.abs(differences.reduce((sum, value) => sum + value, 0));
  let asLarge = 0;
  for (let round = 0; round < rounds; round++) {
    const sum = differences.reduce((total, value) => total + (random() < 0.5 ? value : -value), 0);
    if (Math.abs(sum) >= observed - 1e-12) asLarge += 1;
  }
  return (asLarge + 1) / (rounds + 1);
}

/** Mulberry32, public domain: small, and good enough to draw lots. */
function mulberry(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
