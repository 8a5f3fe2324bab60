import type { CatalogKind } from '@dongban/core/kind';

/** What was chosen. */
export interface SelectDetail {
  readonly kind: CatalogKind;
  readonly id: string;
}

/**
 * A visitor chose something found. It bubbles and leaves shadow roots. Whoever shows the record elsewhere calls
 * `preventDefault()`; otherwise the element that fired it shows the record itself.
 *
 * @example
 * ```html
 * <script src="https://portal.example.org/dongban-portal.js" defer></script>
 * <dongban-r-card-list endpoint="https://portal.example.org/"></dongban-r-card-list>
 * <script>
 *   document.addEventListener('dongban-select', (event) => {
 *     if (event.detail.kind !== 'r-card') return;
 *     event.preventDefault(); // each researcher has a page of their own here
 *     location.assign(`/people/${event.detail.id}`);
 *   });
 * </script>
 * ```
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
