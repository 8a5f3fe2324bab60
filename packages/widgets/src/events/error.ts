/** What went wrong: a stable code, and the facts that `describe` makes a sentence of. */
export interface ErrorDetail {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** An element could not do what it was asked. It shows so itself; the event is for the host's own records. Bubbles, and leaves shadow roots. */
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
