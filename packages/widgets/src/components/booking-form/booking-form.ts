import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { BookingReceipt } from '@dongban/core/booking';
import type { Slot } from '@dongban/core/slot';
import { Consents } from '../../controllers/consents.ts';
import { FocusController } from '../../controllers/focus.ts';
import { ReconnectController } from '../../controllers/reconnect.ts';
import { SessionDraft } from '../../controllers/session-draft.ts';
import { DongbanElement } from '../../element/dongban-element.ts';
import { property, state } from '../../element/property.ts';
import { DongbanBookedEvent } from '../../events/booked.ts';
import { DongbanWaitlistedEvent } from '../../events/waitlisted.ts';
import { DongbanErrorEvent } from '../../events/error.ts';
import type { BookingStepName } from '../../i18n/messages/booking.ts';
import { problemOf } from '../../sources/problem.ts';
import type { Source } from '../../sources/source.ts';
import { renderEmpty, renderFailure, renderNoSource } from '../../templates/states.ts';
import { companyOf } from './asked.ts';
import { ChosenTime } from './chosen-time.ts';
import { bookingInput, checkDraft, emptyDraft, type Draft, type DraftField, type FieldProblem } from './draft.ts';
import { failureOf } from './failure.ts';
import { fromKept, type KeptBooking } from './kept-draft.ts';
import { openForm, type Opened, type View } from './opened.ts';
import type { Bill } from './price-seen.ts';
import type { BookingFailure } from './render-failure-notice.ts';
import { bookingSkeletonStyles, renderBookingSkeleton } from './render-skeleton.ts';
import { Sending } from './sending.ts';
import type { Subject } from './subject.ts';
import { Timetable } from './timetable.ts';
import type { Waiting } from './waiting.ts';
import { words } from './words.ts';

/** Version of the sentence and notice that the visitor agrees to, where the host names none. */
const ownNoticeVersion = 'dongban-booking-1';

/**
 * A form in five steps that takes a visitor from a free day to a confirmed booking. The time is kept for them while they write; what
 * cannot be booked says why, and where nothing is free it takes a place on the waitlist. It needs a portal: free times are live.
 *
 * @tagname dongban-booking-form
 * @summary Books a time of an instrument, a service or a researcher: date, time, details, review, code from the mail, done.
 * @status experimental
 * @since 0.1.0
 *
 * @slot - What stands there until the element does, and where scripts are off: a link to a page that says the same.
 *
 * @event {DongbanBookedEvent} dongban-booked - A booking was made; `detail` is `{ booking, resource, start, end }`.
 * @event {DongbanWaitlistedEvent} dongban-waitlisted - A place on the waitlist was taken; `detail` is `{ entry, resource, from, through }`.
 * @event {DongbanErrorEvent} dongban-error - Times could not be fetched, or a booking could not be made.
 *
 * @csspart panel - The surface.
 * @csspart steps - The list of steps.
 * @csspart choice - What has been chosen so far.
 * @csspart cost - What it costs and until when cancelling is free, while the details are written.
 * @csspart calendar - The month grid.
 * @csspart list - Every time of a month, one after the other.
 * @csspart times - The times of a day.
 * @csspart refused - Times that cannot be booked, with reasons.
 * @csspart hold - Until when the time is kept.
 * @csspart hold-warning - The dialog that asks whether to keep it longer.
 * @csspart details - The form for the visitor's details.
 * @csspart company - What is asked of the visitor's company, where rules or discounts go by it.
 * @csspart consents - What the portal asks people to agree to, one thing each.
 * @csspart review - The last look before booking.
 * @csspart price - The itemized price.
 * @csspart terms - What cancelling and not coming cost.
 * @csspart code - The form for the code from the mail.
 * @csspart submit - The button that books.
 * @csspart wait - Buttons that lead to the waitlist.
 * @csspart waitlist - The form for the waitlist, and its confirmation.
 * @csspart done - The confirmation.
 * @csspart calendar-file - The button that saves the calendar file.
 * @csspart empty - What stands there while nothing is chosen.
 * @csspart error - What went wrong.
 *
 * @cssproperty [--dongban-font-size=17px] - Size of body text; everything scales with it.
 * @cssproperty [--dongban-accent] - Colour of actions, and so on for every name in the palette.
 * @cssproperty [--dongban-radius=8px] - Corners of controls.
 *
 * @example
 * ```html
 * <script src="https://portal.example.org/dongban-portal.js" defer></script>
 * <dongban-booking-form endpoint="https://portal.example.org/" resource="equipment_vector-network-analyzer-67g"></dongban-booking-form>
 * ```
 */
export class DongbanBookingForm extends DongbanElement<keyof typeof words> {
  static override styles: CSSResultGroup = [DongbanElement.sharedStyles, bookingSkeletonStyles];
  static override words = words;

