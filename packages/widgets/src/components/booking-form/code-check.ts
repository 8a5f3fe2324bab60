import type { Booking, BookingReceipt } from '@dongban/core/booking';
import type { ReactiveControllerHost } from 'lit';
import type { ErrorDetail } from '../../events/error.ts';
import type { BookingDesk } from '../../sources/desk.ts';
import { problemOf } from '../../sources/problem.ts';

/** How far a visitor is with the code from their mail. */
export interface CodeState {
  readonly code: string;
  readonly problem?: ErrorDetail | undefined;
  readonly isBusy: boolean;
  readonly isSentAgain: boolean;
}

const noCode: CodeState = { code: '', isBusy: false, isSentAgain: false };

/** The code that shows that the mail address is the visitor's: entered, checked, sent again. */
export class CodeCheck {
  readonly #host: ReactiveControllerHost;
  state = noCode;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  reset(): void {
    this.#show(noCode);
  }

  edit(code: string): void {
    this.#show({ ...this.state, code, problem: undefined });
  }

  /** The booking, which now stands; `undefined` where the state says what is wrong. */
  async check(desk: BookingDesk, receipt: BookingReceipt): Promise<Booking | undefined> {
    const { code, isBusy } = this.state;
    if (isBusy) return undefined;
    if (code.trim() === '') {
      this.#show({ ...noCode, problem: { code: 'missing', params: {} } });
      return undefined;
    }
    this.#show({ ...noCode, code, isBusy: true });
    try {
      const booking = await desk.verify(receipt, code);
      this.reset();
      return booking;
    } catch (error) {
      this.#show({ ...noCode, code, problem: problemOf(error) });
      return undefined;
    }
  }

  async sendAgain(desk: BookingDesk, receipt: BookingReceipt): Promise<void> {
    try {
      await desk.sendCode(receipt);
      this.#show({ ...noCode, isSentAgain: true });
    } catch (error) {
      this.#show({ ...noCode, problem: problemOf(error) });
    }
  }

  #show(state: CodeState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
