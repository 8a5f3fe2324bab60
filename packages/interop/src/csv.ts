import { Catalog, parseCatalog, schemaVersion } from '@dongban/core/catalog';
import { isValidationError, type Problem } from '@dongban/core/errors';
import { collections } from '@dongban/core/kind';
import { parse } from '@dongban/core/parse';
import type * as z from 'zod/mini';
import { layoutOf, type Layout } from './csv/columns.ts';
import { decodeTable } from './csv/decode.ts';
import { readTables, type ReadRecord, type TableFile } from './csv/read.ts';
import { writeTables } from './csv/write.ts';
import type { Imported } from './reading/imported.ts';

export type { Imported } from './reading/imported.ts';

type ListName = (typeof collections)[keyof typeof collections];

/**
 * A catalog as a folder of CSV files for people who live in Excel: a file for each kind of record, one row each, and a file for
 * each list within records, such as `cards.works.csv`. Files are UTF-8 with a mark; texts that Excel would run as a formula or
 * take for a number begin with an apostrophe.
 *
 * @returns contents by file name.
 * @example
 * for (const [name, text] of catalogToCsv(catalog)) await writeFile(`catalog/${name}`, text);
 */
export function catalogToCsv(catalog: Catalog): Map<string, string> {
  const files = writeTables('publisher', [catalog.publisher], publisherLayout());
  for (const name of Object.values(collections)) {
    if (catalog[name].length === 0) continue;
    for (const [file, text] of writeTables(name, catalog[name], layoutOfList(name))) files.set(file, text);
  }
  return files;
}

/**
 * Reads a folder of CSV files, as UTF-8 or CP949.
 *
 * A row that does not fit is left out, and every problem of it is a warning that names file, row and column. References to
 * records that are not there are warnings too; `parseCatalog` refuses such a catalog until they are mended.
 *
 * @param files contents by file name, as bytes: the encoding is found out here.
 */
export function readCsvCatalog(files: ReadonlyMap<string, Uint8Array>): Imported<Catalog> {
  const warnings: Problem[] = [];
  const file: TableFile = (name) => {
    const bytes = files.get(name);
    return bytes === undefined ? undefined : decodeTable(bytes);
  };
  const [publisher] = readTables('publisher', publisherLayout(), file).flatMap((record) => check(Catalog.shape.publisher, record, 'publisher', 0, warnings));
  const rows = new Map<string, readonly number[]>();
  const lists = Object.values(collections).map((name) => {
    const read = readTables(name, layoutOfList(name), file).flatMap((record, index) => check(elementOf(name), record, name, index, warnings).map((data) => ({ data, row: record.row })));
    rows.set(name, read.map(({ row }) => row));
    return [name, read.map(({ data }) => data)] as const;
  });
  const value = { schemaVersion, publisher: publisher ?? { id: 'catalog', name: { en: 'Catalog' } }, ...Object.fromEntries(lists) } as Catalog;
  warnings.push(...referenceWarnings(value, rows));
  return { value, warnings, raw: files };
}

function publisherLayout(): Layout {
  return layoutOf(Catalog.shape.publisher);
}

function layoutOfList(name: ListName): Layout {
  return layoutOf(elementOf(name));
}

function elementOf(name: ListName): z.ZodMiniType {
  return Catalog.shape[name]._zod.def.element;
}

function check(schema: z.ZodMiniType, { data, row }: ReadRecord, name: string, index: number, warnings: Problem[]): unknown[] {
  try {
    return [parse(schema, data, 'The row')];
  } catch (error) {
    if (!isValidationError(error)) throw error;
    warnings.push(...error.problems.map((problem) => inTable(problem, name, row, `/${name}/${index}${problem.pointer}`)));
    return [];
  }
}

function referenceWarnings(catalog: Catalog, rows: ReadonlyMap<string, readonly number[]>): Problem[] {
  try {
    parseCatalog(catalog);
    return [];
  } catch (error) {
    if (!isValidationError(error)) throw error;
    return error.problems.map((problem) => {
      const [, name = '', index = '', ...path] = problem.pointer.split('/');
      const row = rows.get(name)?.[Number(index)];
      return row === undefined ? problem : inTable({ ...problem, pointer: `/${path.join('/')}` }, name, row, problem.pointer);
    });
  }
}

/** A problem by where a person finds it: the file, the row and the column. */
function inTable(problem: Problem, name: string, row: number, pointer: string): Problem {
  const column = problem.pointer.slice(1).replaceAll('/', '.');
  return { pointer, code: 'in-table', params: { file: `${name}.csv`, row, column, code: problem.code, params: problem.params } };
}
