import type { Booking } from '@dongban/core/booking';
import type { Interest } from '@dongban/core/interest';
import type { Request } from '@dongban/core/request';
import type { WaitlistEntry } from '@dongban/core/waitlist';

/** What a letter tells: what happened to a booking, a request, an interest or a place on a waitlist, or what is to be done. */
export const letterKinds = [
  'code', 'received', 'confirmed', 'declined', 'changed', 'cancelled', 'reminder', 'proposed', 'missed', 'attended', 'quoted', 'delivered', 'overdue', 'card-link',
  'waitlist-joined', 'waitlist-offered', 'waitlist-lapsed', 'waitlist-ended',
  'interest-received', 'interest-accepted', 'interest-declined',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Who a letter goes to, and the language to write it in. */
export interface Recipient {
  readonly name: string;
  readonly email: string;
  readonly lang: string;
}

/**
 * A letter before it is put into words. It holds the record as it stood at that moment: a letter that waits for its server
 * tells what happened, and not what has happened since.
 */
export interface Letter {
  readonly kind: LetterKind;
  readonly to: Recipient;
  /** Id of the record that it is about. */
  readonly subject: string;
  readonly booking?: Booking | undefined;
  readonly request?: Request | undefined;
  readonly interest?: Interest | undefined;
  readonly entry?: WaitlistEntry | undefined;
  /** What staff wrote to the requester. */
  readonly note?: string | undefined;
  /** Which one-time code it brings, and until when that is good. The code itself is made when the letter is. */
  readonly challenge?: { readonly id: string; readonly expiresAt: string } | undefined;
}

/** A letter on its way. The id stays the same through all attempts, so that whoever gets it twice can tell. */
export interface PostedLetter extends Letter {
  readonly id: string;
}
