/** Bookings, the time that they claim, and the keys of requests that made them. */
export const bookings: readonly string[] = [
  'create extension if not exists btree_gist',
  // The booking is kept as it goes over the wire; what rules look at stands in claims.
  `create table bookings (
     id text primary key,
     document jsonb not null,
     agreements jsonb not null,
     token_hash text not null,
     created_at timestamptz not null
   )`,
  // One row per resource and seat. Whoever comes second is refused by the constraint, on whichever path they come.
  `create table booking_claims (
     booking text not null references bookings on delete cascade,
     resource text not null,
     seat integer not null check (seat >= 0),
     during tstzrange not null check (not isempty(during)),
     constraint booking_claims_once exclude using gist (resource with =, seat with =, during with &&)
   )`,
  'create index booking_claims_booking on booking_claims (booking)',
  `create table idempotency_keys (
     key text primary key,
     request_hash text not null,
     booking text not null references bookings on delete cascade,
     created_at timestamptz not null
   )`,
  'create index idempotency_keys_created_at on idempotency_keys (created_at)',
];
