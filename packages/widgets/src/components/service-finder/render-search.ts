import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { describe } from '../../i18n/describe.ts';
import type { ComboboxController } from '../../controllers/combobox.ts';
import type { ErrorDetail } from '../../events/error.ts';
import { startDrawings } from '../../templates/start-icons.ts';
import { drawn, stateDrawings } from '../../templates/state-icons.ts';
import type { Suggestion } from './suggestions.ts';
import type { FinderWords } from './words.ts';

/** What the search form shows, and what it calls. */
export interface SearchView {
  readonly text: string;
  /** What is wrong with the need. */
  readonly problem: ErrorDetail | undefined;
  readonly combobox: ComboboxController<Suggestion>;
  /** The names that fit, once they are there to choose from. */
  readonly list: TemplateResult | undefined;
  readonly locale: string;
  readonly t: FinderWords;
  readonly type: (text: string) => void;
  readonly ask: () => void;
  readonly clear: () => void;
  /** The visitor is about to type. */
  readonly warm: () => void;
}

export function renderSearch(view: SearchView): TemplateResult {
  const { text, problem, locale, t, combobox, list, ask, clear } = view;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    combobox.close();
    ask();
  };
  return html`
    <form class="search" role="search" part="search" novalidate @submit=${submit}>
      <h2><label for="need">${t.finder.title}</label></h2>
      <p class="quiet" id="hint">${t.finder.hint}</p>
      <div class="box" part="field">
        ${renderField(view)}
        <div class="box-actions">
          ${text === '' ? nothing : html`<button type="button" class="button compact quiet-button" @click=${clear}>${drawn(startDrawings.close)}<span>${t.finder.clear}</span></button>`}
          <button type="submit" class="button primary" part="submit">${drawn(startDrawings.search)}<span>${t.finder.submit}</span></button>
        </div>
        ${list ?? html`<ul id="suggestions" role="listbox" aria-label=${t.finder.suggestions} hidden></ul>`}
      </div>
      ${problem === undefined ? nothing : html`<p class="problem" id="problem" role="alert">${drawn(stateDrawings.warning)}<span>${describe(problem, locale)}</span></p>`}
    </form>
  `;
}

function renderField({ text, problem, combobox, type, warm }: SearchView): TemplateResult {
  return html`
    <input
      class="input" id="need" type="text" enterkeyhint="search" autocomplete="off" autocapitalize="none"
      role="combobox" aria-autocomplete="list" aria-controls="suggestions" aria-expanded=${combobox.isOpen}
      aria-activedescendant=${ifDefined(combobox.active < 0 ? undefined : `suggestion-${combobox.active}`)}
      aria-describedby=${problem === undefined ? 'hint' : 'hint problem'} aria-invalid=${problem === undefined ? 'false' : 'true'}
      .value=${live(text)}
      @focus=${warm} @blur=${combobox.close} @keydown=${combobox.keydown} @paste=${pasteInOneLine}
      @input=${(event: InputEvent) => type((event.target as HTMLInputElement).value)}
    />
  `;
}

/** A field of one line drops line breaks, and with them the space between two words. */
function pasteInOneLine(event: ClipboardEvent): void {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  if (!/[\r\n]/.test(pasted)) return;
  event.preventDefault();
  const field = event.target as HTMLInputElement;
  field.setRangeText(pasted.trim().replaceAll(/\s+/gu, ' '), field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
