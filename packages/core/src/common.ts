import type * as z from 'zod/mini';
import type * as common from './schema/common.ts';
import type * as eligibility from './schema/eligibility.ts';
import type * as industry from './schema/industry.ts';
import type * as policy from './schema/policy.ts';
import type * as pricing from './schema/pricing.ts';

/** How an offer is used: on the spot at a hub, or from afar. */
export type Mode = z.infer<typeof common.Mode>;
/** Money in integer minor units with an ISO 4217 currency. */
export type Money = z.infer<typeof common.Money>;
/** One price of an offer. */
export type Fee = z.infer<typeof common.Fee>;
/** An itemized price. */
export type Quote = z.infer<typeof common.Quote>;
/** Hours of a week in wall time (schema.org OpeningHoursSpecification). */
export type OpeningHours = z.infer<typeof common.OpeningHours>;
/** Days on which nothing can be booked. */
export type Closure = z.infer<typeof common.Closure>;
/** An identifier of a public scheme. */
export type Identifier = z.infer<typeof common.Identifier>;
/** One spelling of a person's name. */
export type NameForm = z.infer<typeof common.NameForm>;
/** A person's name in every spelling on record. */
export type PersonName = z.infer<typeof common.PersonName>;
/** What may be booked of a resource. */
export type Policy = z.infer<typeof policy.Policy>;
/** How much of a resource one organization may have. */
export type UsageLimit = z.infer<typeof policy.UsageLimit>;
/** What it costs to cancel late, or not to come. */
export type CancellationTerms = z.infer<typeof policy.CancellationTerms>;
/** Something the institute keeps a list of, such as a training or a membership. */
export type Named = z.infer<typeof eligibility.Named>;
/** Who may use an offer. */
export type Eligibility = z.infer<typeof eligibility.Eligibility>;
/** A code of an industry classification, with its revision. */
export type IndustryCode = z.infer<typeof industry.IndustryCode>;
/** How a price is made of fees. */
export type Pricing = z.infer<typeof pricing.Pricing>;
/** What some companies, or some days, cost less. */
export type Discount = z.infer<typeof pricing.Discount>;
