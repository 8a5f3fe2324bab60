import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readFilters, withFilters, type Filters } from './filters.ts';

/** An element whose host may want its filters in the page's address. */
interface Host extends ReactiveControllerHost {
  /** What the names of the filters begin with there; `null` where the address is none of the element's business. */
  readonly urlFilters: string | null;
}

/** What the names begin with where the host does not say. */
const defaultPrefix = 'find';

/** Keeps filters in the page's address, and follows it when the visitor goes back or forward. */
export class FilterAddressController implements ReactiveController {
  readonly #host: Host;
  readonly #follow: (filters: Filters) => void;

  constructor(host: Host, follow: (filters: Filters) => void) {
    this.#host = host;
    this.#follow = follow;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#read);
  }

  /** Puts filters into the address in the place of those there; the page's history gets no step for it. */
  write(filters: Filters): void {
    if (this.#host.urlFilters !== null) history.replaceState(history.state, '', withFilters(new URL(location.href), this.#prefix, filters));
  }

  get #prefix(): string {
    return this.#host.urlFilters || defaultPrefix;
  }

  readonly #read = (): void => {
    if (this.#host.urlFilters !== null) this.#follow(readFilters(new URL(location.href), this.#prefix));
  };
}
