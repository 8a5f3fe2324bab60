import { accept, refuse, tidy, type IdentifierResult, type Scheme } from './scheme.ts';

/** ISO 7064 MOD 11-2 over the first 15 characters of an ORCID iD or ISNI. */
function isMod11Two(characters: string): boolean {
  let total = 0;
  for (const digit of characters.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return characters[15] === (check === 10 ? 'X' : String(check));
}

function readMod11Two(text: string, prefix: RegExp): string | IdentifierResult {
  const characters = tidy(text).replace(prefix, '').replaceAll(/[\s‐‑–-]/g, '').toUpperCase();
  if (!/^\d{15}[\dX]$/.test(characters)) return refuse('wrong-format', { format: '0000-0000-0000-0000' });
  return isMod11Two(characters) ? characters : refuse('wrong-check-digit');
}

const inFours = (characters: string): string => characters.replaceAll(/(.{4})(?=.)/g, '$1-');

/** ORCID iD, canonical as its URL. Source: ORCID, structure of the identifier. */
export const orcid: Scheme = {
  read(text) {
    const characters = readMod11Two(text, /^(https?:\/\/)?(www\.)?orcid\.org\//i);
    return typeof characters === 'string' ? accept(`https://orcid.org/${inFours(characters)}`) : characters;
  },
  format: (value) => value.replace('https://orcid.org/', ''),
};

/** ISNI (ISO 27729), 16 characters without gaps. */
export const isni: Scheme = {
  read(text) {
    const characters = readMod11Two(text, /^(https?:\/\/)?(www\.)?isni\.org\/(isni\/)?|^isni[:\s]*/i);
    return typeof characters === 'string' ? accept(characters) : characters;
  },
  format: (value) => value.replaceAll(/(.{4})(?=.)/g, '$1 '),
};

const base32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** ROR id, canonical as its URL: `0`, six Crockford base 32 characters, two check digits (98 − 100 n mod 97). */
export const ror: Scheme = {
  read(text) {
    const id = tidy(text).toLowerCase().replace(/^(https?:\/\/)?(www\.)?ror\.org\//, '');
    if (!/^0[0-9a-hj-km-np-tv-z]{6}\d{2}$/.test(id)) return refuse('wrong-format', { format: 'https://ror.org/0xxxxxx00' });
    const number = Array.from(id.slice(0, 7)).reduce((total, character) => total * 32 + base32.indexOf(character), 0);
    const check = 98 - ((number * 100) % 97);
    return Number(id.slice(7)) === check ? accept(`https://ror.org/${id}`) : refuse('wrong-check-digit');
  },
  format: (value) => value.replace('https://ror.org/', ''),
};

/** DOI in lower case (DOIs are compared without regard to case), without a resolver before it. */
export const doi: Scheme = {
  read(text) {
    const value = tidy(text).toLowerCase().replace(/^(https?:\/\/)?(dx\.|www\.)?doi\.org\/|^doi:\s*/, '');
    return /^10\.\d{4,9}\/\S+$/.test(value) ? accept(value) : refuse('wrong-format', { format: '10.1234/abc' });
  },
};

/** LEI (ISO 17442): 20 characters whose value, with A as 10 to Z as 35, leaves 1 when divided by 97. */
export const lei: Scheme = {
  read(text) {
    const value = tidy(text).replaceAll(/[\s-]/g, '').toUpperCase();
    if (!/^[0-9A-Z]{18}\d{2}$/.test(value)) return refuse('wrong-format', { format: '20 × 0–9 A–Z' });
    let rest = 0;
    for (const character of value) {
      const number = Number.parseInt(character, 36);
      rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
    }
    return rest === 1 ? accept(value) : refuse('wrong-check-digit');
  },
};

/** Participant identification code of the European Commission: nine digits, no check digit published. */
export const euPic: Scheme = {
  read(text) {
    const value = tidy(text).replaceAll(/\s/g, '');
    return /^\d{9}$/.test(value) ? accept(value) : refuse('wrong-format', { format: '000000000' });
  },
};

/** Organisation id of the European Commission's expert and partner portals: `E` and eight digits. */
export const euOid: Scheme = {
  read(text) {
    const value = tidy(text).replaceAll(/\s/g, '').toUpperCase();
    return /^E\d{8}$/.test(value) ? accept(value) : refuse('wrong-format', { format: 'E00000000' });
  },
};

/** ISO 3166-1 alpha-2 country, in upper case. Regions that are no countries, such as EU or UN, are not taken. */
export const country: Scheme = {
  read(text) {
    const value = tidy(text).toUpperCase();
    const isCountry = /^[A-Z]{2}$/.test(value) && !groups.has(value) && new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(value) !== undefined;
    return isCountry ? accept(value) : refuse('wrong-format', { format: 'country' });
  },
};

/** What Unicode names among the regions, but ISO 3166-1 does not list as a country. */
const groups = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'XK', 'ZZ', 'QO', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA']);

/** BCP 47 language tag in its canonical form: `ko-kr` → `ko-KR`. */
export const language: Scheme = {
  read(text) {
    try {
      const [tag] = Intl.getCanonicalLocales(tidy(text).replaceAll('_', '-'));
      return tag === undefined ? refuse('wrong-format', { format: 'language-tag' }) : accept(tag);
    } catch {
      return refuse('wrong-format', { format: 'language-tag' });
    }
  },
};
