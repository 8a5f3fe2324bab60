import { accept, digitsOf, refuse, tidy, weighted, type Scheme } from './scheme.ts';

const gaps = /[\s‐‑–-]/g;

/**
 * 사업자등록번호, ten digits. Check: weights 1 3 7 1 3 7 1 3 5 over the first nine, plus the tens of the ninth's product.
 * A wrong check digit is a warning only: companies correct such numbers, and a form must not lose one.
 */
export const krBrn: Scheme = {
  read(text) {
    const value = tidy(text).replaceAll(gaps, '');
    if (!/^\d{10}$/.test(value)) return refuse('wrong-format', { format: '000-00-00000' });
    const digits = digitsOf(value);
    const sum = weighted(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor(((digits[8] ?? 0) * 5) / 10);
    return isCheckDigit(sum, digits[9]) ? accept(value) : accept(value, { code: 'wrong-check-digit', params: {} });
  },
  format: (value) => `${value.slice(0, 3)}-${value.slice(3, 5)}-${value.slice(5)}`,
};

/**
 * 법인등록번호, thirteen digits. Check: weights 1 2 1 2 … over the first twelve. A wrong one is a warning, since numbers
 * issued from 2025-01-31 on may carry none. A resident's number has the same length and is never taken.
 */
export const krCrn: Scheme = {
  read(text) {
    const value = tidy(text).replaceAll(gaps, '');
    if (!/^\d{13}$/.test(value)) return refuse('wrong-format', { format: '000000-0000000' });
    const digits = digitsOf(value);
    if (isCheckDigit(weighted(digits, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]), digits[12])) return accept(value);
    if (looksLikeResidentNumber(value, digits)) return refuse('resident-number');
    return accept(value, { code: 'wrong-check-digit', params: {} });
  },
  format: (value) => `${value.slice(0, 6)}-${value.slice(6)}`,
};

/** 국가연구자번호, eight digits without a check digit. */
export const krNri: Scheme = {
  read(text) {
    const value = tidy(text).replaceAll(gaps, '');
    return /^\d{8}$/.test(value) ? accept(value) : refuse('wrong-format', { format: '00000000' });
  },
};

/** ZEUS or NTIS equipment number: `NFEC-2017-11-240982`, year and month of registration and a serial number. */
export const krEquipment: Scheme = {
  read(text) {
    const value = tidy(text).toUpperCase().replaceAll(/[\s‐‑–]/g, '');
    return /^NFEC-\d{4}-(0[1-9]|1[0-2])-\d{6}$/.test(value) ? accept(value) : refuse('wrong-format', { format: 'NFEC-2017-11-240982' });
  },
};

/** National R&D project number: `RS-2024-00403860`. */
export const krProject: Scheme = {
  read(text) {
    const value = tidy(text).toUpperCase().replaceAll(/[\s‐‑–]/g, '');
    return /^RS-\d{4}-\d{8}$/.test(value) ? accept(value) : refuse('wrong-format', { format: 'RS-2024-00403860' });
  },
};

/** The outer modulo matters: a sum that ends in 0 has check digit 0, not 10. */
function isCheckDigit(sum: number, digit: number | undefined): boolean {
  return (10 - (sum % 10)) % 10 === digit;
}

/** A plausible birth date, a century digit, and the resident number's own check digit. */
function looksLikeResidentNumber(value: string, digits: readonly number[]): boolean {
  if (!/^\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[1-8]/.test(value)) return false;
  const check = (11 - (weighted(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10;
  return check === digits[12];
}
