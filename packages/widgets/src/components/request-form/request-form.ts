import { Task, TaskStatus, initialState } from '@lit/task';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Problem } from '@dongban/core/errors';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { Request, RequestReceipt } from '@dongban/core/request';
import { Attempt } from '../../controllers/attempt.ts';
import { CodeCheck } from '../../controllers/code-check.ts';
import { Consents } from '../../controllers/consents.ts';
import { FocusController } from '../../controllers/focus.ts';
import { ReconnectController } from '../../controllers/reconnect.ts';
import { SessionDraft } from '../../controllers/session-draft.ts';
import { DongbanElement } from '../../element/dongban-element.ts';
import { property, state } from '../../element/property.ts';
import { DongbanErrorEvent, type ErrorDetail } from '../../events/error.ts';
import { DongbanRequestedEvent } from '../../events/requested.ts';
import { problemOf } from '../../sources/problem.ts';
import type { Source } from '../../sources/source.ts';
import { renderFailure, renderNoSource } from '../../templates/states.ts';
import { likelyType, loadAbout } from './about.ts';
import { checkDraft, emptyDraft, fieldProblems, requestInput, type FieldProblem, type RequestDraft } from './draft.ts';
import { fromKept, keptOf } from './kept-draft.ts';
import type * as RequestView from './request-view.ts';
import { words } from './words.ts';

/** Version of the sentence and notice that the visitor agrees to, where the host names none. */
const ownNoticeVersion = 'dongban-request-1';

interface Opened {
  readonly about: CatalogRecord | undefined;
  readonly view: typeof RequestView;
}

/**
 * A form for what no slot can be booked for: the need in the visitor's words, samples, standards and a day by which it is needed. It needs
 * a portal, which says until when somebody answers.
 *
 * @tagname dongban-request-form
 * @summary Sends a request to a person, who answers by a stated time: for offers without slots, and where nothing was found.
 * @status experimental
 * @since 0.1.0
 *
 * @slot - What stands there until the element does, and where scripts are off: a link to a page that says the same.
 *
 * @event {DongbanRequestedEvent} dongban-requested - A request was sent; `detail` is `{ request, about, answerBy }`.
 * @event {DongbanErrorEvent} dongban-error - The form could not be opened, or the request not be sent.
 *
 * @csspart panel - The surface.
 * @csspart form - The form.
 * @csspart consents - What the portal asks people to agree to, one thing each.
 * @csspart samples - The samples that will be sent in.
 * @csspart code - The form for the code from the mail.
 * @csspart submit - The button that sends.
 * @csspart done - The confirmation.
 * @csspart error - What went wrong.
 *
 * @example
 * ```html
 * <script src="https://portal.example.org/dongban-portal.js" defer></script>
 * <dongban-request-form endpoint="https://portal.example.org/" about="service_vibration-test"></dongban-request-form>
 * ```
 */
export class DongbanRequestForm extends DongbanElement<keyof typeof words> {
  static override styles: CSSResultGroup = DongbanElement.sharedStyles;
  static override words = words;

  readonly #focus = new FocusController(this);
  readonly #attempt = new Attempt();
  readonly #code = new CodeCheck<Request>(this);
  readonly #consents = new Consents(this, ['request']);
  readonly #kept = new SessionDraft(this, () => keptOf(this.draft));

