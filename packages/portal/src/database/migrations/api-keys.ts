/** Keys of partner sites and of staff, and who looked at whose data with them. */
export const apiKeys: readonly string[] = [
  `create table api_keys (
     id text primary key,
     kind text not null check (kind in ('publishable', 'secret')),
     label text not null,
     -- Of a secret key only; the key itself is shown once and kept nowhere.
     hash text,
     scopes text[] not null,
     origins text[] not null,
     requests_per_minute integer check (requests_per_minute > 0),
     created_at timestamptz not null,
     expires_at timestamptz,
     revoked_at timestamptz,
     check ((kind = 'secret') = (hash is not null))
   )`,
  // Who, what, when: never the data.
  `create table staff_access (
     serial bigint generated always as identity primary key,
     at timestamptz not null,
     key text not null,
     label text not null,
     route text not null,
     subjects text[] not null
   )`,
  'create index staff_access_at on staff_access (at)',
];
