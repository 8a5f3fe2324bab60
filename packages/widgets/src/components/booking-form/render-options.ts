import { html, nothing, type TemplateResult } from 'lit';
import type { Mode } from '@dongban/core/common';
import type { Messages } from '../../i18n/messages.ts';
import { icon } from '../../templates/icons.ts';
import type { Subject } from './subject.ts';

/** What can be chosen before a date: on site or online, and how long. */
export interface OptionsView {
  readonly subject: Subject;
  readonly mode: Mode | undefined;
  readonly minutes: number | undefined;
  readonly t: Messages;
  readonly chooseMode: (mode: Mode) => void;
  readonly chooseMinutes: (minutes: number) => void;
}

export function renderOptions({ subject, mode, minutes, t, chooseMode, chooseMinutes }: OptionsView): TemplateResult | typeof nothing {
  if (subject.modes.length < 2 && subject.lengths.length === 0) return nothing;
  return html`
    <div class="options" part="options">
      ${subject.modes.length < 2 ? nothing : html`
        <fieldset>
          <legend>${t.booking.chooseMode}</legend>
          <div class="switch">
            ${subject.modes.map((each) => html`
              <label><input type="radio" name="mode" .checked=${each === mode} @change=${() => chooseMode(each)} /><span>${t.common.modes[each]}</span></label>
            `)}
          </div>
        </fieldset>
      `}
      ${subject.lengths.length === 0 ? nothing : html`
        <div class="field">
          <label for="length">${t.booking.duration}</label>
          <span class="select"><select class="input" id="length" @change=${(event: Event) => chooseMinutes(Number((event.target as HTMLSelectElement).value))}>
            ${subject.lengths.map((length) => html`<option value=${length} ?selected=${length === minutes}>${t.common.minutes(length)}</option>`)}
          </select>${icon('down')}</span>
        </div>
      `}
    </div>
  `;
}
