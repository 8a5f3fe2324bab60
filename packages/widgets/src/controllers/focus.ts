import type { LitElement, ReactiveController } from 'lit';

/** What is to have the focus, and what is to be seen with it. */
interface Wish {
  readonly selectors: readonly string[];
  /** Show the element from its top, rather than just the part. */
  readonly isWhole: boolean;
}

/** Moves the focus to a part of an element as soon as that part is drawn. */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  #wish: Wish | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Focuses what a selector finds, after the next update that has it; of several selectors, the first that finds something. */
  request(...selectors: readonly string[]): void {
    this.#ask({ selectors, isWhole: false });
  }

  /** The same, with the whole element brought into view: for a visitor who is led here from elsewhere on the page. */
  requestWhole(...selectors: readonly string[]): void {
    this.#ask({ selectors, isWhole: true });
  }

  hostUpdated(): void {
    const [target] = this.#wish?.selectors.flatMap((selector) => this.#host.renderRoot.querySelector<HTMLElement>(selector) ?? []) ?? [];
    if (target === undefined || this.#wish === undefined) return;
    const { isWhole } = this.#wish;
    this.#wish = undefined;
    target.focus({ preventScroll: true });
    if (isWhole) this.#host.scrollIntoView({ block: 'start', behavior: isStill() ? 'auto' : 'smooth' });
    else target.scrollIntoView({ block: 'nearest' });
  }

  #ask(wish: Wish): void {
    this.#wish = wish;
    this.#host.requestUpdate();
  }
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
