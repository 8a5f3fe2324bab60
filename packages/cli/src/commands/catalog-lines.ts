import { parseCatalog, type Catalog } from '@dongban/core/catalog';
import { isValidationError, type Problem } from '@dongban/core/errors';
import { collections, kindOf, type CatalogKind } from '@dongban/core/kind';
import type { BadLine, Line } from '@dongban/portal/administration';

/** A catalog as lines: its own fields on the first, then each record on one of its own. */
export function* catalogToLines(catalog: Catalog): Generator<string> {
  const names = new Set<string>(Object.values(collections));
  yield JSON.stringify(Object.fromEntries(Object.entries(catalog).filter(([name]) => !names.has(name))));
  for (const name of Object.values(collections)) for (const record of catalog[name]) yield JSON.stringify(record);
}

/** The catalog of some lines, or what is wrong with which of them. A record finds its list by its id. */
export async function readCatalogLines(lines: AsyncIterable<Line>): Promise<{ readonly catalog?: Catalog; readonly bad: readonly BadLine[] }> {
  const bad: BadLine[] = [];
  const document: Record<string, unknown> = {};
  const lists = new Map(Object.values(collections).map((name) => [name as string, [] as { record: unknown; line: number }[]]));
  let first: number | undefined;
  for await (const { number, text } of lines) {
    if (text.trim() === '') continue;
    const record = readRecord(text);
    if (record === undefined) bad.push(badLine(number, { pointer: '', code: 'not-json', params: {} }));
    else if (first === undefined) {
      first = number;
      Object.assign(document, record);
    } else {
      const kind = kindOf(String(record['id']));
      const list = kind !== undefined && kind in collections ? lists.get(collections[kind as CatalogKind]) : undefined;
      if (list === undefined) bad.push(badLine(number, { pointer: '/id', code: 'wrong-format', params: { format: 'id' } }));
      else list.push({ record, line: number });
    }
  }
  if (bad.length > 0) return { bad };
  for (const [name, list] of lists) document[name] = list.map(({ record }) => record);
  return checked(document, lists, first ?? 1);
}

function checked(document: Record<string, unknown>, lists: ReadonlyMap<string, readonly { readonly line: number }[]>, first: number): { readonly catalog?: Catalog; readonly bad: readonly BadLine[] } {
  try {
    return { catalog: parseCatalog(document), bad: [] };
  } catch (error) {
    if (!isValidationError(error)) throw error;
    return {
      bad: error.problems.map((problem) => {
        const [, name = '', index = '', ...path] = problem.pointer.split('/');
        const line = lists.get(name)?.[Number(index)]?.line;
        return line === undefined || index === '' ? badLine(first, problem) : badLine(line, { ...problem, pointer: path.map((step) => `/${step}`).join('') });
      }),
    };
  }
}

const badLine = (line: number, problem: Problem): BadLine => ({ line, problems: [problem] });

function readRecord(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
