import type { Interval } from './bootstrap.ts';
import type { Quality } from './metric.ts';

/** A line of the table. */
export interface Row {
  readonly name: string;
  /** As published, over all 58 researchers. */
  readonly allLoss?: string;
  /** Over the researchers there are here; left out where an algorithm's scores are not public. */
  readonly here?: Quality;
  readonly intervals?: Readonly<Record<keyof Quality, Interval>>;
}

const figures = ['loss', 'easy', 'hard'] as const;

/** The table in Markdown, which reads well in a terminal too. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ name, allLoss, here, intervals }) => {
    const cells = figures.map((figure) => (here === undefined ? 'not public' : `${fixed(here[figure])}${range(intervals?.[figure])}`));
    return [name, allLoss ?? '', ...cells];
  });
  const table = [['algorithm', 'loss, all 58 (published)', 'loss', 'easy', 'hard'], ...lines];
  const widths = figures.length + 2;
  const columns = Array.from({ length: widths }, (_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  const written = table.map((line) => `| ${line.map((cell, column) => cell.padEnd(columns[column] ?? 0)).join(' | ')} |`);
  return [written[0], `|${columns.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...written.slice(1)].join('\n');
}

/** Three decimals, without the zero before the point. */
export function fixed(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

function range(interval: Interval | undefined): string {
  return interval === undefined ? '' : ` (${fixed(interval[0])}–${fixed(interval[1])})`;
}
