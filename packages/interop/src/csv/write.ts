import Papa from 'papaparse';
import { joinTexts, markCell } from './cell.ts';
import type { Column, Layout } from './columns.ts';

type RecordData = Readonly<Record<string, unknown>>;

/** Writes the records of a list, and the lists within them, into tables by file name. */
export function writeTables(name: string, records: readonly RecordData[], layout: Layout): Map<string, string> {
  const files = new Map<string, string>();
  writeTable(name, records.map((record) => ({ record, keys: [] })), layout, files);
  return files;
}

interface Row {
  readonly record: RecordData;
  /** Which record the row belongs to: the id of the outermost, then the place in each list. */
  readonly keys: readonly string[];
}

/** Columns before those of the fields, in tables of lists within records. */
export const keyColumns = (depth: number): string[] => Array.from({ length: depth }, (_, index) => (index === 0 ? 'record' : index === 1 ? 'position' : `position ${index}`));

function writeTable(name: string, rows: readonly Row[], layout: Layout, files: Map<string, string>): void {
  const depth = rows[0]?.keys.length ?? 0;
  const columns = layout.columns.flatMap((column) => headersOf(column, rows)).filter(({ isUsed }) => isUsed);
  const header = [...keyColumns(depth), ...columns.map(({ title }) => title)];
  const cells = rows.map(({ record, keys }) => [...keys.map(markCell), ...columns.map(({ cell }) => cell(record))]);
  // Excel takes a file for UTF-8 by the mark in front of it.
  files.set(`${name}.csv`, `\uFEFF${Papa.unparse({ fields: header, data: cells }, { newline: '\r\n' })}\r\n`);

  for (const { path, layout: inner } of layout.children) {
    const innerRows = rows.flatMap(({ record, keys }) => {
      const items = valueAt(record, path);
      const owner = keys.length === 0 ? [String(record['id'])] : keys;
      return Array.isArray(items) ? items.map((item, index) => ({ record: item as RecordData, keys: [...owner, String(index + 1)] })) : [];
    });
    if (innerRows.length > 0) writeTable(`${name}.${path.join('.')}`, innerRows, inner, files);
  }
}

interface Header {
  readonly title: string;
  readonly isUsed: boolean;
  readonly cell: (record: RecordData) => string;
}

function headersOf({ path, kind }: Column, rows: readonly Row[]): Header[] {
  const values = rows.map(({ record }) => valueAt(record, path));
  const title = path.join('.');
  if (kind !== 'localized' && kind !== 'localizedTexts') {
    return [{ title, isUsed: values.some((value) => value !== undefined), cell: (record) => cellOf(valueAt(record, path), kind) }];
  }
  const texts = values.flatMap((value) => (Array.isArray(value) ? (value as object[]) : value === undefined ? [] : [value as object]));
  const languages = [...new Set(texts.flatMap((text) => Object.keys(text)))].sort();
  return languages.map((language) => ({
    title: `${title}.${language}`,
    isUsed: true,
    cell: (record) => {
      const value = valueAt(record, path);
      if (Array.isArray(value)) return value.length === 0 ? '' : joinTexts((value as RecordData[]).map((text) => asText(text[language])));
      return markCell(asText((value as RecordData | undefined)?.[language]));
    },
  }));
}

function cellOf(value: unknown, kind: Column['kind']): string {
  if (value === undefined || value === null) return '';
  if (kind === 'number' || kind === 'boolean') return asText(value);
  if (Array.isArray(value)) return markCell(joinTexts(value.map(asText)));
  return markCell(asText(value));
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as RecordData)[step] : undefined), record);
}
