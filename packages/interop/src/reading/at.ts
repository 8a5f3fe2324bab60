/** What lies at a path of a document that may be anything: a missing or odd step gives `undefined`. */
export function at(document: unknown, ...path: readonly (string | number)[]): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

/** The text at a path, trimmed; `undefined` where there is none, or it is empty. Numbers count as text. */
export function textAt(document: unknown, ...path: readonly (string | number)[]): string | undefined {
  const value = at(document, ...path);
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** The list at a path; empty where there is none. */
export function itemsAt(document: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const value = at(document, ...path);
  return Array.isArray(value) ? (value as unknown[]) : [];
}
