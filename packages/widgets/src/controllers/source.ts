import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sourceFor, type SourceOptions } from '../sources/source-for.ts';
import type { Source } from '../sources/source.ts';
import { closestAround } from './composed.ts';

/** Name of the element that shares its source with those inside it. */
export const providerTag = 'dongban-provider';

/** Fired, without bubbling, by a provider whose source is another one now. */
export const sourceChange = 'dongban-source-change';

type Host = ReactiveControllerHost & Element & SourceOptions;

/** The source of an element: one it was handed, its own `catalog`, `endpoint` or `src`, or that of the provider around it. */
export class SourceController implements ReactiveController {
  readonly #host: Host;
  #handed: Source | undefined;
  #provider: Element | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get value(): Source | undefined {
    return this.#handed ?? sourceFor(this.#host) ?? (this.#provider as { source?: Source } | undefined)?.source;
  }

  set value(source: Source | undefined) {
    if (source === this.#handed) return;
    this.#handed = source;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#provider = closestAround(this.#host, providerTag);
    this.#provider?.addEventListener(sourceChange, this.#refresh);
    // A provider that is defined later than what is inside it announces itself by the event.
    this.#refresh();
  }

  hostDisconnected(): void {
    this.#provider?.removeEventListener(sourceChange, this.#refresh);
    this.#provider = undefined;
  }

  readonly #refresh = (): void => this.#host.requestUpdate();
}
