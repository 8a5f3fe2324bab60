import { html, type TemplateResult } from 'lit';
import { icon } from './icons.ts';

/** A choice among a few, with its label. */
export interface SelectView {
  /** Of the control, as `field-${name}`. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly chosen: string | undefined;
  /** As wide as the form. */
  readonly isLong?: boolean;
  readonly choose: (value: string) => void;
}

export function renderSelect({ name, label, options, chosen, isLong = false, choose }: SelectView): TemplateResult {
  return html`
    <div class="field ${isLong ? 'long' : ''}">
      <label for="field-${name}">${label}</label>
      <span class="select">
        <select class="input" id="field-${name}" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
          ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
        </select>
        ${icon('down')}
      </span>
    </div>
  `;
}
