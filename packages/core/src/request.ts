import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Agreement } from './schema/agreement.ts';
import { Quote } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { Note } from './schema/note.ts';
import { oneOf } from './schema/one-of.ts';
import { CancellationTerms } from './schema/policy.ts';
import { Requester } from './schema/requester.ts';
import { CalendarDate, Instant } from './schema/time.ts';
import { requestStates, requestTypes } from './vocabularies.ts';

type RequestState = (typeof requestStates.keys)[number];

/** A sample that a company sends in. */
export const Sample = entity({
  /** What it is. */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** How many pieces. */
  count: z.int().check(z.minimum(1)),
  /** Hazards in handling it. */
  hazard: z.optional(z.string().check(z.trim(), z.maxLength(500))),
  /** Whether it is to be sent back. */
  returnWanted: z.boolean(),
});

/** What an application says, whoever makes it. */
const application = {
  /** What is applied for. */
  type: oneOf(requestTypes),
  /** The offer it is about. */
  about: z.optional(z.string().check(z.maxLength(200))),
  /** The application in the requester’s words, at most 8,000 characters. */
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(8000)),
  /** Who asks. */
  requester: Requester,
  /** The day by which it is needed. */
  neededBy: z.optional(CalendarDate),
};

/** An application as it is made. */
export const RequestInput = entity({
  ...application,
  /** Samples that will be sent in. */
  samples: z.optional(z.array(Sample).check(z.maxLength(50))),
  /** Standards to work by. */
  standards: z.optional(z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))).check(z.maxLength(20))),
  /** Whether even its existence is confidential. */
  confidential: z.optional(z.boolean()),
  /** What the requester agreed to. */
  agreements: z.array(Agreement).check(z.minLength(1)),
});
/** An application as it is made. */
export type RequestInput = z.infer<typeof RequestInput>;

/** A state that a request came to, and when. */
export const RequestStep = entity({
  /** The state. */
  state: oneOf(requestStates),
  /** Since when. */
  at: Instant,
  /** A remark for the other side. */
  note: z.optional(Note),
});
/** A state that a request came to, and when. */
export type RequestStep = z.infer<typeof RequestStep>;

/** An application (신청) that staff answer: from a consultation to a commissioned test or a technology transfer. */
export const Request = entity({
  /** Stable id of the record. */
  id: idOf('request'),
  /** Where it stands. */
  state: oneOf(requestStates),
  ...application,
  /** Samples that are sent in. */
  samples: z.array(Sample),
  /** Standards to work by. */
  standards: z.array(z.string()),
  /** Whether even its existence is confidential. */
  confidential: z.boolean(),
  /** The price that staff made. */
  quote: z.optional(Quote),
  /** What cancelling a booking for it late and not coming to one cost, as it was told with the price. */
  terms: z.optional(CancellationTerms),
  /** What came out of it. */
  result: z.optional(z.string()),
  /** Until when the institute promises an answer. */
  answerBy: Instant,
  /** Bookings made for it. */
  bookings: z.array(idOf('booking')),
  /** When it was made. */
  createdAt: Instant,
  /** The states it came through, the first first. */
  history: z.array(RequestStep),
  /** Grows by one at every change. */
  sequence: z.int().check(z.minimum(0)),
});
/** An application (신청) that staff answer. */
export type Request = z.infer<typeof Request>;

/** What the requester gets when a request is made: the request, and the only copy of the token that opens it again. */
export const RequestReceipt = entity({
  /** The request as it was made. */
  request: Request,
  /** Opens the request again; shown this once. */
  accessToken: z.string().check(z.minLength(1)),
  /** The code that went to the requester’s mail has to come back by then; for an `unverified` request. */
  verifyBy: z.optional(Instant),
});
/** What the requester gets when a request is made. */
export type RequestReceipt = z.infer<typeof RequestReceipt>;

/** What staff ask for. */
export const QuoteInput = entity({
  /** The price, itemized. */
  quote: Quote,
  /** What the requester should know. */
  note: z.optional(Note),
});
/** What staff ask for. */
export type QuoteInput = z.infer<typeof QuoteInput>;

/** What came out of a request. */
export const ResultInput = entity({
  /** In words, with links to reports where there are any; at most 20,000 characters. */
  result: z.string().check(z.trim(), z.minLength(1), z.maxLength(20_000)),
  /** What the requester should know. */
  note: z.optional(Note),
});
/** What came out of a request. */
export type ResultInput = z.infer<typeof ResultInput>;

/** Where each change of a request leads, and from where. What is declined, withdrawn or closed is over. */
export const requestTransitions = {
  accept: { from: ['submitted'], to: 'accepted' },
  decline: { from: ['submitted', 'accepted'], to: 'declined' },
  quote: { from: ['accepted', 'quoted'], to: 'quoted' },
  agree: { from: ['quoted'], to: 'agreed' },
  start: { from: ['accepted', 'agreed'], to: 'under-way' },
  deliver: { from: ['under-way', 'delivered'], to: 'delivered' },
  close: { from: ['delivered'], to: 'closed' },
  withdraw: { from: ['submitted', 'accepted', 'quoted'], to: 'withdrawn' },
} as const satisfies Record<string, { readonly from: readonly RequestState[]; readonly to: RequestState }>;

/** What can be done with a request: the name of a step from one of its states to another. */
export type RequestChange = keyof typeof requestTransitions;
