import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What there may be of a draft in the storage: whatever a script of the page's, or an older version, has put there. */
export type KeptEntries = Readonly<Record<string, unknown>>;

/**
 * Keeps what a visitor has written until the tab is closed, where the page has asked for that. Whoever uses it leaves out what says who
 * the visitor is, and what they have agreed to.
 */
export class SessionDraft implements ReactiveController {
  readonly #entries: () => object;
  #name: string | undefined;
  #kept = '';

  constructor(host: ReactiveControllerHost, entries: () => object) {
    this.#entries = entries;
    host.addController(this);
  }

  /** What was kept under a name before; from now on, changes are kept there. Without a name nothing is read or written. */
  open(name: string | undefined): KeptEntries {
    this.#name = name;
    this.#kept = JSON.stringify(this.#entries());
    return name === undefined ? {} : parsed(attempt(() => sessionStorage.getItem(name)) ?? '');
  }

  hostUpdated(): void {
    const [name, entries] = [this.#name, JSON.stringify(this.#entries())];
    if (name === undefined || entries === this.#kept) return;
    this.#kept = entries;
    attempt(() => sessionStorage.setItem(name, entries));
  }

  /** What was written has arrived. */
  forget(): void {
    const name = this.#name;
    this.#kept = JSON.stringify(this.#entries());
    if (name !== undefined) attempt(() => sessionStorage.removeItem(name));
  }
}

/** A page may have no storage, or a full one: then the draft is kept no longer than the page. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

function parsed(text: string): KeptEntries {
  const entries = attempt(() => JSON.parse(text) as unknown);
  return typeof entries === 'object' && entries !== null ? (entries as KeptEntries) : {};
}
