import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { formatTime } from '@dongban/core/time';
import type { RCard } from '@dongban/core/r-card';
import type { Slot } from '@dongban/core/slot';
import { localize } from '@dongban/core/text';
import { inOneLine } from '../../format/together.ts';
import { formatZone, offsetMinutes, ownZone } from '../../format/time.ts';
import { describe } from '../../i18n/describe.ts';
import type { Source } from '../../sources/source.ts';
import { icon } from '../../templates/icons.ts';
import { renderSampleBadge } from '../../templates/states.ts';
import { foreignLang, renderText } from '../../templates/text.ts';
import { namesFor } from '../../records/names.ts';
import type { CardData } from './card-data.ts';
import { renderPortrait } from './render-portrait.ts';
import { renderTopicChips } from './render-topics.ts';
import type { CardWords } from './words.ts';

export interface HeaderView {
  readonly data: CardData;
  readonly locale: string;
  readonly t: CardWords;
  readonly source: Source;
  /** Address of the page, where a server draws it. */
  readonly page?: string | undefined;
  readonly next: { readonly slot: Slot | undefined; readonly isPending: boolean };
  readonly book: () => unknown;
}

/** Who it is, what they know, and the one next step. */
export function renderHeader(view: HeaderView): TemplateResult {
  const { data: { card, hub, organization }, locale, t, source, page } = view;
  const { main, other } = namesFor(card, locale);
  const place = [organization, hub].filter((record) => record !== undefined);
  return html`
    <header class="header roomy" part="header">
      ${renderPortrait(card, { origin: source.origin, page, locale })}
      <div class="who">
        <h2 part="name" tabindex="-1">
          <span class="name" lang=${ifDefined(foreignLang(main.lang, locale))}>${main.full}</span>
          ${other === undefined ? nothing : html`<span class="other-name" lang=${ifDefined(foreignLang(other.lang, locale))}>${other.full}</span>`}
          ${renderSampleBadge(card.sample, t)}
        </h2>
        <p class="role">${renderText(card.role, locale)}${place.map((record) => html`\u00a0<span aria-hidden="true">·</span> <span class="quiet">${renderText(record.name, locale)}</span>`)}</p>
        ${saysMore(card, locale) ? html`<p class="headline">${renderText(card.headline, locale)}</p>` : nothing}
        ${renderTopicChips(card.topics, locale, t)}
        ${card.consultation === undefined ? nothing : source.isLive ? renderBook(view) : renderPortalNeeded(locale)}
      </div>
    </header>
  `;
}

/** An imported card may have nothing to say but the role, which stands there already. */
function saysMore({ headline, role }: RCard, locale: string): boolean {
  return localize(headline, locale).text !== localize(role, locale).text;
}

/** The one next step, with the next free time by the visitor's own clocks, and by those of the hub where they differ. */
export function renderBook({ locale, t, next: { slot, isPending }, book }: HeaderView): TemplateResult {
  const own = ownZone();
  const isElsewhere = slot !== undefined && offsetMinutes(own, slot.start) !== offsetMinutes(slot.timeZone, slot.start);
  return html`
    <div class="book">
      <button type="button" class="button primary" part="book" @click=${book}>
        ${icon('calendar')}
        <span class="book-label">
          <span>${t.card.book}</span>
          ${slot !== undefined ? html`<span class="next">${t.card.next(inOneLine(formatTime(slot.start, own, locale)))}</span>`
            : isPending ? html`<span class="next waiting" aria-hidden="true">${t.card.next('')}</span>`
            : nothing}
        </span>
      </button>
      ${isElsewhere ? html`<p class="small quiet">${t.card.hubTime(formatTime(slot.start, slot.timeZone, locale), formatZone(slot.timeZone, locale, slot.start))}</p>` : nothing}
      ${slot === undefined && !isPending ? html`<p class="small quiet">${t.card.noTimes}</p>` : nothing}
    </div>
  `;
}

function renderPortalNeeded(locale: string): TemplateResult {
  return html`<p class="portal-needed small quiet">${icon('information')}<span>${describe({ code: 'portal-needed', params: {} }, locale)}</span></p>`;
}
