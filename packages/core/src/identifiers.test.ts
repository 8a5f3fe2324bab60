import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, readPhone } from './phone.ts';
import { formatIdentifier, identifierUrl, patentParts, readIdentifier, type IdentifierScheme } from './identifiers.ts';

const valueOf = (scheme: IdentifierScheme, text: string) => {
  const result = readIdentifier(scheme, text);
  return result.ok ? result.value : result.problem.code;
};

const isClean = (scheme: IdentifierScheme, text: string) => {
  const result = readIdentifier(scheme, text);
  return result.ok && result.warnings.length === 0;
};

// Numbers that the schemes' own documentation or the registers give, and the same with one character wrong.
const vectors: Readonly<Record<string, { valid: readonly string[]; invalid: readonly string[] }>> = {
  orcid: { valid: ['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'], invalid: ['0000-0002-1825-0098', '0000-0002-1694-2330', '0000-0001-5109-370'] },
  isni: { valid: ['000000012150090X', '000000012281955X'], invalid: ['0000000121500900', '00000001228195'] },
  'kr-brn': { valid: ['123-45-67891', '116-82-00276'], invalid: ['123-45-67890', '116-82-00278', '123456789'] },
  'kr-crn': { valid: ['110111-0062432', '130111-0006246'], invalid: ['110111-0062433', '130111-000624'] },
  ror: { valid: ['https://ror.org/05gq02987', '00cvxb145', '02mhbdp94'], invalid: ['05gq02988', '01h59jc24', '05gi02987'] },
  lei: { valid: ['HWUPKR0MPOU8FGXBT394', '529900T8BM49AURSDO55'], invalid: ['HWUPKR0MPOU8FGXBT395', '529900T8BM49AURSDO5'] },
  'kr-equip': { valid: ['NFEC-2017-11-240982', 'NFEC-2015-04-200924'], invalid: ['NFEC-2017-13-240982', 'NFEC-17-11-240982'] },
  doi: { valid: ['10.15497/RDA00070', '10.5334/dsj-2020-018'], invalid: ['10.123/abc', 'doi:10.5334'] },
};

