/** Expressions of interest in partner profiles. */
export const interests: readonly string[] = [
  `create table interests (
     id text primary key,
     document jsonb not null,
     agreements jsonb not null,
     token_hash text not null,
     created_at timestamptz not null
   )`,
  `create index interests_created_at on interests ((document ->> 'createdAt'), id)`,
];
