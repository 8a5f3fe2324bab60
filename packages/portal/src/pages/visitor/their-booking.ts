import { bookingTransitions, type Booking } from '@dongban/core/booking';
import type { Id } from '@dongban/core/kind';
import { layout, type Html } from '../layout.ts';
import { institute, orNothing, type Office, type PageContext } from '../office.ts';

/** The booking that the reader's link is for. */
export const theirBooking = (context: PageContext): Id<'booking'> => context.get('session').subject as Id<'booking'>;

/** Whoever has the link may do what the holder of the record's token may. */
export const userOf = (context: PageContext, { desk }: Office) => ({ token: desk.tokens.of(theirBooking(context)) });

export function openTheirs(context: PageContext, office: Office): Promise<Booking | undefined> {
  return orNothing(office.dispatch('bookings.get', userOf(context, office), { id: theirBooking(context) }));
}

/** Whether it is theirs to change still. */
export function may(change: 'move' | 'cancel', { state, start }: Booking, { desk }: Office): boolean {
  return bookingTransitions[change].some((from) => from === state) && Temporal.Instant.compare(start, desk.clock()) > 0;
}

export function framed(context: PageContext, { desk }: Office, title: string, content: Html): Response | Promise<Response> {
  const lang = context.get('lang');
  return context.html(layout({ lang, title, institute: institute(desk, lang), home: '/my/booking', content, isNarrow: true }));
}
