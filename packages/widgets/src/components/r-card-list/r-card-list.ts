import { Task, TaskStatus, initialState } from '@lit/task';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { RCard } from '@dongban/core/r-card';
import { AnnouncerController } from '../../controllers/announcer.ts';
import { FocusController } from '../../controllers/focus.ts';
import { ReconnectController } from '../../controllers/reconnect.ts';
import { DongbanElement } from '../../element/dongban-element.ts';
import { state } from '../../element/property.ts';
import { DongbanErrorEvent } from '../../events/error.ts';
import { DongbanSelectEvent } from '../../events/select.ts';
import { problemOf } from '../../sources/problem.ts';
import type { Source } from '../../sources/source.ts';
import { renderFailure, renderNoSource } from '../../templates/states.ts';
import { cardSkeletonStyles, renderCardSkeleton } from '../r-card/render-skeleton.ts';
import type * as ListLook from './list-view.ts';
import { words } from './words.ts';

/** Rows before "more" is asked for, and as many more each time. */
const rowsAtOnce = 12;

/** A list, with what draws it. */
interface Loaded {
  readonly directory: ListLook.Directory;
  readonly view: typeof ListLook;
}

/**
 * Every researcher whom the catalog shows, each as one row that opens the card. It needs no portal: a catalog file beside the page will do.
 *
 * @tagname dongban-r-card-list
 * @summary The researchers of a catalog in a list, found by name in any script, 초성, topic, hub and what they may be asked about.
 * @status experimental
 * @since 0.1.0
 *
 * @slot - What stands there until the element does, and where scripts are off: a link to a page that says the same.
 *
 * @event {DongbanSelectEvent} dongban-select - A researcher was chosen; `detail` is `{ kind, id }`. Cancelable: prevent it to show the card elsewhere.
 * @event {DongbanErrorEvent} dongban-error - The list could not be loaded.
 *
 * @csspart panel - The surface.
 * @csspart search - Field and hub.
 * @csspart row - One researcher.
 * @csspart portrait - Picture or initials.
 * @csspart name - The heading with the name.
 * @csspart empty - What stands there when nobody was found.
 * @csspart error - What went wrong.
 *
 * @cssproperty [--dongban-font-size=17px] - Size of body text; everything scales with it.
 * @cssproperty [--dongban-accent] - Colour of actions, and so on for every name in the palette.
 * @cssproperty [--dongban-radius=8px] - Corners of controls.
 *
 * @example
 * ```html
 * <script src="https://portal.example.org/dongban-portal.js" defer></script>
 * <dongban-r-card-list endpoint="https://portal.example.org/"></dongban-r-card-list>
 * ```
 */
export class DongbanRCardList extends DongbanElement<keyof typeof words> {
  static override styles: CSSResultGroup = [DongbanElement.sharedStyles, cardSkeletonStyles];
  static override words = words;

  readonly #focus = new FocusController(this);

  readonly #list = new Task(this, {
    task: ([source]) => (source === undefined ? initialState : this.#load(source)),
    args: () => [this.source] as const,
    onError: (error) => this.dispatchEvent(new DongbanErrorEvent(problemOf(error))),
  });

  readonly #announcer = new AnnouncerController(this, () => this.#spoken());

  @state() private text = '';
  @state() private hub: string | undefined;
  @state() private limit = rowsAtOnce;
  /** The card that is shown in the list's own place, since nothing around took it. */
  @state() private chosen: RCard['id'] | undefined;

  constructor() {
    super();
    new ReconnectController(this, () => {
      if (this.#list.status === TaskStatus.ERROR) void this.#list.run();
    });
  }

  /** Moves the focus to the field. */
  override focus(): void {
    this.#focus.request('#look');
  }

  async #load(source: Source): Promise<Loaded> {
    const [catalog, view] = await Promise.all([source.catalog(), import('./list-view.ts')]);
    this.adopt(view.styles);
    return { directory: view.openDirectory(catalog), view };
  }

  async #open({ id }: RCard): Promise<void> {
    if (!this.dispatchEvent(new DongbanSelectEvent({ kind: 'r-card', id }))) return;
    await import('../r-card/r-card.define.ts');
    this.chosen = id;
    await this.updateComplete;
    this.renderRoot.querySelector('dongban-r-card')?.focus();
  }

  #close(id: RCard['id']): void {
    this.chosen = undefined;
    this.#focus.request(`[data-id="${CSS.escape(id)}"] .title`, '#look');
  }

  protected override render(): TemplateResult {
    return html`<div class="panel" part="panel" lang=${this.t.lang}>${this.#announcer.render()}${this.#renderContent()}</div>`;
  }

  #renderContent(): unknown {
    const { t, locale, source, chosen } = this;
    if (source === undefined) return renderNoSource(t);
    return this.#list.render({
      pending: () => [1, 2, 3].map(() => renderCardSkeleton(false, t)),
      error: (error) => renderFailure(problemOf(error), locale, t, () => void this.#list.run()),
      complete: ({ directory, view }) => (chosen === undefined ? this.#renderList(directory, view, source) : this.#renderChosen(chosen, source)),
    });
  }

  #renderList(directory: ListLook.Directory, view: typeof ListLook, source: Source): TemplateResult {
    const { t, locale, text, hub, limit } = this;
    return view.renderList({
      directory, text, hub, limit, locale, t,
      origin: source.origin,
      look: (typed) => {
        this.text = typed;
        this.limit = rowsAtOnce;
      },
      narrow: (wanted) => {
        this.hub = wanted;
        this.limit = rowsAtOnce;
      },
      showMore: () => {
        this.#focus.request(`.people > li:nth-child(${limit + 1}) .title`);
        this.limit = limit + rowsAtOnce;
      },
      open: (card) => void this.#open(card),
    });
  }

  #renderChosen(id: RCard['id'], source: Source): TemplateResult {
    return html`
      <p class="way-back"><button type="button" class="link back" @click=${() => this.#close(id)}>${this.t.list.back}</button></p>
      <dongban-r-card .card=${id} .source=${source}></dongban-r-card>
    `;
  }

  /** What a screen reader is told: how many there are, once typing has come to rest. */
  #spoken(): string {
    const { t, text, hub } = this;
    const loaded = this.#list.status === TaskStatus.COMPLETE ? this.#list.value : undefined;
    return loaded === undefined || this.chosen !== undefined ? '' : loaded.view.countOf({ directory: loaded.directory, text, hub, t });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dongban-r-card-list': DongbanRCardList;
  }
}
