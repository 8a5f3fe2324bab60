import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FacetName } from '../../i18n/messages/finder.ts';
import { icon } from '../../templates/icons.ts';
import type { Facet } from './facets.ts';
import type { FinderWords } from './words.ts';

/** What the filters show, and what they call. */
export interface FiltersView {
  readonly facets: readonly Facet[];
  /** How many values are chosen. */
  readonly chosen: number;
  /** Whether they are shown where they stand behind a button. */
  readonly isOpen: boolean;
  readonly t: FinderWords;
  readonly toggle: (name: FacetName, value: string) => void;
  readonly reset: () => void;
  readonly open: (isOpen: boolean) => void;
}

/** Boxes to tick: beside the results where there is room, behind one button where there is none. */
export function renderFilters({ facets, chosen, isOpen, t, toggle, reset, open }: FiltersView): TemplateResult | typeof nothing {
  if (facets.length === 0) return nothing;
  return html`
    <div class="filters" part="filters">
      <button type="button" class="button compact filters-button" aria-expanded=${isOpen} aria-controls="filters" @click=${() => open(!isOpen)}>
        ${icon('filter')}${t.finder.filter}${chosen === 0 ? nothing : html` <span class="count">${chosen}</span>`}
      </button>
      <div id="filters" class="facets ${isOpen ? 'open' : ''}" role="group" aria-label=${t.finder.filter}>
        ${facets.map((facet) => renderFacet(facet, toggle))}
        ${chosen === 0 ? nothing : html`<button type="button" class="link small reset" @click=${reset}>${t.finder.resetFilters}</button>`}
      </div>
    </div>
  `;
}

function renderFacet({ name, label, values }: Facet, toggle: FiltersView['toggle']): TemplateResult {
  return html`
    <fieldset class="facet" part="facet" data-facet=${name}>
      <legend class="small">${label}</legend>
      <ul>
        ${values.map(({ key, label: words, count, isChosen }) => html`
          <li>
            <label class="tick small">
              <input type="checkbox" .checked=${live(isChosen)} ?disabled=${count === 0 && !isChosen} @change=${() => toggle(name, key)} />
              <span class="tick-label">${words}</span> <span class="count quiet">${count}</span>
            </label>
          </li>
        `)}
      </ul>
    </fieldset>
  `;
}
