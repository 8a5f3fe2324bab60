import { getCookie } from 'hono/cookie';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { largestBody, tooLarge } from '../../http/create-app.ts';
import { pageHeaders } from '../layout.ts';
import { inTheirLanguage, keepSession, type Office, type PageEnv } from '../office.ts';
import { createSessions } from '../session.ts';
import { bookingPage, calendarFile, cancelBooking } from './booking.ts';
import { cardPage, changeCard } from './card.ts';
import { interestPage } from './interest.ts';
import { linkOver } from './link-over.ts';
import { chosenPage, moveBooking, timesPage } from './move.ts';
import { bookForRequest, requestTimesPage } from './request-booking.ts';
import { changeRequest, requestPage } from './request.ts';
import { changeEntry, waitlistPage } from './waitlist.ts';

const cookie = 'dongban_my';
const path = '/my';
const sessionHours = 2;

/**
 * The pages at `/my`, for whoever comes by a signed link out of their mail. The link's address is left at once for one that says
 * nothing, so that it is in no history and in nobody's sight; opening it changes nothing, since mail programs open links too.
 */
export function visitorPages(office: Office): Hono<PageEnv> {
  const { desk, links } = office;
  const sessions = createSessions(office.secret, 'visitor');
  const app = new Hono<PageEnv>();
  app.use(pageHeaders, inTheirLanguage, bodyLimit({ maxSize: largestBody, onError: tooLarge }));

  for (const purpose of ['booking', 'request', 'interest', 'waitlist', 'card'] as const) {
    app.get(`/${purpose}/:ticket{${purpose}\\..+}`, (context) => {
      const subject = links.open(context.req.param('ticket') ?? '', purpose, desk.clock());
      if (subject === undefined) return linkOver(context, office);
      keepSession(context, cookie, path, sessions.start(subject, desk.clock().add({ hours: sessionHours })), sessionHours * 3600, office.isSecure());
      return context.redirect(`${path}/${purpose}`, 303);
    });
  }
  app.use(createMiddleware<PageEnv>(async (context, next) => {
    const session = sessions.read(getCookie(context, cookie), desk.clock());
    if (session === undefined) return linkOver(context, office);
    context.set('session', session);
    await next();
  }));
  app.get('/booking', (context) => bookingPage(context, office));
  app.get('/booking/times', (context) => timesPage(context, office));
  app.get('/booking/to', (context) => chosenPage(context, office));
  app.get('/booking/calendar.ics', (context) => calendarFile(context, office));
  app.post('/booking/move', (context) => moveBooking(context, office, sessions));
  app.post('/booking/cancel', (context) => cancelBooking(context, office, sessions));
  app.get('/request', (context) => requestPage(context, office));
  app.get('/request/times', (context) => requestTimesPage(context, office));
  app.post('/request/book', (context) => bookForRequest(context, office, sessions));
  app.post('/request/:verb', (context) => changeRequest(context, office, sessions, context.req.param('verb')));
  app.get('/interest', (context) => interestPage(context, office));
  app.get('/waitlist', (context) => waitlistPage(context, office));
  app.post('/waitlist/:verb', (context) => changeEntry(context, office, sessions, context.req.param('verb')));
  app.get('/card', (context) => cardPage(context, office));
  app.post('/card', (context) => changeCard(context, office, sessions));
  app.notFound((context) => linkOver(context, office));
  return app;
}
