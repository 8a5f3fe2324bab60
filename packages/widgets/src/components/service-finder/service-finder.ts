import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { MatchAnswer } from '@dongban/core/match';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import type { ResourceId } from '@dongban/core/slot';
import { labelOf } from '@dongban/core/text';
import { serviceAreas, type ServiceArea } from '@dongban/core/vocabularies';
import { FocusController } from '../../controllers/focus.ts';
import { ReconnectController } from '../../controllers/reconnect.ts';
import { DongbanElement } from '../../element/dongban-element.ts';
import { DongbanBookEvent } from '../../events/book.ts';
import { DongbanErrorEvent, type ErrorDetail } from '../../events/error.ts';
import { DongbanSelectEvent } from '../../events/select.ts';
import { problemOf } from '../../sources/problem.ts';
import type { Source } from '../../sources/source.ts';
import { fields } from '../../styles/fields.ts';
import { labels } from '../../styles/labels.ts';
import { icon } from '../../templates/icons.ts';
import { renderFailure, renderNoSource } from '../../templates/states.ts';
import { groupFindings, listFindings, type Finding } from './findings.ts';
import { renderDetail } from './render-detail.ts';
import { renderGroups, renderResultsSkeleton } from './render-results.ts';
import { renderAreaFilter, renderAreas, renderExamples, renderSearch } from './render-search.ts';
import { renderUnderstood } from './understood.ts';
import { serviceFinderStyles } from './service-finder.styles.ts';
import { words, type FinderWords } from './words.ts';

/** The most results that are asked for: filters choose among them. */
const resultLimit = 50;

interface Answer {
  readonly catalog: PublicCatalog;
  /** Missing where an area is listed without a question. */
  readonly match: MatchAnswer | undefined;
}

/**
 * @tagname dongban-service-finder
 * @summary Finds the services, equipment and researchers that fit a need written as a sentence, and says why.
 * @status experimental
 * @since 0.1.0
 *
 * @event {DongbanSelectEvent} dongban-select - A result was chosen; `detail` is `{ kind, id }`. Cancelable: prevent it to show the record elsewhere.
 * @event {DongbanBookEvent} dongban-book - A time was asked for; `detail.resource` says of what. Cancelable.
 * @event {DongbanErrorEvent} dongban-error - An answer could not be had.
 *
 * @csspart panel - The surface.
 * @csspart search - The search form.
 * @csspart field - The box around field and button.
 * @csspart submit - The search button.
 * @csspart examples - The example sentences.
 * @csspart areas - The list of areas.
 * @csspart tile - One area.
 * @csspart understood - What was read out of the need.
 * @csspart filter - The area filter above the results.
 * @csspart group - Results of one kind.
 * @csspart row - One result.
 * @csspart row-title - The button that opens a result.
 * @csspart reason - The line with the reasons in short.
 * @csspart why - The full list of reasons.
 * @csspart detail - The page of one result.
 * @csspart book - The booking button of a result.
 * @csspart error - What went wrong.
 *
 * @cssproperty [--dongban-font-size=17px] - Size of body text; everything scales with it.
 * @cssproperty [--dongban-accent] - Colour of actions, and so on for every name in the palette.
 * @cssproperty [--dongban-radius=8px] - Corners of controls.
 */
export class DongbanServiceFinder extends DongbanElement<(typeof words)[number]> {
  static override styles: CSSResultGroup = [DongbanElement.sharedStyles, labels, fields, serviceFinderStyles];
  static override words: readonly (typeof words)[number][] = words;

  readonly #focus = new FocusController(this);

