/** A score, and whether what it is about came true. */
export interface Outcome {
  readonly score: number;
  readonly isTrue: boolean;
  /** Whom it is about; what is fitted on some is tried on others. */
  readonly group: string;
}

/** Outcomes of about one score: what the scores said, and how often it was true. */
export interface Bin {
  readonly count: number;
  readonly meanScore: number;
  readonly share: number;
}

/** A curve from score to chance: 1 / (1 + e^−(a + b·score)). */
export interface Logistic {
  readonly a: number;
  readonly b: number;
}

/** As many outcomes in each bin as in the others, lowest scores first. */
export function binsOf(outcomes: readonly Outcome[], count = 5): Bin[] {
  const sorted = outcomes.toSorted((x, y) => x.score - y.score);
  return Array.from({ length: count }, (_, bin) => {
    const part = sorted.slice(Math.round((bin * sorted.length) / count), Math.round(((bin + 1) * sorted.length) / count));
    return { count: part.length, meanScore: mean(part.map(({ score }) => score)), share: mean(part.map(({ isTrue }) => Number(isTrue))) };
  });
}

/** Expected calibration error: how far score and share lie apart, over all bins (Naeini, Cooper and Hauskrecht 2015, bins of equal size). */
export function calibrationError(outcomes: readonly Outcome[], count = 5): number {
  return binsOf(outcomes, count).reduce((sum, bin) => sum + (bin.count / outcomes.length) * Math.abs(bin.meanScore - bin.share), 0);
}

/** The curve that makes the outcomes likeliest (Platt 1999), by Newton's method; a little ridge keeps it finite. */
export function fitLogistic(outcomes: readonly Outcome[], ridge = 1e-3): Logistic {
  let a = 0;
  let b = 0;
  for (let round = 0; round < 50; round++) {
    let [ga, gb, haa, hab, hbb] = [-ridge * a, -ridge * b, ridge, 0, ridge];
    for (const { score, isTrue } of outcomes) {
      const chance = chanceOf({ a, b }, score);
      const [error, spread] = [Number(isTrue) - chance, chance * (1 - chance)];
      ga += error;
      gb += error * score;
      haa += spread;
      hab += spread * score;
      hbb += spread * score * score;
    }
    const determinant = haa * hbb - hab * hab;
    a += (hbb * ga - hab * gb) / determinant;
    b += (haa * gb - hab * ga) / determinant;
  }
  return { a, b };
}

export function chanceOf({ a, b }: Logistic, score: number): number {
  return 1 / (1 + Math.exp(-(a + b * score)));
}

/** Each outcome with the chance by a curve that was fitted on the other groups alone. */
export function heldOut(outcomes: readonly Outcome[]): Outcome[] {
  const groups = [...new Set(outcomes.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const curve = fitLogistic(outcomes.filter((outcome) => outcome.group !== group));
    return outcomes.filter((outcome) => outcome.group === group).map((outcome) => ({ ...outcome, score: chanceOf(curve, outcome.score) }));
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
