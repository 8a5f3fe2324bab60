import type { CatalogKind } from '@dongban/core/kind';

/** What was chosen. */
export interface SelectDetail {
  readonly kind: CatalogKind;
  readonly id: string;
}

/**
 * A visitor chose something found. It bubbles and leaves shadow roots. Whoever shows the record elsewhere calls
 * `preventDefault()`; otherwise the element that fired it shows the record itself.
 */
export class DongbanSelectEvent extends Event {
  readonly detail: SelectDetail;

  constructor(detail: SelectDetail) {
    super('dongban-select', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dongban-select': DongbanSelectEvent;
  }
}
