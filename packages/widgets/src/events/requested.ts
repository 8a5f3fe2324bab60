import type { Id } from '@dongban/core/kind';

/** What was asked for. Nothing about the person, and none of their words. */
export interface RequestedDetail {
  readonly request: Id<'request'>;
  /** The offer it is about, where it is about one. */
  readonly about: string | undefined;
  /** Until when an answer is promised; an instant in UTC, RFC 3339. */
  readonly answerBy: string;
}

/**
 * A request was sent to a person. It bubbles and leaves shadow roots.
 *
 * @example
 * ```html
 * <script src="https://portal.example.org/dongban-portal.js" defer></script>
 * <dongban-request-form endpoint="https://portal.example.org/"></dongban-request-form>
 * <script>
 *   document.addEventListener('dongban-requested', (event) => {
 *     console.log('answered by', new Date(event.detail.answerBy));
 *   });
 * </script>
 * ```
 */
export class DongbanRequestedEvent extends Event {
  readonly detail: RequestedDetail;

  constructor(detail: RequestedDetail) {
    super('dongban-requested', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dongban-requested': DongbanRequestedEvent;
  }
}
