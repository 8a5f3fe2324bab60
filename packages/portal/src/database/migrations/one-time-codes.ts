/** Codes that show that a mail address is the requester's, and the time that an unverified booking keeps until then. */
export const oneTimeCodes: readonly string[] = [
  // The codes themselves are not stored, not even hashed: six digits are found out from any hash.
  `create table one_time_codes (
     id text primary key,
     subject text not null,
     tries integer not null default 0,
     expires_at timestamptz not null,
     created_at timestamptz not null
   )`,
  'create index one_time_codes_subject on one_time_codes (subject, created_at)',
  'create index one_time_codes_expires_at on one_time_codes (expires_at)',
  'alter table bookings add column verify_by timestamptz',
  'create index bookings_verify_by on bookings (verify_by) where verify_by is not null',
];
