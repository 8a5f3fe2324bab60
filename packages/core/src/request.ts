import * as z from 'zod/mini';
import { Requester } from './booking.ts';
import { idOf } from './id.ts';
import { Quote } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { CalendarDate, Instant } from './schema/time.ts';
import { requestStates, requestTypes } from './vocabularies.ts';

/** A sample that a company sends in. */
export const Sample = entity({
  name: z.string(),
  count: z.int().check(z.positive()),
  hazard: z.optional(z.string()),
  returnWanted: z.boolean(),
});

/** An application (신청) that staff answer: from a consultation to a commissioned test or a technology transfer. */
export const Request = entity({
  id: idOf('request'),
  type: z.enum(requestTypes.keys),
  state: z.enum(requestStates.keys),
  /** The offer it is about. */
  about: z.optional(z.string()),
  text: z.string(),
  requester: Requester,
  samples: z.array(Sample),
  neededBy: z.optional(CalendarDate),
  standards: z.array(z.string()),
  confidential: z.boolean(),
  quote: z.optional(Quote),
  result: z.optional(z.string()),
  /** Until when the institute promises an answer. */
  answerBy: Instant,
  bookings: z.array(idOf('booking')),
  createdAt: Instant,
});
/** An application (신청) that staff answer. */
export type Request = z.infer<typeof Request>;
