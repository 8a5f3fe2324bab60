import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Mode, Money, Quote } from './schema/common.ts';
import { DeclaredCompany } from './schema/company.ts';
import { entity } from './schema/entity.ts';
import { Percent } from './schema/policy.ts';
import { Instant, TimeZone } from './schema/time.ts';
import { ResourceId } from './slot.ts';

/** A time that a visitor wants kept while they fill in a form. */
export const HoldInput = entity({
  /** What is to be booked. */
  resource: ResourceId,
  /** First instant. */
  start: Instant,
  /** First instant after it. */
  end: Instant,
  /** On site or online. */
  mode: Mode,
  /** The hub, where the resource is offered at several; the first of them where left out. */
  hub: z.optional(idOf('hub')),
  /** How many places; 1 where left out. */
  seats: z.optional(z.int().check(z.minimum(1))),
  /** What the visitor says of their company: the price may depend on it. */
  company: z.optional(DeclaredCompany),
});
/** A time that a visitor wants kept. */
export type HoldInput = z.infer<typeof HoldInput>;

/** What a booking costs that is not used. */
export const PriceTerms = entity({
  /** Until when cancelling is free of charge and does not count as late. */
  freeUntil: Instant,
  /** What cancelling costs from then on; left out where staff make the price. */
  lateFee: z.optional(Money),
  /** What not coming costs; left out where staff make the price. */
  noShowFee: z.optional(Money),
  /** Where staff make the price: the share of it that cancelling costs from then on, in percent. */
  lateFeePercent: z.optional(Percent),
  /** Where staff make the price: the share of it that not coming costs, in percent. */
  noShowFeePercent: z.optional(Percent),
});
/** What a booking costs that is not used. */
export type PriceTerms = z.infer<typeof PriceTerms>;

/** A time that is kept for somebody for some minutes. It ends by itself; whoever knows that they do not need it lets go of it. */
export const Hold = entity({
  /** Stable id of the record. */
  id: idOf('hold'),
  /** What is kept: all of it, or none. */
  resources: z.array(ResourceId).check(z.minLength(1)),
  /** First instant. */
  start: Instant,
  /** First instant after it. */
  end: Instant,
  /** IANA zone of the hub. */
  timeZone: TimeZone,
  /** On site or online. */
  mode: Mode,
  /** Where it takes place; left out online. */
  hub: z.optional(idOf('hub')),
  /** How many places it keeps. */
  seats: z.int().check(z.minimum(1)),
  /** What the visitor said of their company; the price is for it. */
  company: z.optional(DeclaredCompany),
  /** What a booking of it will cost; left out where staff make the price. */
  quote: z.optional(Quote),
  /** What cancelling that booking and not coming to it cost; left out where the policy has no terms for it. */
  terms: z.optional(PriceTerms),
  /** When it was made. */
  createdAt: Instant,
  /** From this instant on, others may have the time. */
  expiresAt: Instant,
});
/** A time that is kept for somebody for some minutes. */
export type Hold = z.infer<typeof Hold>;

/** What the visitor gets: the hold, and the only copy of the token that opens it again. */
export const HoldReceipt = entity({
  /** The hold as it was made. */
  hold: Hold,
  /** Opens the hold again, and turns it into a booking; shown this once. */
  accessToken: z.string().check(z.minLength(1)),
});
/** What the visitor gets when a time is kept for them. */
export type HoldReceipt = z.infer<typeof HoldReceipt>;

/** What a booking of a time costs: what a hold of it would say, while nothing is kept. */
export const Price = entity({
  /** The price for the company that was named; left out where staff make it. */
  quote: z.optional(Quote),
  /** What cancelling and not coming cost; left out where the policy has no terms for it. */
  terms: z.optional(PriceTerms),
});
/** What a booking of a time costs. */
export type Price = z.infer<typeof Price>;
