import type { Money } from '@dongban/core/common';
import type { HoldInput, Price } from '@dongban/core/hold';
import type { Slot } from '@dongban/core/slot';
import type { Billed } from './draft.ts';
import { estimatePrice } from './estimate.ts';
import type { PriceChange } from './price-differences.ts';
import type * as ChangeView from './render-price-change.ts';
import type { Subject } from './subject.ts';

/** A change of the price, as the visitor is shown it. */
export interface ShownChange extends PriceChange {
  /** What it looks like. Prices seldom change while somebody books, so it is fetched when one does. */
  readonly look: typeof ChangeView;
}

/** What is to be paid for. */
export interface Bill extends Billed {
  readonly subject: Subject;
  readonly slot: Slot;
}

/** Whatever it is about: of another time or company, it says nothing. */
interface About<T> {
  readonly about: string;
  readonly what: T;
}

/** The price that the visitor is shown: what was shown is what is booked, or they are shown another first. */
export class PriceSeen {
  /** The price that came with the hold. */
  readonly #held: () => Price | undefined;
  #told: About<Price> | undefined;
  #change: About<ShownChange> | undefined;

  constructor(held: () => Price | undefined) {
    this.#held = held;
  }

  /** The portal's price, with what cancelling and not coming cost: the one that it told last; `undefined` where it has told none. */
  of(bill: Bill): Price | undefined {
    return this.change(bill)?.now ?? this.#held() ?? ofSame(this.#told, bill);
  }

  /** How the price has changed under the visitor's eyes; `undefined` where it has not. */
  change(bill: Bill): ShownChange | undefined {
    return ofSame(this.#change, bill);
  }

  /** The total that is shown: the portal's, else the estimate's; `undefined` where none is. */
  total(bill: Bill): Money | undefined {
    const { subject, slot } = bill;
    const quote = this.of(bill)?.quote;
    if (this.change(bill) !== undefined || quote !== undefined) return quote?.total;
    return estimatePrice(subject.fees, (Date.parse(slot.end) - Date.parse(slot.start)) / 60_000, subject.vatPercent)?.time?.total;
  }

  /** Takes over a price that the portal told without a hold. */
  tell(bill: Bill, price: Price): void {
    this.#told = { about: keyOf(bill), what: price };
  }

  /** Takes over the price of an error that says `price-changed`; gives whether there was one before to compare it with. */
  async heed(error: unknown, bill: Bill | undefined): Promise<boolean> {
    const { quote, terms } = error as Price;
    const total = bill && this.total(bill);
    if (bill === undefined || total === undefined) return false;
    const look = await import('./render-price-change.ts');
    this.#change = { about: keyOf(bill), what: { before: { total, price: this.of(bill) }, now: { quote, terms }, look } };
    return true;
  }
}

/** What a portal is asked about it. */
export function wishOf({ subject: { resource }, slot: { start, end, mode, hub }, company }: Bill): HoldInput {
  return { resource, start, end, mode, ...(hub === undefined ? {} : { hub }), ...(company === undefined ? {} : { company }) };
}

function ofSame<T>(known: About<T> | undefined, bill: Bill): T | undefined {
  return known?.about === keyOf(bill) ? known.what : undefined;
}

/** The same for the same time and company, and for nothing else. */
export function keyOf(bill: Bill): string {
  return JSON.stringify(wishOf(bill));
}
