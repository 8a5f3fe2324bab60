import { createMiddleware } from 'hono/factory';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import type { HtmlEscapedString } from 'hono/utils/html';

/** What a template makes: text of others is escaped in it. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Where one can go from every page of a kind. */
export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  readonly isCurrent: boolean;
}

export interface Page {
  readonly lang: 'ko' | 'en';
  readonly title: string;
  /** Whose pages these are. */
  readonly institute: string;
  readonly home: string;
  readonly navigation?: readonly NavigationItem[];
  /** Beside the links to the other language. */
  readonly tools?: Html;
  readonly content: Html;
  /** For a single form. */
  readonly isNarrow?: boolean;
}

/** Nothing but its own style and its own forms: these pages have no scripts, and nobody frames them. */
const pagePolicy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const secure = secureHeaders({
  // Forms say where they come from; pages of others learn nothing.
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  // TLS ends in front of the portal, which cannot know whether there is any.
  strictTransportSecurity: false,
});

/** Headers of every page of the portal's own: they hold what is somebody's, and are nobody else's to keep. */
export const pageHeaders = createMiddleware(async (context, next) => {
  await secure(context, next);
  context.header('content-security-policy', pagePolicy);
  context.header('cache-control', 'no-store');
});

const languages = { ko: '한국어', en: 'English' } as const;

/** A whole page. */
export function layout({ lang, title, institute, home, navigation = [], tools, content, isNarrow = false }: Page): Html {
  const other = lang === 'ko' ? 'en' : 'ko';
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} | ${institute}</title>
<link rel="stylesheet" href="/pages.css">
</head>
<body>
<a class="skip" href="#content">${lang === 'ko' ? '본문으로 가기' : 'Skip to content'}</a>
<header class="bar"><div>
<a class="name" href="${home}">${institute}</a>
${navigation.length === 0 ? '' : html`<nav aria-label="${lang === 'ko' ? '메뉴' : 'Menu'}">${navigation.map(({ href, label, isCurrent }) => html`<a href="${href}"${isCurrent ? html` aria-current="page"` : ''}>${label}</a>`)}</nav>`}
<div class="tools"><a href="?lang=${other}" hreflang="${other}" lang="${other}">${languages[other]}</a>${tools ?? ''}</div>
</div></header>
<main id="content"${isNarrow ? html` class="narrow"` : ''}>
${content}
</main>
</body>
</html>`;
}
