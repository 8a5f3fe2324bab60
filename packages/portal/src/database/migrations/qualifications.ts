/** Who has which training or membership, as the institute's own lists say. */
export const qualifications: readonly string[] = [
  `create table qualifications (
     kind text not null check (kind in ('training', 'membership')),
     -- As policies name it.
     id text not null,
     -- A mail address, or with an at sign before it the domain of all addresses of an organization.
     holder text not null check (holder = lower(holder)),
     until timestamptz,
     primary key (kind, id, holder)
   )`,
  'create index qualifications_holder on qualifications (holder)',
];
