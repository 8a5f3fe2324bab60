import { samplePublicCatalog } from '@dongban/sample-catalog';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pidinstXml, readPidinst, toPidinst } from './pidinst.ts';

const target = { id: 'equipment_a', hub: 'hub_a', owner: 'organization_a', lang: 'en' } as const;
const catalog = samplePublicCatalog('2026-11-24T00:00:00Z');
const owner = catalog.organizations[0]!;
const page = { owner, landingPage: 'https://portal.example.org/equipment', locale: 'en' };
const data = process.env['DONGBAN_DATA'] ?? new URL('../../../../shared/data', import.meta.url).pathname;
const beamline = `${data}/interop/pidinst/hzb-mx-14-1.xml`;

describe('readPidinst', () => {
  it.skipIf(!existsSync(beamline))('reads the record of a real beamline', () => {
    const { value, warnings } = readPidinst(readFileSync(beamline, 'utf8'), target);
    expect(value.name).toEqual({ en: 'Macromolecular Crystallography station 14.1' });
    expect(value.instrumentType).toEqual({ en: 'Synchrotron experimental station' });
    expect(value.manufacturer).toBe('Helmholtz-Zentrum Berlin für Materialien und Energie');
    expect(value.landingPage).toBe('https://www.helmholtz-berlin.de/pubbin/igama_output?modus=einzel&sprache=en&gid=1675&typoid=35517');
    expect(value.identifiers).toEqual([{ scheme: 'handle', value: '1234.1675' }]);
    expect(warnings).toEqual([]);
  });

  it('keeps a variable that is no range in a known unit as a keyword, and says so', () => {
    const { value, warnings } = readPidinst({ name: 'X', landingPage: 'https://a.example', measuredVariables: [{ measuredVariable: 'sea temperature' }] }, target);
    expect(value.keywords).toEqual([{ en: 'sea temperature' }]);
    expect(warnings).toEqual([{ pointer: '/measuredVariables/0', code: 'kept-as-keyword', params: { text: 'sea temperature' } }]);
  });

  it('takes no page that is not https', () => {
    const { value, warnings } = readPidinst({ name: 'X', landingPage: 'javascript:alert(1)' }, target);
    expect(value.landingPage).toBeUndefined();
    expect(warnings.map(({ pointer }) => pointer)).toEqual(['/landingPage']);
  });

  it('refuses what is no instrument at all, and a document type', () => {
    for (const input of ['', '<a/>', '<instrument>', '{"name":"x"}', null, 7, {}, '<!DOCTYPE x [<!ENTITY e "e">]><instrument><name>&e;</name></instrument>']) {
      expect(() => readPidinst(input, target), JSON.stringify(input)).toThrow('PIDINST');
    }
  });

  it('never throws on odd fields', () => {
    const odd = fc.anything();
    fc.assert(
      fc.property(fc.record({ landingPage: odd, owners: odd, manufacturers: odd, model: odd, measuredVariables: odd, instrumentTypes: odd, identifier: odd, alternateIdentifiers: odd, description: odd }), (fields) => {
        expect(readPidinst({ ...fields, name: 'X' }, target).value.id).toBe('equipment_a');
      }),
    );
  });
});

describe('toPidinst', () => {
  it.each(catalog.equipment.map((equipment) => [equipment.id, equipment] as const))('gives %s back from JSON and from XML as it was', (_, equipment) => {
    const record = toPidinst({ ...equipment, identifiers: [{ scheme: 'kr-equip', value: 'NFEC-2017-11-240982' }] }, page);
    const target = { id: equipment.id, hub: equipment.hub, owner: equipment.owner, lang: 'en' };
    for (const input of [record, JSON.parse(JSON.stringify(record)) as unknown, pidinstXml(record)]) {
      const { value, warnings } = readPidinst(input, target);
      expect(warnings).toEqual([]);
      expect(value.name).toEqual({ en: equipment.name['en'] });
      expect(value.instrumentType).toEqual({ en: equipment.instrumentType['en'] });
      expect([value.manufacturer, value.model]).toEqual([equipment.manufacturer, equipment.model]);
      expect(value.variables.map(({ quantity, min, max, unit, label }) => ({ quantity, min, max, unit, label: label['en'] }))).toEqual(
        equipment.variables.map(({ quantity, min, max, unit, label }) => ({ quantity, min, max, unit, label: label['en'] })),
      );
      expect(value.identifiers).toEqual([{ scheme: 'kr-equip', value: 'NFEC-2017-11-240982' }]);
    }
  });

  it('writes texts that look like markup as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }).filter((text) => text.trim() === text && text !== ''), (text) => {
        const equipment = { ...catalog.equipment[0]!, name: { en: text }, manufacturer: '</manufacturer><owner>' };
        const { value } = readPidinst(pidinstXml(toPidinst(equipment, page)), target);
        expect(value.name['en']).toBe(text);
        expect(value.manufacturer).toBe('</manufacturer><owner>');
      }),
    );
  });
});
