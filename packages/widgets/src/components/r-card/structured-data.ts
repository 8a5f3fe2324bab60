import { html, render } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

const type = 'application/ld+json';

/**
 * Writes what search engines are told about a person, the text of `jsonLdText`, into a data block inside the element: what a shadow
 * root holds they do not read. A block of data is no script, so that policies against inline scripts let it be. Yet where trusted types
 * are enforced, a script element takes no text from outside, whatever its type: it is made by Lit's policy, whole. `jsonLdText` leaves
 * nothing in it that could end the element.
 */
export function writeStructuredData(element: Element, text: string): void {
  const [known] = [...element.children].filter((child) => child instanceof HTMLScriptElement && child.type === type);
  if (known?.textContent === text) return;
  const made = document.createDocumentFragment();
  render(html`${unsafeHTML(`<script type="${type}">${text}</script>`)}`, made);
  known?.remove();
  element.append(...made.children);
}
