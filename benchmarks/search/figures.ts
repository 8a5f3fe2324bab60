import { seeded } from '../expert-matching/bootstrap.ts';

/** How many questions are asked. */
export const questionsAsked = 200;
/** How often each is: the median counts. One round more comes before, to warm up. */
export const rounds = 9;

/** A table in Markdown. */
export function table(first: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line([first, ...columns]), line([first, ...columns].map(() => '---')), ...rows.map(line)].join('\n');
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle 95 % of the means of samples drawn with replacement. */
export function range(values: readonly number[], rounds = 1000): string {
  const random = seeded(20_261_124);
  const means = Array.from({ length: rounds }, () => mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0))).sort((a, b) => a - b);
  return ` (${fixed(means[Math.floor(rounds * 0.025)] ?? 0)}–${fixed(means[Math.ceil(rounds * 0.975) - 1] ?? 0)})`;
}

export function fixed(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

/** Two figures that count, as a person would write them. */
export function short(value: number): string {
  if (value >= 10) return Math.round(value).toLocaleString('en');
  if (value >= 1) return value.toFixed(1);
  return (value >= 0.1 ? value.toFixed(2) : value.toFixed(3)).replace(/^0/, '');
}
