import { Work } from '@dongban/core/r-card';
import { textIn, type Node, type Reading } from './node.ts';

/** An address that a page may follow; any other leaves a warning. */
export function httpsUrl(node: Node, reading: Reading): string | undefined {
  const text = textIn(node);
  if (text === undefined) return undefined;
  const href = URL.canParse(text) ? new URL(text).href : text;
  if (Work.shape.url.safeParse(href).success) return href;
  reading.warn(node, 'not-https');
  return undefined;
}
