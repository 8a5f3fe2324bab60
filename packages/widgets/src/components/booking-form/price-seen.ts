import type { Money, Quote } from '@dongban/core/common';
import type { Slot } from '@dongban/core/slot';
import type { Billed } from './draft.ts';
import { estimatePrice } from './estimate.ts';
import type { HeldTime } from './held-time.ts';
import type * as ChangeView from './render-price-change.ts';
import type { Subject } from './subject.ts';

/** The price that the visitor has seen, and the one that the portal told since. */
export interface PriceChange {
  /** Item by item, where the portal had worked it out. */
  readonly before: { readonly total: Money; readonly quote: Quote | undefined };
  /** `undefined` where staff make the price by now. */
  readonly now: Quote | undefined;
  /** What it looks like. Prices seldom change while somebody books, so it is fetched when one does. */
  readonly look: typeof ChangeView;
}

/** What is to be paid for. */
export interface Bill extends Billed {
  readonly subject: Subject;
  readonly slot: Slot;
}

/** The price that the visitor is shown: what was shown is what is booked, or they are shown another first. */
export class PriceSeen {
  readonly #held: Pick<HeldTime, 'quote' | 'terms'>;
  /** What the change is about: of another time or company, it says nothing. */
  #about = '';
  #change: PriceChange | undefined;

  constructor(held: Pick<HeldTime, 'quote' | 'terms'>) {
    this.#held = held;
  }

  /** What the last look before booking shows of it. */
  view(bill: Bill) {
    const change = this.change(bill);
    // Of another price, the fees that were told are none.
    return { subject: bill.subject, slot: bill.slot, quote: this.quote(bill), terms: change === undefined ? this.#held.terms : undefined, change };
  }

  /** The portal's price: the one that it told last; `undefined` where there is none. */
  quote(bill: Bill): Quote | undefined {
    const change = this.change(bill);
    return change === undefined ? this.#held.quote : change.now;
  }

  /** How the price has changed under the visitor's eyes; `undefined` where it has not. */
  change(bill: Bill): PriceChange | undefined {
    return keyOf(bill) === this.#about ? this.#change : undefined;
  }

  /** The total that is shown: the portal's, else the estimate's; `undefined` where none is. */
  total(bill: Bill): Money | undefined {
    const { subject, slot } = bill;
    if (this.change(bill) !== undefined || this.#held.quote !== undefined) return this.quote(bill)?.total;
    return estimatePrice(subject.fees, (Date.parse(slot.end) - Date.parse(slot.start)) / 60_000, subject.vatPercent)?.time?.total;
  }

  /** Takes over the price of an error that says `price-changed`; gives whether there was one before to compare it with. */
  async heed(error: unknown, bill: Bill | undefined): Promise<boolean> {
    const { quote } = error as { readonly quote?: Quote };
    const total = bill && this.total(bill);
    if (bill === undefined || total === undefined) return false;
    const look = await import('./render-price-change.ts');
    this.#change = { before: { total, quote: this.quote(bill) }, now: quote, look };
    this.#about = keyOf(bill);
    return true;
  }
}

function keyOf({ subject: { resource }, slot: { start, end, mode, hub }, company }: Bill): string {
  return JSON.stringify([resource, start, end, mode, hub, company]);
}
