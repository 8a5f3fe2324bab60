import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { openToAllOrigins, safeHeaders, type Sender } from '../http/create-app.ts';
import { localeOf } from '../http/locale.ts';
import { notFound, problemResponse } from '../http/problem.ts';
import { isPage } from '../pages/create-pages.ts';
import type { Portal } from '../portal/create-portal.ts';

/**
 * What a page of a site may do where its host asks for nothing else: run and style itself from here, show pictures, and
 * play a film of YouTube's once it is clicked.
 */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; font-src 'self'; connect-src 'self'; " +
  "frame-src https://www.youtube-nocookie.com; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; " +
  // The elements' templates are the only markup that a script may make, and that once for each copy of the elements.
  "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

/**
 * The portal under `/v1`, and folders of files at `/`; where several have a file, the first one's counts.
 *
 * @param more other pages, which come before files.
 */
export function createSite(portal: Portal, directories: readonly string[], contentSecurityPolicy: string, more?: Hono): Hono<{ Bindings: Sender }> {
  const site = new Hono<{ Bindings: Sender }>();
  site.all('/v1', (context) => portal.fetch(context.req.raw, context.env));
  site.all('/v1/*', (context) => portal.fetch(context.req.raw, context.env));
  site.use((context, next) => (isPage(context.req.raw) ? portal.fetch(context.req.raw, context.env) : next()));
  if (more !== undefined) site.route('/', more);
  site.use(safeHeaders, openToAllOrigins);
  site.use(async (context, next) => {
    await next();
    context.header('content-security-policy', contentSecurityPolicy);
    context.header('cache-control', 'no-cache');
  });
  for (const root of directories) {
    const files = serveStatic({ root });
    // Hidden files are a developer's or a program's own, such as a data directory.
    site.use((context, next) => (/\/\.(?!well-known\/)/.test(context.req.path) ? next() : files(context, next)));
  }
  site.notFound((context) => problemResponse(notFound(context.req.path), localeOf(context.req.header('accept-language'))));
  return site;
}
