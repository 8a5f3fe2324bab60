import type { DeclaredCompany } from '@dongban/core/booking';
import type { Eligibility, Policy, Pricing } from '@dongban/core/common';

/** Facts of a company that rules and discounts may go by, and that a visitor can tell without a search. */
const companyFields = ['sizeClass', 'stage', 'country', 'region', 'industry'] as const;

type IndustryCode = NonNullable<Eligibility['industries']>[number];

export type CompanyField = (typeof companyFields)[number];

/** Facts that matter, each with the keys that rules and discounts name; a fact that none of them names is missing. */
export type Asked = ReadonlyMap<CompanyField, readonly string[]>;

/** What is read of a record that may be booked. */
interface Ruled {
  readonly policy: Policy | undefined;
  readonly eligibility: Eligibility | undefined;
  readonly pricing: Pricing | undefined;
}

const lists = { sizeClass: 'sizeClasses', stage: 'stages', country: 'countries', region: 'regions', industry: 'industries' } as const;

/** What a record's rules and discounts have to know of a company. A discount that is over asks for nothing. */
export function askedOf({ policy, eligibility, pricing }: Ruled, today: string = new Date().toISOString().slice(0, 10)): Asked {
  const discounts = pricing?.discounts?.filter(({ through = today }) => through >= today) ?? [];
  const limits = [policy?.eligibility, eligibility, ...discounts.map((discount) => discount.eligibility)];
  return new Map(companyFields.flatMap((field) => {
    const named = limits.flatMap((limit) => (limit?.[lists[field]] ?? []).map((one) => (typeof one === 'string' ? one : keyOfIndustry(one))));
    return named.length === 0 ? [] : [[field, [...new Set(named)]] as const];
  }));
}

/** What the visitor has said of their company, of what matters; `undefined` where they have said nothing. */
export function companyOf(draft: Readonly<Record<CompanyField, string>>, asked: Asked): DeclaredCompany | undefined {
  const said = [...asked.keys()].filter((field) => draft[field] !== '').map((field) => (field === 'industry' ? ['industries', [industryOf(draft[field])]] as const : [field, draft[field]] as const));
  return said.length === 0 ? undefined : (Object.fromEntries(said) as DeclaredCompany);
}

/** The industry that a key of `askedOf` stands for. */
export function industryOf(key: string): IndustryCode {
  const [scheme, revision, code] = JSON.parse(key) as [string, string, string];
  return { scheme, revision, code };
}

function keyOfIndustry({ scheme, revision, code }: IndustryCode): string {
  return JSON.stringify([scheme, revision, code]);
}
