import type { Letter, LetterKind } from './letter.ts';
import type { LetterFacts } from './letters/words.ts';
import { moneyOf } from './money.ts';
import { termsText } from './terms.ts';

/** Letters about what is to come have its price; the price of what is off would be read as a bill. */
const priced: readonly LetterKind[] = ['received', 'confirmed', 'changed', 'reminder', 'quoted', 'waitlist-offered'];

/** What a letter says of money, as the record of that moment has it: so does the page, and so do answers. */
export function costsOf({ kind, booking, request, entry }: Letter, locale: 'ko' | 'en'): Pick<LetterFacts, 'price' | 'terms' | 'fee' | 'isLate'> {
  // The price of the time before says nothing of the one that is offered.
  const price = kind === 'proposed' ? booking?.proposal : priced.includes(kind) ? (booking ?? request ?? entry?.offer) : undefined;
  const fee = kind === 'cancelled' ? booking?.cancellation?.fee : kind === 'missed' ? booking?.noShowFee : undefined;
  return {
    price: price?.quote === undefined ? undefined : moneyOf(price.quote.total, locale),
    terms: price === undefined ? undefined : termsText(price, locale),
    fee: fee === undefined || fee.amount === 0 ? undefined : moneyOf(fee, locale),
    isLate: kind === 'cancelled' && booking?.cancellation?.late === true,
  };
}
