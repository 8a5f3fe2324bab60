import { html, type TemplateResult } from 'lit';
import type { RCard } from '@dongban/core/r-card';
import { localize } from '@dongban/core/text';
import { ownPicture } from '../../format/links.ts';
import { initialsOf, namesFor } from '../../records/names.ts';

/** Where pictures may come from, and the language of what is said of them. */
export interface PortraitView {
  /** Pictures are drawn from this origin and the page's own. */
  readonly origin: string;
  /** Address of the page, where a server draws it. */
  readonly page?: string | undefined;
  readonly locale: string;
}

/** A picture from an origin that may be asked, or initials; never a face that is not the person's. */
export function renderPortrait(card: RCard, { origin, page, locale }: PortraitView): TemplateResult {
  const picture = ownPicture(card.portrait?.url, origin, page);
  if (picture === undefined || card.portrait === undefined) {
    return html`<span class="portrait initials" part="portrait" aria-hidden="true">${initialsOf(namesFor(card, locale).main)}</span>`;
  }
  const { text, lang } = localize(card.portrait.alt, locale);
  return html`<img class="portrait" part="portrait" src=${picture} alt=${text} lang=${lang} width="96" height="96" loading="lazy" />`;
}
