import type { Booking, BookingInput, BookingReceipt } from '@dongban/core/booking';
import type { ReactiveControllerHost } from 'lit';
import { Attempt } from '../../controllers/attempt.ts';
import { CodeCheck, type CodePort } from '../../controllers/code-check.ts';
import type { BookingDesk } from '../../sources/desk.ts';
import type { Source } from '../../sources/source.ts';
import type { CodeView } from '../../templates/code.ts';
import { CalendarFile } from './calendar-file.ts';
import type { DoneView } from './render-done.ts';
import type { BookingWords } from './words.ts';

/** What the form around lends, and what it is told. */
export interface SendingHost {
  readonly element: ReactiveControllerHost;
  readonly source: () => Source | undefined;
  readonly report: (error: unknown) => void;
  /** The booking stands. */
  readonly made: (receipt: BookingReceipt) => void;
  /** The code was not right, or none was written. */
  readonly missed: () => void;
  readonly startAgain: () => void;
}

/** What becomes of a booking: it is sent once, stands with the code from the mail, and can be had as a file for calendars. */
export class Sending {
  readonly #host: SendingHost;
  readonly #attempt = new Attempt();
  readonly #code: CodeCheck<Booking>;
  readonly #calendarFile: CalendarFile;
  receipt: BookingReceipt | undefined;
  isBusy = false;

  constructor(host: SendingHost) {
    this.#host = host;
    this.#code = new CodeCheck(host.element);
    this.#calendarFile = new CalendarFile(host.element, host.report);
  }

  /** @throws what the portal answered; sending the same again makes it once. */
  async send(source: Source, input: BookingInput): Promise<BookingReceipt> {
    this.#show(true);
    try {
      const desk = await source.desk();
      this.receipt = await desk.book(input, { idempotencyKey: this.#attempt.keyFor(input) });
      this.#attempt.close();
      return this.receipt;
    } finally {
      this.#show(false);
    }
  }

  /** The portal has refused it: the same, sent anew, is another attempt. */
  giveUp(): void {
    this.#attempt.close();
  }

  /** Is about another booking from now on. */
  reset(): void {
    this.receipt = undefined;
    this.#code.reset();
    this.#calendarFile.isFailed = false;
  }

  codeView(receipt: BookingReceipt, locale: string, t: BookingWords): CodeView {
    const { source, made, missed, startAgain } = this.#host;
    return this.#code.view({
      email: receipt.booking.requester.email, verifyBy: receipt.verifyBy, locale, words: { ...t.form.code, ...t.booking.code }, missed, startAgain,
      port: async () => {
        const from = source();
        return from && codePort(await from.desk(), receipt);
      },
      done: (booking) => {
        if (receipt !== this.receipt) return;
        this.receipt = { ...receipt, booking };
        made(this.receipt);
      },
    });
  }

  doneView({ booking }: BookingReceipt): Pick<DoneView, 'booking' | 'isCalendarFailed' | 'download' | 'again'> {
    const { source, startAgain } = this.#host;
    const download = (): void => {
      const [from, receipt] = [source(), this.receipt];
      if (from !== undefined && receipt !== undefined) void this.#calendarFile.save(from, receipt);
    };
    return { booking, isCalendarFailed: this.#calendarFile.isFailed, download, again: startAgain };
  }

  #show(isBusy: boolean): void {
    this.isBusy = isBusy;
    this.#host.element.requestUpdate();
  }
}

/** Where the code for a booking is checked. */
function codePort(desk: BookingDesk, receipt: BookingReceipt): CodePort<Booking> {
  return { verify: (code) => desk.verify(receipt, code), sendCode: () => desk.sendCode(receipt) };
}
