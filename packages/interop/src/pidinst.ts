import { Equipment } from '@dongban/core/equipment';
import { ValidationError, type Problem } from '@dongban/core/errors';
import { formatIdentifier, readIdentifier } from '@dongban/core/identifiers';
import type { Id } from '@dongban/core/kind';
import type { Organization } from '@dongban/core/organization';
import { parse } from '@dongban/core/parse';
import { quantityOf, type MeasuredVariable } from '@dongban/core/quantity';
import { localize } from '@dongban/core/text';
import type { PidinstRecord } from './pidinst/record.ts';
import { recordToXml, xmlToRecord } from './pidinst/xml.ts';
import { itemsAt, textAt } from './reading/at.ts';
import { firstSentence } from './reading/first-sentence.ts';
import type { Imported } from './reading/imported.ts';

export type { PidinstRecord } from './pidinst/record.ts';
export type { Imported } from './reading/imported.ts';

/** Where an instrument belongs in the catalog that it is read into. */
export interface PidinstTarget {
  readonly id: Id<'equipment'>;
  readonly hub: Id<'hub'>;
  readonly owner: Id<'organization'>;
  /** Language of the record's texts, which PIDINST does not say. */
  readonly lang: string;
}

/**
 * Reads a PIDINST 1.0 record, XML or parsed JSON.
 *
 * Free-text variables that are no range in a known unit become keywords; who may use the instrument is not part of PIDINST and
 * starts out as exclusive.
 *
 * @throws {ValidationError} only where the input is no PIDINST record at all.
 * @example
 * const xml = `<instrument>
 *   <schemaVersion>1.0</schemaVersion>
 *   <name>Shaker 50 kN</name>
 *   <description>Shakes heavy samples. Three axes in turn.</description>
 *   <measuredVariables><measuredVariable>Frequency: 5..3000 Hz</measuredVariable></measuredVariables>
 * </instrument>`;
 * const { value } = readPidinst(xml, { id: 'equipment_shaker', hub: 'hub_changwon', owner: 'organization_a', lang: 'en' });
 * value.variables; // → [{ quantity: 'frequency', label: { en: 'Frequency' }, unit: 'Hz', min: 5, max: 3000 }]
 */
export function readPidinst(input: unknown, target: PidinstTarget): Imported<Equipment> {
  const record: unknown = typeof input === 'string' ? xmlToRecord(input) : input;
  const name = textAt(record, 'name');
  if (name === undefined) throw new ValidationError('The PIDINST record', [{ pointer: '/name', code: 'missing', params: {} }]);

  const warnings: Problem[] = [];
  const text = (value: string) => ({ [target.lang]: value });
  const variables = readVariables(record, target.lang, warnings);
  const description = textAt(record, 'description');
  const types = itemsAt(record, 'instrumentTypes').flatMap((type) => textAt(type, 'instrumentTypeName') ?? []);
  const landingPage = textAt(record, 'landingPage');
  const isHttps = landingPage !== undefined && landingPage.startsWith('https://') && URL.canParse(landingPage);
  if (!isHttps) warnings.push({ pointer: '/landingPage', code: landingPage === undefined ? 'missing' : 'wrong-format', params: { format: 'https-url' } });

  const value = parse(
    Equipment,
    {
      id: target.id,
      name: text(name),
      summary: text(firstSentence(description ?? types[0] ?? name)),
      ...(description === undefined ? {} : { description: text(description) }),
      instrumentType: text(types[0] ?? name),
      hub: target.hub,
      owner: target.owner,
      manufacturer: itemsAt(record, 'manufacturers').flatMap((maker) => textAt(maker, 'manufacturerName') ?? []).join(', '),
      model: textAt(record, 'model', 'modelName') ?? '',
      variables: variables.structured,
      standards: [],
      keywords: [...types.slice(1), ...variables.free].map(text),
      people: [],
      sharing: 'exclusive',
      useMode: 'commissioned',
      fees: [],
      ...(isHttps ? { landingPage } : {}),
      identifiers: readIdentifiers(record, warnings),
    },
    'The equipment',
  );
  return { value, warnings, raw: input };
}

/**
 * An instrument as a PIDINST 1.0 record; `pidinstXml` makes XML of it. Source: PIDINST schema 1.0 (doi:10.15497/RDA00070).
 *
 * @param page.landingPage where the instrument is described; PIDINST asks for one.
 * @example
 * import { sampleCatalog } from '@dongban/sample-catalog';
 *
 * const [equipment] = sampleCatalog.equipment;
 * const [owner] = sampleCatalog.organizations;
 * const record = equipment && owner && toPidinst(equipment, { owner, landingPage: 'https://portal.example.org/shaker', locale: 'en' });
 * record?.measuredVariables?.[1]; // → { measuredVariable: 'Sine force: ..50 kN' }
 */
