import { html, render } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { cardToJsonLd, jsonLdText } from '@dongban/core/json-ld';
import type { CardData } from './card-data.ts';

const type = 'application/ld+json';

/**
 * Tells search engines about the person, in a data block inside the element: what a shadow root holds they do not read. A block of data
 * is no script, so that policies against inline scripts let it be. Yet where trusted types are enforced, a script element takes no text
 * from outside, whatever its type: it is made by Lit's policy, whole. `jsonLdText` leaves nothing in it that could end the element.
 */
export function writeStructuredData(element: Element, { card, hub, organization }: CardData, locale: string): void {
  const data = cardToJsonLd(card, { locale, ...(hub === undefined ? {} : { hub }), ...(organization === undefined ? {} : { organization }) });
  const text = jsonLdText(data);
  const [known] = [...element.children].filter((child) => child instanceof HTMLScriptElement && child.type === type);
  if (known?.textContent === text) return;
  const made = document.createDocumentFragment();
  render(html`${unsafeHTML(`<script type="${type}">${text}</script>`)}`, made);
  known?.remove();
  element.append(...made.children);
}
