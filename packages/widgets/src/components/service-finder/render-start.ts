import { html, type TemplateResult } from 'lit';
import { labelOf } from '@dongban/core/text';
import { serviceAreas, type ServiceArea } from '@dongban/core/service-areas';
import { startDrawings } from '../../templates/start-icons.ts';
import { drawn } from '../../templates/state-icons.ts';
import type { FinderWords } from './words.ts';

/** What stands below the field before anything is asked: sentences to try, and the areas. */
export function renderStart(locale: string, t: FinderWords, ask: (example: string) => void, browse: (area: ServiceArea) => void): TemplateResult {
  return html`
    <div class="examples" part="examples">
      <p class="small quiet" id="examples">${t.finder.examplesTitle}</p>
      <ul class="chips" aria-labelledby="examples">
        ${t.finder.examples.map((example) => html`<li><button type="button" class="chip" @click=${() => ask(example)}>${example}</button></li>`)}
      </ul>
    </div>
    <section class="areas" part="areas" aria-labelledby="areas">
      <h3 id="areas">${t.finder.areasTitle}</h3>
      <ul class="tiles">${serviceAreas.keys.map((key) => renderTile(key, locale, t, browse))}</ul>
    </section>
  `;
}

function renderTile(key: ServiceArea, locale: string, t: FinderWords, browse: (area: ServiceArea) => void): TemplateResult {
  const term = serviceAreas.term(key);
  return html`
    <li>
      <button type="button" class="tile" part="tile" @click=${() => browse(key)}>
        <span class="tile-icon">${drawn(startDrawings[key])}</span>
        <span class="tile-text">
          <span class="strong">${term === undefined ? key : labelOf(term, locale)}</span>
          <span class="small quiet">${t.finder.areaLines[key]}</span>
        </span>
      </button>
    </li>
  `;
}
