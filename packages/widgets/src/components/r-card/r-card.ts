import { Task, TaskStatus, initialState } from '@lit/task';
import { ReactiveElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { FocusController } from '../../controllers/focus.ts';
import { ReconnectController } from '../../controllers/reconnect.ts';
import { DongbanElement } from '../../element/dongban-element.ts';
import { property, state } from '../../element/property.ts';
import { DongbanErrorEvent } from '../../events/error.ts';
import { problemOf } from '../../sources/problem.ts';
import type { Source } from '../../sources/source.ts';
import { renderEmpty, renderFailure, renderNoSource } from '../../templates/states.ts';
import { loadCard, type CardData } from './card-data.ts';
import type * as CardView from './card-view.ts';
import { renderPanel } from './render-panel.ts';
import { cardSkeletonStyles, renderCardSkeleton } from './render-skeleton.ts';
import type { Served } from './served.ts';
import { words } from './words.ts';

/** A card with what draws it. */
interface Shown extends Partial<Served> {
  readonly data: CardData;
  readonly view: typeof CardView;
}

/**
 * One researcher's card: who they are, what they may be asked about with the works that show it, and how to reach them. It draws what
 * the person has agreed to show and nothing else.
 *
 * @tagname dongban-r-card
 * @summary A researcher as the contact point for companies, with the next free time for a consultation.
 * @status experimental
 * @since 0.1.0
 *
 * @slot - What stands there until the element does, and where scripts are off: a link to a page that says the same.
 *
 * @event {DongbanBookEvent} dongban-book - A consultation was asked for; `detail.resource` is the card's id. Cancelable.
 * @event {DongbanSelectEvent} dongban-select - In a layout of one row: all of the card was asked for; `detail` is `{ kind, id }`. Cancelable: prevent it to show the card elsewhere.
 * @event {DongbanErrorEvent} dongban-error - The card could not be loaded.
 *
 * @csspart panel - The surface.
 * @csspart header - Portrait, name, role, topics and the booking button.
 * @csspart portrait - Picture or initials.
 * @csspart name - The heading with the name.
 * @csspart book - The booking button.
 * @csspart section - Each section below the header.
 * @csspart vcard - The link to the card as a file for address books; a button where there is no portal.
 * @csspart empty - What stands there while no card is chosen.
 * @csspart error - What went wrong.
 *
 * @cssproperty [--dongban-font-size=17px] - Size of body text; everything scales with it.
 * @cssproperty [--dongban-accent] - Colour of actions, and so on for every name in the palette.
 * @cssproperty [--dongban-radius=8px] - Corners of controls.
 *
 * @example
 * ```html
 * <script src="https://portal.example.org/dongban-portal.js" defer></script>
 * <dongban-r-card endpoint="https://portal.example.org/" card="r-card_sample-han-seoyun"></dongban-r-card>
 * ```
 */
export class DongbanRCard extends DongbanElement<keyof typeof words> {
  static override styles: CSSResultGroup = [DongbanElement.sharedStyles, cardSkeletonStyles];
  static override words = words;

  /** Whether what stands in the element is what a server drew. */
  #isServed = this.shadowRoot !== null;

  readonly #focus = new FocusController(this);

  readonly #data = new Task(this, {
    task: ([source, id]) => (source === undefined || id === null || id === '' ? initialState : this.#load(source, id)),
    args: () => [this.source, this.card] as const,
    onError: (error) => this.dispatchEvent(new DongbanErrorEvent(problemOf(error))),
  });

  readonly #next = new Task(this, {
    task: ([source, shown], { signal }) => (source === undefined || shown === undefined ? initialState : shown.view.findNextSlot(source, shown.data, signal)),
    args: () => [this.source, this.#data.value] as const,
  });

  /** What the card does in its own place, since nothing around took it over: book, show all of itself, play the film of an address. */
  @state() private here: CardView.Here = {};

  /** Id of the card to show, `r-card_…`. */
  @property() card: string | null = null;

  /** `full` shows everything; `compact` is one row with the next step, `list` one row of a list. */
  @property() layout: CardView.CardLayout = 'full';

  /** `link` leads to a film's own page; `inline` plays films of YouTube's in their place, from its host without cookies, once somebody presses play. */
  @property() video: 'link' | 'inline' = 'link';

  /** Writes the card as schema.org data (JSON-LD) into the element, for search engines. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  constructor() {
    super();
    new ReconnectController(this, () => {
      if (this.#data.status === TaskStatus.ERROR) void this.#data.run();
    });
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('card')) this.here = {};
  }

  /** What a server drew stays until there is all that it takes to go on with it. */
  protected override update(changed: PropertyValues): void {
    if (this.#isServed) {
      const shown = this.#data.value;
      if (shown === undefined) return ReactiveElement.prototype['update'].call(this, changed);
      this.#isServed = false;
      shown.takeOver?.(this.render(), this.renderOptions);
    }
    super.update(changed);
  }

  protected override updated(): void {
    const shown = this.#data.value;
    if (this.structuredData) void shown?.view.tellSearchEngines(this, shown.data, this.locale);
  }

  get #layout(): CardView.CardLayout {
    return this.here.isWhole === true ? 'full' : this.layout;
  }

  /** Moves the focus to the name, as soon as it is there. */
  override focus(): void {
    this.#focus.requestWhole('h2', '.title');
  }

  async #load(source: Source, id: string): Promise<Shown> {
    const [opened, view] = await Promise.all([this.#open(source, id), import('./card-view.ts')]);
    this.adopt(view.styles);
    return { ...opened, view };
  }

  async #open(source: Source, id: string): Promise<Pick<Shown, 'data' | 'takeOver'>> {
    if (!this.#isServed) return { data: await loadCard(source, id) };
    const { openServed } = await import('./served.ts');
    return openServed(this.renderRoot as ShadowRoot, source, id, this.locale);
  }

  protected override render(): TemplateResult {
    return renderPanel(this.#layout, this.t.lang, this.#renderContent());
  }

  #renderContent(): unknown {
    const { t, locale, source } = this;
    if (source === undefined) return renderNoSource(t);
    return this.#data.render({
      initial: () => renderEmpty(t.card.empty, t.card.emptyHelp),
      pending: () => renderCardSkeleton(this.#layout === 'full', t),
      error: (error) => renderFailure(problemOf(error), locale, t, () => void this.#data.run()),
      complete: ({ data, view }) =>
        view.renderCard({
          data, locale, t, source,
          next: { slot: this.#next.value, isPending: this.#next.status < TaskStatus.COMPLETE },
          layout: this.#layout,
          isInline: this.video === 'inline',
          here: this.here,
          element: this,
          show: (more, selector) => {
            this.here = { ...this.here, ...more };
            this.#focus.request(selector);
          },
        }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dongban-r-card': DongbanRCard;
  }
}
