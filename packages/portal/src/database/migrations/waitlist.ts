/** Places on waitlists. What is offered is kept by a hold, which claims the time as any other does. */
export const waitlist: readonly string[] = [
  `create table waitlist (
     id text primary key,
     document jsonb not null,
     agreements jsonb not null,
     token_hash text not null,
     -- All that a booking would take: whatever of it becomes free may be what is waited for.
     resources text[] not null,
     -- Of the offer; no foreign key, for whoever ends a hold must not wait for whoever changes the place.
     hold text,
     verify_by timestamptz,
     ended_at timestamptz,
     created_at timestamptz not null,
     -- The line.
     serial bigint generated always as identity
   )`,
  `create index waitlist_live on waitlist using gin (resources) where ended_at is null`,
  `create index waitlist_email on waitlist (lower(document -> 'requester' ->> 'email')) where ended_at is null`,
  `create index waitlist_created_at on waitlist ((document ->> 'createdAt'), id)`,
  'create index waitlist_verify_by on waitlist (verify_by) where verify_by is not null',
];
