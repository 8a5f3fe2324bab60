/** Bookings in the order in which staff look at them. */
export const bookingQueue: readonly string[] = [
  `create index bookings_start on bookings ((document ->> 'start'), id)`,
  `create index bookings_state on bookings ((document ->> 'state'), (document ->> 'start'), id)`,
];
