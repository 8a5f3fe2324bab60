import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { labelOf } from '@dongban/core/text';
import { serviceAreas, type ServiceArea } from '@dongban/core/vocabularies';
import type { ErrorDetail } from '../../events/error.ts';
import { describe } from '../../i18n/describe.ts';
import { icon } from '../../templates/icons.ts';
import type { FinderWords } from './words.ts';

/** What the search form shows, and what it calls. */
export interface SearchView {
  readonly text: string;
  /** What is wrong with the need. */
  readonly problem: ErrorDetail | undefined;
  readonly locale: string;
  readonly t: FinderWords;
  readonly type: (text: string) => void;
  readonly ask: () => void;
  readonly clear: () => void;
}

export function renderSearch(view: SearchView): TemplateResult {
  const { text, problem, locale, t, type, ask, clear } = view;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    ask();
  };
  return html`
    <form class="search" role="search" part="search" novalidate @submit=${submit}>
      <h2><label for="need">${t.finder.title}</label></h2>
      <p class="quiet" id="hint">${t.finder.hint}</p>
      <div class="box" part="field">
        <textarea
          class="input" id="need" rows="1" enterkeyhint="search" autocomplete="off"
          aria-describedby=${problem === undefined ? 'hint' : 'hint problem'} aria-invalid=${problem === undefined ? 'false' : 'true'}
          .value=${live(text)}
          @input=${(event: InputEvent) => type((event.target as HTMLTextAreaElement).value)}
          @keydown=${(event: KeyboardEvent) => askOnEnter(event, ask)}
        ></textarea>
        <div class="box-actions">
          ${text === '' ? nothing : html`<button type="button" class="button compact quiet-button" @click=${clear}>${icon('close')}<span>${t.finder.clear}</span></button>`}
          <button type="submit" class="button primary" part="submit">${icon('search')}<span>${t.finder.submit}</span></button>
        </div>
      </div>
      ${problem === undefined ? nothing : html`<p class="problem" id="problem" role="alert">${icon('warning')}<span>${describe(problem, locale)}</span></p>`}
    </form>
  `;
}

/**
 * Enter asks; Shift+Enter begins a line. While a syllable is being put together, Enter only ends the syllable: some
 * browsers say so by `isComposing`, Safari by the old key code 229.
 */
function askOnEnter(event: KeyboardEvent, ask: () => void): void {
  // The key code is deprecated, and the only sign that Safari gives.
  const isComposing = event.isComposing || event.keyCode === 229;
  if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
  event.preventDefault();
  ask();
}

export function renderExamples(t: FinderWords, choose: (example: string) => void): TemplateResult {
  return html`
    <div class="examples" part="examples">
      <p class="small quiet" id="examples">${t.finder.examplesTitle}</p>
      <ul class="chips" aria-labelledby="examples">
        ${t.finder.examples.map((example) => html`<li><button type="button" class="chip" @click=${() => choose(example)}>${example}</button></li>`)}
      </ul>
    </div>
  `;
}

export function renderAreas(locale: string, t: FinderWords, choose: (area: ServiceArea) => void): TemplateResult {
  return html`
    <section class="areas" part="areas" aria-labelledby="areas">
      <h3 id="areas">${t.finder.areasTitle}</h3>
      <ul class="tiles">
        ${(['joint-rnd', 'tech-transfer', 'reliability', 'equipment', 'incubation'] as const).map((key) => {
          const term = serviceAreas.term(key);
          return html`
            <li>
              <button type="button" class="tile" part="tile" @click=${() => choose(key)}>
                <span class="tile-icon">${icon(key)}</span>
                <span class="tile-text">
                  <span class="strong">${term === undefined ? key : labelOf(term, locale)}</span>
                  <span class="small quiet">${t.finder.areaLines[key]}</span>
                </span>
              </button>
            </li>
          `;
        })}
      </ul>
    </section>
  `;
}

/** Buttons where there is room for them, one list where there is not. */
export function renderAreaFilter(chosen: ServiceArea | undefined, locale: string, t: FinderWords, choose: (area: ServiceArea | undefined) => void): TemplateResult {
  const areas = [{ key: undefined, label: t.finder.allAreas }, ...serviceAreas.terms.map((term) => ({ key: term.key, label: labelOf(term, locale) }))];
  return html`
    <div class="filter" role="group" aria-label=${t.finder.areaFilter} part="filter">
      ${areas.map(({ key, label }) => html`<button type="button" class="chip" aria-pressed=${chosen === key} @click=${() => choose(key)}>${label}</button>`)}
    </div>
    <div class="filter-list field" part="filter">
      <label for="area" class="small">${t.finder.areaFilter}</label>
      <span class="select">
        <select class="input" id="area" @change=${(event: Event) => choose(areas[(event.target as HTMLSelectElement).selectedIndex]?.key)}>
          ${areas.map(({ key, label }) => html`<option ?selected=${chosen === key}>${label}</option>`)}
        </select>
        ${icon('down')}
      </span>
    </div>
  `;
}
