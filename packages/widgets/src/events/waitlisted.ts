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

/** A place on a waitlist was taken. It bubbles and leaves shadow roots. */
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
