/** Holds, which claim time like bookings do, and answers to be given again on whichever route they were given. */
export const holds: readonly string[] = [
  `create table holds (
     id text primary key,
     document jsonb not null,
     token_hash text not null,
     visitor text,
     expires_at timestamptz not null,
     created_at timestamptz not null
   )`,
  'create index holds_visitor on holds (visitor)',
  'create index holds_expires_at on holds (expires_at)',
  'alter table booking_claims alter column booking drop not null',
  'alter table booking_claims add column hold text references holds on delete cascade',
  'alter table booking_claims add constraint booking_claims_have_one_owner check ((booking is null) <> (hold is null))',
  'create index booking_claims_hold on booking_claims (hold) where hold is not null',
  // The answer as it was given, without its token, which is made again from the record's id.
  `create table answers (
     key text primary key,
     request_hash text not null,
     record text not null,
     is_new boolean not null,
     body json not null,
     created_at timestamptz not null
   )`,
  'create index answers_created_at on answers (created_at)',
  'create index answers_record on answers (record)',
  // Whoever is still trying when the portal is updated gets the answer to what they began before.
  `insert into answers (key, request_hash, record, is_new, body, created_at)
   select 'bookings.create ' || key, request_hash, booking, true, json_build_object('booking', document), keys.created_at
   from idempotency_keys as keys join bookings on bookings.id = keys.booking`,
  'drop table idempotency_keys',
];
