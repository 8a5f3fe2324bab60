import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageFor, onLanguage } from '../i18n/languages.ts';
import { composedParent } from './composed.ts';

type Host = ReactiveControllerHost & Element;

const hosts = new Set<LocaleController>();
const watched = new WeakSet<Node>();

onLanguage(() => {
  for (const host of hosts) host.redraw();
});

/** One observer for every element on the page, alive as long as the page. */
let observer: MutationObserver | undefined;

/** The language of the nearest `lang`, on the element or around it, also across shadow roots; follows changes. */
export class LocaleController implements ReactiveController {
  readonly #host: Host;
  #value = '';

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get value(): string {
    return (this.#value ||= languageFor(nearestLang(this.#host)));
  }

  hostConnected(): void {
    hosts.add(this);
    watch(this.#host);
    this.update();
  }

  hostDisconnected(): void {
    hosts.delete(this);
  }

  /** The words are others now. */
  redraw(): void {
    this.#value = languageFor(nearestLang(this.#host));
    this.#host.requestUpdate();
  }

  update(): void {
    const value = languageFor(nearestLang(this.#host));
    if (value === this.#value) return;
    this.#value = value;
    this.#host.requestUpdate();
  }
}

function nearestLang(start: Element): string {
  for (let node: Node | null = start; node !== null; node = composedParent(node)) {
    const lang = node instanceof Element ? node.getAttribute('lang') : null;
    if (lang !== null && lang !== '') return lang;
  }
  return navigator.language;
}

/** Watches every root between the element and the document. */
function watch(start: Node): void {
  observer ??= new MutationObserver(() => {
    for (const host of hosts) host.update();
  });
  for (let root = start.getRootNode(); ; root = root.host.getRootNode()) {
    if (!watched.has(root)) {
      watched.add(root);
      observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
    if (!(root instanceof ShadowRoot)) return;
  }
}