  readonly #answer = new Task(this, {
    task: ([source, text, isBrowsing], { signal }) =>
      source === undefined || (text === '' && !isBrowsing) ? initialState : askSource(source, text, signal),
    args: () => [this.source, this.asked, this.asked === '' && this.area !== undefined] as const,
    onError: (error) => this.dispatchEvent(new DongbanErrorEvent(problemOf(error))),
  });

  /** What stands in the field. */
  @state() private text = '';
  /** What was last asked for. */
  @state() private asked = '';
  @state() private isEmptyAsked = false;
  @state() private area: ServiceArea | undefined;
  @state() private opened: ReadonlySet<string> = new Set();
  /** The result whose page is open; nothing around took it. */
  @state() private chosen: Finding | undefined;
  /** What is being booked below the page of a result. */
  @state() private booking: ResourceId | undefined;

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

  readonly #ask = (): void => {
    const text = this.text.trim();
    this.isEmptyAsked = text === '' && this.area === undefined;
    if (this.isEmptyAsked) return;
    this.opened = new Set();
    this.#leaveDetail();
    if (text === this.asked && this.#answer.status === TaskStatus.ERROR) void this.#answer.run();
    this.asked = text;
  };

  readonly #clear = (): void => {
    this.text = '';
    this.asked = '';
    this.area = undefined;
    this.isEmptyAsked = false;
    this.#leaveDetail();
    this.focus();
  };

  #chooseArea(area: ServiceArea | undefined): void {
    this.area = area;
    this.isEmptyAsked = false;
    this.opened = new Set();
    this.#leaveDetail();
  }

  #leaveDetail(): void {
    this.chosen = undefined;
    this.booking = undefined;
  }

  async #choose(finding: Finding): Promise<void> {
    const { kind, record } = finding;
    if (!this.dispatchEvent(new DongbanSelectEvent({ kind, id: record.id }))) return;
    if (kind === 'r-card') await import('../r-card/r-card.define.ts');
    this.chosen = finding;
    this.booking = undefined;
    if (kind !== 'r-card') return this.#focus.request('.detail h2');
    await this.updateComplete;
    this.renderRoot.querySelector('dongban-r-card')?.focus();
  }

  #returnToResults(from: Finding): void {
    this.#leaveDetail();
    this.#focus.request(`[data-id="${CSS.escape(from.record.id)}"] .title`, '.results-title');
  }

  async #book(resource: ResourceId): Promise<void> {
    if (!this.dispatchEvent(new DongbanBookEvent({ resource }))) return;
    await import('../booking-form/booking-form.define.ts');
    this.booking = resource;
    await this.updateComplete;
    this.renderRoot.querySelector('dongban-booking-form')?.focus();
  }

  protected override render(): TemplateResult {
    const { t, locale, text } = this;
    return html`
      <div class="panel" part="panel" lang=${t.lang}>
        ${renderSearch({
          text, locale, t, problem: this.#needProblem(), ask: this.#ask, clear: this.#clear,
          type: (typed) => {
            this.text = typed;
            this.isEmptyAsked = false;
          },
        })}
        ${this.source === undefined ? renderNoSource(t) : this.#renderBelow(this.source)}
      </div>
    `;
  }

  #renderBelow(source: Source): unknown {
    const { locale, t } = this;
    return html`
      <p class="spoken-only" role="status">${this.#spoken()}</p>
      ${this.#answer.render({
        initial: () => this.#renderStart(),
        pending: renderResultsSkeleton,
        error: (error) => (isAboutNeed(problemOf(error)) ? this.#renderStart() : renderFailure(problemOf(error), locale, t, () => void this.#answer.run())),
        complete: (answer) => (this.chosen === undefined ? this.#renderResults(answer) : this.#renderChosen(this.chosen, answer, source)),
      })}
    `;
  }

  #renderStart(): TemplateResult {
    const ask = (example: string): void => {
      this.text = example;
      this.#ask();
    };
    return html`${renderExamples(this.t, ask)}${renderAreas(this.locale, this.t, (area) => this.#chooseArea(area))}`;
  }

  #renderResults({ catalog, match }: Answer): TemplateResult {
    const { locale, t, area, opened } = this;
    const findings = listFindings(catalog, match, area);
    return html`
      <div class="results-head">
        <h2 tabindex="-1" class="results-title">${match === undefined ? this.#areaLabel() : t.finder.resultsTitle}</h2>
        <p class="quiet" aria-hidden="true">${findings.length === 0 ? nothing : countOf(match, findings.length, t)}</p>
      </div>
      ${match === undefined ? nothing : renderUnderstood(match, catalog, locale, t)}
      ${renderAreaFilter(area, locale, t, (chosen) => this.#chooseArea(chosen))}
      ${findings.length > 0
        ? renderGroups({
            catalog, groups: groupFindings(findings), opened, locale, t,
            openGroup: (key) => (this.opened = new Set([...opened, key])),
            choose: (finding) => void this.#choose(finding),
          })
        : html`<div class="nothing" part="empty"><h3>${t.finder.nothing}</h3><p class="quiet">${t.finder.nothingHelp}</p></div>${this.#renderStart()}`}
    `;
  }

  #renderChosen(chosen: Finding, { catalog }: Answer, source: Source): TemplateResult {
    const { locale, t, booking } = this;
    return html`
      <p class="way-back"><button type="button" class="link back" @click=${() => this.#returnToResults(chosen)}>${icon('left')}${t.detail.back}</button></p>
      ${chosen.kind === 'r-card'
        ? html`<dongban-r-card .card=${chosen.record.id} .source=${source}></dongban-r-card>`
        : renderDetail({ record: chosen.record, catalog, isLive: source.isLive, locale, t, book: (resource) => void this.#book(resource), choose: (finding) => void this.#choose(finding) })}
      ${booking === undefined ? nothing : html`<dongban-booking-form .resource=${booking} .source=${source}></dongban-booking-form>`}
    `;
  }

  /** What is wrong with the need itself: said beside the field, until it is changed. */
  #needProblem(): ErrorDetail | undefined {
    if (this.isEmptyAsked) return { code: 'need-empty', params: {} };
    if (this.#answer.status !== TaskStatus.ERROR || this.text.trim() !== this.asked) return undefined;
    const problem = problemOf(this.#answer.error);
    return isAboutNeed(problem) ? problem : undefined;
  }

  #areaLabel(): string {
    const term = serviceAreas.term(this.area ?? '');
    return term === undefined ? this.t.finder.resultsTitle : labelOf(term, this.locale);
  }

  /** What a screen reader is told: that a search is under way, and how it ended. */
  #spoken(): string {
    const { t } = this;
    if (this.#answer.status === TaskStatus.PENDING) return t.finder.searching;
    const answer = this.#answer.status === TaskStatus.COMPLETE ? this.#answer.value : undefined;
    if (answer === undefined) return '';
    const count = listFindings(answer.catalog, answer.match, this.area).length;
    return count === 0 ? t.finder.nothing : countOf(answer.match, count, t);
  }
}

/** How many were found; where the answer is full, there may be more, and the number is no total. */
function countOf(match: MatchAnswer | undefined, count: number, t: FinderWords): string {
  return match !== undefined && match.matches.length >= resultLimit ? t.finder.best(count) : t.finder.found(count);
}

function isAboutNeed({ code }: ErrorDetail): boolean {
  return code === 'need-empty' || code === 'need-too-long';
}

async function askSource(source: Source, text: string, signal: AbortSignal): Promise<Answer> {
  const [catalog, match] = await Promise.all([
    source.catalog(),
    text === '' ? undefined : source.match(text, { limit: resultLimit, signal }),
  ]);
  return { catalog, match };
}

declare global {
  interface HTMLElementTagNameMap {
    'dongban-service-finder': DongbanServiceFinder;
  }
}
