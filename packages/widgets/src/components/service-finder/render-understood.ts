import { html, nothing, type TemplateResult } from 'lit';
import { describe } from '../../i18n/describe.ts';
import type { MatchAnswer } from '@dongban/core/match';
import { icon } from '../../templates/icons.ts';
import { pointerOf } from './question.ts';
import type { Editor, Understood } from './understood.ts';
import type { FinderWords } from './words.ts';

/** What stands between the need and its answer, and what it calls. */
export interface UnderstoodView {
  readonly parts: readonly Understood[];
  /** What the matcher has to say about its answer. */
  readonly warnings: MatchAnswer['warnings'];
  /** Pointer of the part that is being set right. */
  readonly editing: string | undefined;
  readonly locale: string;
  readonly t: FinderWords;
  readonly canRemove: (part: Understood) => boolean;
  readonly remove: (part: Understood) => void;
  readonly edit: (part: Understood | undefined) => void;
  /** Takes what the editor of a part holds; `undefined` where it holds nothing that could be asked. */
  readonly change: (part: Understood, value: unknown) => void;
}

/** What was understood, each part to be taken back or set right. */
export function renderUnderstood(view: UnderstoodView): TemplateResult {
  const { parts, warnings, editing, locale, t } = view;
  const edited = parts.find(({ part }) => pointerOf(part) === editing);
  return html`
    ${parts.length === 0 ? nothing : html`
      <div class="understood" part="understood">
        <span class="small quiet" id="understood">${t.finder.understood}</span>
        <ul class="chips" aria-labelledby="understood">${parts.map((part) => renderPart(part, view))}</ul>
      </div>
      ${edited === undefined ? nothing : renderEditor(edited, view)}
    `}
    ${warnings.filter(({ code }) => code !== 'nothing-found').map((warning) => html`<p class="small quiet">${icon('information')} ${describe(warning, locale)}</p>`)}
  `;
}

function renderPart(understood: Understood, { editing, t, canRemove, remove, edit }: UnderstoodView): TemplateResult {
  const { part, label, words } = understood;
  const pointer = pointerOf(part);
  return html`
    <li class="chip part" data-part=${pointer}>
      <button type="button" class="part-words" aria-expanded=${editing === pointer} aria-label=${t.finder.changePart(label, words)} @click=${() => edit(editing === pointer ? undefined : understood)}>
        <span class="quiet">${label}</span> <span class="strong">${words}</span>
      </button>
      ${canRemove(understood) ? html`<button type="button" class="part-remove" aria-label=${t.finder.removePart(label, words)} @click=${() => remove(understood)}>${icon('close')}</button>` : nothing}
    </li>
  `;
}

function renderEditor(understood: Understood, { t, edit, change }: UnderstoodView): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const value = valueOf(understood.editor, (event.target as HTMLFormElement).querySelector<HTMLInputElement | HTMLSelectElement>('.input')?.value ?? '');
    if (value !== undefined) change(understood, value);
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') edit(undefined);
  };
  return html`
    <form class="editor" part="editor" @submit=${submit} @keydown=${leave}>
      <div class="field"><label class="small" for="edit">${understood.label}</label>${renderControl(understood.editor)}</div>
      <div class="actions">
        <button type="submit" class="button primary compact">${t.finder.applyPart}</button>
        <button type="button" class="button compact" @click=${() => edit(undefined)}>${t.finder.leavePart}</button>
      </div>
    </form>
  `;
}

function renderControl(editor: Editor): TemplateResult {
  switch (editor.kind) {
    case 'choice':
      return html`
        <span class="select">
          <select class="input" id="edit">${editor.choices.map(({ value, label }) => html`<option value=${value} ?selected=${value === editor.value}>${label}</option>`)}</select>
          ${icon('down')}
        </span>
      `;
    case 'date':
      return html`<input class="input" id="edit" type="date" required .value=${editor.value} />`;
    case 'amount':
      return html`<input class="input" id="edit" type="number" required min="0" step="1" inputmode="numeric" .value=${String(editor.value.amount)} />`;
    case 'words':
      return html`<input class="input" id="edit" type="text" required .value=${editor.value} />`;
  }
}

/** What was put in, as the need has it. */
function valueOf(editor: Editor, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (editor.kind === 'amount') return Number.isSafeInteger(Number(trimmed)) && Number(trimmed) >= 0 ? { ...editor.value, amount: Number(trimmed) } : undefined;
  return editor.kind === 'choice' && typeof editor.value === 'number' ? Number(trimmed) : trimmed;
}
