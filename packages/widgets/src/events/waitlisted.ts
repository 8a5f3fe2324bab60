import type { Id } from '@dongban/core/kind';
import type { ResourceId } from '@dongban/core/slot';

/** What somebody waits for. Nothing about the person: the page around has no need of it. */
export interface WaitlistedDetail {
  readonly entry: Id<'waitlist'>;
  readonly resource: ResourceId;
  /** Calendar dates in the hub's zone. */
  readonly from: string;
  readonly through: string;
}

/**
 * A place on a waitlist was taken. It bubbles and leaves shadow roots.
 *
 * @example
 * ```html
 * <script src="https://portal.example.org/dongban-portal.js" defer></script>
 * <dongban-booking-form endpoint="https://portal.example.org/" resource="equipment_vector-network-analyzer-67g"></dongban-booking-form>
 * <script>
 *   document.addEventListener('dongban-waitlisted', (event) => {
 *     const { resource, from, through } = event.detail;
 *     console.log('waits for', resource, from, through);
 *   });
 * </script>
 * ```
 */
export class DongbanWaitlistedEvent extends Event {
  readonly detail: WaitlistedDetail;

  constructor(detail: WaitlistedDetail) {
    super('dongban-waitlisted', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dongban-waitlisted': DongbanWaitlistedEvent;
  }
}
