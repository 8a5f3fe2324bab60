import type { HeldTime as HeldTimeInput } from '@dongban/core/booking';
import type { HoldInput, HoldReceipt, Price } from '@dongban/core/hold';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HoldPhase, HoldView } from './render-hold.ts';
import type { BookingWords } from './words.ts';
import type { BookingDesk } from '../../sources/desk.ts';

/** How long before its end a visitor is warned (WCAG 2.2.1 asks for 20 seconds at least). */
const warningMilliseconds = 2 * 60_000;

/**
 * Keeps the chosen time from others while the visitor fills in the form. A time that cannot be held can still be booked, so
 * that a failure here stops nobody. Off the page, it lets go.
 */
export class HeldTime implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #desk: BookingDesk | undefined;
  #receipt: HoldReceipt | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with every wish, so that an answer to an earlier one is known to be late. */
  #wish = 0;
  phase: HoldPhase = 'none';
  /** Whether the portal has kept it as long as it ever will. */
  isLongest = false;
  /** Whether the visitor has answered the warning that it is about to end. */
  isAnswered = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    void this.letGo();
  }

  /** Until when the time is kept. */
  get until(): string | undefined {
    return this.#receipt?.hold.expiresAt;
  }

  /** What a booking of it will cost, and what it costs not to use it. */
  get price(): Price | undefined {
    return this.#receipt?.hold;
  }

  /** What a booking says of the hold that it takes over. */
  get held(): HeldTimeInput | undefined {
    return this.#receipt === undefined ? undefined : { id: this.#receipt.hold.id, accessToken: this.#receipt.accessToken };
  }

  /** What is said of the time that is kept, and what a visitor can say to that. */
  view(t: BookingWords, keepAgain: () => void): HoldView {
    const { phase, until, isLongest, isAnswered } = this;
    return { phase, until, isLongest, isAnswered, t, extend: () => void this.extend(), leave: () => this.answer(), keepAgain };
  }

  /**
   * Keeps a time, and lets go of the one before.
   *
   * @throws what the portal answered; the time is not kept then.
   */
  async keep(desk: BookingDesk, input: HoldInput): Promise<void> {
    const gone = this.letGo();
    const wish = this.#wish;
    // The same time is free for another company only when it is free again.
    await gone;
    if (wish !== this.#wish) return;
    const receipt = await desk.hold(input);
    if (wish !== this.#wish) {
      void drop(desk, receipt);
      return;
    }
    this.#desk = desk;
    this.#receipt = receipt;
    this.isLongest = false;
    this.#look();
  }

  async extend(): Promise<void> {
    const [desk, receipt, wish] = [this.#desk, this.#receipt, this.#wish];
    if (desk === undefined || receipt === undefined) return;
    this.answer();
    // Where it cannot be extended, it ends when it was to end, and the visitor is told then.
    const hold = await desk.extendHold(receipt).catch(() => receipt.hold);
    if (wish !== this.#wish) return;
    this.isLongest = Date.parse(hold.expiresAt) - Date.now() <= warningMilliseconds;
    this.#receipt = { ...receipt, hold };
    this.#look();
  }

  /** The visitor has seen that it is about to end. */
  answer(): void {
    this.isAnswered = true;
    this.#host.requestUpdate();
  }

  /** Resolves when the portal knows. */
  async letGo(): Promise<void> {
    const [desk, receipt, phase] = [this.#desk, this.#receipt, this.phase];
    this.end();
    if (desk !== undefined && receipt !== undefined && phase !== 'over') await drop(desk, receipt);
  }

  /** Forgets the hold: a booking has taken it over. */
  end(): void {
    this.#wish += 1;
    this.#desk = undefined;
    this.#receipt = undefined;
    this.#show('none');
  }

  /** Shows where the hold stands, and looks again when that changes. */
  #look(): void {
    const left = Date.parse(this.until ?? '') - Date.now();
    const untilWarning = left - warningMilliseconds;
    this.#show(left <= 0 ? 'over' : untilWarning <= 0 ? 'ending' : 'kept');
    if (this.phase !== 'ending') this.isAnswered = false;
    if (left > 0) this.#timer = setTimeout(() => this.#look(), untilWarning > 0 ? untilWarning : left);
  }

  #show(phase: HoldPhase): void {
    clearTimeout(this.#timer);
    this.phase = phase;
    this.#host.requestUpdate();
  }
}

/** Whoever cannot be told that a time is not needed any more finds out when the hold ends. */
async function drop(desk: BookingDesk, receipt: HoldReceipt): Promise<void> {
  await desk.releaseHold(receipt).catch(() => undefined);
}
