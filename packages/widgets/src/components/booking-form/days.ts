import type { SlotList } from '@dongban/core/slot';
import type { ReactiveControllerHost } from 'lit';
import { addDays, firstDay, monthOf, shiftMonth } from '../../format/calendar.ts';
import { dateIn } from '../../format/time.ts';
import type { Subject } from './subject.ts';

/** Months that are looked through for a first free time before the visitor takes over. */
const monthsLookedThrough = 3;

/** Which month is looked at, and which of its days the Tab key reaches. */
export class Days {
  readonly #host: ReactiveControllerHost;
  #subject: Subject | undefined;
  #monthsLeftToLookThrough = 0;
  month = '';
  reachable = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The current date where the resource is. */
  get today(): string {
    return dateIn(this.#subject?.timeZone ?? 'UTC', Date.now());
  }

  /** The last day that can be booked; `undefined` where there is no limit. */
  get lastDay(): string | undefined {
    const days = this.#subject?.horizonDays;
    return days === undefined ? undefined : addDays(this.today, days);
  }

  get hasNextMonth(): boolean {
    return this.lastDay === undefined || this.month < monthOf(this.lastDay);
  }

  begin(subject: Subject): void {
    this.#subject = subject;
    this.#monthsLeftToLookThrough = monthsLookedThrough;
    this.#show(monthOf(this.today), this.today);
  }

  /** Opens on the first month with a free time; once the visitor turns a page, it stays where they are. */
  lookFurther({ slots: [first], timeZone }: SlotList): void {
    const isLooking = this.#monthsLeftToLookThrough > 0;
    this.#monthsLeftToLookThrough = first === undefined ? this.#monthsLeftToLookThrough - 1 : 0;
    if (first !== undefined && isLooking) this.#show(this.month, dateIn(timeZone, first.start));
    if (this.#monthsLeftToLookThrough > 0 && this.hasNextMonth) this.#show(shiftMonth(this.month, 1), this.reachable);
  }

  showMonth(month: string): void {
    this.#monthsLeftToLookThrough = 0;
    const isWithin = firstDay(month) < this.reachable && monthOf(this.reachable) === month;
    this.#show(month, isWithin ? this.reachable : firstDay(month));
  }

  /** Makes a day reachable, or the nearest that can be booked; gives the day. */
  moveTo(date: string): string {
    const last = this.lastDay ?? date;
    const target = date < this.today ? this.today : date > last ? last : date;
    if (monthOf(target) !== this.month) this.showMonth(monthOf(target));
    this.#show(this.month, target);
    return target;
  }

  #show(month: string, reachable: string): void {
    this.month = month;
    this.reachable = reachable;
    this.#host.requestUpdate();
  }
}
