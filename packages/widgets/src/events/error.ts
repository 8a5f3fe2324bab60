/** What went wrong: a stable code, and the facts that `describe` makes a sentence of. */
export interface ErrorDetail {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * An element could not do what it was asked. It shows so itself; the event is for the host's own records. Bubbles, and leaves shadow roots.
 *
 * @example
 * ```html
 * <script src="https://portal.example.org/dongban-portal.js" defer></script>
 * <dongban-r-card endpoint="https://portal.example.org/" card="r-card_sample-han-seoyun"></dongban-r-card>
 * <script>
 *   document.addEventListener('dongban-error', (event) => {
 *     navigator.sendBeacon('/log', event.detail.code); // nothing personal is in it
 *   });
 * </script>
 * ```
 */
export class DongbanErrorEvent extends Event {
  readonly detail: ErrorDetail;

  constructor(detail: ErrorDetail) {
    super('dongban-error', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dongban-error': DongbanErrorEvent;
  }
}