export function toPidinst(equipment: Equipment, page: { readonly owner: Organization; readonly landingPage: string; readonly locale: string }): PidinstRecord {
  const say = (text: Equipment['name']) => localize(text, page.locale).text;
  const identifiers = equipment.identifiers ?? [];
  const pid = identifiers.find(({ scheme }) => scheme === 'doi' || scheme === 'handle');
  const ror = page.owner.identifiers?.find(({ scheme }) => scheme === 'ror');
  const alternates = identifiers.filter((identifier) => identifier !== pid);
  return {
    ...(pid === undefined ? {} : { identifier: { identifierValue: pid.value, identifierType: pid.scheme === 'doi' ? 'DOI' : 'Handle' } }),
    schemaVersion: '1.0',
    landingPage: equipment.landingPage ?? page.landingPage,
    name: say(equipment.name),
    owners: [
      {
        ownerName: say(page.owner.name),
        ...(ror === undefined ? {} : { ownerIdentifier: { ownerIdentifierValue: formatIdentifier(ror), ownerIdentifierType: 'ROR' } }),
      },
    ],
    manufacturers: [{ manufacturerName: equipment.manufacturer }],
    model: { modelName: equipment.model },
    description: say(equipment.description ?? equipment.summary),
    instrumentTypes: [{ instrumentTypeName: say(equipment.instrumentType) }],
    measuredVariables: equipment.variables.map((variable) => ({ measuredVariable: variableText(variable, say(variable.label)) })),
    ...(alternates.length === 0 ? {} : { alternateIdentifiers: alternates.map(alternateOf) }),
  };
}

/**
 * A PIDINST record as an XML document, in the element names of the schema; texts are escaped.
 *
 * @example
 * import { toPidinst } from '@dongban/interop/pidinst';
 * import { sampleCatalog } from '@dongban/sample-catalog';
 *
 * const [equipment] = sampleCatalog.equipment;
 * const [owner] = sampleCatalog.organizations;
 * const xml = equipment && owner && pidinstXml(toPidinst(equipment, { owner, landingPage: 'https://portal.example.org/shaker', locale: 'en' }));
 * xml?.includes('<measuredVariable>Sine force: ..50 kN</measuredVariable>'); // → true
 */
export function pidinstXml(record: PidinstRecord): string {
  return recordToXml(record);
}

/** `Frequency: 5..3000 Hz`: as readable as PIDINST's free text asks for, and exact enough to be read back. */
function variableText({ min, max, unit }: MeasuredVariable, label: string): string {
  return min === undefined && max === undefined ? `${label} (${unit})` : `${label}: ${min ?? ''}..${max ?? ''} ${unit}`;
}

function readVariables(record: unknown, lang: string, warnings: Problem[]): { structured: MeasuredVariable[]; free: string[] } {
  const structured: MeasuredVariable[] = [];
  const free: string[] = [];
  for (const [index, item] of itemsAt(record, 'measuredVariables').entries()) {
    const text = textAt(item, 'measuredVariable') ?? textAt(record, 'measuredVariables', index);
    if (text === undefined) continue;
    const [, label = '', min, max, unit = ''] = /^(.+): (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)?\.\.(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)? (\S+)$/.exec(text) ?? [];
    const quantity = quantityOf(unit);
    if (quantity === undefined) {
      free.push(text);
      warnings.push({ pointer: `/measuredVariables/${index}`, code: 'kept-as-keyword', params: { text } });
    } else {
      structured.push({ quantity, label: { [lang]: label }, unit, ...(min === undefined ? {} : { min: Number(min) }), ...(max === undefined ? {} : { max: Number(max) }) });
    }
  }
  return { structured, free };
}

function alternateOf({ scheme, value }: { scheme: string; value: string }): NonNullable<PidinstRecord['alternateIdentifiers']>[number] {
  if (scheme === 'serial-number') return { alternateIdentifierValue: value, alternateIdentifierType: 'SerialNumber' };
  if (scheme === 'inventory-number') return { alternateIdentifierValue: value, alternateIdentifierType: 'InventoryNumber' };
  return { alternateIdentifierValue: value, alternateIdentifierType: 'Other', alternateIdentifierName: scheme === 'kr-equip' ? 'NFEC' : scheme };
}

function readIdentifiers(record: unknown, warnings: Problem[]): { scheme: string; value: string }[] {
  const main = { type: textAt(record, 'identifier', 'identifierType'), value: textAt(record, 'identifier', 'identifierValue'), pointer: '/identifier' };
  const others = itemsAt(record, 'alternateIdentifiers').map((item, index) => ({
    type: textAt(item, 'alternateIdentifierName') ?? textAt(item, 'alternateIdentifierType'),
    value: textAt(item, 'alternateIdentifierValue'),
    pointer: `/alternateIdentifiers/${index}`,
  }));
  return [main, ...others].flatMap(({ type, value, pointer }) => {
    if (type === undefined || value === undefined) return [];
    const scheme = { doi: 'doi', handle: 'handle', nfec: 'kr-equip', serialnumber: 'serial-number', inventorynumber: 'inventory-number' }[type.toLowerCase()] ?? type.toLowerCase();
    if (scheme !== 'doi' && scheme !== 'kr-equip') return [{ scheme, value }];
    const result = readIdentifier(scheme, value);
    if (result.ok) return [{ scheme, value: result.value }];
    warnings.push({ pointer, ...result.problem });
    return [];
  });
}
