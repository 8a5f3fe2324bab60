import type { Money, Quote } from '@dongban/core/common';
import type { Price, PriceTerms } from '@dongban/core/hold';
import type { LocalizedText } from '@dongban/core/text';

/** The price that the visitor has seen, and the one that the portal told since. */
export interface PriceChange {
  /** With what the portal told of it, where it had. */
  readonly before: { readonly total: Money; readonly price: Price | undefined };
  /** Without a quote where staff make the price by now. */
  readonly now: Price;
}

/** What of a price is another by now; one of the two is missing where it is new, or no more. */
export type PriceDifference = { readonly before: Money | undefined; readonly now: Money | undefined } & ({ readonly line: LocalizedText } | { readonly fee: 'vat' | 'lateFee' | 'noShowFee' });

/**
 * What makes a price another than the one before: its items, and what cancelling late and not coming cost. VAT is named only where it
 * alone is another, since it follows the items. Of what was not told before, nothing is said.
 */
export function priceDifferences(before: Price | undefined, now: Price): PriceDifference[] {
  const items = before?.quote === undefined || now.quote === undefined ? [] : lineDifferences(before.quote.lines, now.quote.lines);
  const vat = items.length > 0 ? [] : feeDifference('vat', before?.quote?.vat, now.quote?.vat);
  return [...items, ...vat, ...termsDifferences(before?.terms, now.terms)];
}

function lineDifferences(before: Quote['lines'], now: Quote['lines']): PriceDifference[] {
  const [then, since] = [before, now].map((lines) => new Map(lines.map((line) => [JSON.stringify([line.label, line.unit]), line])));
  return [...new Map([...(then ?? []), ...(since ?? [])])].flatMap(([key, { label }]) => {
    const [old, current] = [then?.get(key)?.amount, since?.get(key)?.amount];
    return isSame(old, current) ? [] : [{ line: label, before: old, now: current }];
  });
}

function termsDifferences(before: PriceTerms | undefined, now: PriceTerms | undefined): PriceDifference[] {
  return before === undefined || now === undefined ? [] : (['lateFee', 'noShowFee'] as const).flatMap((fee) => feeDifference(fee, before[fee], now[fee]));
}

function feeDifference(fee: 'vat' | 'lateFee' | 'noShowFee', before: Money | undefined, now: Money | undefined): PriceDifference[] {
  return before === undefined || now === undefined || isSame(before, now) ? [] : [{ fee, before, now }];
}

function isSame(one: Money | undefined, other: Money | undefined): boolean {
  return one?.amount === other?.amount && one?.currency === other?.currency;
}
