import * as z from 'zod/mini';
import { AttendanceInput, Booking, BookingInput, BookingReceipt, CodeSent, MoveInput, NoteInput, ProposalInput, SendCodeInput, VerifyInput } from './booking.ts';
import { Catalog } from './catalog.ts';
import { Collaboration, CollaborationInput, Outcomes, ledgerEvents } from './collaboration.ts';
import type { Contract, RouteName } from './contract.ts';
import { Equipment } from './equipment.ts';
import { Hold, HoldInput, HoldReceipt, Price } from './hold.ts';
import { Hub } from './hub.ts';
import { idOf } from './id.ts';
import { Interest, InterestAnswer, InterestInput, InterestReceipt } from './interest.ts';
import { MatchAnswer, MatchInput, WhyNot, WhyNotInput } from './match.ts';
import { Notice } from './notice.ts';
import { Organization } from './organization.ts';
import { PartnerProfile } from './partner-profile.ts';
import { Program } from './program.ts';
import { RCard } from './r-card.ts';
import { QuoteInput, Request, RequestInput, RequestReceipt, ResultInput } from './request.ts';
import { Mode } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { formatted } from './schema/formatted.ts';
import { oneOf } from './schema/one-of.ts';
import { CalendarDate, Instant } from './schema/time.ts';
import { Service } from './service.ts';
import { ResourceId, SlotList, longestMinutes } from './slot.ts';
import { Technology } from './technology.ts';
import { areas, audiences, bookingStates, requestStates, requestTypes, waitlistStates } from './vocabularies.ts';
import { WaitlistEntry, WaitlistInput, WaitlistReceipt } from './waitlist.ts';

/** A number as it stands in a query string. */
const queryInt = (minimum: number, maximum: number) =>
  z.pipe(
    z.pipe(formatted('whole number', /^\d+$/), z.transform(Number)),
    z.int().check(z.minimum(minimum), z.maximum(maximum)),
  );

const pageQuery = { limit: z.optional(queryInt(1, 100)), cursor: z.optional(z.string()) };

const ListQuery = z.object({
  area: z.optional(oneOf(areas)),
  hub: z.optional(idOf('hub')),
  mode: z.optional(Mode),
  q: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  ...pageQuery,
});

const BookingQuery = z.object({
  state: z.optional(oneOf(bookingStates)),
  resource: z.optional(ResourceId),
  hub: z.optional(idOf('hub')),
  from: z.optional(Instant),
  to: z.optional(Instant),
  ...pageQuery,
});

const InterestQuery = z.object({ state: z.optional(Interest.shape.state), profile: z.optional(idOf('partner-profile')), ...pageQuery });

const LedgerQuery = z.object({ event: z.optional(z.enum(ledgerEvents)), subject: z.optional(z.string()), ...pageQuery });

const RequestQuery = z.object({
  state: z.optional(oneOf(requestStates)),
  type: z.optional(oneOf(requestTypes)),
  overdue: z.optional(z.literal('true')),
  ...pageQuery,
});

const WaitlistQuery = z.object({ state: z.optional(oneOf(waitlistStates)), resource: z.optional(ResourceId), ...pageQuery });

const SlotQuery = z.object({
  resource: ResourceId,
  from: CalendarDate,
  through: CalendarDate,
  mode: z.optional(Mode),
  hub: z.optional(idOf('hub')),
  minutes: z.optional(queryInt(1, longestMinutes)),
});

const NoInput = entity({});

type InputOf<Name extends RouteName> = Contract[Name] extends { query: infer Query }
  ? z.ZodMiniType<Query, unknown>
  : Contract[Name] extends { body: infer Body }
    ? z.ZodMiniType<Body, unknown>
    : never;

type Inputs = { readonly [Name in RouteName as InputOf<Name> extends never ? never : Name]: InputOf<Name> };

