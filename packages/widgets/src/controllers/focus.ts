import type { LitElement, ReactiveController } from 'lit';

/** Moves the focus to a part of an element as soon as that part is drawn. */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  #selector: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Focuses the first match of a selector after the next update that has one. */
  request(selector: string): void {
    this.#selector = selector;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#selector === undefined) return;
    const target = this.#host.renderRoot.querySelector<HTMLElement>(this.#selector);
    if (target === null) return;
    this.#selector = undefined;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
  }
}
