import { describe as sentenceOf } from '@dongban/core/describe';
import { sampleCatalog } from '@dongban/sample-catalog';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTexts, markCell, splitTexts, unmarkCell } from './csv/cell.ts';
import { catalogToCsv, readCsvCatalog } from './csv.ts';

const bytes = (files: ReadonlyMap<string, string>) => new Map([...files].map(([name, text]) => [name, new TextEncoder().encode(text)]));
const back = (files: ReadonlyMap<string, string>) => readCsvCatalog(bytes(files));

describe('a catalog as CSV', () => {
  it('comes back as it was', () => {
    const { value, warnings } = back(catalogToCsv(sampleCatalog));
    expect(warnings).toEqual([]);
    expect(value).toEqual(JSON.parse(JSON.stringify(sampleCatalog)));
  });

  it('has a file for each kind and each list within, with columns by language', () => {
    const files = catalogToCsv(sampleCatalog);
    expect([...files.keys()]).toEqual(expect.arrayContaining(['publisher.csv', 'hubs.csv', 'hubs.openingHours.csv', 'cards.csv', 'cards.works.csv', 'services.csv', 'services.fees.csv']));
    expect(files.get('hubs.csv')?.split('\r\n')[0]).toMatch(/^\uFEFFid,name\.en,name\.ko,/);
    expect(files.get('cards.works.csv')?.split('\r\n')[0]).toMatch(/^\uFEFFrecord,position,id,type,title\.en,title\.ko/);
  });

  it('loses nothing of texts that a spreadsheet would run, take for a number, or break', () => {
    const odd = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '0', '1', '"', ',', '\n', '|', '\\', '가', 'x', ';'), minLength: 1, maxLength: 14 }).filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(odd, odd, (name, keyword) => {
        const changed = { ...sampleCatalog.services[0]!, name: { ko: name }, keywords: [{ ko: keyword, en: name }, { ko: 'x' }], standards: [keyword] };
        const catalog = { ...sampleCatalog, cards: [], equipment: [], technologies: [], programs: [], partnerProfiles: [], services: [changed] };
        const files = catalogToCsv(catalog);
        expect(back(files).value.services[0]).toEqual(JSON.parse(JSON.stringify(changed)));
      }),
    );
  });

  it('lets no cell begin like a formula', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/^[=+@\t\r]/.test(markCell(text)) && unmarkCell(markCell(text)) === text));
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }), (texts) => {
      expect(splitTexts(joinTexts(texts))).toEqual(texts);
    }));
  });

  it('keeps numbers that are names: a registration number stays text', () => {
    expect(markCell('1234567891')).toBe("'1234567891");
    expect(markCell('00123')).toBe("'00123");
    expect(markCell('IEC 60068-2-6')).toBe('IEC 60068-2-6');
  });

  it('reads what Korean Excel saves as CP949', () => {
    const cp949 = Uint8Array.from([0xc3, 0xa2, 0xbf, 0xf8]);
    const header = new TextEncoder().encode('id,name.ko\r\nsample,');
    const { value } = readCsvCatalog(new Map([['publisher.csv', Uint8Array.from([...header, ...cp949])]]));
    expect(value.publisher).toEqual({ id: 'sample', name: { ko: '창원' } });
  });

  it('says by row and column, in words, what does not fit, and keeps the rest', () => {
    const files = catalogToCsv(sampleCatalog);
    files.set('services.csv', files.get('services.csv')!.replace(',reliability,', ',relaibility,'));
    const { value, warnings } = back(files);
    expect(value.services).toHaveLength(sampleCatalog.services.length - 1);
    expect(warnings[0]).toMatchObject({ code: 'in-table', params: { file: 'services.csv', column: 'area', code: 'not-one-of' } });
    expect(sentenceOf(warnings[0]!, 'ko')).toMatch(/^services\.csv \d+행 area 열: /);
    expect(sentenceOf(warnings[0]!, 'en')).toMatch(/^services\.csv, row \d+, column area: This must be one of/);
  });

  it('names the file of an inner list, and its row and column there', () => {
    const files = catalogToCsv(sampleCatalog);
    files.set('services.fees.csv', files.get('services.fees.csv')!.replace(',450000,', ',45만,'));
    files.set('cards.topics.csv', files.get('cards.topics.csv')!.replace('work_han-seoyun-1', 'work_gone'));
    const { warnings } = back(files);
    expect(warnings.map(({ pointer, params }) => ({ pointer, ...params }))).toEqual(expect.arrayContaining([
      { pointer: '/services/0/fees/1/price/amount', file: 'services.fees.csv', row: 3, column: 'price.amount', code: 'wrong-type', params: { expected: 'number' } },
      { pointer: '/cards/0/topics/0/evidence/0', file: 'cards.topics.csv', row: 2, column: 'evidence', code: 'reference-to-nothing', params: { id: 'work_gone' } },
    ]));
  });

  it('says which columns and rows it had no place for', () => {
    const files = catalogToCsv(sampleCatalog);
    files.set('programs.csv', files.get('programs.csv')!.replace(',closes,', ',close,'));
    files.set('services.fees.csv', files.get('services.fees.csv')!.replace('service_vibration-test,2', 'service_vibration-tset,2'));
    const said = back(files).warnings.map((warning) => sentenceOf(warning, 'en'));
    expect(said).toEqual([
      'services.fees.csv, row 3, column record: This points at service_vibration-tset, but there is no such record.',
      'programs.csv, row 1, column close: No field has this name, so the column was not read. Please check the spelling.',
    ]);
  });

  it('says that the publisher is missing', () => {
    const files = catalogToCsv(sampleCatalog);
    files.delete('publisher.csv');
    expect(sentenceOf(back(files).warnings[0]!, 'ko')).toBe('publisher.csv 2행 id 열: 꼭 필요한 항목이에요. 입력해 주세요.');
  });

  it('warns of references to rows that are not there', () => {
    const files = catalogToCsv(sampleCatalog);
    files.delete('organizations.csv');
    const { warnings } = back(files);
    expect(warnings.length).toBeGreaterThan(0);
    expect(warnings.every(({ params }) => params['code'] === 'reference-to-nothing')).toBe(true);
  });

  it('gives an empty catalog for an empty folder', () => {
    expect(back(new Map()).value.services).toEqual([]);
  });
});
