import type { Booking } from '@dongban/core/booking';
import { shelfOf } from '../records/shelf.ts';

export const bookings = shelfOf<Booking>('bookings');
