/** What is measured of an answer. */
export type Measure = 'ndcg' | 'mrr' | 'recall' | 'map' | 'pairLoss';

/** All measures, in the order in which they are shown. */
export const measures: readonly Measure[] = ['ndcg', 'mrr', 'recall', 'map', 'pairLoss'];

type Grades = ReadonlyMap<string, number>;

/**
 * Discounted cumulative gain over the best possible one (Järvelin and Kekäläinen 2002; gain 2^grade − 1 after Burges and
 * others 2005).
 *
 * @param ranked ids, best first.
 * @returns nothing where nothing is relevant.
 */
export function ndcg(ranked: readonly string[], grades: Grades, depth: number): number | undefined {
  const gains = (list: readonly number[]) => list.slice(0, depth).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
  const ideal = gains([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? undefined : gains(ranked.map((id) => grades.get(id) ?? 0)) / ideal;
}

/** One over the place of the first relevant record; 0 where none was found, nothing where none is relevant. */
export function reciprocalRank(ranked: readonly string[], grades: Grades): number | undefined {
  if (relevant(grades) === 0) return undefined;
  const place = ranked.findIndex((id) => (grades.get(id) ?? 0) > 0);
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Share of the relevant records among the first `depth`. */
export function recall(ranked: readonly string[], grades: Grades, depth: number): number | undefined {
  const all = relevant(grades);
  return all === 0 ? undefined : ranked.slice(0, depth).filter((id) => (grades.get(id) ?? 0) > 0).length / all;
}

/** Mean of the precision at the place of each relevant record, 0 for those that were not found. */
export function averagePrecision(ranked: readonly string[], grades: Grades): number | undefined {
  const all = relevant(grades);
  if (all === 0) return undefined;
  let found = 0;
  let sum = 0;
  for (const [index, id] of ranked.entries()) {
    if ((grades.get(id) ?? 0) === 0) continue;
    found += 1;
    sum += found / (index + 1);
  }
  return sum / all;
}

/**
 * Share of the pairs of judged records that the scores put in the wrong order, weighted by how far their grades lie apart; ties
 * count half. Lower is better; a constant gives 0.5.
 */
export function pairLoss(scores: ReadonlyMap<string, number>, grades: Grades): number | undefined {
  const judged = [...grades];
  let [lost, weight] = [0, 0];
  for (const [index, [id, grade]] of judged.entries()) {
    for (const [otherId, other] of judged.slice(0, index)) {
      const apart = grade - other;
      const agreement = ((scores.get(id) ?? 0) - (scores.get(otherId) ?? 0)) * apart;
      weight += Math.abs(apart);
      lost += Math.abs(apart) * (agreement < 0 ? 1 : agreement === 0 ? 0.5 : 0);
    }
  }
  return weight === 0 ? undefined : lost / weight;
}

function relevant(grades: Grades): number {
  return [...grades.values()].filter((grade) => grade > 0).length;
}
