import type { ResourceId } from '@dongban/core/slot';

/** What somebody would like to book. */
export interface BookDetail {
  readonly resource: ResourceId;
}

/**
 * A visitor asked to book something. It bubbles and leaves shadow roots. Whoever offers the times elsewhere calls
 * `preventDefault()`; otherwise the element that fired it opens a booking form in its own place.
 *
 * @example
 * ```html
 * <script src="https://portal.example.org/dongban-portal.js" defer></script>
 * <dongban-service-finder endpoint="https://portal.example.org/"></dongban-service-finder>
 * <script>
 *   document.addEventListener('dongban-book', (event) => {
 *     event.preventDefault(); // the times are on a page of our own
 *     location.assign(`/book?resource=${encodeURIComponent(event.detail.resource)}`);
 *   });
 * </script>
 * ```
 */
export class DongbanBookEvent extends Event {
  readonly detail: BookDetail;

  constructor(detail: BookDetail) {
    super('dongban-book', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dongban-book': DongbanBookEvent;
  }
}
