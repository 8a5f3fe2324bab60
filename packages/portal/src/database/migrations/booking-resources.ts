/** Bookings of one resource, for staff who look at an instrument: without it every booking there is was looked at. */
export const bookingResources: readonly string[] = [
  `create index bookings_resources on bookings using gin ((document -> 'resources') jsonb_path_ops)`,
];
