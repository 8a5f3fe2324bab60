/** Applications, and the ledger of what came of them and of bookings. */
export const requests: readonly string[] = [
  `create table requests (
     id text primary key,
     document jsonb not null,
     agreements jsonb not null,
     token_hash text not null,
     verify_by timestamptz,
     created_at timestamptz not null
   )`,
  'create index requests_verify_by on requests (verify_by) where verify_by is not null',
  `create index requests_answer_by on requests ((document ->> 'answerBy'), id)`,
  `create index requests_state on requests ((document ->> 'state'), (document ->> 'answerBy'), id)`,
  // Ids of records and no people: the ledger outlives them.
  `create table collaborations (
     id text primary key,
     event text not null,
     document jsonb not null,
     at timestamptz not null
   )`,
  'create index collaborations_at on collaborations (at, id)',
];
