/** Expressions of interest wait for the code from their requester's mail, as bookings and requests do. */
export const interestCodes: readonly string[] = [
  'alter table interests add column verify_by timestamptz',
  'create index interests_verify_by on interests (verify_by) where verify_by is not null',
];
