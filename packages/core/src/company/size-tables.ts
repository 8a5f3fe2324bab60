/** The most mean yearly revenue, in won, that a company of an industry may have to be of a size. */
export interface IndustryLimit {
  /** KSIC rev. 10: a section, or a section and division. */
  readonly industry: string;
  readonly revenue: number;
}

/** Revenue limits of one version of the decree, and the days on which it holds, both ends included. */
export interface SizeTable {
  readonly id: string;
  readonly from: string;
  readonly through: string;
  /** Upper bound of 중소기업, inclusive. */
  readonly medium: readonly IndustryLimit[];
  /** Upper bound of 소기업, inclusive. */
  readonly small: readonly IndustryLimit[];
}

/** Assets from which a company is no small or medium one in any industry. Source: 중소기업기본법 시행령 제3조. */
export const assetsLimit = 500_000_000_000;

const eok = 100_000_000;
const limits = (byAmount: Readonly<Record<number, string>>): IndustryLimit[] =>
  Object.entries(byAmount).flatMap(([amount, industries]) => industries.split(' ').map((industry) => ({ industry, revenue: Number(amount) * eok })));

/**
 * Source: 중소기업기본법 시행령 별표 1 (medium) and 별표 3 (small), as in force to 2025-08-31, read from secondary publications. The limits
 * of 2025-09-01 are not here until their table has been read at the source; dates after that give `unknown`.
 * A division overrides its section: `E36` (water supply) differs from the rest of `E`.
 */
export const sizeTables: readonly SizeTable[] = [
  {
    id: 'kr-2016',
    from: '2016-01-01',
    through: '2025-08-31',
    medium: limits({
      1500: 'C14 C15 C17 C24 C28 C32',
      1000: 'A B C10 C12 C13 C16 C19 C20 C22 C25 C26 C29 C30 C31 D E36 F G',
      800: 'C11 C18 C21 C23 C27 C33 E H J',
      600: 'C34 M N Q R S',
      400: 'I K L N76 P',
    }),
    small: limits({
      120: 'C10 C11 C14 C15 C19 C20 C21 C23 C24 C25 C26 C28 C29 C30 C32 D E36',
      80: 'A B C12 C13 C16 C17 C18 C22 C27 C31 C33 F H K',
      50: 'G J',
      30: 'C34 E L M N R',
      10: 'I P Q S',
    }),
  },
];
