import type { ResourceId } from '@dongban/core/slot';

/** What somebody would like to book. */
export interface BookDetail {
  readonly resource: ResourceId;
}

/**
 * A visitor asked to book something. It bubbles and leaves shadow roots. Whoever offers the times elsewhere calls
 * `preventDefault()`; otherwise the element that fired it opens a booking form in its own place.
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
