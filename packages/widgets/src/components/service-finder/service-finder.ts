import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { AnnouncerController } from '../../controllers/announcer.ts';
import { ComboboxController } from '../../controllers/combobox.ts';
import { FocusController } from '../../controllers/focus.ts';
import { ReconnectController } from '../../controllers/reconnect.ts';
import { DongbanElement } from '../../element/dongban-element.ts';
import { property, state } from '../../element/property.ts';
import { DongbanErrorEvent, type ErrorDetail } from '../../events/error.ts';
import { problemOf } from '../../sources/problem.ts';
import type { Source } from '../../sources/source.ts';
import { fields } from '../../styles/fields.ts';
import { labels } from '../../styles/labels.ts';
import { renderFailure, renderNoSource } from '../../templates/states.ts';
import { askSource, type Answer } from './answer.ts';
import { FilterAddressController } from './filter-address.ts';
import { noFilters, toggled, type Filters } from './filters.ts';
import { folded, type Foldable } from './folds.ts';
import { Names } from './names.ts';
import { Pages } from './pages.ts';
import type { Question } from './question.ts';
import type { Arrangement } from './render-answer.ts';
import { renderSearch } from './render-search.ts';
import { renderResultsSkeleton } from './render-skeleton.ts';
import { renderStart } from './render-start.ts';
import { serviceFinderStyles } from './service-finder.styles.ts';
import type { Suggestion } from './suggestions.ts';
import { WhyNots } from './why-nots.ts';
import { words } from './words.ts';

/**
 * One field for a name or a whole need. Names are suggested as they are typed; Enter asks, and the answer says why each
 * record is in it, what was understood, and what a condition left out.
 *
 * @tagname dongban-service-finder
 * @summary Finds the services, equipment and researchers that fit a need written as a sentence, and says why.
 * @status experimental
 * @since 0.1.0
 *
 * @slot - What stands there until the element does, and where scripts are off: a link to a page that says the same.
 *
 * @event {DongbanSelectEvent} dongban-select - A result was chosen; `detail` is `{ kind, id }`. Cancelable: prevent it to show the record elsewhere.
 * @event {DongbanBookEvent} dongban-book - A time was asked for; `detail.resource` says of what. Cancelable.
 * @event {DongbanRequestEvent} dongban-request - A person was asked to answer; `detail.need` is what was written. Cancelable.
 * @event {DongbanErrorEvent} dongban-error - An answer could not be had.
 *
 * @csspart panel - The surface.
 * @csspart search - The search form.
 * @csspart field - The box around field and button.
 * @csspart submit - The search button.
 * @csspart suggestions - The list of names below the field.
 * @csspart suggestion - One name in it.
 * @csspart examples - The example sentences.
 * @csspart areas - The list of areas.
 * @csspart tile - One area.
 * @csspart understood - What was read out of the need.
 * @csspart editor - Where one part of it is set right.
 * @csspart filters - The filters beside or above the results.
 * @csspart facet - One group of them.
 * @csspart arrange - The choice between results by kind and best first.
 * @csspart group - Results of one kind.
 * @csspart row - One result.
 * @csspart row-title - The button that opens a result.
 * @csspart reason - The line with the reasons in short.
 * @csspart why - The full list of reasons.
 * @csspart why-not - The place of a result, what would lift it and what it does not mention, among its reasons; of one that was left out, the place that it would have.
 * @csspart left-out - What a condition left out.
 * @csspart ask - The way to a person.
 * @csspart empty - What stands there when nothing was found.
 * @csspart detail - The page of one result.
 * @csspart book - The booking button of a result.
 * @csspart error - What went wrong.
 *
 * @cssproperty [--dongban-font-size=17px] - Size of body text; everything scales with it.
 * @cssproperty [--dongban-accent] - Colour of actions, and so on for every name in the palette.
 * @cssproperty [--dongban-radius=8px] - Corners of controls.
 *
 * @example
 * ```html
 * <script src="https://portal.example.org/dongban-portal.js" defer></script>
 * <dongban-service-finder endpoint="https://portal.example.org/"></dongban-service-finder>
 * ```
 */
export class DongbanServiceFinder extends DongbanElement<keyof typeof words> {
  static override styles: CSSResultGroup = [DongbanElement.sharedStyles, labels, fields, serviceFinderStyles];
  static override words = words;

  readonly #focus = new FocusController(this);
  readonly #names = new Names();
  readonly #pages = new Pages({ element: this, focus: this.#focus, draw: () => this.#draw() });

