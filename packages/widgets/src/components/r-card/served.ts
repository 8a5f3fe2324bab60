import type { RenderOptions } from 'lit';
import { hydrate } from '@lit-labs/ssr-client';
import { loadSentences } from '../../i18n/describe.ts';
import type { Source } from '../../sources/source.ts';
import { loadCard, type CardData } from './card-data.ts';

/** What a server puts into the element beside its drawing: the records that it drew, and the language that it spoke. */
export interface ServedData extends CardData {
  readonly locale: string;
}

/** What a server has drawn, as the element that it stands in goes on with it. */
export interface Served {
  /** The records that were drawn, or where another card is wanted by now, those of that one. */
  readonly data: CardData;
  /**
   * Takes over what is drawn: its nodes stay, and with them what a visitor has opened or selected meanwhile. What another version of
   * dongban drew, or of another card, makes place.
   */
  readonly takeOver: (drawing: unknown, options: RenderOptions) => void;
}

export async function openServed(root: ShadowRoot, source: Source, id: string, locale: string): Promise<Served> {
  const served = dataIn(root);
  const isSame = served?.card.id === id && served.locale === locale;
  // A sentence that came later would be missing for a moment.
  const [data] = await Promise.all([isSame ? served : loadCard(source, id), source.isLive ? undefined : loadSentences(locale)]);
  return { data, takeOver: (drawing, options) => takeOver(drawing, root, options, isSame) };
}

function dataIn(root: ShadowRoot): ServedData | undefined {
  const text = root.querySelector('script')?.textContent;
  return text === undefined || text === null ? undefined : (JSON.parse(text) as ServedData);
}

function takeOver(drawing: unknown, root: ShadowRoot, options: RenderOptions, isSame: boolean): void {
  // What is drawn from now on is kept by the root itself, not by the server's first node.
  options.renderBefore = null;
  try {
    if (isSame) hydrate(drawing, root, options);
    else root.replaceChildren();
  } catch {
    root.replaceChildren();
  }
  // The element has brought the same sheets by now.
  for (const part of [...root.children]) if (part.matches('style, script')) part.remove();
}
