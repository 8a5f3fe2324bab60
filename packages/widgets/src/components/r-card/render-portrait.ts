import { html, type TemplateResult } from 'lit';
import type { RCard } from '@dongban/core/r-card';
import { localize } from '@dongban/core/text';
import { ownPicture } from '../../format/links.ts';
import { initialsOf, namesFor } from '../../records/names.ts';

/** A picture from an origin that may be asked, or initials; never a face that is not the person's. */
export function renderPortrait(card: RCard, origin: string, locale: string): TemplateResult {
  const picture = ownPicture(card.portrait?.url, origin);
  if (picture === undefined || card.portrait === undefined) {
    return html`<span class="portrait initials" part="portrait" aria-hidden="true">${initialsOf(namesFor(card, locale).main)}</span>`;
  }
  return html`<img class="portrait" part="portrait" src=${picture} alt=${localize(card.portrait.alt, locale).text} width="96" height="96" loading="lazy" />`;
}
