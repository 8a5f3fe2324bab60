/** A value between 0 and 1 with its interval. */
export interface ChartRow {
  readonly label: string;
  readonly value: number;
  readonly interval: readonly [low: number, high: number];
  readonly note: string;
}

const columns = 40;

/**
 * A chart that reads in any terminal: a line from 0 to 1 for each value, its interval drawn and the value marked.
 *
 * @example
 * chartOf([{ label: 'MRR', value: 0.5, interval: [0.25, 0.75], note: '8 needs' }]);
 */
export function chartOf(rows: readonly ChartRow[]): string {
  const width = Math.max(...rows.map(({ label }) => label.length));
  return rows.map(({ label, value, interval: [low, high], note }) => {
    const [from, to, at] = [low, high, value].map((part) => Math.round(Math.min(Math.max(part, 0), 1) * (columns - 1)));
    const line = Array.from({ length: columns }, (_, column) => (column === at ? '●' : column >= (from ?? 0) && column <= (to ?? 0) ? '─' : '·')).join('');
    return `  ${label.padEnd(width)}  ${line}  ${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})  ${note}`;
  }).join('\n');
}
