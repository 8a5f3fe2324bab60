/** Bookings by who made them, for what an organization may have. */
export const bookingHistory: readonly string[] = [
  `create index bookings_email on bookings (lower(document -> 'requester' ->> 'email'))`,
  `create index bookings_organization on bookings (lower(document -> 'requester' ->> 'organization'))`,
];
