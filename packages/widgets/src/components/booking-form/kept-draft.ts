import type { KeptEntries } from '../../controllers/session-draft.ts';

/** What is kept of a booking: what it is about, and not who books. */
export interface KeptBooking {
  readonly note: string;
  /** The day that was chosen. Its time is not kept: somebody else may have it by now. */
  readonly date: string | undefined;
}

/** What was kept, as far as it still is good. */
export function fromKept({ note, date }: KeptEntries, today: string): KeptBooking {
  return {
    note: typeof note === 'string' ? note : '',
    date: typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) && date >= today ? date : undefined,
  };
}
