/**
 * The kinds of record, which are also the first part of every id: `service_vibration-test` is a `service`.
 * An id is opaque beyond that, URL-safe and never reused; across portals a record is `{ publisher, id }`.
 */
export const kinds = [
  'hub',
  'organization',
  'r-card',
  'service',
  'equipment',
  'technology',
  'program',
  'partner-profile',
  'need',
  'request',
  'booking',
  'collaboration',
  'consent',
  'hold',
  'interest',
  'waitlist',
  'work',
] as const;

/** A kind of record; the part of an id before `_`. */
export type Kind = (typeof kinds)[number];

/** An id of one kind, such as `` `hub_${string}` ``; without a parameter, of any kind. */
export type Id<K extends Kind = Kind> = K extends Kind ? `${K}_${string}` : never;

/** Kinds that a public catalog holds, with the catalog field that holds them. */
export const collections = {
  hub: 'hubs',
  organization: 'organizations',
  'r-card': 'cards',
  service: 'services',
  equipment: 'equipment',
  technology: 'technologies',
  program: 'programs',
  'partner-profile': 'partnerProfiles',
} as const satisfies Partial<Record<Kind, string>>;

/** A kind that a catalog can hold. */
export type CatalogKind = keyof typeof collections;

/** The catalog's kinds, in the order in which they are listed everywhere. */
export const catalogKinds = /* @__PURE__ */ Object.keys(collections) as CatalogKind[];

/**
 * The kind an id names, or `undefined` where the text is no id.
 *
 * @example
 * kindOf('r-card_sample-han'); // → 'r-card'
 * kindOf('somebody'); // → undefined
 */
export function kindOf(id: string): Kind | undefined {
  const end = id.indexOf('_');
  if (end < 1 || !/^[a-z-]+_[a-z0-9-]+$/.test(id)) return undefined;
  const prefix = id.slice(0, end);
  return kinds.find((kind) => kind === prefix);
}
