import type { LitElement, ReactiveController } from 'lit';

/** Moves the focus to a part of an element as soon as that part is drawn. */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  #selectors: readonly string[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Focuses what a selector finds, after the next update that has it; of several selectors, the first that finds something. */
  request(...selectors: readonly string[]): void {
    this.#selectors = selectors;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const [target] = this.#selectors.flatMap((selector) => this.#host.renderRoot.querySelector<HTMLElement>(selector) ?? []);
    if (target === undefined) return;
    this.#selectors = [];
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
  }
}
