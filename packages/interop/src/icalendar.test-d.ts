import type { Booking } from '@dongban/core/booking';
import { expectTypeOf, it } from 'vitest';
import { bookingToICalendar } from './icalendar.ts';

declare const booking: Booking;

it('a method needs somebody who sends the message', () => {
  const options = { summary: 'x', now: '2026-11-24T00:00:00Z' };
  expectTypeOf(bookingToICalendar(booking, options)).toEqualTypeOf<string>();
  bookingToICalendar(booking, { ...options, organizer: { name: 'x', email: 'x@example.org' }, method: 'CANCEL' });
  // @ts-expect-error no organizer
  bookingToICalendar(booking, { ...options, method: 'CANCEL' });
  // @ts-expect-error the instant has to be given
  bookingToICalendar(booking, { summary: 'x' });
});
