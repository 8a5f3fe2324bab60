import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZeus } from './zeus.ts';

const target = { id: 'equipment_a', hub: 'hub_a', owner: 'organization_a' } as const;
const record = {
  equipId: '20170000000000000001', equipCd: 'A1', equipNo: 'NFEC-2017-11-240982', fixedAsetNo: '17-0042', korNm: '진동시험기', engNm: 'Vibration shaker', statusCd: '01', statusNm: '활용',
  useScopeCd: '3', useScopeNm: '공동활용서비스가능', useScopeMean: '분석·시험 의뢰', manufactureNm: '예시정밀', modelCd: 'VS-50',
};

describe('readZeus', () => {
  it('reads names, codes and numbers', () => {
    const { value, warnings } = readZeus(record, target);
    expect(value).toMatchObject({
      name: { ko: '진동시험기', en: 'Vibration shaker' }, sharing: 'service', useMode: 'commissioned', manufacturer: '예시정밀', model: 'VS-50',
      identifiers: [{ scheme: 'kr-equip', value: 'NFEC-2017-11-240982' }, { scheme: 'inventory-number', value: '17-0042' }],
    });
    expect(warnings).toEqual([]);
  });

  it('keeps a long description, and its first sentence for lists', () => {
    const dscr = '인버터를 가진하는 진동시험기입니다. 슬립 테이블로 세 축을 시험합니다.';
    expect(readZeus({ ...record, dscr }, target).value).toMatchObject({ summary: { ko: '인버터를 가진하는 진동시험기입니다.' }, description: { ko: dscr } });
  });

  it('opens nothing by mistake: an unknown scope or a scrapped instrument is for exclusive use', () => {
    expect(readZeus({ ...record, useScopeCd: '9' }, target)).toMatchObject({ value: { sharing: 'exclusive' }, warnings: [{ pointer: '/useScopeCd', code: 'not-one-of' }] });
    expect(readZeus({ ...record, statusCd: '04', statusNm: '불용' }, target)).toMatchObject({ value: { sharing: 'exclusive' }, warnings: [{ pointer: '/statusCd', code: 'out-of-use', params: { status: '불용' } }] });
  });

  it('warns of a number that is none and reads the rest', () => {
    expect(readZeus({ ...record, equipNo: 'NFEC-2017-13-240982' }, target).warnings).toMatchObject([{ pointer: '/equipNo', code: 'wrong-format' }]);
  });

  it('never throws on odd fields', () => {
    const odd = fc.anything();
    fc.assert(fc.property(fc.record({ engNm: odd, statusCd: odd, useScopeCd: odd, useScopeMean: odd, equipNo: odd, modelCd: odd, manufactureNm: odd, dscr: odd }), (fields) => readZeus({ ...fields, korNm: '장비' }, target).value.id === 'equipment_a'));
  });

  it('refuses a record without any name', () => {
    for (const no of [null, {}, { korNm: ' ' }, []]) expect(() => readZeus(no, target)).toThrow('ZEUS');
  });
});
