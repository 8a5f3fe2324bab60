import { addUp, meanOf, qualityOf, type PairCounts } from './metric.ts';

/** What a way to score makes of each researcher, by profile version. */
export type Counts = readonly (readonly PairCounts[])[];

/**
 * For each researcher, the way that does best on all others, and what it makes of this one: no figure was read on the
 * researcher it is about.
 *
 * @returns the counts, and how often each way was chosen.
 */
export function chosenOnOthers(ways: ReadonlyMap<string, Counts>): { counts: PairCounts[][]; chosen: ReadonlyMap<string, number> } {
  const chosen = new Map<string, number>();
  const researchers = [...ways.values()][0]?.length ?? 0;
  const counts = Array.from({ length: researchers }, (_, researcher) => {
    const others = [...ways].map(([name, all]) => ({ name, loss: lossOf(all.toSpliced(researcher, 1)), own: all[researcher] ?? [] }));
    const best = others.reduce((least, one) => (one.loss < least.loss ? one : least));
    chosen.set(best.name, (chosen.get(best.name) ?? 0) + 1);
    return [...best.own];
  });
  return { counts, chosen };
}

function lossOf(counts: Counts): number {
  const versions = counts[0]?.length ?? 0;
  return meanOf(Array.from({ length: versions }, (_, version) => qualityOf(addUp(counts.flatMap((one) => one[version] ?? []))))).loss;
}
