import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LocalizedText } from '@dongban/core/text';
import type { RCard } from '@dongban/core/r-card';
import { namesFor } from '../../records/names.ts';
import { renderSampleBadge } from '../../templates/states.ts';
import { foreignLang, renderMarked, renderText } from '../../templates/text.ts';
import { renderPortrait } from './render-portrait.ts';
import { renderTopicChips } from './render-topics.ts';
import type { CardWords } from './words.ts';

/** A card in a row: who it is, and what for. */
export interface RowView {
  readonly card: RCard;
  /** Where the person works, as far as known. */
  readonly places: readonly { readonly name: LocalizedText }[];
  /** Pictures are drawn from this origin and the page's own. */
  readonly origin: string;
  /** Address of the page, where a server draws it. */
  readonly page?: string | undefined;
  /** Headline and topics, too. */
  readonly isDetailed: boolean;
  /** What was looked for. */
  readonly terms?: readonly string[];
  readonly locale: string;
  readonly t: CardWords;
  readonly open: () => void;
  /** What stands at the end of the row. */
  readonly end?: TemplateResult | typeof nothing;
}

export function renderRow({ card, places, origin, page, isDetailed, terms = [], locale, t, open, end = nothing }: RowView): TemplateResult {
  const { main, other } = namesFor(card, locale);
  return html`
    <div class="card-row">
      ${renderPortrait(card, { origin, page, locale })}
      <div class="card-row-text">
        <h3 part="name">
          <button type="button" class="link title" @click=${open} lang=${ifDefined(foreignLang(main.lang, locale))}>${renderMarked(main.full, terms)}</button>
          ${other === undefined ? nothing : html`<span class="other-name" lang=${ifDefined(foreignLang(other.lang, locale))}>${renderMarked(other.full, terms)}</span>`}
          ${renderSampleBadge(card.sample, t)}
        </h3>
        <p class="small">${renderText(card.role, locale)}${places.map(({ name }) => html`\u00a0<span aria-hidden="true">·</span> <span class="quiet">${renderText(name, locale, terms)}</span>`)}</p>
        ${isDetailed ? html`<p class="row-headline">${renderText(card.headline, locale, terms)}</p>${renderTopicChips(card.topics, locale, t, terms)}` : nothing}
      </div>
      ${end}
    </div>
  `;
}
