/** Letters that are to be sent: written with what they tell, sent afterwards, forgotten once they are. */
export const outbox: readonly string[] = [
  `create table outbox (
     id text not null,
     channel text not null check (channel in ('mail', 'hook')),
     kind text not null,
     subject text not null,
     payload jsonb,
     state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'uncertain', 'dropped')),
     due_at timestamptz not null,
     useless_after timestamptz,
     attempts integer not null default 0,
     claimed_at timestamptz,
     last_error text,
     created_at timestamptz not null,
     ended_at timestamptz,
     -- Order of writing: several may be written in one instant.
     serial bigint generated always as identity,
     primary key (id, channel)
   )`,
  `create index outbox_due on outbox (channel, due_at) where state = 'waiting'`,
  'create index outbox_subject on outbox (subject)',
];
