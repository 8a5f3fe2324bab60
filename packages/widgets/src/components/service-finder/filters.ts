import type { FacetName } from '../../i18n/messages/finder.ts';

/** What an answer can be narrowed by, in the order in which it is shown. */
export const facetNames: readonly FacetName[] = ['kind', 'area', 'pillar', 'hub', 'mode', 'price'];

/** The most results that are asked for: filters choose among them. */
export const resultLimit = 100;

/** Chosen values by facet; a facet of which nothing is chosen narrows nothing. */
export type Filters = ReadonlyMap<FacetName, ReadonlySet<string>>;

export const noFilters: Filters = new Map();

/** The filters with a value chosen, or no longer. */
export function toggled(filters: Filters, name: FacetName, value: string): Filters {
  const values = new Set(filters.get(name));
  if (!values.delete(value)) values.add(value);
  const result = new Map(filters);
  if (values.size === 0) result.delete(name);
  else result.set(name, values);
  return result;
}

/** How many values are chosen in all. */
export function countChosen(filters: Filters): number {
  return [...filters.values()].reduce((count, values) => count + values.size, 0);
}

/** The filters that an address has under a prefix: `?find-area=reliability,equipment`. What it says of other things is left alone. */
export function readFilters(address: URL, prefix: string): Filters {
  return new Map(facetNames.flatMap((name) => {
    const values = (address.searchParams.get(`${prefix}-${name}`) ?? '').split(',').filter((value) => value !== '');
    return values.length === 0 ? [] : [[name, new Set(values)] as const];
  }));
}

/** The address with these filters under a prefix, and no others. */
export function withFilters(address: URL, prefix: string, filters: Filters): URL {
  const result = new URL(address);
  for (const name of facetNames) {
    const values = filters.get(name);
    if (values === undefined) result.searchParams.delete(`${prefix}-${name}`);
    else result.searchParams.set(`${prefix}-${name}`, [...values].join(','));
  }
  return result;
}