  readonly #focus = new FocusController(this);
  readonly #consents = new Consents(this, ['booking']);
  readonly #time = new ChosenTime({ element: this, source: () => this.source, billOf: (slot) => this.#billOf(slot), refused: (error) => void this.#showFailure(error) });
  readonly #sending = new Sending({
    element: this, source: () => this.source,
    made: (receipt) => this.#finish(receipt),
    missed: () => this.#focus.request('#field-code'), startAgain: () => this.#startAgain(), report: (error) => this.#report(error),
  });
  readonly #kept = new SessionDraft(this, (): KeptBooking => ({ note: this.draft.note, date: this.date }));

  readonly #subject = new Task(this, {
    task: ([source, id]) => (source === undefined || id === null || id === '' ? initialState : this.#load(source, id)),
    args: () => [this.source, this.resource] as const,
    onComplete: ({ subject }) => this.#begin(subject),
    onError: (error) => this.#report(error),
  });

  readonly #timetable = new Timetable({ element: this, source: () => this.source, subject: () => this.#subject.value?.subject, report: (error) => this.#report(error) });

  @state() private step: BookingStepName = 'date';
  @state() private date: string | undefined;
  @state() private draft: Draft = emptyDraft;
  @state() private problems: readonly FieldProblem[] = [];
  @state() private failure: BookingFailure | undefined;
  @state() private waiting: Waiting | undefined;

  /** Id of what to book: `equipment_…`, `service_…` or `r-card_…`. */
  @property() resource: string | null = null;

  /** Where the institute says how it handles personal data; the consent sentence links there. Without it, the portal's own notice is shown. */
  @property({ attribute: 'notice-url' }) noticeUrl: string | null = null;

  /** Version of that notice, kept with the consent. */
  @property({ attribute: 'notice-version' }) noticeVersion: string = ownNoticeVersion;

  /** `session` keeps the day and the note, and never who books, until the tab is closed. Without it nothing is stored. */
  @property({ attribute: 'draft' }) draftIn: 'session' | null = null;

  constructor() {
    super();
    new ReconnectController(this, () => {
      if (this.#subject.status === TaskStatus.ERROR) void this.#subject.run();
      if (this.#timetable.isFailed) this.#timetable.refresh();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('resource')) this.#restart();
  }

  protected override updated(): void {
    this.renderRoot.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
  }

  /** Moves the focus to the heading, as soon as it is there. */
  override focus(): void {
    this.#focus.requestWhole('h2');
  }

  async #load(source: Source, id: string): Promise<Opened> {
    const [opened] = await Promise.all([openForm(source, id), this.#consents.open(source)]);
    this.adopt(opened.view.styles);
    return opened;
  }

  /** Back to the first step; what the visitor has written about themselves stays. */
  #restart(): void {
    this.step = 'date';
    this.date = undefined;
    this.waiting = undefined;
    this.#sending.reset();
    this.#time.drop();
    this.failure = undefined;
    this.problems = [];
  }

  #begin(subject: Subject): void {
    const { days } = this.#timetable;
    this.#timetable.begin(subject);
    const { note, date } = fromKept(this.#kept.open(this.draftIn === 'session' ? `dongban-booking ${this.source?.endpoint ?? ''} ${subject.resource}` : undefined), days.today);
    this.draft = { ...this.draft, note: note || this.draft.note };
    if (date !== undefined) this.date = days.moveTo(date);
  }

  #report(error: unknown): void {
    this.dispatchEvent(new DongbanErrorEvent(problemOf(error)));
  }

  #goTo(step: BookingStepName): void {
    this.step = step;
    this.failure = undefined;
    this.#focus.request(step === 'date' ? 'h3.date-title' : step === 'time' ? 'h3.times-title' : `.${step === 'review' && this.#sending.receipt !== undefined ? 'code' : step} h3`);
  }

  #chooseDate(date: string): void {
    this.date = date;
    this.#timetable.days.moveTo(date);
    this.#time.drop();
    this.#goTo('time');
  }

  #chooseTime(slot: Slot, step: BookingStepName): void {
    this.#time.choose(slot);
    this.#goTo(step);
  }

  #checkDetails(): void {
    this.problems = checkDraft(this.draft);
    if (this.problems.length > 0) return this.#focus.request('.summary');
    this.#goTo('review');
    void this.#time.keepForCompany();
  }

  #edit(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.problems = this.problems.filter(({ field }) => !(field in change));
  }

  async #submit(): Promise<void> {
    const [source, { bill, held, price }] = [this.source, this.#time];
    if (source === undefined || bill === undefined || this.#sending.isBusy) return;
    this.failure = undefined;
    try {
      const input = bookingInput(this.draft, bill.slot, bill, { lang: this.locale, agreements: this.#consents.agreements, hold: held.held, quoted: price.total(bill) });
      const receipt = await this.#sending.send(source, input);
      held.end();
      if (receipt.booking.state === 'unverified') this.#goTo('review');
      else this.#finish(receipt);
    } catch (error) {
      await this.#showFailure(error);
    }
  }

  #finish(receipt: BookingReceipt): void {
    this.#kept.forget();
    this.#goTo('done');
    const { id, resources: [resource], start, end } = receipt.booking;
    if (resource !== undefined) this.dispatchEvent(new DongbanBookedEvent({ booking: id, resource, start, end }));
  }

  /** Leads to the waitlist: of a day, of the month that is shown, or for a time that somebody else has. */
  async #wait(wanted: { readonly day?: string | undefined; readonly time?: Slot | undefined }): Promise<void> {
    const [source, subject] = [this.source, this.#subject.value?.subject];
    if (source === undefined || subject === undefined) return;
    const consents = new Consents(this, ['waitlist', 'booking']);
    const [{ Waiting }] = await Promise.all([import('./waiting.ts'), consents.open(source)]);
    const { days: { month, today, lastDay }, list: times } = this.#timetable;
    this.#time.drop();
    this.waiting = new Waiting(subject, this.#timetable.wishOf(subject), { ...wanted, month, today, lastDay, times }, {
      element: this, consents, view: () => ({ t: this.t, locale: this.locale, draft: this.draft }),
      edit: (change) => this.#edit(change),
      desk: () => source.desk(),
      focusOn: (...selectors) => this.#focus.request(...selectors),
      joined: ({ id, resource, from, through }) => this.dispatchEvent(new DongbanWaitlistedEvent({ entry: id, resource, from, through })),
      report: (error) => this.#report(error), close: () => this.#startAgain(),
    });
    this.#focus.request('.waiting h3');
  }

  #billOf(slot: Slot): Bill | undefined {
    const subject = this.#subject.value?.subject;
    return subject && { subject, slot, company: companyOf(this.draft, subject.asked) };
  }

  async #showFailure(error: unknown): Promise<void> {
    const { fields, ...failure } = failureOf(error);
    const { price, bill, held } = this.#time;
    this.#report(error);
    this.problems = fields;
    if (fields.length > 0) this.step = 'details';
    else if (failure.problem.code !== 'price-changed' || !(await price.heed(error, bill).catch(() => false))) this.failure = failure;
    if (failure.refusals.length > 0) {
      this.#sending.giveUp();
      void held.letGo();
      this.#timetable.refresh();
    }
    this.#focus.request('.summary');
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
        ${view.renderHead(subject, this.#time.slot, this.step === 'details' ? this.#time.cost : undefined, locale, t)}
        ${source.isLive
          ? html`${view.renderHold(this.#time.held.view(t, () => void this.#time.keep()))}${this.waiting === undefined ? view.renderSteps(this.step, this.#sending.receipt !== undefined, t, (step) => this.#goTo(step)) : nothing}${this.#renderStep(subject, view)}`
          : view.renderPortalNeeded(locale)}
      `,
    });
  }

  #renderStep(subject: Subject, view: View): TemplateResult {
    const { step, locale, t } = this;
    const { bill } = this.#time;
    const { receipt } = this.#sending;
    if (this.waiting !== undefined) return this.waiting.render();
    if (step === 'done' && receipt !== undefined) return view.renderDone({ ...this.#sending.doneView(receipt), subject, locale, t });
    if (step === 'review' && receipt !== undefined) return view.renderCode(this.#sending.codeView(receipt, locale, t));
    if (step === 'review' && bill !== undefined) return this.#renderReview(bill, view);
    if (step === 'details' && bill !== undefined) return this.#renderDetails(subject, view);
    return this.#renderWhen(subject, view);
  }

  #startAgain(): void {
    this.#restart();
    this.#goTo('date');
    this.#timetable.refresh();
  }

  #renderReview(bill: Bill, view: View): TemplateResult {
    const { draft } = this;
    const { price } = this.#time;
    return view.renderReview({ ...this.#failureView('review'), bill, price: price.of(bill), change: price.change(bill), company: view.company, draft, isSubmitting: this.#sending.isBusy, submit: () => void this.#submit(), back: () => this.#goTo('details') });
  }

  #renderDetails({ asked, industryNames }: Subject, view: View): TemplateResult {
    const { draft, problems, noticeUrl } = this;
    return view.renderDetails({
      ...this.#failureView('details'), company: view.company, asked, industryNames, draft, problems, consents: this.#consents, noticeUrl,
      edit: (change) => this.#edit(change),
      next: () => this.#checkDetails(), back: () => this.#goTo('time'),
      goToField: (field: DraftField) => this.#focus.request(`#field-${field}`),
    });
  }

  /** What a step shows where the time turns out not to be free. */
  #failureView(step: BookingStepName) {
    const { failure, locale, t } = this;
    return { failure, locale, t, chooseAnother: () => this.#goTo('time'), take: (nearest: Slot) => this.#chooseTime(nearest, step), wait: () => void this.#wait({ time: this.#time.slot }) };
  }

  #renderWhen(subject: Subject, view: View): TemplateResult {
    const { t, locale, date } = this;
    const { days } = this.#timetable;
    return view.renderWhen({
      ...this.#timetable.view(subject), date, chosen: this.#time.slot, locale, t,
      change: (change) => {
        this.#timetable.change(subject, change);
        this.#time.drop();
      },
      moveTo: (day) => this.#focus.request(`[data-date="${days.moveTo(day)}"]`),
      chooseDate: (day) => this.#chooseDate(day), chooseTime: (slot) => this.#chooseTime(slot, 'details'), wait: (day) => void this.#wait({ day }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dongban-booking-form': DongbanBookingForm;
  }
}
