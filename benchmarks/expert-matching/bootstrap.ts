import { addUp, meanOf, qualityOf, type PairCounts, type Quality } from './metric.ts';

/** Lower and upper end of the middle 95 %. */
export type Interval = readonly [low: number, high: number];

/**
 * How far the figures would move with other researchers: researchers are drawn with replacement, as many as there are, and
 * everything is computed anew; the middle 95 % of that. Seeded, so that a table can be made again.
 *
 * @param counts by researcher, then by profile version.
 */
export function bootstrap(counts: readonly (readonly PairCounts[])[], rounds = 2000): Readonly<Record<keyof Quality, Interval>> {
  const random = seeded(20_261_124);
  const drawn = Array.from({ length: rounds }, () => qualityOver(counts.map(() => counts[Math.floor(random() * counts.length)] ?? [])));
  const interval = (pick: (quality: Quality) => number): Interval => {
    const sorted = drawn.map(pick).sort((a, b) => a - b);
    return [sorted[Math.floor(rounds * 0.025)] ?? Number.NaN, sorted[Math.ceil(rounds * 0.975) - 1] ?? Number.NaN];
  };
  return { loss: interval(({ loss }) => loss), easy: interval(({ easy }) => easy), hard: interval(({ hard }) => hard) };
}

/** Quality per profile version over all researchers, averaged over the versions. */
export function qualityOver(counts: readonly (readonly PairCounts[])[]): Quality {
  const versions = counts[0]?.length ?? 0;
  return meanOf(Array.from({ length: versions }, (_, version) => qualityOf(addUp(counts.flatMap((one) => one[version] ?? [])))));
}

/** Mulberry32, public domain: small, and good enough to draw lots. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
