import type { Id } from '@dongban/core/kind';
import type { ResourceId } from '@dongban/core/slot';

/** What was booked. Nothing about the person: the page around has no need of it. */
export interface BookedDetail {
  readonly booking: Id<'booking'>;
  readonly resource: ResourceId;
  /** Instants in UTC, RFC 3339. */
  readonly start: string;
  readonly end: string;
}

/**
 * A booking was made. It bubbles and leaves shadow roots.
 *
 * @example
 * ```html
 * <script src="https://portal.example.org/dongban-portal.js" defer></script>
 * <dongban-booking-form endpoint="https://portal.example.org/" resource="equipment_vector-network-analyzer-67g"></dongban-booking-form>
 * <script>
 *   document.addEventListener('dongban-booked', (event) => {
 *     const { resource, start } = event.detail;
 *     console.log('booked', resource, new Date(start));
 *   });
 * </script>
 * ```
 */
export class DongbanBookedEvent extends Event {
  readonly detail: BookedDetail;

  constructor(detail: BookedDetail) {
    super('dongban-booked', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dongban-booked': DongbanBookedEvent;
  }
}
