import type { Slot } from '@dongban/core/slot';
import type { ReactiveControllerHost } from 'lit';
import type { Source } from '../../sources/source.ts';
import { failureOf } from './failure.ts';
import { HeldTime } from './held-time.ts';
import type { Cost } from './render-terms.ts';
import { PriceSeen, keyOf, wishOf, type Bill } from './price-seen.ts';

/** What the form around lends, and what it is told. */
export interface ChosenTimeHost {
  readonly element: ReactiveControllerHost;
  readonly source: () => Source | undefined;
  /** What is to be paid for a time. */
  readonly billOf: (slot: Slot) => Bill | undefined;
  /** It cannot be had: somebody has it, or a rule is against it. */
  readonly refused: (error: unknown) => void;
}

/**
 * The time that the visitor has chosen: kept from others while they fill in the form, at a price that is known before anything is
 * booked. Where the portal keeps no time, it is asked for the price alone.
 */
export class ChosenTime {
  readonly #host: ChosenTimeHost;
  readonly held: HeldTime;
  readonly price: PriceSeen;
  slot: Slot | undefined;
  /** What it was kept for last; of another company it has to be kept anew. */
  #keptFor: string | undefined;

  constructor(host: ChosenTimeHost) {
    this.#host = host;
    this.held = new HeldTime(host.element);
    this.price = new PriceSeen(() => this.held.price);
  }

  get bill(): Bill | undefined {
    return this.slot && this.#host.billOf(this.slot);
  }

  get cost(): Cost | undefined {
    const { bill, price } = this;
    return bill && { total: price.total(bill), price: price.of(bill) };
  }

  choose(slot: Slot): void {
    this.slot = slot;
    this.#host.element.requestUpdate();
    void this.keep();
  }

  drop(): void {
    this.slot = undefined;
    this.#keptFor = undefined;
    void this.held.letGo();
  }

  /** Keeps it for the company that the visitor has named since. */
  async keepForCompany(): Promise<void> {
    if (this.bill !== undefined && keyOf(this.bill) !== this.#keptFor) await this.keep();
  }

  /** Keeps the time in the background. That it cannot be had is said at once; any other failure is no hindrance. */
  async keep(): Promise<void> {
    const [source, bill] = [this.#host.source(), this.bill];
    if (source === undefined || bill === undefined) return;
    this.#keptFor = keyOf(bill);
    try {
      await this.held.keep(await source.desk(), wishOf(bill));
    } catch (error) {
      if (bill.slot !== this.slot) return;
      if (failureOf(error).refusals.some(({ rule }) => rule !== 'holds')) this.#host.refused(error);
      else await this.#askPrice(source, bill);
    }
  }

  async #askPrice(source: Source, bill: Bill): Promise<void> {
    try {
      this.price.tell(bill, await (await source.desk()).price(wishOf(bill)));
      this.#host.element.requestUpdate();
    } catch {
      // An estimate is shown, and the next step asks again.
      this.#keptFor = undefined;
    }
  }
}
