import * as z from 'zod/mini';
import { Equipment } from './equipment.ts';
import { ValidationError, type Problem } from './errors.ts';
import { Hub } from './hub.ts';
import { collections, kindOf, type Kind } from './kind.ts';
import { Organization } from './organization.ts';
import { PartnerProfile } from './partner-profile.ts';
import { Program } from './program.ts';
import { RCard } from './r-card.ts';
import { crossFieldProblems } from './schema/cross-field.ts';
import { entity } from './schema/entity.ts';
import { formatted } from './schema/formatted.ts';
import { parse, pointerOf } from './parse.ts';
import { migrate, type Migration } from './schema/migrate.ts';
import { LocalizedText } from './schema/text.ts';
import { Service } from './service.ts';
import { Technology } from './technology.ts';

/** The version of the catalog format that this package writes. */
export const schemaVersion = 1;

/** Steps that lead older catalogs to this version; there is none before the first. */
const migrations: readonly Migration[] = [];

/** What an institute offers: everything that may become public once `publish` has looked at it. */
export const Catalog = entity({
  /** Version of this format. */
  schemaVersion: z.literal(schemaVersion),
  /** Who brings the catalog out; ids are unique within one publisher. */
  publisher: entity({
    /** Domain-like name of the publisher. */
    id: formatted('publisher', /^[a-z0-9.-]+$/),
    /** Name of the publisher. */
    name: LocalizedText,
  }),
  /** The institute’s sites. */
  hubs: z.array(Hub),
  /** Organizations that other records point at. */
  organizations: z.array(Organization),
  /** Researchers as contact points. */
  cards: z.array(RCard),
  /** Offers of the institute and of others. */
  services: z.array(Service),
  /** Instruments. */
  equipment: z.array(Equipment),
  /** Technologies to take over. */
  technologies: z.array(Technology),
  /** Programs to apply for. */
  programs: z.array(Program),
  /** Offers and requests of organizations that look for partners. */
  partnerProfiles: z.array(PartnerProfile),
});
/** What an institute offers: everything that may become public once `publish` has looked at it. */
export type Catalog = z.infer<typeof Catalog>;

/**
 * Reads a catalog document, of this version or an older one.
 *
 * @throws {ValidationError} with every problem: fields that do not fit, ids used twice, references to nothing, fields that
 * contradict each other, a format that is newer than this package.
 * @example
 * import { readFile } from 'node:fs/promises';
 *
 * const catalog = parseCatalog(JSON.parse(await readFile('catalog.json', 'utf8')));
 * catalog.hubs[0]?.id; // → 'hub_seongnam'
 */
export function parseCatalog(input: unknown): Catalog {
  const catalog = parse(Catalog, migrate(input, migrations, 'The catalog'), 'The catalog');
  const problems = [...referenceProblems(catalog), ...crossFieldProblems(catalog)];
  if (problems.length > 0) throw new ValidationError('The catalog', problems);
  return catalog;
}

function referenceProblems(catalog: Catalog): Problem[] {
  const problems: Problem[] = [];
  const known = new Set<string>();
  const lists = Object.values(collections).map((name) => [name, catalog[name]] as const);

  const twice = (records: readonly { readonly id: string }[], path: PropertyKey[], seen: Set<string>) => {
    for (const [index, { id }] of records.entries()) {
      if (seen.has(id)) problems.push({ pointer: pointerOf([...path, index, 'id']), code: 'id-used-twice', params: { id } });
      seen.add(id);
    }
  };

  for (const [name, records] of lists) twice(records, [name], known);
  for (const [index, card] of catalog.cards.entries()) twice(card.works, ['cards', index, 'works'], new Set());
  for (const [name, records] of lists) {
    for (const [index, record] of records.entries()) {
      const works = new Set<string>('works' in record ? record.works.map(({ id }) => id) : []);
      const isKnown = (id: string, kind: Kind) => (kind === 'work' ? works.has(id) : !(kind in collections) || known.has(id));
      findDanglingIds(record, [name, index], isKnown, problems);
    }
  }
  return problems;
}

/**
 * Every text that is an id of a catalog kind, or of a work of the same card, must name a record that is there. The path is one
 * list for the whole walk: most texts are fine, and none of them needs a copy of it.
 */
function findDanglingIds(value: unknown, path: PropertyKey[], isKnown: (id: string, kind: Kind) => boolean, problems: Problem[]): void {
  if (typeof value === 'string') {
    const kind = kindOf(value);
    if (kind !== undefined && !isKnown(value, kind)) problems.push({ pointer: pointerOf(path), code: 'reference-to-nothing', params: { id: value } });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const key in value) {
    path.push(key);
    findDanglingIds((value as Readonly<Record<string, unknown>>)[key], path, isKnown, problems);
    path.pop();
  }
}
