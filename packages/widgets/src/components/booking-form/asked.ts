import type { DeclaredCompany } from '@dongban/core/booking';
import type { Eligibility, Policy, Pricing } from '@dongban/core/common';

/** Facts of a company that rules and discounts may go by, and that a visitor can tell without a search. */
export const companyFields = ['sizeClass', 'stage', 'country', 'region'] as const;

export type CompanyField = (typeof companyFields)[number];

/** Facts that matter, each with the keys that rules and discounts name; a fact that none of them names is missing. */
export type Asked = ReadonlyMap<CompanyField, readonly string[]>;

/** What is read of a record that may be booked. */
interface Ruled {
  readonly policy: Policy | undefined;
  readonly eligibility: Eligibility | undefined;
  readonly pricing: Pricing | undefined;
}

const lists = { sizeClass: 'sizeClasses', stage: 'stages', country: 'countries', region: 'regions' } as const;

/** What a record's rules and discounts have to know of a company. A discount that is over asks for nothing. */
export function askedOf({ policy, eligibility, pricing }: Ruled, today: string = new Date().toISOString().slice(0, 10)): Asked {
  const discounts = pricing?.discounts?.filter(({ through = today }) => through >= today) ?? [];
  const limits = [policy?.eligibility, eligibility, ...discounts.map((discount) => discount.eligibility)];
  return new Map(companyFields.flatMap((field) => {
    const named = limits.flatMap((limit) => limit?.[lists[field]] ?? []);
    return named.length === 0 ? [] : [[field, [...new Set<string>(named)]] as const];
  }));
}

/** What the visitor has said of their company, of what matters; `undefined` where they have said nothing. */
export function companyOf(draft: Readonly<Record<CompanyField, string>>, asked: Asked): DeclaredCompany | undefined {
  const said = [...asked.keys()].filter((field) => draft[field] !== '').map((field) => [field, draft[field]] as const);
  return said.length === 0 ? undefined : Object.fromEntries(said);
}
