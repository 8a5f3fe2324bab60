import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { describe } from '../../i18n/describe.ts';
import { localize } from '@dongban/core/text';
import type { ComboboxController } from '../../controllers/combobox.ts';
import type { ErrorDetail } from '../../events/error.ts';
import { titleOf } from '../../records/view.ts';
import { icon } from '../../templates/icons.ts';
import { foreignLang } from '../../templates/text.ts';
import type { Suggestion } from './suggestions.ts';
import type { FinderWords } from './words.ts';

/** What the search form shows, and what it calls. */
export interface SearchView {
  readonly text: string;
  /** What is wrong with the need. */
  readonly problem: ErrorDetail | undefined;
  readonly combobox: ComboboxController<Suggestion>;
  readonly locale: string;
  readonly t: FinderWords;
  readonly type: (text: string) => void;
  readonly ask: () => void;
  readonly clear: () => void;
  /** The visitor is about to type. */
  readonly warm: () => void;
}

export function renderSearch(view: SearchView): TemplateResult {
  const { text, problem, locale, t, combobox, ask, clear } = view;
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
          ${text === '' ? nothing : html`<button type="button" class="button compact quiet-button" @click=${clear}>${icon('close')}<span>${t.finder.clear}</span></button>`}
          <button type="submit" class="button primary" part="submit">${icon('search')}<span>${t.finder.submit}</span></button>
        </div>
        ${renderList(view)}
      </div>
      ${problem === undefined ? nothing : html`<p class="problem" id="problem" role="alert">${icon('warning')}<span>${describe(problem, locale)}</span></p>`}
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

function renderList({ combobox, locale, t }: SearchView): TemplateResult {
  // A press on the list must not take the focus out of the field, which would close it.
  const keepFocus = (event: Event): void => event.preventDefault();
  return html`
    <ul class="suggestions" id="suggestions" role="listbox" part="suggestions" aria-label=${t.finder.suggestions} ?hidden=${!combobox.isOpen} @pointerdown=${keepFocus} @mousedown=${keepFocus}>
      ${combobox.options.map((option, index) => html`
        <li role="option" id="suggestion-${index}" part="suggestion" aria-selected=${index === combobox.active} @click=${() => combobox.take(option)}>
          ${renderName(option, locale)}
          <span class="small quiet kind">${t.common.kind[option.value.kind]}</span>
        </li>
      `)}
    </ul>
  `;
}

/** The title in the page's language, and the name that was typed where it is another one. */
function renderName({ value: { record }, name, spans }: Suggestion, locale: string): TemplateResult {
  const { text, lang } = localize(titleOf(record, locale), locale);
  if (text !== name) return html`<span class="name"><span lang=${ifDefined(foreignLang(lang, locale))}>${text}</span> <span class="small quiet">${renderSpans(name, spans)}</span></span>`;
  return html`<span class="name" lang=${ifDefined(foreignLang(lang, locale))}>${renderSpans(text, spans)}</span>`;
}

function renderSpans(text: string, spans: Suggestion['spans']): unknown[] {
  let at = 0;
  const pieces = spans.flatMap(([from, to]): unknown[] => {
    const start = Math.max(at, from);
    const before = text.slice(at, start);
    at = Math.max(at, to);
    return [before, html`<mark>${text.slice(start, at)}</mark>`];
  });
  return [...pieces, text.slice(at)];
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
