/** What researchers changed of their cards and consents themselves, over what the institute's files say. */
export const cardEdits: readonly string[] = [
  `create table card_edits (
     card text primary key,
     document jsonb not null,
     -- Each decision about a consent with its instant: that somebody agreed, or no longer did, has to be shown.
     decisions jsonb not null,
     updated_at timestamptz not null
   )`,
];
