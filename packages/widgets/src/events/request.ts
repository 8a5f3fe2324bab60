import type { CatalogKind, Id } from '@dongban/core/kind';

/** What a person is asked to answer. */
export interface RequestDetail {
  /** The need in the visitor's own words; it belongs into no address and no log. */
  readonly need: string;
  /** The offer it is about, where it is about one. */
  readonly about: Id<CatalogKind> | undefined;
}

/**
 * A visitor would like a person to answer. It bubbles and leaves shadow roots. Whoever takes requests elsewhere calls
 * `preventDefault()`; otherwise the element that fired it opens a request form in its own place.
 *
 * @example
 * ```html
 * <script src="https://portal.example.org/dongban-portal.js" defer></script>
 * <dongban-service-finder endpoint="https://portal.example.org/"></dongban-service-finder>
 * <form action="/ask" method="post"><textarea name="need" aria-label="What you need"></textarea></form>
 * <script>
 *   document.addEventListener('dongban-request', (event) => {
 *     event.preventDefault(); // requests go to a form of our own
 *     const field = document.querySelector('textarea');
 *     if (field !== null) field.value = event.detail.need; // never into an address
 *   });
 * </script>
 * ```
 */
export class DongbanRequestEvent extends Event {
  readonly detail: RequestDetail;

  constructor(detail: RequestDetail) {
    super('dongban-request', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dongban-request': DongbanRequestEvent;
  }
}
