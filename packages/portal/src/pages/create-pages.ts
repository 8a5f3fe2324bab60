import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { incidentOf, type Incident } from '../http/incident.ts';
import { localeOf } from '../http/locale.ts';
import { ProblemError, problemOf, problemResponse } from '../http/problem.ts';
import { noticePage } from './notice.ts';
import { inTheirLanguage, type Office, type PageEnv } from './office.ts';
import { refusalPage } from './refusal.ts';
import { staffPages } from './staff/app.ts';
import { styleSheet } from './style.ts';
import { pageHeaders } from './layout.ts';
import { visitorPages } from './visitor/app.ts';

/** Whether a request is for one of these pages; what else stands at `/` is the site's. */
export function isPage({ url }: Pick<Request, 'url'>): boolean {
  return /^\/(staff|my)(\/|$)|^\/(notice|pages\.css)$/.test(new URL(url).pathname);
}

/** Pages for people who work with a portal, and for those whom it works for: HTML that needs no scripts. */
export function createPages(office: Office, log: (incident: Incident) => void): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.use(async (_, next) => {
    await office.cards.refresh();
    await next();
  });
  app.route('/staff', staffPages(office));
  app.route('/my', visitorPages(office));
  app.get('/notice', pageHeaders, inTheirLanguage, (context) => noticePage(context, office));
  app.get('/pages.css', pageHeaders, (context) => context.body(styleSheet, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }));
  app.onError((error, context) => {
    const problem = problemOf(error);
    if (problem !== undefined) return refusalPage(context, office, problem);
    const id = randomUUID();
    log(incidentOf(id, 'pages', error));
    return problemResponse(new ProblemError(500, { code: 'internal', params: {} }, { headers: { 'dongban-incident': id } }), localeOf(context.req.header('accept-language')));
  });
  return app;
}
