import type { Problem } from '@dongban/core/errors';
import { splitTexts, unmarkCell } from './cell.ts';
import type { Child, Column, Layout } from './columns.ts';
import { rowsOf } from './rows.ts';
import { keyColumns } from './write.ts';

type RecordData = Record<string, unknown>;

/** A cell as a person finds it: the file, the row with the header as row 1, and the title of the column. */
export interface TableCell {
  readonly file: string;
  readonly row: number;
  readonly column: string;
}

/** Text of a table file, or `undefined` where there is no such file. */
export type TableFile = (name: string) => string | undefined;

/** Hears of a cell that was not read, and why. */
export type Unread = (cell: TableCell, problem: Pick<Problem, 'code' | 'params'>) => void;

/** The row that each record, or entry of a list within one, was read from. */
const rows = new WeakMap<object, Omit<TableCell, 'column'>>();

/** The records of a list, put together from its table and those of the lists within. */
export function readTables(name: string, layout: Layout, file: TableFile, unread: Unread): RecordData[] {
  return readTable(name, layout, file, unread, 0).map(({ data }) => data);
}

/** The cell that a field of a record of `readTables` came from, or would stand in. */
export function cellAt(record: object, path: readonly string[]): TableCell | undefined {
  let row = rows.get(record);
  let column: string[] = [];
  let value: unknown = record;
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? (value as RecordData)[step] : undefined;
    const inner = typeof value === 'object' && value !== null ? rows.get(value) : undefined;
    row = inner ?? row;
    // Places in a list are no columns: a cell holds them all, or they are rows of another file.
    if (inner !== undefined) column = [];
    else if (!/^\d+$/.test(step)) column.push(step);
  }
  return row === undefined ? undefined : { ...row, column: column.join('.') };
}

interface KeyedRecord {
  readonly data: RecordData;
  readonly keys: readonly string[];
}

function readTable(name: string, layout: Layout, file: TableFile, unread: Unread, depth: number): KeyedRecord[] {
  const text = file(`${name}.csv`);
  if (text === undefined) return [];
  const [header, ...table] = rowsOf(text);
  const headers = (header?.cells ?? []).map((cell) => cell.trim());
  for (const title of headers) {
    if (title === '' || keyColumns(depth).includes(title) || layout.columns.some((column) => isTitleOf(column, title))) continue;
    unread({ file: `${name}.csv`, row: header?.number ?? 1, column: title }, { code: 'unknown-column', params: {} });
  }
  const records = table.map(({ number, cells: texts }) => {
    const cells = new Map(headers.map((title, place) => [title, texts[place] ?? '']));
    const keys = keyColumns(depth).map((column) => unmarkCell(cells.get(column) ?? ''));
    const record = recordOf(cells, layout, headers);
    rows.set(record, { file: `${name}.csv`, row: number });
    return { data: record, keys };
  });
  for (const child of layout.children) {
    const inner = readTable(`${name}.${child.path.join('.')}`, child.layout, file, unread, depth === 0 ? 2 : depth + 1);
    for (const { data: lost, keys } of attach(records, child, inner)) {
      const row = rows.get(lost);
      if (row !== undefined) unread({ ...row, column: 'record' }, { code: 'reference-to-nothing', params: { id: keys[0] ?? '' } });
    }
  }
  for (const { data } of records) fillRequired(data, layout);
  return records;
}

function isTitleOf({ path, kind }: Column, header: string): boolean {
  const title = path.join('.');
  if (kind !== 'localized' && kind !== 'localizedTexts') return header === title;
  return header.startsWith(`${title}.`) && !header.slice(title.length + 1).includes('.');
}

function recordOf(cells: ReadonlyMap<string, string>, layout: Layout, headers: readonly string[]): RecordData {
  const data: RecordData = {};
  for (const column of layout.columns) {
    const value = valueOf(column, cells, headers);
    if (value !== undefined) setAt(data, column.path, value);
  }
  return data;
}

function valueOf(column: Column, cells: ReadonlyMap<string, string>, headers: readonly string[]): unknown {
  const { kind } = column;
  const title = column.path.join('.');
  if (kind === 'localized' || kind === 'localizedTexts') return localizedOf(column, cells, headers);
  const cell = unmarkCell((cells.get(title) ?? '').trim());
  if (cell === '') return undefined;
  if (kind === 'number') return numberOf(cell);
  if (kind === 'boolean') return /^(true|1|y|yes|예)$/i.test(cell) ? true : /^(false|0|n|no|아니요)$/i.test(cell) ? false : cell;
  if (kind === 'texts') return splitTexts(cell);
  return kind === 'numbers' ? splitTexts(cell).map(numberOf) : cell;
}

function localizedOf(column: Column, cells: ReadonlyMap<string, string>, headers: readonly string[]): unknown {
  const { kind } = column;
  const texts: Record<string, string>[] = [];
  for (const header of headers) {
    if (!isTitleOf(column, header)) continue;
    const language = header.slice(column.path.join('.').length + 1);
    const cell = cells.get(header) ?? '';
    const parts = kind === 'localized' ? [unmarkCell(cell)] : splitTexts(cell);
    for (const [index, part] of parts.entries()) if (part !== '') (texts[index] ??= {})[language] = part;
  }
  if (kind === 'localized') return texts[0];
  return texts.length === 0 ? undefined : Array.from(texts, (text) => text ?? {});
}

/** A number as Excel may show it, `1,200` included; what is none stays text, so that the check can name it. */
function numberOf(cell: string): unknown {
  const plain = cell.replaceAll(/(?<=\d),(?=\d{3}(\D|$))/g, '');
  const number = Number(plain);
  return plain !== '' && Number.isFinite(number) ? number : cell;
}

/** Hands each row of an inner table to the record it names, in the order of its positions, and gives back those that name none. */
function attach(records: readonly KeyedRecord[], { path }: Child, inner: readonly KeyedRecord[]): KeyedRecord[] {
  const byOwner = new Map<string, KeyedRecord[]>();
  for (const row of inner) {
    const owner = row.keys.slice(0, -1).join('\u0000');
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), row]);
  }
  for (const record of records) {
    const owner = record.keys.length === 0 ? String(record.data['id']) : record.keys.join('\u0000');
    const own = byOwner.get(owner);
    if (own !== undefined) setAt(record.data, path, [...own].sort((a, b) => Number(a.keys.at(-1)) - Number(b.keys.at(-1))).map(({ data }) => data));
    byOwner.delete(owner);
  }
  return [...byOwner.values()].flat();
}

/** An empty cell of a field that must be there means an empty text or list, wherever the object around it is there. */
function fillRequired(data: RecordData, layout: Layout): void {
  for (const { path, kind, isRequired } of layout.columns) {
    if (!isRequired || (kind !== 'texts' && kind !== 'numbers' && kind !== 'localizedTexts' && kind !== 'text')) continue;
    fill(data, path, kind === 'text' ? '' : []);
  }
  for (const { path, isRequired } of layout.children) if (isRequired) fill(data, path, []);
}

function fill(data: RecordData, path: readonly string[], empty: unknown): void {
  const holder = path.slice(0, -1).reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as RecordData)[step] : undefined), data);
  const field = path.at(-1);
  if (typeof holder === 'object' && holder !== null && field !== undefined && !(field in holder)) (holder as RecordData)[field] = empty;
}

function setAt(data: RecordData, path: readonly string[], value: unknown): void {
  let holder = data;
  for (const step of path.slice(0, -1)) {
    holder[step] ??= {};
    holder = holder[step] as RecordData;
  }
  const field = path.at(-1);
  if (field !== undefined) holder[field] = value;
}
