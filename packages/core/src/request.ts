import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Quote } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { oneOf } from './schema/one-of.ts';
import { Requester } from './schema/requester.ts';
import { CalendarDate, Instant } from './schema/time.ts';
import { requestStates, requestTypes } from './vocabularies.ts';

/** A sample that a company sends in. */
export const Sample = entity({
  /** What it is. */
  name: z.string(),
  /** How many pieces. */
  count: z.int().check(z.minimum(1)),
  /** Hazards in handling it. */
  hazard: z.optional(z.string()),
  /** Whether it is to be sent back. */
  returnWanted: z.boolean(),
});

/** An application (신청) that staff answer: from a consultation to a commissioned test or a technology transfer. */
export const Request = entity({
  /** Stable id of the record. */
  id: idOf('request'),
  /** What is applied for. */
  type: oneOf(requestTypes),
  /** Where it stands. */
  state: oneOf(requestStates),
  /** The offer it is about. */
  about: z.optional(z.string()),
  /** The application in the requester’s words. */
  text: z.string(),
  /** Who asked. */
  requester: Requester,
  /** Samples that are sent in. */
  samples: z.array(Sample),
  /** The day by which it is needed. */
  neededBy: z.optional(CalendarDate),
  /** Standards to work by. */
  standards: z.array(z.string()),
  /** Whether even its existence is confidential. */
  confidential: z.boolean(),
  /** The price that was agreed on. */
  quote: z.optional(Quote),
  /** What came out of it. */
  result: z.optional(z.string()),
  /** Until when the institute promises an answer. */
  answerBy: Instant,
  /** Bookings made for it. */
  bookings: z.array(idOf('booking')),
  /** When it was made. */
  createdAt: Instant,
});
/** An application (신청) that staff answer. */
export type Request = z.infer<typeof Request>;
