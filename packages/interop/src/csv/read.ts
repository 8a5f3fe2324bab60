import Papa from 'papaparse';
import { splitTexts, unmarkCell } from './cell.ts';
import type { Child, Column, Layout } from './columns.ts';
import { keyColumns } from './write.ts';

type RecordData = Record<string, unknown>;

/** A record as its rows give it, and where in the file it stands, the header being row 1. */
export interface ReadRecord {
  readonly data: RecordData;
  readonly row: number;
}

/** Text of a table file, or `undefined` where there is no such file. */
export type TableFile = (name: string) => string | undefined;

/** The records of a list, put together from its table and those of the lists within. */
export function readTables(name: string, layout: Layout, file: TableFile): ReadRecord[] {
  return readTable(name, layout, file, 0).map(({ data, row }) => ({ data, row }));
}

interface KeyedRecord extends ReadRecord {
  readonly keys: readonly string[];
}

function readTable(name: string, layout: Layout, file: TableFile, depth: number): KeyedRecord[] {
  const text = file(`${name}.csv`);
  if (text === undefined) return [];
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy', transformHeader: (header) => header.trim() });
  const headers = meta.fields ?? [];
  const records = data.map((cells, index) => {
    const keys = keyColumns(depth).map((column) => unmarkCell(cells[column] ?? ''));
    return { data: recordOf(cells, layout, headers), row: index + 2, keys };
  });
  for (const child of layout.children) attach(records, child, readTable(`${name}.${child.path.join('.')}`, child.layout, file, depth === 0 ? 2 : depth + 1));
  for (const { data } of records) fillRequired(data, layout);
  return records;
}

function recordOf(cells: Readonly<Record<string, string>>, layout: Layout, headers: readonly string[]): RecordData {
  const data: RecordData = {};
  for (const column of layout.columns) {
    const value = valueOf(column, cells, headers);
    if (value !== undefined) setAt(data, column.path, value);
  }
  return data;
}

function valueOf({ path, kind }: Column, cells: Readonly<Record<string, string>>, headers: readonly string[]): unknown {
  const title = path.join('.');
  if (kind === 'localized' || kind === 'localizedTexts') return localizedOf(title, kind, cells, headers);
  const cell = unmarkCell((cells[title] ?? '').trim());
  if (cell === '') return undefined;
  if (kind === 'number') return numberOf(cell);
  if (kind === 'boolean') return /^(true|1|y|yes|예)$/i.test(cell) ? true : /^(false|0|n|no|아니요)$/i.test(cell) ? false : cell;
  if (kind === 'texts') return splitTexts(cell);
  return kind === 'numbers' ? splitTexts(cell).map(numberOf) : cell;
}

function localizedOf(title: string, kind: 'localized' | 'localizedTexts', cells: Readonly<Record<string, string>>, headers: readonly string[]): unknown {
  const texts: Record<string, string>[] = [];
  for (const header of headers) {
    if (!header.startsWith(`${title}.`) || header.slice(title.length + 1).includes('.')) continue;
    const language = header.slice(title.length + 1);
    const cell = cells[header] ?? '';
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

/** Hands each row of an inner table to the record it names, in the order of its positions. */
function attach(records: readonly KeyedRecord[], { path }: Child, rows: readonly KeyedRecord[]): void {
  const byOwner = new Map<string, KeyedRecord[]>();
  for (const row of rows) {
    const owner = row.keys.slice(0, -1).join('\u0000');
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), row]);
  }
  for (const record of records) {
    const owner = record.keys.length === 0 ? String(record.data['id']) : record.keys.join('\u0000');
    const own = byOwner.get(owner);
    if (own !== undefined) setAt(record.data, path, [...own].sort((a, b) => Number(a.keys.at(-1)) - Number(b.keys.at(-1))).map(({ data }) => data));
  }
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
