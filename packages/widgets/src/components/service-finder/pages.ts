import type { LitElement } from 'lit';
import type { CatalogKind, Id } from '@dongban/core/kind';
import type { ResourceId } from '@dongban/core/slot';
import type { FocusController } from '../../controllers/focus.ts';
import { DongbanBookEvent } from '../../events/book.ts';
import { DongbanRequestEvent } from '../../events/request.ts';
import { DongbanSelectEvent } from '../../events/select.ts';
import type { Source } from '../../sources/source.ts';
import type { Answer } from './answer.ts';
import type { Finding } from './findings.ts';

/** A result whose page is open, with what draws it. */
interface Page extends Pick<Answer, 'catalog' | 'draw'> {
  readonly finding: Finding;
}

/** What the finder around lends. */
export interface PagesHost {
  readonly element: LitElement & { readonly source: Source | undefined };
  readonly focus: FocusController;
  /** What draws answers, with its look. */
  readonly draw: () => Promise<Answer['draw']>;
}

/**
 * Where a visitor goes from the results: to the page of one, from there to its booking form, or to a person. Each is offered to the
 * page around first, by an event that it may take over.
 */
export class Pages {
  readonly #host: PagesHost;
  /** The page of a result that nothing around took. */
  page: Page | undefined;
  /** What is being booked, or the question that goes to a person, below. */
  booking: ResourceId | undefined;
  requested: string | undefined;

  constructor(host: PagesHost) {
    this.#host = host;
  }

  leave(): void {
    this.page = undefined;
    this.booking = undefined;
    this.requested = undefined;
    this.#host.element.requestUpdate();
  }

  async choose(finding: Finding): Promise<void> {
    const { element, focus, draw: load } = this.#host;
    const { kind, record } = finding;
    const { source } = element;
    if (source === undefined || !element.dispatchEvent(new DongbanSelectEvent({ kind, id: record.id }))) return;
    const [catalog, draw] = await Promise.all([source.catalog(), load(), kind === 'r-card' ? import('../r-card/r-card.define.ts') : undefined]);
    this.leave();
    this.page = { finding, catalog, draw };
    if (kind === 'r-card') await this.#focusOn('dongban-r-card');
    else focus.request('.detail h2');
  }

  returnToResults(from: Finding): void {
    this.leave();
    this.#host.focus.request(`[data-id="${CSS.escape(from.record.id)}"] button`, '.results-title', '#need');
  }

  async book(resource: ResourceId): Promise<void> {
    if (!this.#host.element.dispatchEvent(new DongbanBookEvent({ resource }))) return;
    await import('../booking-form/booking-form.define.ts');
    this.booking = resource;
    await this.#focusOn('dongban-booking-form');
  }

  /** @param about what it is about, where that is a record. */
  async ask(need: string, about?: Id<CatalogKind>): Promise<void> {
    if (!this.#host.element.dispatchEvent(new DongbanRequestEvent({ need, about }))) return;
    await import('../request-form/request-form.define.ts');
    this.requested = need;
    await this.#focusOn('dongban-request-form');
  }

  /** Draws, and leads to an element that has been drawn. */
  async #focusOn(name: 'dongban-r-card' | 'dongban-booking-form' | 'dongban-request-form'): Promise<void> {
    const { element } = this.#host;
    element.requestUpdate();
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>(name)?.focus();
  }
}
