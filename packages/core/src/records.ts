import * as z from 'zod/mini';
import { Booking } from './booking.ts';
import { Collaboration } from './collaboration.ts';
import { Consent } from './consent.ts';
import { Need } from './need.ts';
import { Request } from './request.ts';
import { entity } from './schema/entity.ts';

/** What a portal keeps beside its catalog. None of it is ever public. */
export const Records = entity({
  /** Needs that companies left. */
  needs: z.array(Need),
  /** Applications and their answers. */
  requests: z.array(Request),
  /** Booked slots. */
  bookings: z.array(Booking),
  /** The ledger of events from need to outcome. */
  collaborations: z.array(Collaboration),
  /** Grounds on which personal fields are used. */
  consents: z.array(Consent),
});
/** What a portal keeps beside its catalog. None of it is ever public. */
export type Records = z.infer<typeof Records>;
