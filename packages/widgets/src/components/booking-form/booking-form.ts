import { Task, TaskStatus, initialState } from '@lit/task';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult, type nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BookingReceipt } from '@dongban/core/booking';
import type { Slot, SlotList } from '@dongban/core/slot';
import { FocusController } from '../../controllers/focus.ts';
import { ReconnectController } from '../../controllers/reconnect.ts';
import { DongbanElement } from '../../element/dongban-element.ts';
import { DongbanBookedEvent } from '../../events/booked.ts';
import { DongbanErrorEvent } from '../../events/error.ts';
import { addDays, firstDay, monthOf, shiftMonth } from '../../format/calendar.ts';
import { saveFile } from '../../format/save-file.ts';
import { dateIn } from '../../format/time.ts';
import type { BookingStepName } from '../../i18n/messages.ts';
import { problemOf } from '../../sources/problem.ts';
import type { Source } from '../../sources/source.ts';
import { renderEmpty, renderFailure, renderNoSource } from '../../templates/states.ts';
import { Attempt, failureOf } from './attempt.ts';
import type * as FormView from './form-view.ts';
import { bookingInput, checkDraft, emptyDraft, type Draft, type DraftField, type FieldProblem } from './draft.ts';
import type { BookingFailure } from './render-review.ts';
import { bookingSkeletonStyles, renderBookingSkeleton } from './render-skeleton.ts';
import { loadSubject, type Subject, type Wish } from './subject.ts';
import { fetchTimes, timesByDay } from './times.ts';
import { words } from './words.ts';

/** Version of the sentence and notice that the visitor agrees to, where the host names none. */
const ownNoticeVersion = 'dongban-booking-1';

/** Months that are looked through for a first free time before the visitor takes over. */
const monthsLookedThrough = 3;

/**
 * @tagname dongban-booking-form
 * @summary Books a time of an instrument, a service or a researcher: date, time, details, review, done.
 * @status experimental
 * @since 0.1.0
 *
 * @event {DongbanBookedEvent} dongban-booked - A booking was made; `detail` is `{ booking, resource, start, end }`.
 * @event {DongbanErrorEvent} dongban-error - Times could not be fetched, or a booking could not be made.
 *
 * @csspart panel - The surface.
 * @csspart steps - The list of steps.
 * @csspart choice - What has been chosen so far.
 * @csspart calendar - The month grid.
 * @csspart times - The times of a day.
 * @csspart refused - Times that cannot be booked, with reasons.
 * @csspart details - The form for the visitor's details.
 * @csspart review - The last look before booking.
 * @csspart price - The itemized price.
 * @csspart submit - The button that books.
 * @csspart done - The confirmation.
 * @csspart calendar-file - The button that saves the calendar file.
 * @csspart empty - What stands there while nothing is chosen.
 * @csspart error - What went wrong.
 *
 * @cssproperty [--dongban-font-size=17px] - Size of body text; everything scales with it.
 * @cssproperty [--dongban-accent] - Colour of actions, and so on for every name in the palette.
 * @cssproperty [--dongban-radius=8px] - Corners of controls.
 */
export class DongbanBookingForm extends DongbanElement<(typeof words)[number]> {
  static override styles: CSSResultGroup = [DongbanElement.sharedStyles, bookingSkeletonStyles];
  static override words: readonly (typeof words)[number][] = words;

  readonly #focus = new FocusController(this);
  readonly #attempt = new Attempt();

