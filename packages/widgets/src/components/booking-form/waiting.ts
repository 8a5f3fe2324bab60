import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Slot, SlotList } from '@dongban/core/slot';
import type { WaitlistEntry, WaitlistReceipt } from '@dongban/core/waitlist';
import { Attempt } from '../../controllers/attempt.ts';
import { CodeCheck, type CodePort } from '../../controllers/code-check.ts';
import type { Consents } from '../../controllers/consents.ts';
import type { ErrorDetail } from '../../events/error.ts';
import type { BookingDesk } from '../../sources/desk.ts';
import { firstDay, lastDay } from '../../format/calendar.ts';
import { dateIn } from '../../format/time.ts';
import { problemOf } from '../../sources/problem.ts';
import { renderCode } from '../../templates/code.ts';
import type { Draft } from './draft.ts';
import { renderWaiting, renderWaitingDone } from './render-waiting.ts';
import { isSold } from './times.ts';
import type { Subject, Wish } from './subject.ts';
import { checkWait, emptyWait, fieldsOf, waitInput, type Wait, type WaitProblem } from './wait.ts';
import type { BookingWords } from './words.ts';

/** What the form around lends, and what it is told. */
export interface WaitingHost {
  readonly element: ReactiveControllerHost & { readonly noticeUrl: string | null; readonly noticeVersion: string };
  readonly view: () => {
    readonly t: BookingWords;
    readonly locale: string;
    /** Who waits: the same as who books. */
    readonly draft: Draft;
  };
  /** To waiting, and to the booking that comes of it. */
  readonly consents: Consents;
  readonly edit: (change: Partial<Draft>) => void;
  readonly desk: () => Promise<BookingDesk>;
  readonly focusOn: (...selectors: readonly string[]) => void;
  readonly joined: (entry: WaitlistEntry) => void;
  readonly report: (error: unknown) => void;
  readonly close: () => void;
}

/** What was wanted: a time, a day, or any of a month. */
export interface Wanted {
  readonly time?: Slot | undefined;
  /** Times that cannot be had, and those that can, of the days that are shown. */
  readonly times: Pick<SlotList, 'slots' | 'refused'> | undefined;
  readonly day?: string | undefined;
  readonly month: string;
  readonly today: string;
  /** The last day that can be booked at all. */
  readonly lastDay: string | undefined;
}

/** A place on the waitlist, from which days suit to the code from the mail. Loaded when somebody wants one. */
export class Waiting {
  readonly #host: WaitingHost;
  readonly #subject: Subject;
  readonly #wish: Wish;
  readonly #wanted: Wanted;
  readonly #attempt = new Attempt();
  readonly #code: CodeCheck<WaitlistEntry>;
  #wait: Wait;
  #problems: readonly WaitProblem[] = [];
  #failure: ErrorDetail | undefined;
  #isBusy = false;
  #receipt: WaitlistReceipt | undefined;

  constructor(subject: Subject, wish: Wish, wanted: Wanted, host: WaitingHost) {
    this.#host = host;
    this.#subject = subject;
    this.#wish = wish;
    this.#wanted = wanted;
    this.#code = new CodeCheck(host.element);
    const isOfDay = ({ start }: Pick<Slot, 'start'>): boolean => wanted.day === dateIn(subject.timeZone, start);
    const taken = wanted.time === undefined ? (wanted.times?.refused ?? []).filter((time) => isOfDay(time) && isSold(time)) : [wanted.time];
    const isAnyTaken = wanted.time === undefined && wanted.times?.slots.some(isOfDay) !== true;
    this.#wait = emptyWait(...daysOf(wanted), taken, isAnyTaken, subject.timeZone);
  }

  render(): TemplateResult {
    const { element: { noticeUrl }, consents, edit, close, focusOn, view } = this.#host;
    const { t, locale, draft } = view();
    const { today, lastDay } = this.#wanted;
    const receipt = this.#receipt;
    if (receipt?.entry.state === 'unverified') return this.#renderCode(receipt);
    if (receipt !== undefined) return renderWaitingDone({ entry: receipt.entry, locale, t, close });
    return renderWaiting({
      wait: this.#wait, draft, problems: this.#problems, failure: this.#failure, isBusy: this.#isBusy, locale, t, noticeUrl, consents, today, lastDay, close,
      change: (change) => this.#change(change),
      edit: (change) => { edit(change); this.#clear(Object.keys(change)); },
      submit: () => void this.#submit(),
      goToField: (name) => focusOn(`#field-${name}`),
    });
  }

  #renderCode(receipt: WaitlistReceipt): TemplateResult {
    const { close, desk, view, focusOn } = this.#host;
    const { t, locale } = view();
    return renderCode(this.#code.view({
      email: receipt.entry.requester.email, verifyBy: receipt.verifyBy, locale, words: { ...t.form.code, ...t.booking.waitlist.code },
      port: async () => portOf(await desk(), receipt),
      done: (entry) => this.#show({ ...receipt, entry }),
      missed: () => focusOn('#field-code'),
      startAgain: close,
    }));
  }

  #change(change: Partial<Wait>): void {
    this.#wait = { ...this.#wait, ...change };
    this.#clear(Object.keys(change));
  }

  #clear(fields: readonly string[]): void {
    this.#problems = this.#problems.filter(({ field }) => !fields.includes(field));
    this.#host.element.requestUpdate();
  }

  async #submit(): Promise<void> {
    const { view, consents } = this.#host;
    const { draft, locale } = view();
    if (this.#isBusy) return;
    this.#failure = undefined;
    this.#problems = checkWait(this.#wait, draft, this.#wanted.today);
    if (this.#problems.length > 0) return this.#host.focusOn('.summary');
    this.#isBusy = true;
    this.#host.element.requestUpdate();
    try {
      const input = waitInput(this.#wait, draft, this.#subject, this.#wish, { lang: locale, agreements: consents.agreements });
      this.#show(await (await this.#host.desk()).joinWaitlist(input, { idempotencyKey: this.#attempt.keyFor(input) }));
      this.#attempt.close();
    } catch (error) {
      this.#problems = fieldsOf(error);
      this.#failure = this.#problems.length > 0 ? undefined : problemOf(error);
      this.#host.report(error);
      this.#host.focusOn('.summary');
    } finally {
      this.#isBusy = false;
      this.#host.element.requestUpdate();
    }
  }

  #show(receipt: WaitlistReceipt): void {
    this.#receipt = receipt;
    if (receipt.entry.state !== 'unverified') this.#host.joined(receipt.entry);
    this.#host.focusOn('.code h3', '.waiting h3');
  }
}

/** Where the code for a place is checked. */
function portOf(desk: BookingDesk, receipt: WaitlistReceipt): CodePort<WaitlistEntry> {
  return { verify: (code) => desk.verifyEntry(receipt, code), sendCode: () => desk.sendEntryCode(receipt) };
}

/** The day that was wanted; else what is left of the month, as far as it can be booked. */
function daysOf({ time, day, month, today, lastDay: last }: Wanted): [from: string, through: string] {
  const date = day ?? (time === undefined ? undefined : dateIn(time.timeZone, time.start));
  if (date !== undefined) return [date, date];
  const [first, end] = [firstDay(month), lastDay(month)];
  return [first < today ? today : first, last !== undefined && last < end ? last : end];
}
