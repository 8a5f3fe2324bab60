import type { RouteName } from '@dongban/core/contract';
import { description, readiness } from '../handlers/about-itself.ts';
import { bookSlot, bookingCalendar, cancelBooking, moveBooking, openBooking } from '../handlers/bookings.ts';
import { cardFile } from '../handlers/card-file.ts';
import { extendHeld, holdSlot, releaseHeld } from '../handlers/holds.ts';
import { answerInterest, expressInterest, listInterests, openInterest } from '../handlers/interests.ts';
import { appendToLedger, listLedger, outcomes } from '../handlers/ledger.ts';
import { showNotice } from '../handlers/notice.ts';
import { quoteTime } from '../handlers/quotes.ts';
import { applyFor, deliverResult, listRequests, openRequest, quoteRequest, stepRequest } from '../handlers/requests.ts';
import { listSlots } from '../handlers/slots.ts';
import { approveBooking, declineBooking, listBookings, noteAttendance, proposeTime } from '../handlers/staff-bookings.ts';
import { sendCode, sendEntryCode, sendInterestCode, sendRequestCode, verifyBooking, verifyEntry, verifyInterest, verifyRequest } from '../handlers/verification.ts';
import { acceptOffer, declineOffer, joinWaitlist, leaveWaitlist, listWaitlist, openEntry } from '../handlers/waitlist.ts';
import type { Handlers } from '../http/handler.ts';
import { listOf, recordOf } from '../http/lists.ts';
import type { Desk } from './desk.ts';

/** What answers each route of the table. */
export function handlersOf(desk: Desk): Handlers {
  const { publication, clock, instance } = desk;
  return {
    'health.get': () => ({ body: { status: 'ok', instance }, headers: { 'cache-control': 'no-store' } }),
    'ready.get': readiness(desk),
    'openapi.get': description(),
    'catalog.get': () => {
      const { catalog, text, etag } = publication.current();
      return { body: catalog, text, headers: { etag } };
    },
    'hubs.list': listOf('hub', publication),
    'hubs.get': recordOf('hub', publication, clock),
    'organizations.list': listOf('organization', publication),
    'organizations.get': recordOf('organization', publication, clock),
    'cards.list': listOf('r-card', publication),
    'cards.get': recordOf('r-card', publication, clock),
    'cards.vcard': cardFile(publication, clock),
    'services.list': listOf('service', publication),
    'services.get': recordOf('service', publication, clock),
    'equipment.list': listOf('equipment', publication),
    'equipment.get': recordOf('equipment', publication, clock),
    'technologies.list': listOf('technology', publication),
    'technologies.get': recordOf('technology', publication, clock),
    'programs.list': listOf('program', publication),
    'programs.get': recordOf('program', publication, clock),
    'partnerProfiles.list': listOf('partner-profile', publication),
    'partnerProfiles.get': recordOf('partner-profile', publication, clock),
    'notice.get': showNotice(desk),
    ...matchHandlers(desk),
    'slots.list': listSlots(desk),
    ...holdHandlers(desk),
    'bookings.create': bookSlot(desk),
    'bookings.verify': verifyBooking(desk),
    'bookings.sendCode': sendCode(desk),
    'bookings.get': openBooking(desk),
    'bookings.list': listBookings(desk),
    'bookings.calendar': bookingCalendar(desk),
    'bookings.move': moveBooking(desk),
    'bookings.cancel': cancelBooking(desk),
    'bookings.approve': approveBooking(desk),
    'bookings.decline': declineBooking(desk),
    'bookings.propose': proposeTime(desk),
    'bookings.attendance': noteAttendance(desk),
    ...waitlistHandlers(desk),
    ...requestHandlers(desk),
    ...partnershipHandlers(desk),
  };
}

function matchHandlers({ publication }: Desk): Pick<Handlers, Extract<RouteName, `match.${string}`>> {
  return {
    'match.create': ({ input: { need, limit, kinds, hub } }) => ({
      body: publication.current().matcher.match(need, { ...(limit === undefined ? {} : { limit }), ...(kinds === undefined ? {} : { kinds }), ...(hub === undefined ? {} : { hub }) }),
    }),
    'match.whyNot': ({ input: { need, id, hub } }) => ({ body: publication.current().matcher.whyNot(need, id, hub === undefined ? {} : { hub }) }),
  };
}

function holdHandlers(desk: Desk): Pick<Handlers, Extract<RouteName, `holds.${string}` | 'quotes.create'>> {
  return { 'quotes.create': quoteTime(desk), 'holds.create': holdSlot(desk), 'holds.extend': extendHeld(desk), 'holds.release': releaseHeld(desk) };
}

function waitlistHandlers(desk: Desk): Pick<Handlers, Extract<RouteName, `waitlist.${string}`>> {
  return {
    'waitlist.join': joinWaitlist(desk),
    'waitlist.verify': verifyEntry(desk),
    'waitlist.sendCode': sendEntryCode(desk),
    'waitlist.list': listWaitlist(desk),
    'waitlist.get': openEntry(desk),
    'waitlist.accept': acceptOffer(desk),
    'waitlist.decline': declineOffer(desk),
    'waitlist.leave': leaveWaitlist(desk),
  };
}

function requestHandlers(desk: Desk): Pick<Handlers, Extract<RouteName, `requests.${string}`>> {
  return {
    'requests.create': applyFor(desk),
    'requests.verify': verifyRequest(desk),
    'requests.sendCode': sendRequestCode(desk),
    'requests.list': listRequests(desk),
    'requests.get': openRequest(desk),
    'requests.accept': stepRequest(desk, 'accept'),
    'requests.decline': stepRequest(desk, 'decline'),
    'requests.quote': quoteRequest(desk),
    'requests.agree': stepRequest(desk, 'agree'),
    'requests.start': stepRequest(desk, 'start'),
    'requests.deliver': deliverResult(desk),
    'requests.close': stepRequest(desk, 'close'),
    'requests.withdraw': stepRequest(desk, 'withdraw'),
  };
}

function partnershipHandlers(desk: Desk): Pick<Handlers, Extract<RouteName, `interests.${string}` | `ledger.${string}` | `outcomes.${string}`>> {
  return {
    'interests.create': expressInterest(desk),
    'interests.verify': verifyInterest(desk),
    'interests.sendCode': sendInterestCode(desk),
    'interests.list': listInterests(desk),
    'interests.get': openInterest(desk),
    'interests.answer': answerInterest(desk),
    'ledger.list': listLedger(desk),
    'ledger.append': appendToLedger(desk),
    'outcomes.get': outcomes(desk),
  };
}
