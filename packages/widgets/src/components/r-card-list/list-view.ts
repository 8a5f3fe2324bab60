import { css, html, nothing, type TemplateResult } from 'lit';
import type { RCard } from '@dongban/core/r-card';
import { localize } from '@dongban/core/text';
import { fields } from '../../styles/fields.ts';
import { labels } from '../../styles/labels.ts';
import { icon } from '../../templates/icons.ts';
import { rCardStyles } from '../r-card/r-card.styles.ts';
import { renderRow } from '../r-card/render-row.ts';
import { findPeople, type Directory, type Listed } from './directory.ts';
import type { ListWords } from './words.ts';

export { openDirectory, type Directory } from './directory.ts';

const listStyles = css`
  .head { display: grid; gap: 16px; }
  .look { display: grid; gap: 16px; }
  .how-many { margin-block-start: 20px; }
  .people { margin-block-start: 8px; border-block-start: 1px solid var(--_line); }
  .people > li { padding-block: 18px; border-block-end: 1px solid var(--_line); }
  .found-by { margin-block-start: 2px; }
  .more { margin-block-start: 16px; }
  .nothing { display: grid; gap: 6px; margin-block-start: 24px; }
  .way-back { margin-block-end: 12px; }
  @container (min-width: 600px) { .look.two { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); } }
`;

/** What the list looks like; fetched beside its data. */
export const styles = [labels, fields, rCardStyles, listStyles];

/** What the list shows, and what it calls. */
export interface ListView {
  readonly directory: Directory;
  readonly text: string;
  readonly hub: string | undefined;
  /** How many rows are shown. */
  readonly limit: number;
  /** Pictures are drawn from this origin and the page's own. */
  readonly origin: string;
  readonly locale: string;
  readonly t: ListWords;
  readonly look: (text: string) => void;
  readonly narrow: (hub: string | undefined) => void;
  readonly showMore: () => void;
  readonly open: (card: RCard) => void;
}

export function renderList(view: ListView): TemplateResult {
  const { directory, text, hub, limit, t, showMore } = view;
  const people = findPeople(directory, text, hub);
  const hidden = people.length - limit;
  return html`
    <div class="head">
      <h2>${t.list.title}</h2>
      ${renderLook(view)}
    </div>
    ${people.length === 0
      ? html`<div class="nothing" part="empty"><h3>${t.list.nothing}</h3><p class="quiet">${t.list.nothingHelp}</p></div>`
      : html`
        <p class="how-many small quiet" aria-hidden="true">${t.list.found(people.length)}</p>
        <ul class="people">${people.slice(0, limit).map((one) => html`<li part="row" data-id=${one.card.id}>${renderPerson(one, view)}</li>`)}</ul>
      `}
    ${hidden > 0 ? html`<p class="more"><button type="button" class="button compact" @click=${showMore}>${t.list.showMore(hidden)}${icon('down')}</button></p>` : nothing}
  `;
}

/** How many people a list shows, in words. */
export function countOf({ directory, text, hub, t }: Pick<ListView, 'directory' | 'text' | 'hub' | 't'>): string {
  const { length } = findPeople(directory, text, hub);
  return length === 0 ? t.list.nothing : t.list.found(length);
}

function renderLook({ directory: { hubs }, text, hub, locale, t, look, narrow }: ListView): TemplateResult {
  return html`
    <div class="look ${hubs.length > 1 ? 'two' : ''}" role="search" part="search">
      <div class="field">
        <label for="look">${t.list.label}</label>
        <input class="input" id="look" type="search" autocomplete="off" enterkeyhint="search" aria-describedby="look-hint" .value=${text} @input=${(event: InputEvent) => look((event.target as HTMLInputElement).value)} />
        <p class="hint" id="look-hint">${t.list.hint}</p>
      </div>
      ${hubs.length > 1 ? html`
        <div class="field">
          <label for="hub">${t.list.hub}</label>
          <span class="select">
            <select class="input" id="hub" @change=${(event: Event) => narrow((event.target as HTMLSelectElement).value || undefined)}>
              <option value="" ?selected=${hub === undefined}>${t.list.anyHub}</option>
              ${hubs.map(({ hub: { id, name }, count }) => html`<option value=${id} ?selected=${hub === id}>${localize(name, locale).text} (${count})</option>`)}
            </select>
            ${icon('down')}
          </span>
        </div>
      ` : nothing}
    </div>
  `;
}

function renderPerson({ card, hit }: Listed, { directory, origin, locale, t, open }: ListView): TemplateResult {
  const place = directory.hubs.find(({ hub }) => hub.id === card.hub)?.hub;
  const terms = hit?.spans.map(([from, to]) => hit.name.slice(from, to)) ?? [];
  return html`
    ${renderRow({ card, places: place === undefined ? [] : [place], origin, isDetailed: true, terms, locale, t, open: () => open(card) })}
    ${hit === undefined || isShown(hit.name, card, locale) ? nothing : html`<p class="found-by small quiet">${t.list.foundBy(hit.name)}</p>`}
  `;
}

/** Whether the row shows the words that it was found by. */
function isShown(words: string, { name, topics }: RCard, locale: string): boolean {
  return [...[name.primary, ...name.others].map(({ full }) => full), ...topics.slice(0, 3).map(({ label }) => localize(label, locale).text)].includes(words);
}
