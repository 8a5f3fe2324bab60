import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { css } from 'lit';
import { DongbanError, NotFoundError } from '@dongban/core/errors';
import { cardToJsonLd, jsonLdText } from '@dongban/core/json-ld';
import type { Id } from '@dongban/core/kind';
import { findRecord, type PublicCatalog } from '@dongban/core/public-catalog';
import { renderCard, styles as cardStyles, type CardLayout } from './components/r-card/card-view.ts';
import { renderPanel } from './components/r-card/render-panel.ts';
import { cardSkeletonStyles } from './components/r-card/render-skeleton.ts';
import type { ServedData } from './components/r-card/served.ts';
import { words } from './components/r-card/words.ts';
import { loadSentences } from './i18n/describe.ts';
import { languageFor, load, messagesFor } from './i18n/languages.ts';
import { DeferredSource } from './sources/deferred-source.ts';
import { sharedStyles } from './styles/shared.ts';

export { addLanguage } from './i18n/languages.ts';

/** How a card is drawn for a page, and what its element says there. */
export interface ServedCardOptions {
  /** BCP 47 tag of the language that the card speaks: Korean, English, or one that was added. */
  readonly locale: string;
  /** Address of the page that it is for: links and pictures are looked at from there. */
  readonly page: string;
  /** Address of the portal, as the element's `endpoint`; may be relative to the page. One of the two has to be given. */
  readonly endpoint?: string;
  /** Address of the catalog file, as the element's `src`. */
  readonly src?: string;
  /** The number that the page's policy names in `style-src 'nonce-…'`. */
  readonly nonce?: string;
  /** @default 'full' */
  readonly layout?: CardLayout;
  /** @default 'link' */
  readonly video?: 'link' | 'inline';
  /** Tells search engines about the person, too. */
  readonly structuredData?: boolean;
}

/** What only a script can do is not offered where there is none. */
const withoutScripts = css`@media (scripting: none) { .book, button .play, li:has(> button[part='vcard']) { display: none; } }`;

/**
 * A card as HTML, for a page that a server makes: it is there before any script is, and without one. Its shadow root is declared in the
 * markup; once the element is defined, it takes the nodes over as they are and asks for nothing but the next free time.
 *
 * Text of the catalog is text: nothing in it can become markup, an attribute or a script.
 *
 * @param catalog - What may be shown; a card that is not in it, or not any more, is not drawn.
 * @throws {NotFoundError} where the catalog has no such card.
 * @throws {DongbanError} with code `no-source` where neither `endpoint` nor `src` is given.
 * @example
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const html = await renderRCard(samplePublicCatalog('2026-11-24T00:00:00Z'), 'r-card_sample-han-seoyun', {
 *   locale: 'ko', page: 'https://www.example.org/people/han', endpoint: 'https://portal.example.org/', nonce: crypto.randomUUID(),
 * });
 * html.startsWith('<dongban-r-card'); // → true
 * html.includes('한서윤'); // → true
 */
export async function renderRCard(catalog: PublicCatalog, id: Id<'r-card'>, options: ServedCardOptions): Promise<string> {
  const { page, layout = 'full', video = 'link', nonce, structuredData = false, endpoint, src } = options;
  const locale = languageFor(options.locale);
  const source = sourceOf(options);
  await Promise.all([load(locale, words), loadSentences(locale)]);
  const t = messagesFor(locale);
  const data = dataOf(catalog, id, locale);
  const drawing = renderPanel(layout, t.lang, renderCard({
    data, locale, t, source, page, layout,
    next: { slot: undefined, isPending: true },
    isInline: video === 'inline',
    here: {},
    element: nobody,
    show: () => undefined,
  }));
  return [
    `<dongban-r-card${attributes({ lang: locale, card: id, endpoint, src, layout, video, 'structured-data': structuredData ? '' : undefined })}>`,
    `<template shadowrootmode="open"><style${attributes({ nonce })}>${sheets.map(({ cssText }) => cssText).join('')}</style>`,
    collectResultSync(render(drawing)),
    `<script type="application/json">${jsonLdText(data)}</script></template>`,
    structuredData ? `<script type="application/ld+json">${structured(data)}</script>` : '',
    '</dongban-r-card>',
  ].join('');
}

const sheets = [...sharedStyles, cardSkeletonStyles, ...cardStyles, withoutScripts];

/** There is nobody to press anything yet. */
const nobody = new EventTarget();

function sourceOf({ endpoint, src, page }: ServedCardOptions): DeferredSource {
  const address = endpoint ?? src;
  if (address === undefined) throw new DongbanError('no-source', 'renderRCard was given neither endpoint nor src: say where the element gets its data in the browser.');
  const { origin, href } = new URL(address, page);
  return new DeferredSource({ origin, endpoint: endpoint === undefined ? undefined : href }, () => Promise.reject(new DongbanError('no-source', 'A drawing asks for nothing.')));
}

function dataOf(catalog: PublicCatalog, id: Id<'r-card'>, locale: string): ServedData {
  const now = new Date().toISOString();
  const card = findRecord(catalog, id, now);
  if (card === undefined) throw new NotFoundError(id);
  return { locale, card, hub: findRecord(catalog, card.hub, now), organization: findRecord(catalog, card.organization, now) };
}

function structured({ card, hub, organization, locale }: ServedData): string {
  return jsonLdText(cardToJsonLd(card, { locale, ...(hub === undefined ? {} : { hub }), ...(organization === undefined ? {} : { organization }) }));
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`)).join('');
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