  readonly #answer = new Task(this, {
    task: ([source, question, isBrowsing], { signal }) =>
      source === undefined || (question === undefined && !isBrowsing) ? initialState : this.#load(source, question, signal),
    args: () => [this.source, this.question, this.isBrowsing] as const,
    onError: (error) => this.dispatchEvent(new DongbanErrorEvent(problemOf(error))),
  });

  readonly #combobox = new ComboboxController<Suggestion>(this, {
    find: (typed) => this.#names.find(typed),
    take: ({ name, value }) => {
      this.text = name;
      void this.#pages.choose(value);
    },
    submit: () => this.#ask(),
    clear: () => this.#clear(),
  });

  readonly #whyNots = new WhyNots(this);

  readonly #address = new FilterAddressController(this, (filters) => {
    this.filters = filters;
    this.isBrowsing ||= filters.size > 0;
  });

  readonly #announcer = new AnnouncerController(this, () => this.#spoken());

  /** Keeps the filters in the page's address, as `?find-area=…`, so that a list can be linked to; its value replaces `find`. What was typed never goes there. */
  @property({ attribute: 'url-filters' }) urlFilters: string | null = null;

  /** Working days within which a person answers who is asked: said where a visitor may ask. */
  @property({ type: Number, attribute: 'answer-days' }) answerDays: number | undefined;

  /** What stands in the field. */
  @state() private text = '';
  /** What was last asked. */
  @state() private question: Question | undefined;
  /** Everything is listed, without a question. */
  @state() private isBrowsing = false;
  @state() private isEmptyAsked = false;
  @state() private filters: Filters = noFilters;
  @state() private areFiltersOpen = false;
  @state() private arrangement: Arrangement = 'grouped';
  @state() private opened: ReadonlySet<Foldable> = new Set();
  /** Pointer of the part of the need that is being set right. */
  @state() private editing: string | undefined;
  constructor() {
    super();
    new ReconnectController(this, () => {
      if (this.#answer.status === TaskStatus.ERROR) void this.#answer.run();
    });
  }

  /** Moves the focus to the field. */
  override focus(): void {
    this.#focus.request('#need');
  }

  async #load(source: Source, question: Question | undefined, signal: AbortSignal): Promise<Answer> {
    const [answer, draw] = await Promise.all([askSource(source, question, signal), this.#draw()]);
    return { ...answer, draw };
  }

  /** What draws answers, with its look. */
  async #draw(): Promise<Answer['draw']> {
    const draw = await import('./render-answer.ts');
    this.adopt(draw.styles);
    return draw;
  }

  readonly #ask = (): void => {
    const text = this.text.trim();
    this.isEmptyAsked = text === '' && !this.isBrowsing;
    if (this.isEmptyAsked) return;
    this.#askFor(text === '' ? undefined : { text, changes: {} });
  };

  #askFor(question: Question | undefined): void {
    // What is left of a question when its last word has been taken back is none.
    if (question?.text === '') return this.#clear();
    this.opened = new Set();
    this.editing = undefined;
    this.#pages.leave();
    this.question = question;
  }

  readonly #clear = (): void => {
    this.text = '';
    this.question = undefined;
    this.isBrowsing = false;
    this.isEmptyAsked = false;
    this.#combobox.typed('');
    this.#combobox.close();
    this.#filter(noFilters);
    this.focus();
  };

  #filter(filters: Filters): void {
    this.filters = filters;
    this.isEmptyAsked = false;
    this.opened = new Set();
    this.#pages.leave();
    this.#address.write(filters);
  }

  /** Fetches the names to suggest. */
  async #warm(): Promise<void> {
    if (await this.#names.load(this.source)) this.#combobox.refresh();
  }

  #edit(pointer: string | undefined): void {
    this.#focus.request(pointer === undefined ? `[data-part="${CSS.escape(this.editing ?? '')}"] .part-words` : '#edit');
    this.editing = pointer;
  }

  protected override render(): TemplateResult {
    const { t, locale, text } = this;
    return html`
      <div class="panel" part="panel" lang=${t.lang}>
        ${renderSearch({
          text, locale, t, problem: this.#needProblem(), combobox: this.#combobox, list: this.#names.render(this.#combobox, locale, t), ask: this.#ask, clear: this.#clear, warm: () => void this.#warm(),
          type: (typed) => {
            this.text = typed;
            this.isEmptyAsked = false;
            this.#combobox.typed(typed);
          },
        })}
        ${this.#announcer.render()}
        ${this.source === undefined ? renderNoSource(t) : this.#renderBelow(this.source)}
      </div>
    `;
  }

  #renderBelow(source: Source): unknown {
    const { locale, t } = this;
    const { page, booking, requested } = this.#pages;
    if (page !== undefined) {
      const { finding, catalog, draw } = page;
      return draw.renderPage({
        finding, catalog, source, booking, requested, locale, t,
        hasResults: this.#answer.value !== undefined,
        back: () => this.#pages.returnToResults(finding),
        book: (resource) => void this.#pages.book(resource),
        ask: (about) => void this.#pages.ask(this.question?.text ?? '', about),
        choose: (other) => void this.#pages.choose(other),
      });
    }
    return this.#answer.render({
      initial: () => this.#renderStart(),
      pending: () => (this.#answer.value === undefined ? renderResultsSkeleton() : this.#renderAnswer(this.#answer.value, source)),
      error: (error) => (isAboutNeed(problemOf(error)) ? this.#renderStart() : renderFailure(problemOf(error), locale, t, () => void this.#answer.run())),
      // The same template as while the next answer is on its way, so that the focus stays where it is.
      complete: (answer) => this.#renderAnswer(answer, source),
    });
  }

  #renderStart(): TemplateResult {
    const ask = (example: string): void => {
      this.text = example;
      this.#ask();
    };
    return renderStart(this.locale, this.t, ask, (area) => {
      this.text = '';
      this.question = undefined;
      this.isBrowsing = true;
      this.#filter(toggled(noFilters, 'area', area));
      this.#focus.request('.results-title');
    });
  }

  #renderAnswer(answer: Answer, source: Source): TemplateResult {
    const { question, filters, areFiltersOpen, arrangement, opened, editing, answerDays, locale, t } = this;
    const { requested } = this.#pages;
    return html`
      ${answer.draw.renderAnswer({
        answer, question, filters, areFiltersOpen, arrangement, opened, editing, answerDays, locale, t,
        isStale: this.#answer.status === TaskStatus.PENDING,
        canAsk: source.isLive,
        toggle: (name, value) => this.#filter(toggled(filters, name, value)),
        reset: () => {
          this.#filter(noFilters);
          this.#focus.request('.results-title');
        },
        openFilters: (isOpen) => (this.areFiltersOpen = isOpen),
        arrange: (wanted) => (this.arrangement = wanted),
        showRest: (what, first = '') => {
          this.opened = folded(this.opened, what, true);
          this.#focus.request(`[data-id="${CSS.escape(first)}"] button`);
        },
        unfold: (what, isOpen) => (this.opened = folded(this.opened, what, isOpen)),
        choose: (finding) => void this.#pages.choose(finding),
        whyNots: this.#whyNots.of(answer.match),
        explain: (id) => void this.#whyNots.ask(answer.match, id),
        edit: (pointer) => this.#edit(pointer),
        ask: (changed) => {
          this.#askFor(changed);
          this.#focus.request('.results-title', '#need');
        },
        askPerson: () => void this.#pages.ask(question?.text ?? ''),
      })}
      ${answer.match?.matches.length === 0 ? this.#renderStart() : nothing}
      ${requested === undefined ? nothing : html`<dongban-request-form .need=${requested} .source=${source}></dongban-request-form>`}
    `;
  }

  /** What is wrong with the need itself: said beside the field, until it is changed. */
  #needProblem(): ErrorDetail | undefined {
    if (this.isEmptyAsked) return { code: 'need-empty', params: {} };
    if (this.#answer.status !== TaskStatus.ERROR || this.text.trim() !== this.question?.text) return undefined;
    const problem = problemOf(this.#answer.error);
    return isAboutNeed(problem) ? problem : undefined;
  }

  /** What a screen reader is told: names to choose from, that a search is under way, and how it ended. */
  #spoken(): string {
    const { t } = this;
    if (this.#combobox.isOpen) return t.finder.suggested(this.#combobox.options.length);
    if (this.#answer.status === TaskStatus.PENDING) return t.finder.searching;
    const answer = this.#answer.status === TaskStatus.COMPLETE && this.#pages.page === undefined ? this.#answer.value : undefined;
    return answer === undefined ? '' : answer.draw.countOf(answer, this.filters, t);
  }
}

function isAboutNeed({ code }: ErrorDetail): boolean {
  return code === 'need-empty' || code === 'need-too-long';
}

declare global {
  interface HTMLElementTagNameMap {
    'dongban-service-finder': DongbanServiceFinder;
  }
}
