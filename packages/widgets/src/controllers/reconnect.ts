import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Calls back when the browser is connected again. */
export class ReconnectController implements ReactiveController {
  readonly #whenOnline: () => void;

  constructor(host: ReactiveControllerHost, whenOnline: () => void) {
    this.#whenOnline = whenOnline;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#whenOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#whenOnline);
  }
}
