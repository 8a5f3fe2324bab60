import Papa from 'papaparse';

/** A row of a table that holds something, by the number that a spreadsheet shows beside it. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The rows of a table, the header being the first; separated by commas, semicolons or tabs, as it turns out. */
export function rowsOf(text: string): TableRow[] {
  const table = text.replace(/^\uFEFF/, '');
  // Empty rows count, as they do in a spreadsheet; they would mislead the guess.
  const { delimiter } = Papa.parse(table, { preview: 10, skipEmptyLines: 'greedy' }).meta;
  const { data } = Papa.parse<string[]>(table, { delimiter });
  return data.flatMap((cells, index) => (cells.some((cell) => cell.trim() !== '') ? [{ number: index + 1, cells }] : []));
}
