import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from './icons.ts';

/** A field with its label, what helps, and what is wrong with it. */
export interface FieldView {
  /** Of the control, as `field-${name}`. */
  readonly name: string;
  readonly label: string;
  /** What to call a field that may be left empty; without it, it may not. */
  readonly optional?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong, as a sentence. */
  readonly problem?: string | undefined;
  readonly value: string;
  readonly type?: 'text' | 'email' | 'date' | 'number';
  readonly autocomplete?: 'name' | 'email' | 'organization' | undefined;
  /** Several lines. */
  readonly isLong?: boolean;
  /** The earliest day, or the lowest number. */
  readonly min?: string;
  readonly edit: (value: string) => void;
}

export function renderField(view: FieldView): TemplateResult {
  const { name, label, optional, hint, problem, value, type = 'text', autocomplete, isLong = false, min, edit } = view;
  const describedBy = [hint === undefined ? '' : `hint-${name}`, problem === undefined ? '' : `problem-${name}`].join(' ').trim() || nothing;
  const input = (event: Event): void => edit((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const invalid = problem === undefined ? 'false' : 'true';
  return html`
    <div class="field ${isLong ? 'long' : ''}">
      <label for="field-${name}">${label}${optional === undefined ? nothing : html` <span class="optional">(${optional})</span>`}</label>
      ${isLong
        ? html`<textarea class="input" id="field-${name}" rows="3" ?required=${optional === undefined} aria-describedby=${describedBy} aria-invalid=${invalid} .value=${live(value)} @input=${input}></textarea>`
        : html`<input class="input" id="field-${name}" type=${type} min=${min ?? nothing} autocomplete=${autocomplete ?? nothing} ?required=${optional === undefined} aria-describedby=${describedBy} aria-invalid=${invalid} .value=${live(value)} @input=${input} />`}
      ${hint === undefined ? nothing : html`<p class="hint" id="hint-${name}">${hint}</p>`}
      ${renderProblem(name, problem)}
    </div>
  `;
}

/** A box to tick, with whatever stands beside it. */
export interface TickView {
  readonly name: string;
  readonly label: string | TemplateResult;
  readonly isTicked: boolean;
  readonly isRequired?: boolean;
  readonly problem?: string | undefined;
  readonly more?: TemplateResult | typeof nothing;
  readonly edit: (isTicked: boolean) => void;
}

export function renderTick({ name, label, isTicked, isRequired = false, problem, more = nothing, edit }: TickView): TemplateResult {
  return html`
    <div class="field">
      <div class="consent">
        <input
          type="checkbox" id="field-${name}" ?required=${isRequired} .checked=${live(isTicked)} aria-invalid=${problem === undefined ? 'false' : 'true'}
          aria-describedby=${problem === undefined ? `more-${name}` : `problem-${name} more-${name}`} @change=${(event: Event) => edit((event.target as HTMLInputElement).checked)}
        />
        <p><label for="field-${name}">${label}</label> <span id="more-${name}">${more}</span></p>
      </div>
      ${renderProblem(name, problem)}
    </div>
  `;
}

/** What is wrong with a form, field by field, above it; each leads to its field. */
export interface SummaryView {
  readonly title: string;
  readonly problems: readonly { readonly name: string; readonly label: string; readonly sentence: string }[];
  readonly goToField: (name: string) => void;
}

export function renderSummary({ title, problems, goToField }: SummaryView): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return renderAlert(title, html`<ul>${problems.map(({ name, label, sentence }) => html`<li><button type="button" class="link" @click=${() => goToField(name)}>${label}: ${sentence}</button></li>`)}</ul>`);
}

/** Why a form was not sent, above it, and what helps. */
export function renderAlert(title: string, more: TemplateResult): TemplateResult {
  return html`
    <div class="notice danger summary" role="alert" tabindex="-1" part="error">
      ${icon('warning')}
      <div><p class="strong">${title}</p>${more}</div>
    </div>
  `;
}

/** The button that sends a form, and says while it does. */
export function renderSend(isBusy: boolean, submit: string, submitting: string): TemplateResult {
  return html`<button type="submit" class="button primary ${isBusy ? 'busy' : ''}" part="submit" aria-disabled=${isBusy ? 'true' : 'false'}>${isBusy ? submitting : submit}</button>`;
}

function renderProblem(name: string, problem: string | undefined): TemplateResult | typeof nothing {
  return problem === undefined ? nothing : html`<p class="problem" id="problem-${name}">${icon('warning')}<span>${problem}</span></p>`;
}
