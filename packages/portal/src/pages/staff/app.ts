import { getCookie } from 'hono/cookie';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { findLiveKey } from '../../access/api-keys.ts';
import { largestBody, tooLarge } from '../../http/create-app.ts';
import { problemOf } from '../../http/problem.ts';
import { pageHeaders } from '../layout.ts';
import { endSession, inTheirLanguage, keepSession, ownForm, readForm, type Office, type PageEnv } from '../office.ts';
import { createSessions } from '../session.ts';
import { bookingPage } from './booking.ts';
import { cardsPage, sendCardLink } from './cards.ts';
import { changeBooking } from './change-booking.ts';
import { answerInterest, interestPage } from './interest.ts';
import { deliveryPage, resend } from './letters.ts';
import { logInPage } from './log-in.ts';
import { logPage } from './log.ts';
import { offerPage } from './offer.ts';
import { changeWaitlistEntry, waitlistEntryPage, waitlistPage } from './waitlist.ts';
import { queuePage } from './queue.ts';
import { changeRequest, requestPage } from './request.ts';

const cookie = 'dongban_staff';
const path = '/staff';
/** A working day. */
const sessionHours = 9;

/** The pages at `/staff`. */
export function staffPages(office: Office): Hono<PageEnv> {
  const { desk } = office;
  const sessions = createSessions(office.secret, 'staff');
  const app = new Hono<PageEnv>();
  app.use(pageHeaders, inTheirLanguage, bodyLimit({ maxSize: largestBody, onError: tooLarge }));

  app.get('/log-in', (context) => logInPage(context, desk, false));
  app.post('/log-in', async (context) => {
    const { key: text = '' } = await readForm(context);
    // Whoever tries keys has no more tries here than at the routes.
    const caller = await office.gate.admit({ authorization: `Bearer ${text}`, dongbanKey: undefined, origin: undefined, address: context.env?.address ?? '' }).catch(unlessUnauthorized);
    if (caller?.key?.kind !== 'secret') return logInPage(context, desk, true);
    const until = desk.clock().add({ hours: sessionHours });
    keepSession(context, cookie, path, sessions.start(caller.key.id, until), sessionHours * 3600, office.isSecure());
    return context.redirect(path, 303);
  });

  app.use(createMiddleware<PageEnv>(async (context, next) => {
    const session = sessions.read(getCookie(context, cookie), desk.clock());
    const key = session === undefined ? undefined : await findLiveKey(desk.database, session.subject, desk.clock());
    if (session === undefined || key?.kind !== 'secret') return context.redirect(`${path}/log-in`, 303);
    context.set('session', session);
    context.set('key', key);
    await next();
  }));
  app.post('/log-out', async (context) => {
    if ((await ownForm(context, sessions)) !== undefined) endSession(context, cookie, path);
    return context.redirect(`${path}/log-in`, 303);
  });
  app.get('/', (context) => queuePage(context, office));
  app.get('/bookings/:id', (context) => bookingPage(context, office));
  app.get('/bookings/:id/offer', (context) => offerPage(context, office));
  app.post('/bookings/:id/:verb', (context) => changeBooking(context, office, sessions));
  app.get('/requests/:id', (context) => requestPage(context, office));
  app.post('/requests/:id/:verb', (context) => changeRequest(context, office, sessions));
  app.get('/interests/:id', (context) => interestPage(context, office));
  app.post('/interests/:id/:verb', (context) => answerInterest(context, office, sessions));
  app.get('/waitlist', (context) => waitlistPage(context, office));
  app.get('/waitlist/:id', (context) => waitlistEntryPage(context, office));
  app.post('/waitlist/:id/:verb', (context) => changeWaitlistEntry(context, office, sessions));
  app.get('/letters', (context) => deliveryPage(context, office));
  app.post('/letters/:id', (context) => resend(context, office, sessions));
  app.get('/cards', (context) => cardsPage(context, office));
  app.post('/cards', (context) => sendCardLink(context, office, sessions));
  app.get('/log', (context) => logPage(context, office));
  return app;
}

/** A key that is none is told on the page; too many tries, and faults of ours, are something else. */
function unlessUnauthorized(error: unknown): undefined {
  if (problemOf(error)?.status !== 401) throw error;
}
