import * as z from 'zod/mini';
import { Eligibility } from './eligibility.ts';
import { entity } from './entity.ts';
import { CalendarDate } from './time.ts';
import { LocalizedText } from './text.ts';

const percent = (maximum: number) => z.int().check(z.minimum(1), z.maximum(maximum));
const items = z.array(z.enum(['use', 'operator', 'pretreatment', 'material'])).check(z.minLength(1));

/** What some bookings cost more. */
export const Surcharge = entity({
  /** `urgent` where the requester asks for it; `off-hours` on the part of an item by the hour that lies outside opening hours. */
  when: z.enum(['urgent', 'off-hours']),
  /** Share of the items that it is on. */
  percent: percent(1000),
  /** Items that it is on; use and operator where left out. */
  on: z.optional(items),
});

/** What some companies, or some days, cost less. */
export const Discount = entity({
  /** What it is called. */
  name: LocalizedText,
  /** Share of the items that it is on. */
  percent: percent(100),
  /** Whom it is for; everyone where left out. A company of which it is not known does not get it. */
  eligibility: z.optional(Eligibility),
  /** First day of use. */
  from: z.optional(CalendarDate),
  /** Last day of use. */
  through: z.optional(CalendarDate),
  /** Items that it is on, with their surcharges; the use alone where left out. */
  on: z.optional(items),
});

/** How a price is made of fees. */
export const Pricing = entity({
  /** Each on the bare items. */
  surcharges: z.optional(z.array(Surcharge)),
  /** In the order in which they are listed. */
  discounts: z.optional(z.array(Discount)),
  /** Several discounts: the best alone, all of them on the full price, or each on what the ones before it left. The best where left out. */
  stacking: z.optional(z.enum(['best', 'sum', 'in-turn'])),
  /** Value added tax; 10 where left out. */
  vatPercent: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
});
