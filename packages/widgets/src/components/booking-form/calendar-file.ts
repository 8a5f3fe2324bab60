import type { BookingReceipt } from '@dongban/core/booking';
import type { ReactiveControllerHost } from 'lit';
import { saveFile } from '../../format/save-file.ts';
import type { Source } from '../../sources/source.ts';

/** Saves the booking as a file for calendars, and knows whether that failed. */
export class CalendarFile {
  readonly #host: ReactiveControllerHost;
  readonly #report: (error: unknown) => void;
  isFailed = false;

  constructor(host: ReactiveControllerHost, report: (error: unknown) => void) {
    this.#host = host;
    this.#report = report;
  }

  async save(source: Source, receipt: BookingReceipt): Promise<void> {
    try {
      saveFile(await (await source.desk()).calendar(receipt), `${receipt.booking.id}.ics`, 'text/calendar;charset=utf-8');
      this.isFailed = false;
    } catch (error) {
      this.isFailed = true;
      this.#report(error);
    }
    this.#host.requestUpdate();
  }
}
