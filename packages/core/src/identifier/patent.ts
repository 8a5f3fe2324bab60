import { accept, refuse, tidy, type Scheme } from './scheme.ts';

/** A patent document: office (WIPO ST.3), number, and kind (WIPO ST.16) where it is known. */
export interface PatentNumber {
  readonly office: string;
  readonly number: string;
  readonly kind?: string;
}

const korean = /^(10|20|30|40)-?(?:(\d{4})-?(\d{7})|(\d{7}))$/;

/**
 * Patent number, canonical as `<office> <number>[ <kind>]`. Korean numbers get their hyphens: application
 * `10-2019-0123456`, registration `10-1234567` (10 patent, 20 utility model, 30 design, 40 trade mark).
 */
export const patent: Scheme = {
  read(text) {
    const match = /^([A-Z]{2})[\s-]*([\d][\d\s,./-]*?)\s*([A-Z]\d?)?$/.exec(tidy(text).toUpperCase());
    if (match === null) return refuse('wrong-format', { format: 'KR 10-2019-0123456 A' });
    const [, office = '', written = '', kind] = match;
    const number = office === 'KR' ? koreanNumber(written) : written.replaceAll(/[\s,./-]/g, '');
    if (number === undefined) return refuse('wrong-format', { format: 'KR 10-2019-0123456 A' });
    return accept([office, number, ...(kind === undefined ? [] : [kind])].join(' '));
  },
};

/**
 * The parts of a patent number: office (WIPO ST.3), number, and kind of document (WIPO ST.16) where it is known.
 *
 * @param value canonical, as `readIdentifier('patent', …)` gives it.
 * @example
 * patentParts('KR 10-2019-0123456 A'); // → { office: 'KR', number: '10-2019-0123456', kind: 'A' }
 */
export function patentParts(value: string): PatentNumber {
  const [office = '', number = '', kind] = value.split(' ');
  return { office, number, ...(kind === undefined ? {} : { kind }) };
}

function koreanNumber(written: string): string | undefined {
  const match = korean.exec(written.replaceAll(/\s/g, ''));
  if (match === null) return undefined;
  const [, right, year, serial, registration] = match;
  return registration === undefined ? `${right}-${year}-${serial}` : `${right}-${registration}`;
}
