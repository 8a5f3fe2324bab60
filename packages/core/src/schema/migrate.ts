import { ValidationError } from '../errors.ts';

/** A step from one version of a document to the next: pure, and knows nothing of other steps. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * Brings a document up to the newest version, one step after the other.
 *
 * @param steps the step at index 0 leads from version 1 to 2, and so on; the newest version is one more than their number.
 * @throws {ValidationError} for a document of a newer version, or of none.
 */
export function migrate(document: unknown, steps: readonly Migration[], what: string): unknown {
  if (typeof document !== 'object' || document === null) return document;
  const known = steps.length + 1;
  const version: unknown = 'schemaVersion' in document ? document.schemaVersion : null;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > known) {
    throw new ValidationError(what, [{ pointer: '/schemaVersion', code: 'unknown-version', params: { version, known } }]);
  }
  return steps.slice(version - 1).reduce<Record<string, unknown>>(
    (older, step, index) => ({ ...step(older), schemaVersion: version + index + 1 }),
    document as Record<string, unknown>,
  );
}