describe('readIdentifier', () => {
  for (const [scheme, { valid, invalid }] of Object.entries(vectors)) {
    it(`takes the known good numbers of ${scheme} and none of the broken ones`, () => {
      for (const text of valid) expect(isClean(scheme as IdentifierScheme, text), text).toBe(true);
      for (const text of invalid) expect(isClean(scheme as IdentifierScheme, text), text).toBe(false);
    });
  }

  it('brings every usual spelling into one canonical value', () => {
    expect(valueOf('orcid', 'http://orcid.org/0000-0002-1694-233x')).toBe('https://orcid.org/0000-0002-1694-233X');
    expect(valueOf('orcid', ' 0000 0002 1825 0097 ')).toBe('https://orcid.org/0000-0002-1825-0097');
    expect(valueOf('doi', 'https://doi.org/10.5334/DSJ-2020-018')).toBe('10.5334/dsj-2020-018');
    expect(valueOf('kr-brn', '１２３－４５－６７８９１')).toBe('1234567891');
    expect(valueOf('ror', 'ROR.org/05GQ02987')).toBe('https://ror.org/05gq02987');
    expect(valueOf('patent', 'KR1020190123456A')).toBe('KR 10-2019-0123456 A');
    expect(valueOf('patent', 'US 11,234,567 B2')).toBe('US 11234567 B2');
    expect(valueOf('patent', 'KR 10-1234567')).toBe('KR 10-1234567');
    expect(valueOf('patent', 'KR 99-1234567')).toBe('wrong-format');
  });

  it('knows countries and languages by the lists of their standards', () => {
    expect(valueOf('country', ' kr ')).toBe('KR');
    for (const no of ['KOR', 'EU', 'UN', 'ZZ', 'XX', 'K1', '']) expect(valueOf('country', no), no).toBe('wrong-format');
    expect(valueOf('language', 'KO_kr')).toBe('ko-KR');
    expect(valueOf('language', 'ko-latn')).toBe('ko-Latn');
    for (const no of ['', 'korean language', 'k']) expect(valueOf('language', no), no).toBe('wrong-format');
  });

  it('keeps a Korean company number whose check digit is wrong, with a warning', () => {
    expect(readIdentifier('kr-brn', '123-45-67890')).toEqual({ ok: true, value: '1234567890', warnings: [{ code: 'wrong-check-digit', params: {} }] });
  });

  it('never takes a resident number for a company', () => {
    expect(valueOf('kr-crn', '900101-1234568')).toBe('resident-number');
  });

  it('catches every changed digit where the scheme promises it', () => {
    const caught = (scheme: IdentifierScheme, valid: string, positions: readonly number[]) =>
      fc.assert(
        fc.property(fc.constantFrom(...positions), fc.integer({ min: 1, max: 9 }), (position, step) => {
          const digit = (Number(valid[position]) + step) % 10;
          return !isClean(scheme, valid.slice(0, position) + String(digit) + valid.slice(position + 1));
        }),
      );
    const all = (length: number) => Array.from({ length }, (_, index) => index);
    caught('orcid', '0000000218250097', all(16));
    caught('isni', '0000000122819559'.slice(0, 15) + checkOf('000000012281955'), all(15));
    caught('lei', '529900T8BM49AURSDO55', [0, 1, 2, 3, 4, 5, 7, 10, 11, 18, 19]);
    caught('ror', '05gq02987', [1, 4, 5, 6]);
    caught('kr-crn', '1101110062432', all(12).filter((position) => position % 2 === 0));
  });

  it('never throws, whatever it is given', () => {
    const scheme = fc.constantFrom<IdentifierScheme>('orcid', 'isni', 'ror', 'doi', 'lei', 'kr-brn', 'kr-crn', 'kr-nri', 'kr-equip', 'kr-project', 'patent', 'eu-pic', 'eu-oid');
    fc.assert(fc.property(scheme, fc.string({ unit: 'binary' }), (scheme, text) => typeof readIdentifier(scheme, text).ok === 'boolean'));
  });

  it('reads its own canonical values and its own display forms back', () => {
    for (const [scheme, { valid }] of Object.entries(vectors)) {
      for (const text of valid) {
        const value = valueOf(scheme as IdentifierScheme, text);
        expect(valueOf(scheme as IdentifierScheme, value)).toBe(value);
        expect(valueOf(scheme as IdentifierScheme, formatIdentifier({ scheme, value }))).toBe(value);
      }
    }
  });
});

function checkOf(fifteen: string): string {
  return Array.from('0123456789X').find((check) => isClean('isni', fifteen + check)) ?? '';
}

it('says where an identifier can be looked up', () => {
  expect(identifierUrl({ scheme: 'doi', value: '10.1000/a#b?c' })).toBe('https://doi.org/10.1000/a%23b%3Fc');
  expect(identifierUrl({ scheme: 'orcid', value: 'https://orcid.org/0000-0002-1825-0097' })).toBe('https://orcid.org/0000-0002-1825-0097');
  expect(identifierUrl({ scheme: 'kr-brn', value: '1234567891' })).toBeUndefined();
  expect(identifierUrl({ scheme: 'toString', value: 'x' })).toBeUndefined();
});

it('takes a patent number apart', () => {
  expect(patentParts('KR 10-2019-0123456 A')).toEqual({ office: 'KR', number: '10-2019-0123456', kind: 'A' });
});

describe('phone numbers', () => {
  it('come into E.164 from every usual spelling', () => {
    for (const text of ['031-789-7000', '031 789 7000', '+82 31-789-7000', 'tel:+82-31-789-7000;ext=1', '０３１－７８９－７０００']) {
      expect(readPhone(text, 'KR')).toEqual({ ok: true, value: '+82317897000', warnings: [] });
    }
    expect(readPhone('1670-0925', 'KR')).toMatchObject({ ok: true, value: '+8216700925' });
    for (const no of ['', '12', 'call me', '031-789-7000']) expect(readPhone(no).ok, no).toBe(false);
  });

  it('are written as their country writes them, and come back', () => {
    expect(formatPhone('+82317897000', 'KR')).toBe('031-789-7000');
    expect(formatPhone('+82317897000', 'DE')).toBe('+82 31 789 7000');
    expect(readPhone(formatPhone('+493012345678'))).toMatchObject({ value: '+493012345678' });
    expect(formatPhone('none')).toBe('none');
  });
});
