import { cardToJsonLd, jsonLdText } from '@dongban/core/json-ld';
import type { CardData } from './card-data.ts';

const type = 'application/ld+json';

/**
 * Tells search engines about the person, in a data block inside the element: what a shadow root holds they do not read. A block
 * of data is no script, so that policies against inline scripts let it be; its text comes as a text node, which needs no
 * trusted type.
 */
export function writeStructuredData(element: Element, { card, hub, organization }: CardData, locale: string): void {
  const data = cardToJsonLd(card, { locale, ...(hub === undefined ? {} : { hub }), ...(organization === undefined ? {} : { organization }) });
  const text = jsonLdText(data);
  const [known] = [...element.children].filter((child) => child instanceof HTMLScriptElement && child.type === type);
  if (known?.textContent === text) return;
  const block = document.createElement('script');
  block.type = type;
  block.append(text);
  known?.remove();
  element.append(block);
}
