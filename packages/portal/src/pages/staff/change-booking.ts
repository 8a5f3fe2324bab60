import type { Id } from '@dongban/core/kind';
import { ownForm, sentencesOf, type Office } from '../office.ts';
import { quoteIn } from '../quote.ts';
import type { Sessions } from '../session.ts';
import { bookingPage } from './booking.ts';
import { bookingVerbs, type BookingVerb } from './booking-actions.ts';
import { keyOf, type StaffContext } from './frame.ts';
import { offerPage } from './offer.ts';

/** Does what a form asks for; what the routes refuse is said on the page, where what was typed still stands. */
export async function changeBooking(context: StaffContext, office: Office, sessions: Sessions): Promise<Response> {
  const form = await ownForm(context, sessions);
  const verb = bookingVerbs.find((name) => name === context.req.param('verb'));
  const id = context.req.param('id') as Id<'booking'>;
  if (form === undefined || verb === undefined) return context.redirect(`/staff/bookings/${id}`, 303);
  try {
    await office.dispatch(`bookings.${verb}`, { key: keyOf(context) }, { id, input: inputOf(verb, form), sequence: Number(form['sequence']) });
    return context.redirect(`/staff/bookings/${id}?done=${verb}`, 303);
  } catch (error) {
    const sentences = sentencesOf(error, context.get('lang'));
    return verb === 'propose' ? offerPage(context, office, form, sentences) : bookingPage(context, office, sentences);
  }
}

function inputOf(verb: BookingVerb, form: Record<string, string>): object {
  if (verb === 'attendance') return { missed: form['missed'] === 'true' };
  const note = form['note'] === undefined || form['note'] === '' ? {} : { note: form['note'] };
  if (verb !== 'propose') return note;
  const price = form['amount'] === undefined || form['amount'] === '' ? {} : { quote: quoteIn(form) };
  return { ...note, ...price, start: form['start'], end: form['end'] };
}
