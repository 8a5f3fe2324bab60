import { DongbanError } from '@dongban/core/errors';
import type { Hub } from '@dongban/core/hub';
import { catalogKinds } from '@dongban/core/kind';
import type { Organization } from '@dongban/core/organization';
import type { Glossary } from '../concepts/glossary.ts';
import { analysisId } from '../language/analysis-id.ts';
import { neverFalls, readColumnFile, risesTo, writeColumnFile, type Column, type Format, type NextColumn } from '../retrieval/column-file.ts';
import { LivePart } from '../retrieval/live-part.ts';
import { columnsOf, partFrom } from '../retrieval/part-file.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { CatalogPart } from './catalog-part.ts';
import type { FiledRecords } from './kept-record.ts';
import { RecordFile } from './record-file.ts';
import type { Noted } from './noted.ts';

/** "DBMT". The version is that of the terms of an index and of the columns. */
const format: Format = { magic: 0x54_4d_42_44, version: 2 };

/** What an index depends on beside the records: where one of these is another, it would answer otherwise. */
export interface MadeFor {
  /** Version of the schema of records. */
  readonly schema: string;
  readonly analyzer: string;
  readonly glossary: string;
  readonly rules: string;
}

/** What a matcher has noted beside the records that it ranks, as JSON. */
interface Beside {
  readonly hubs: readonly Hub[];
  readonly organizations: readonly Organization[];
  readonly employers: readonly (readonly [card: string, organization: string])[];
  readonly notMatched: readonly string[];
}

/** What a file of a catalog holds. */
export interface OpenedCatalog {
  readonly noted: Noted;
  readonly part: CatalogPart;
  readonly filed: FiledRecords;
}

/** What a matcher of these rules and terms asks of a file, and writes into one. */
export function madeForOf(rules: RuleSet, glossary: Glossary): MadeFor {
  // The versions are the author's to count up, so what they stand for is looked at as well.
  return { schema: '1', analyzer: analysisId(), glossary: `${glossary.length} ${hashOf(glossary)}`, rules: `${rules.id}@${rules.version} ${hashOf(rules)}` };
}

export function writeCatalogFile(madeFor: MadeFor, { hubs, organizations, employers, notMatched }: Noted, columns: readonly Column[]): Uint8Array {
  const beside: Beside = { hubs: [...hubs.values()], organizations: [...organizations.values()], employers: [...employers], notMatched: [...notMatched] };
  return writeColumnFile(format, { madeFor, beside }, columns);
}

/**
 * Opens what `writeCatalogFile` made.
 *
 * @param takeOver takes over what is in it; says whether that fits.
 * @throws {DongbanError} `snapshot-damaged` or `snapshot-mismatch`.
 */
export function readCatalogFile(bytes: Uint8Array, wanted: MadeFor, takeOver: (opened: OpenedCatalog) => boolean): OpenedCatalog {
  const opened = readColumnFile(bytes, format, ({ madeFor, beside }, next) => {
    const mismatch = mismatchOf(madeFor as MadeFor, wanted);
    if (mismatch !== undefined) return mismatch;
    const part = catalogPartFrom(next);
    const filed = new RecordFile(next);
    if (part === undefined || !filed.holds(part.records.length)) return undefined;
    const found = { noted: notedFrom(beside as Beside), part, filed };
    return takeOver(found) ? found : undefined;
  });
  if (opened instanceof DongbanError) throw opened;
  return opened;
}

function notedFrom({ hubs, organizations, employers, notMatched }: Beside): Noted {
  return {
    hubs: new Map(hubs.map((hub) => [hub.id, hub])),
    organizations: new Map(organizations.map((organization) => [organization.id, organization])),
    employers: new Map(employers),
    notMatched: new Set(notMatched),
  };
}

/** The columns of a part of a catalog, in the order of a file. */
export function catalogColumns({ live, textOf, firstText, kinds, visibleUntil, concerns, quietUntil }: CatalogPart): Column[] {
  return [...columnsOf(live.part), textOf, firstText, kinds, visibleUntil, concerns, quietUntil];
}

/** The part that such columns are; nothing where they do not fit each other. */
function catalogPartFrom(next: NextColumn): CatalogPart | undefined {
  const part = partFrom(next);
  const [textOf, firstText, kinds, visibleUntil, concerns, quietUntil] = [next(Uint32Array), next(Uint32Array), next(Uint8Array), next(Float64Array), next(Uint32Array), next(Float64Array)];
  if (part === undefined) return undefined;
  const { ids, unitOf } = part;
  const texts = firstText.at(-1) ?? 0;
  const isSound =
    firstText.length === ids.size + 1 && risesTo(firstText, texts) && textOf.length === unitOf.length && neverFalls(textOf) &&
    textOf.every((text, segment) => text >= (firstText[unitOf[segment] as number] as number) && text < (firstText[(unitOf[segment] as number) + 1] as number)) &&
    [kinds, visibleUntil, concerns, quietUntil].every(({ length }) => length === ids.size) && kinds.every((kind) => kind < catalogKinds.length);
  return isSound ? { live: new LivePart(part), textOf, firstText, kinds, visibleUntil, concerns, quietUntil, records: [...kinds.keys()] } : undefined;
}

function mismatchOf(madeFor: MadeFor, wanted: MadeFor): DongbanError | undefined {
  for (const what of ['schema', 'analyzer', 'glossary', 'rules'] as const) {
    const [made, opened] = [madeFor[what], wanted[what]];
    if (made !== opened) return new DongbanError('snapshot-mismatch', `The snapshot was made for ${what} “${made}”, and is to be opened for “${opened}”. Make it anew.`, { params: { what, madeFor: made, openedFor: opened } });
  }
  return undefined;
}

/** FNV-1a of the JSON of a value. */
function hashOf(value: unknown): string {
  const text = JSON.stringify(value);
  let hash = 0x811c_9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  return (hash >>> 0).toString(16);
}
