import { Catalog, parseCatalog, schemaVersion } from '@dongban/core/catalog';
import { isValidationError, type Problem } from '@dongban/core/errors';
import { collections } from '@dongban/core/kind';
import { parse } from '@dongban/core/parse';
import type * as z from 'zod/mini';
import { layoutOf, type Layout } from './csv/columns.ts';
import { decodeTable } from './csv/decode.ts';
import { cellAt, readTables, type TableFile, type Unread } from './csv/read.ts';
import { writeTables } from './csv/write.ts';
import type { Imported } from './reading/imported.ts';

export { readQualificationTable, type QualificationTable } from './csv/qualifications.ts';
export type { Imported } from './reading/imported.ts';

type ListName = (typeof collections)[keyof typeof collections];

/**
 * A catalog as a folder of CSV files for people who live in Excel: a file for each kind of record, one row each, and a file for
 * each list within records, such as `cards.works.csv`. Files are UTF-8 with a mark; texts that Excel would run as a formula or
 * take for a number begin with an apostrophe.
 *
 * @returns contents by file name.
 * @example
 * import { sampleCatalog } from '@dongban/sample-catalog';
 *
 * const files = catalogToCsv(sampleCatalog);
 * files.get('services.fees.csv')?.split('\r\n')[1]; // → 'service_vibration-test,1,hour,120000,KRW,,'
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
 * @example
 * import { catalogToCsv } from '@dongban/interop/csv';
 * import { sampleCatalog } from '@dongban/sample-catalog';
 *
 * const files = new Map([...catalogToCsv(sampleCatalog)].map(([name, text]) => [name, new TextEncoder().encode(text)]));
 * const { value, warnings } = readCsvCatalog(files);
 * warnings; // → []
 * value.services.length === sampleCatalog.services.length; // → true
 */
export function readCsvCatalog(files: ReadonlyMap<string, Uint8Array>): Imported<Catalog> {
  const warnings: Problem[] = [];
  const file: TableFile = (name) => {
    const bytes = files.get(name);
    return bytes === undefined ? undefined : decodeTable(bytes);
  };
  const unread: Unread = (cell, { code, params }) => warnings.push({ pointer: '', code: 'in-table', params: { ...cell, code, params } });
  const [publisher] = readTables('publisher', publisherLayout(), file, unread).flatMap((record) => check(Catalog.shape.publisher, record, '/publisher', warnings));
  if (!files.has('publisher.csv')) unread({ file: 'publisher.csv', row: 2, column: 'id' }, { code: 'missing', params: {} });
  const sources = new Map<string, readonly object[]>();
  const lists = Object.values(collections).map((name) => {
    const read = readTables(name, layoutOfList(name), file, unread).flatMap((record, index) => check(elementOf(name), record, `/${name}/${index}`, warnings).map((data) => ({ data, record })));
    sources.set(name, read.map(({ record }) => record));
    return [name, read.map(({ data }) => data)] as const;
  });
  const value = { schemaVersion, publisher: publisher ?? { id: 'catalog', name: { en: 'Catalog' } }, ...Object.fromEntries(lists) } as Catalog;
  warnings.push(...referenceWarnings(value, sources));
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

function check(schema: z.ZodMiniType, record: Record<string, unknown>, pointer: string, warnings: Problem[]): unknown[] {
  try {
    return [parse(schema, record, 'The row')];
  } catch (error) {
    if (!isValidationError(error)) throw error;
    warnings.push(...error.problems.map((problem) => inTable(problem, record, pointer)));
    return [];
  }
}

/** @param sources the records of each list as the tables gave them, in the catalog's order. */
function referenceWarnings(catalog: Catalog, sources: ReadonlyMap<string, readonly object[]>): Problem[] {
  try {
    parseCatalog(catalog);
    return [];
  } catch (error) {
    if (!isValidationError(error)) throw error;
    return error.problems.map((problem) => {
      const [, name = '', index = '', ...path] = problem.pointer.split('/');
      const record = sources.get(name)?.[Number(index)];
      return record === undefined ? problem : inTable({ ...problem, pointer: `/${path.join('/')}` }, record, `/${name}/${index}`);
    });
  }
}

/** A problem within a record, told by where a person finds it. */
function inTable(problem: Problem, record: object, pointer: string): Problem {
  const cell = cellAt(record, problem.pointer.split('/').slice(1));
  return { pointer: pointer + problem.pointer, code: 'in-table', params: { ...cell, code: problem.code, params: problem.params } };
}
