import type { LitElement, ReactiveController } from 'lit';
import { html, type TemplateResult } from 'lit';

/** How long things have to be still before they are told, so that a screen reader is not talked over at every letter. */
const pauseMilliseconds = 400;

/** Tells a screen reader how things stand, once they have come to rest. */
export class AnnouncerController implements ReactiveController {
  readonly #host: LitElement;
  readonly #say: () => string;
  #said = '';
  #next = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param say gives what is to be told; asked for after every update. */
  constructor(host: LitElement, say: () => string) {
    this.#host = host;
    this.#say = say;
    host.addController(this);
  }

  hostUpdated(): void {
    // An update that was on its way when the element left the page.
    if (!this.#host.isConnected) return;
    const text = this.#say();
    if (text === this.#next) return;
    this.#next = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#tell, pauseMilliseconds);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#next = this.#said;
  }

  render(): TemplateResult {
    return html`<p class="spoken-only" role="status">${this.#said}</p>`;
  }

  readonly #tell = (): void => {
    this.#said = this.#next;
    this.#host.requestUpdate();
  };
}
