import type { BookingMessages } from './messages/booking.ts';
import type { CardMessages } from './messages/card.ts';
import type { CommonMessages } from './messages/common.ts';
import type { DetailMessages } from './messages/detail.ts';
import type { FinderMessages } from './messages/finder.ts';
import type { FormMessages } from './messages/form.ts';
import type { ListMessages } from './messages/list.ts';
import type { RequestMessages } from './messages/request.ts';

/** Every sentence and label of the elements in one language. Whole sentences: a language decides its own word order. */
export interface Messages {
  /** BCP 47 tag of the language. */
  readonly lang: string;
  readonly common: CommonMessages;
  readonly finder: FinderMessages;
  readonly detail: DetailMessages;
  readonly card: CardMessages;
  readonly list: ListMessages;
  readonly form: FormMessages;
  readonly booking: BookingMessages;
  readonly request: RequestMessages;
}