/** The schema of what each route takes: a query string's fields, or a body. Tied to `Contract` by its type. */
export const inputs = {
  'hubs.list': ListQuery,
  'organizations.list': ListQuery,
  'cards.list': ListQuery,
  'services.list': ListQuery,
  'equipment.list': ListQuery,
  'technologies.list': ListQuery,
  'programs.list': ListQuery,
  'partnerProfiles.list': ListQuery,
  'match.create': MatchInput,
  'match.whyNot': WhyNotInput,
  'slots.list': SlotQuery,
  'quotes.create': HoldInput,
  'holds.create': HoldInput,
  'holds.extend': NoInput,
  'holds.release': NoInput,
  'bookings.create': BookingInput,
  'bookings.verify': VerifyInput,
  'bookings.sendCode': SendCodeInput,
  'bookings.move': MoveInput,
  'bookings.cancel': NoteInput,
  'bookings.approve': NoteInput,
  'bookings.decline': NoteInput,
  'bookings.propose': ProposalInput,
  'bookings.attendance': AttendanceInput,
  'bookings.list': BookingQuery,
  'waitlist.join': WaitlistInput,
  'waitlist.verify': VerifyInput,
  'waitlist.sendCode': SendCodeInput,
  'waitlist.list': WaitlistQuery,
  'waitlist.accept': NoInput,
  'waitlist.decline': NoInput,
  'waitlist.leave': NoInput,
  'requests.create': RequestInput,
  'requests.verify': VerifyInput,
  'requests.sendCode': SendCodeInput,
  'requests.list': RequestQuery,
  'requests.accept': NoteInput,
  'requests.decline': NoteInput,
  'requests.agree': NoteInput,
  'requests.start': NoteInput,
  'requests.close': NoteInput,
  'requests.withdraw': NoteInput,
  'requests.quote': QuoteInput,
  'requests.deliver': ResultInput,
  'interests.create': InterestInput,
  'interests.verify': VerifyInput,
  'interests.sendCode': SendCodeInput,
  'interests.list': InterestQuery,
  'interests.answer': InterestAnswer,
  'ledger.list': LedgerQuery,
  'ledger.append': CollaborationInput,
} as const satisfies Inputs;

const page = <T extends z.ZodMiniType>(items: T) => entity({ items: z.array(items), next: z.optional(z.string()) });

const PublicCatalog = entity({
  ...Catalog.shape,
  published: entity({ at: Instant, audience: oneOf(audiences), notMatched: z.array(idOf('r-card')) }),
});

/** The brand of a public catalog exists in types only. */
type Unbranded<T> = T extends { readonly published: unknown } ? z.core.output<typeof PublicCatalog> : T;

type Outputs = { readonly [Name in RouteName]: z.ZodMiniType<Unbranded<Contract[Name]['response']>> };

/** The schema of what each route answers. Tied to `Contract` by its type. */
export const outputs = {
  'health.get': entity({ status: z.literal('ok'), instance: z.string() }),
  'catalog.get': PublicCatalog,
  'hubs.list': page(Hub),
  'hubs.get': Hub,
  'organizations.list': page(Organization),
  'organizations.get': Organization,
  'cards.list': page(RCard),
  'cards.get': RCard,
  'cards.vcard': z.string(),
  'services.list': page(Service),
  'services.get': Service,
  'equipment.list': page(Equipment),
  'equipment.get': Equipment,
  'technologies.list': page(Technology),
  'technologies.get': Technology,
  'programs.list': page(Program),
  'programs.get': Program,
  'partnerProfiles.list': page(PartnerProfile),
  'partnerProfiles.get': PartnerProfile,
  'notice.get': Notice,
  'match.create': MatchAnswer,
  'match.whyNot': WhyNot,
  'slots.list': SlotList,
  'quotes.create': Price,
  'holds.create': HoldReceipt,
  'holds.extend': Hold,
  'holds.release': Hold,
  'bookings.create': BookingReceipt,
  'bookings.verify': Booking,
  'bookings.sendCode': CodeSent,
  'bookings.get': Booking,
  'bookings.calendar': z.string(),
  'bookings.move': Booking,
  'bookings.cancel': Booking,
  'bookings.approve': Booking,
  'bookings.decline': Booking,
  'bookings.propose': Booking,
  'bookings.attendance': Booking,
  'bookings.list': page(Booking),
  'waitlist.join': WaitlistReceipt,
  'waitlist.verify': WaitlistEntry,
  'waitlist.sendCode': CodeSent,
  'waitlist.list': page(WaitlistEntry),
  'waitlist.get': WaitlistEntry,
  'waitlist.accept': BookingReceipt,
  'waitlist.decline': WaitlistEntry,
  'waitlist.leave': WaitlistEntry,
  'requests.create': RequestReceipt,
  'requests.verify': Request,
  'requests.sendCode': CodeSent,
  'requests.list': page(Request),
  'requests.get': Request,
  'requests.accept': Request,
  'requests.decline': Request,
  'requests.agree': Request,
  'requests.start': Request,
  'requests.close': Request,
  'requests.withdraw': Request,
  'requests.quote': Request,
  'requests.deliver': Request,
  'ready.get': entity({ status: z.enum(['ready', 'not-ready']), database: z.boolean() }),
  'openapi.get': entity({}),
  'interests.create': InterestReceipt,
  'interests.verify': Interest,
  'interests.sendCode': CodeSent,
  'interests.list': page(Interest),
  'interests.get': Interest,
  'interests.answer': Interest,
  'ledger.list': page(Collaboration),
  'ledger.append': Collaboration,
  'outcomes.get': Outcomes,
} as const satisfies Outputs;