  readonly #subject = new Task(this, {
    task: ([source, id]) => (source === undefined || id === null || id === '' ? initialState : this.#load(source, id)),
    args: () => [this.source, this.resource] as const,
    onComplete: ({ subject }) => this.#begin(subject),
    onError: (error) => this.#report(error),
  });

  readonly #times = new Task(this, {
    task: ([source, subject, month, wish], { signal }) =>
      source?.isLive !== true || subject === undefined || month === '' ? initialState : fetchTimes(source, subject, { month, wish, today: this.#today(subject) }, signal),
    args: () => [this.source, this.#subject.value?.subject, this.month, this.wish] as const,
    onComplete: (list) => this.#lookFurther(list),
    onError: (error) => this.#report(error),
  });

  @state() private step: BookingStepName = 'date';
  @state() private month = '';
  @state() private wish: Wish | undefined;
  /** The day that the Tab key reaches in the grid. */
  @state() private reachable = '';
  @state() private date: string | undefined;
  @state() private time: Slot | undefined;
  @state() private draft: Draft = emptyDraft;
  @state() private problems: readonly FieldProblem[] = [];
  @state() private failure: BookingFailure | undefined;
  @state() private isSubmitting = false;
  @state() private receipt: BookingReceipt | undefined;
  @state() private isCalendarFailed = false;

  #monthsLeftToLookThrough = 0;

  /** Id of what to book: `equipment_…`, `service_…` or `r-card_…`. */
  @property() resource: string | null = null;

  /** Where the institute says how it handles personal data; the consent sentence links there. */
  @property({ attribute: 'notice-url' }) noticeUrl: string | null = null;

  /** Version of that notice, kept with the consent. */
  @property({ attribute: 'notice-version' }) noticeVersion: string = ownNoticeVersion;

  constructor() {
    super();
    new ReconnectController(this, () => {
      for (const task of [this.#subject, this.#times]) if (task.status === TaskStatus.ERROR) void task.run();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('resource')) this.#restart();
  }

  /** Moves the focus to the heading, as soon as it is there. */
  override focus(): void {
    this.#focus.requestWhole('h2');
  }

  async #load(source: Source, id: string): Promise<{ subject: Subject; view: typeof FormView }> {
    const [subject, view] = await Promise.all([loadSubject(source, id), import('./form-view.ts')]);
    this.adopt(view.styles);
    return { subject, view };
  }

  /** Back to the first step; what the visitor has written about themselves stays. */
  #restart(): void {
    this.step = 'date';
    this.date = undefined;
    this.time = undefined;
    this.receipt = undefined;
    this.failure = undefined;
    this.problems = [];
    this.isCalendarFailed = false;
  }

  #begin(subject: Subject): void {
    const today = this.#today(subject);
    this.#monthsLeftToLookThrough = monthsLookedThrough;
    this.month = monthOf(today);
    this.reachable = today;
    this.wish = subject.wish;
  }

  /** Opens on the first month with a free time; once the visitor turns a page, it stays where they are. */
  #lookFurther(list: SlotList): void {
    const first = list.slots[0];
    if (first !== undefined && this.#monthsLeftToLookThrough > 0) {
      this.reachable = dateIn(list.timeZone, first.start);
      this.#monthsLeftToLookThrough = 0;
    }
    this.#monthsLeftToLookThrough -= 1;
    if (first === undefined && this.#monthsLeftToLookThrough > 0 && this.#hasNextMonth()) this.month = shiftMonth(this.month, 1);
  }

  #report(error: unknown): void {
    this.dispatchEvent(new DongbanErrorEvent(problemOf(error)));
  }

  /** The current date where the resource is. */
  #today(subject: Subject): string {
    return dateIn(subject.timeZone, Date.now());
  }

  /** The last day that can be booked; `undefined` where there is no limit. */
  #lastDay(): string | undefined {
    const subject = this.#subject.value?.subject;
    return subject?.horizonDays === undefined ? undefined : addDays(this.#today(subject), subject.horizonDays);
  }

  #hasNextMonth(): boolean {
    const last = this.#lastDay();
    return last === undefined || this.month < monthOf(last);
  }

  #goTo(step: BookingStepName): void {
    this.step = step;
    this.failure = undefined;
    this.#focus.request(step === 'date' ? 'h3.date-title' : step === 'time' ? 'h3.times-title' : `.${step} h3`);
  }

  #showMonth(month: string): void {
    this.#monthsLeftToLookThrough = 0;
    this.month = month;
    this.reachable = firstDay(month) < this.reachable && monthOf(this.reachable) === month ? this.reachable : firstDay(month);
  }

  #moveTo(subject: Subject, date: string): void {
    const today = this.#today(subject);
    const last = this.#lastDay() ?? date;
    const target = date < today ? today : date > last ? last : date;
    if (monthOf(target) !== this.month) this.#showMonth(monthOf(target));
    this.reachable = target;
    this.#focus.request(`[data-date="${target}"]`);
  }

  #chooseDate(date: string): void {
    this.date = date;
    this.reachable = date;
    this.time = undefined;
    this.#goTo('time');
  }

  #chooseTime(slot: Slot): void {
    this.time = slot;
    this.#goTo('details');
  }

  #checkDetails(): void {
    this.problems = checkDraft(this.draft);
    if (this.problems.length > 0) this.#focus.request('.summary');
    else this.#goTo('review');
  }

  #edit(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.problems = this.problems.filter(({ field }) => !(field in change));
  }

  async #submit(): Promise<void> {
    const { source, time } = this;
    const subject = this.#subject.value?.subject;
    if (source === undefined || time === undefined || subject === undefined || this.isSubmitting) return;
    this.isSubmitting = true;
    this.failure = undefined;
    try {
      const input = bookingInput(this.draft, time, subject.resource, { lang: this.locale, noticeVersion: this.noticeVersion });
      this.receipt = await source.book(input, { idempotencyKey: this.#attempt.keyFor(input) });
      this.#attempt.close();
      this.#goTo('done');
      const { id, start, end } = this.receipt.booking;
      this.dispatchEvent(new DongbanBookedEvent({ booking: id, resource: subject.resource, start, end }));
    } catch (error) {
      this.#showFailure(error);
    } finally {
      this.isSubmitting = false;
    }
  }

  #showFailure(error: unknown): void {
    const { fields, ...failure } = failureOf(error);
    this.#report(error);
    this.problems = fields;
    if (fields.length > 0) this.step = 'details';
    else this.failure = failure;
    if (failure.refusals.length > 0) {
      this.#attempt.close();
      void this.#times.run();
    }
    this.#focus.request('.summary');
  }

  async #download(): Promise<void> {
    const { source, receipt } = this;
    if (source === undefined || receipt === undefined) return;
    try {
      saveFile(await source.calendar(receipt), `${receipt.booking.id}.ics`, 'text/calendar;charset=utf-8');
      this.isCalendarFailed = false;
    } catch (error) {
      this.isCalendarFailed = true;
      this.#report(error);
    }
  }

  protected override render(): TemplateResult {
    return html`<section class="panel" part="panel" lang=${this.t.lang}>${this.#renderContent()}</section>`;
  }

  #renderContent(): unknown {
    const { t, locale, source } = this;
    if (source === undefined) return renderNoSource(t);
    return this.#subject.render({
      initial: () => renderEmpty(t.booking.empty, t.booking.emptyHelp),
      pending: () => renderBookingSkeleton(t),
      error: (error) => renderFailure(problemOf(error), locale, t, () => void this.#subject.run()),
      complete: ({ subject, view }) => html`
        ${view.renderHead(subject, this.time, locale, t)}
        ${source.isLive
          ? html`${view.renderSteps(this.step, t, (step) => this.#goTo(step))}${this.#renderStep(subject, view)}`
          : view.renderPortalNeeded(locale)}
      `,
    });
  }

  #renderStep(subject: Subject, view: typeof FormView): TemplateResult | typeof nothing {
    const { t, locale, time, draft, problems, noticeUrl, receipt, isCalendarFailed, failure, isSubmitting } = this;
    if (this.step === 'done' && receipt !== undefined) {
      return view.renderDone({
        booking: receipt.booking, subject, isCalendarFailed, locale, t,
        download: () => void this.#download(),
        again: () => { this.#restart(); this.#goTo('date'); void this.#times.run(); },
      });
    }
    if (this.step === 'review' && time !== undefined) {
      return view.renderReview({
        draft, slot: time, fees: subject.fees, failure, isSubmitting, locale, t,
        submit: () => void this.#submit(),
        back: () => this.#goTo('details'),
        chooseAnother: () => this.#goTo('time'),
        take: (nearest) => { this.time = nearest; this.#goTo('review'); },
      });
    }
    if (this.step === 'details' && time !== undefined) {
      return view.renderDetails({
        draft, problems, noticeUrl, locale, t,
        edit: (change) => this.#edit(change),
        next: () => this.#checkDetails(),
        back: () => this.#goTo('time'),
        goToField: (field: DraftField) => this.#focus.request(`#field-${field}`),
      });
    }
    return this.#renderWhen(subject, view);
  }

  #renderWhen(subject: Subject, view: typeof FormView): TemplateResult {
    const { t, locale, reachable, date, time, wish = subject.wish } = this;
    const { status, value } = this.#times;
    const today = this.#today(subject);
    return view.renderWhen({
      subject, today, reachable, date, wish, locale, t,
      chosen: time,
      month: this.month || monthOf(today),
      lastDay: this.#lastDay(),
      hasNextMonth: this.#hasNextMonth(),
      timeZone: value?.timeZone ?? subject.timeZone,
      times: status === TaskStatus.COMPLETE && value !== undefined ? timesByDay(value) : undefined,
      warnings: value?.warnings ?? [],
      problem: status === TaskStatus.ERROR ? problemOf(this.#times.error) : undefined,
      retry: () => void this.#times.run(),
      change: (change) => { this.wish = { ...wish, ...change }; this.time = undefined; },
      showMonth: (month) => this.#showMonth(month),
      moveTo: (day) => this.#moveTo(subject, day),
      chooseDate: (day) => this.#chooseDate(day),
      chooseTime: (slot) => this.#chooseTime(slot),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dongban-booking-form': DongbanBookingForm;
  }
}
