import type { Catalog } from './catalog.ts';
import { ValidationError, type Problem } from './errors.ts';
import { collections, kindOf, type CatalogKind, type Id } from './kind.ts';
import type { Audience } from './vocabularies.ts';

declare const published: unique symbol;

/** Records of a catalog by kind. */
export type RecordOf<K extends CatalogKind> = Catalog[(typeof collections)[K]][number];

/** A record of any kind that a catalog holds. */
export type CatalogRecord = { [K in CatalogKind]: RecordOf<K> }[CatalogKind];

/**
 * A catalog that `publish` has been over: it holds only what a live basis covers for its audience. Matcher, widgets and
 * public routes take nothing else, and a raw catalog does not compile in its place.
 */
export interface PublicCatalog extends Readonly<Catalog> {
  readonly [published]: true;
  readonly published: {
    /** Instant for which the bases were looked at. */
    readonly at: string;
    readonly audience: Audience;
    /** Cards that may be shown, but whose person has not agreed to being matched. */
    readonly notMatched: readonly Id<'r-card'>[];
  };
}

/**
 * Opens a document that `publish` made, such as a `catalog.json` beside a page.
 *
 * It looks at the outline only (kilobytes matter in a page); the full check was made when the document was published.
 *
 * @throws {ValidationError} where the document is something else, or of a newer format.
 * @example
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const file = JSON.stringify(samplePublicCatalog('2026-11-24T00:00:00Z'));
 * openPublicCatalog(JSON.parse(file)).hubs.length; // → 6
 */
export function openPublicCatalog(document: unknown): PublicCatalog {
  const problems = outlineProblems(document);
  if (problems.length > 0) throw new ValidationError('The public catalog', problems);
  return document as PublicCatalog;
}

function outlineProblems(document: unknown): Problem[] {
  if (typeof document !== 'object' || document === null) return [{ pointer: '', code: 'wrong-type', params: { expected: 'object' } }];
  const catalog = document as Readonly<Record<string, unknown>>;
  if (catalog['schemaVersion'] !== 1) {
    return [{ pointer: '/schemaVersion', code: 'unknown-version', params: { version: catalog['schemaVersion'] ?? null, known: 1 } }];
  }
  const problems: Problem[] = [];
  if (!isPublishedBlock(catalog['published'])) problems.push({ pointer: '/published', code: 'not-published', params: {} });
  for (const name of Object.values(collections)) {
    if (!Array.isArray(catalog[name])) problems.push({ pointer: `/${name}`, code: 'wrong-type', params: { expected: 'array' } });
  }
  return problems;
}

function isPublishedBlock(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'notMatched' in value && Array.isArray(value.notMatched);
}

/**
 * Whether a record may still be shown at an instant; one without `visibleUntil` always may.
 *
 * @param at RFC 3339.
 * @example
 * isVisible({ visibleUntil: '2026-12-01T00:00:00Z' }, '2026-11-24T00:00:00Z'); // → true
 * isVisible({ visibleUntil: '2026-12-01T00:00:00Z' }, '2026-12-01T00:00:00Z'); // → false
 */
export function isVisible(record: { readonly visibleUntil?: string | undefined }, at: string): boolean {
  return record.visibleUntil === undefined || Date.parse(at) < Date.parse(record.visibleUntil);
}

/**
 * The record of an id, if the catalog has it and it may still be shown.
 *
 * @param at the instant of the question, RFC 3339 in UTC.
 * @example
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const at = '2026-11-24T00:00:00Z';
 * findRecord(samplePublicCatalog(at), 'hub_changwon', at)?.name.ko; // → '창원'
 */
export function findRecord<K extends CatalogKind>(catalog: PublicCatalog, id: Id<K>, at: string): RecordOf<K> | undefined {
  const kind = kindOf(id);
  if (kind === undefined || !(kind in collections)) return undefined;
  const records = catalog[collections[kind as K]] as readonly RecordOf<K>[];
  return records.find((record) => record.id === id && isVisible(record, at));
}
