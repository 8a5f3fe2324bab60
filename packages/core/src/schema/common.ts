import * as z from 'zod/mini';
import { entity } from './entity.ts';
import { formatted } from './formatted.ts';
import { CalendarDate, Instant, WallTime } from './time.ts';
import { LanguageTag, LocalizedText } from './text.ts';

/** A link that a page may follow: `https` only, so that no record can carry a script. */
export const HttpsUrl = formatted('https-url', (text) => text.startsWith('https://') && URL.canParse(text));

/** An e-mail address, as browsers check it in a form. */
export const Email = formatted('email', /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i);

/** An identifier of a public scheme, in the scheme's canonical form: `{ scheme: 'orcid', value: 'https://orcid.org/…' }`. */
export const Identifier = entity({
  /** `orcid`, `isni`, `ror`, `doi`, `kr-brn`, `kr-crn`, `kr-nri`, `lei`, `kr-equip`, `kr-project`, `patent`, or a scheme of the host's. */
  scheme: z.string().check(z.minLength(1)),
  /** Canonical value. */
  value: z.string().check(z.minLength(1)),
});

/** Money in integer minor units (won has none, so 10,000 won is `10000`; 10 euro is `1000`), ISO 4217 currency. */
export const Money = entity({
  /** Integer minor units. */
  amount: z.int(),
  /** ISO 4217 code. */
  currency: formatted('currency', /^[A-Z]{3}$/),
});

/** ISO 3166-1 alpha-2 country. */
export const Country = formatted('country', /^[A-Z]{2}$/);

/** Region as an ISO 3166-2 code where one exists (`KR-48`), else the host's own key. */
export const Region = z.string().check(z.minLength(1));

/** How an offer is used: on the spot at a hub, or from afar. */
export const Mode = z.enum(['onsite', 'online']);

const dayOfWeek = z.enum(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);

/** schema.org OpeningHoursSpecification in wall time; the zone is the hub's. */
export const OpeningHours = entity({
  /** Days it holds on. */
  dayOfWeek: z.array(dayOfWeek).check(z.minLength(1)),
  /** Opening, wall time. */
  opens: WallTime,
  /** Closing, wall time; before or at `opens`, it is on the next day. */
  closes: WallTime,
  /** First day it holds. */
  validFrom: z.optional(CalendarDate),
  /** Last day it holds. */
  validThrough: z.optional(CalendarDate),
  /** Only for this mode; without it, for both. */
  mode: z.optional(Mode),
  /** On its days it replaces all hours that are not special, and opens a day that would be closed (schema.org specialOpeningHoursSpecification). */
  special: z.optional(z.boolean()),
});

/** Days on which nothing can be booked, both ends included. */
export const Closure = entity({
  /** First day. */
  from: CalendarDate,
  /** Last day. */
  through: CalendarDate,
  /** Why. */
  reason: LocalizedText,
});

/** One price of an offer. `quote` means that staff make one. */
export const Fee = entity({
  /** What it pays for; the use itself where left out. */
  for: z.optional(z.enum(['use', 'operator', 'pretreatment', 'material'])),
  /** What is counted. */
  basis: z.enum(['hour', 'day', 'sample', 'run', 'free', 'quote']),
  /** Price of one, without VAT. */
  price: z.optional(Money),
  /** What it covers or leaves out. */
  note: z.optional(LocalizedText),
});

/** One item of a quote: what it is for, how many, and what it comes to. */
export const QuoteLine = entity({
  /** What sort of item it is. */
  kind: z.optional(z.enum(['use', 'operator', 'pretreatment', 'material', 'surcharge', 'discount'])),
  /** What it is for. */
  label: LocalizedText,
  /** How many units. */
  quantity: z.number(),
  /** What is counted. */
  unit: z.enum(['hour', 'day', 'sample', 'run', 'once']),
  /** Price of all of them, without VAT; less than nothing for a discount. */
  amount: Money,
});

/** Who pays which part of a quote. */
export const Payment = entity({
  /** The requester, or a voucher of a support program. */
  payer: z.enum(['requester', 'voucher']),
  /** Name of the voucher. */
  name: z.optional(LocalizedText),
  /** What it pays. */
  amount: Money,
});

/** An itemized price: the lines add up to `subtotal`, and `subtotal` with `vat` to `total`. */
export const Quote = entity({
  /** Items. */
  lines: z.array(QuoteLine),
  /** Sum of the items. */
  subtotal: Money,
  /** Value added tax. */
  vat: Money,
  /** What is to be paid. */
  total: Money,
  /** Who pays it, adding up to `total`; the requester pays all of it where left out. */
  payments: z.optional(z.array(Payment)),
});

/** Fields that every public record has. */
export const recordFields = {
  /** A made-up record: every place that shows it says so. */
  sample: z.optional(z.boolean()),
  /** From this instant on, copies of the record are neither matched nor drawn. Set by `publish` from consent. */
  visibleUntil: z.optional(Instant),
  /** When the record was last changed. */
  updatedAt: z.optional(Instant),
  /** Identifiers in public schemes, in canonical form. */
  identifiers: z.optional(z.array(Identifier)),
};

/** One spelling of a person's name. `full` is stored as the person writes it, never put together from parts. */
export const NameForm = entity({
  /** Language and, where it matters, script: `ko`, `ko-Latn`, `en`. */
  lang: LanguageTag,
  /** The whole name, as the person writes it. */
  full: z.string().check(z.minLength(1)),
  /** Family name. */
  family: z.optional(z.string()),
  /** Given name. */
  given: z.optional(z.string()),
  /** Which of the two comes first in this form. */
  order: z.optional(z.enum(['family-first', 'given-first'])),
});

/** A person's name: the form they use first, and their other spellings. */
export const PersonName = entity({
  /** The form to show first. */
  primary: NameForm,
  /** Other scripts, romanizations and former names. */
  others: z.array(NameForm),
});
