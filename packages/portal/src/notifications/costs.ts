import type { Letter, LetterKind } from './letter.ts';
import type { LetterFacts } from './letters/words.ts';
import { moneyOf } from './money.ts';

/** Letters about what is to come have its price; the price of what is off would be read as a bill. */
const priced: readonly LetterKind[] = ['received', 'confirmed', 'changed', 'reminder', 'quoted', 'waitlist-offered'];

/** What a letter says of money, as the record of that moment has it: so does the page, and so do answers. */
export function costsOf({ kind, booking, request, entry }: Letter, locale: string): Pick<LetterFacts, 'price' | 'fee' | 'isLate'> {
  const total = (booking?.quote ?? request?.quote ?? entry?.offer?.quote)?.total;
  const fee = kind === 'cancelled' ? booking?.cancellation?.fee : kind === 'missed' ? booking?.noShowFee : undefined;
  return {
    price: total === undefined || !priced.includes(kind) ? undefined : moneyOf(total, locale),
    fee: fee === undefined || fee.amount === 0 ? undefined : moneyOf(fee, locale),
    isLate: kind === 'cancelled' && booking?.cancellation?.late === true,
  };
}