  readonly #opened = new Task(this, {
    task: ([source, about]) => (source === undefined ? initialState : this.#open(source, about)),
    args: () => [this.source, this.about] as const,
    onError: (error) => this.#report(error),
  });

  @state() private draft: RequestDraft = emptyDraft('consultation', '');
  @state() private problems: readonly FieldProblem[] = [];
  @state() private failure: ErrorDetail | undefined;
  @state() private isSubmitting = false;
  @state() private receipt: RequestReceipt | undefined;

  /** Id of the offer that it is about; without one, a person finds out what fits. */
  @property() about: string | null = null;

  /** What the visitor has written elsewhere already. */
  @property({ attribute: false }) need: string | undefined;

  /** Where the institute says how it handles personal data; the consent sentence links there. Without it, the portal's own notice is shown. */
  @property({ attribute: 'notice-url' }) noticeUrl: string | null = null;

  /** Version of that notice, kept with the consent. */
  @property({ attribute: 'notice-version' }) noticeVersion: string = ownNoticeVersion;

  /** `session` keeps what is asked for, and never who asks, until the tab is closed. Without it nothing is stored. */
  @property({ attribute: 'draft' }) draftIn: 'session' | null = null;

  constructor() {
    super();
    new ReconnectController(this, () => {
      if (this.#opened.status === TaskStatus.ERROR) void this.#opened.run();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('need') && this.need !== undefined) this.draft = { ...this.draft, text: this.need };
  }

  /** Moves the focus to the heading, as soon as it is there. */
  override focus(): void {
    this.#focus.requestWhole('h2');
  }

  async #open(source: Source, id: string | null): Promise<Opened> {
    const [about, view] = await Promise.all([loadAbout(source, id), import('./request-view.ts'), this.#consents.open(source)]);
    this.adopt(view.styles);
    this.#reset();
    this.draft = { ...this.draft, type: likelyType(about) };
    const kept = fromKept(this.#kept.open(this.draftIn === 'session' ? `dongban-request ${source.endpoint ?? ''} ${id ?? ''}` : undefined));
    this.draft = { ...this.draft, ...kept, ...(this.need === undefined ? {} : { text: this.need }) };
    return { about, view };
  }

  #reset(): void {
    this.receipt = undefined;
    this.failure = undefined;
    this.problems = [];
    this.#code.reset();
  }

  #edit(change: Partial<RequestDraft>): void {
    this.draft = { ...this.draft, ...change };
    const isTouched = ({ name }: FieldProblem): boolean => name in change || ('samples' in change && name.startsWith('sample-'));
    this.problems = this.problems.filter((problem) => !isTouched(problem));
  }

  async #submit(): Promise<void> {
    const { source, draft, isSubmitting } = this;
    const about = this.#opened.value?.about?.id;
    if (source === undefined || isSubmitting) return;
    this.failure = undefined;
    this.problems = checkDraft(draft);
    if (this.problems.length > 0) return this.#focus.request('.summary');
    this.isSubmitting = true;
    try {
      const input = requestInput(draft, about, { lang: this.locale, agreements: this.#consents.agreements });
      const receipt = await (await source.desk()).request(input, { idempotencyKey: this.#attempt.keyFor(input) });
      this.#attempt.close();
      if (receipt.request.state === 'unverified') this.#show(receipt);
      else this.#finish(receipt);
    } catch (error) {
      this.#showFailure(error);
    } finally {
      this.isSubmitting = false;
    }
  }

  #show(receipt: RequestReceipt): void {
    this.receipt = receipt;
    this.#focus.request('h3[tabindex]');
  }

  #finish(receipt: RequestReceipt): void {
    this.#kept.forget();
    this.#show(receipt);
    const { id, about, answerBy } = receipt.request;
    this.dispatchEvent(new DongbanRequestedEvent({ request: id, about, answerBy }));
  }

  #showFailure(error: unknown): void {
    this.#report(error);
    const { problems = [] } = (typeof error === 'object' && error !== null ? error : {}) as { problems?: readonly Problem[] };
    this.problems = fieldProblems(problems);
    if (this.problems.length === 0) this.failure = problemOf(error);
    this.#focus.request('.summary');
  }

  #report(error: unknown): void {
    this.dispatchEvent(new DongbanErrorEvent(problemOf(error)));
  }

  async #checkCode(receipt: RequestReceipt): Promise<void> {
    const desk = await this.source?.desk();
    if (desk === undefined) return;
    const request = await this.#code.check({ verify: (code) => desk.verifyRequest(receipt, code), sendCode: () => desk.sendRequestCode(receipt) });
    if (receipt !== this.receipt) return;
    if (request !== undefined) this.#finish({ ...receipt, request });
    else if (!this.#code.state.isBusy) this.#focus.request('#field-code');
  }

  async #sendAgain(receipt: RequestReceipt): Promise<void> {
    const desk = await this.source?.desk();
    if (desk !== undefined) await this.#code.sendAgain({ verify: (code) => desk.verifyRequest(receipt, code), sendCode: () => desk.sendRequestCode(receipt) });
  }

  protected override render(): TemplateResult {
    return html`<section class="panel" part="panel" lang=${this.t.lang}>${this.#renderContent()}</section>`;
  }

  #renderContent(): unknown {
    const { t, locale, source } = this;
    if (source === undefined) return renderNoSource(t);
    return this.#opened.render({
      pending: () => html`<p class="spoken-only" role="status">${t.common.loading}</p><div class="skeleton" aria-hidden="true"><span class="bone w-30"></span><span class="bone w-70"></span><span class="bone tall"></span><span class="bone tall"></span></div>`,
      error: (error) => renderFailure(problemOf(error), locale, t, () => void this.#opened.run()),
      complete: ({ about, view }) => html`${view.renderHead(about, locale, t)}${source.isLive ? this.#renderStep(view) : view.renderPortalNeeded(locale)}`,
    });
  }

  #renderStep(view: typeof RequestView): TemplateResult {
    const { receipt, draft, problems, failure, isSubmitting, noticeUrl, locale, t } = this;
    if (receipt?.request.state === 'unverified') {
      return view.renderCode({
        email: receipt.request.requester.email, verifyBy: receipt.verifyBy, state: this.#code.state, locale, words: { ...t.form.code, ...t.request.code },
        edit: (code) => this.#code.edit(code),
        check: () => void this.#checkCode(receipt),
        sendAgain: () => void this.#sendAgain(receipt),
        startAgain: () => this.#reset(),
      });
    }
    if (receipt !== undefined) return view.renderDone(receipt.request, locale, t, () => this.#startAgain());
    return view.renderForm({
      draft, problems, failure, isSubmitting, noticeUrl, locale, t, consents: this.#consents,
      edit: (change) => this.#edit(change),
      submit: () => void this.#submit(),
      goToField: (name) => this.#focus.request(`#field-${CSS.escape(name)}`),
    });
  }

  /** Another request by the same person. */
  #startAgain(): void {
    this.#reset();
    const { name, email, organization, type } = this.draft;
    this.draft = { ...emptyDraft(type, ''), name, email, organization };
    this.#focus.request('h2');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dongban-request-form': DongbanRequestForm;
  }
}
