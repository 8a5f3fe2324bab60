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

/** A booking was made. It bubbles and leaves shadow roots. */
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
