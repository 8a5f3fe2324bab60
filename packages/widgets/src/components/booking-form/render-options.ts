import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '@dongban/core/kind';
import { localize } from '@dongban/core/text';
import { icon } from '../../templates/icons.ts';
import type { Subject, Wish } from './subject.ts';
import type { BookingWords } from './words.ts';

/** What can be chosen before a date: on site or online, where, and how long. */
export interface OptionsView {
  readonly subject: Subject;
  readonly wish: Wish;
  readonly locale: string;
  readonly t: BookingWords;
  readonly change: (wish: Partial<Wish>) => void;
}

export function renderOptions({ subject, wish, locale, t, change }: OptionsView): TemplateResult | typeof nothing {
  const { modes, hubs, lengths } = subject;
  const choices = [
    modes.length > 1 ? html`
      <fieldset>
        <legend>${t.booking.chooseMode}</legend>
        <div class="switch">
          ${modes.map((mode) => html`<label><input type="radio" name="mode" .checked=${mode === wish.mode} @change=${() => change({ mode })} /><span>${t.common.modes[mode]}</span></label>`)}
        </div>
      </fieldset>
    ` : nothing,
    hubs.length > 1 && wish.mode !== 'online'
      ? renderSelect('hub', t.booking.where, hubs.map((hub) => [hub.id, localize(hub.name, locale).text]), wish.hub, (hub) => change({ hub: hub as Id<'hub'> }))
      : nothing,
    lengths.length > 1
      ? renderSelect('length', t.booking.duration, lengths.map((length) => [String(length), t.common.minutes(length)]), String(wish.minutes), (length) => change({ minutes: Number(length) }))
      : nothing,
  ].filter((choice) => choice !== nothing);
  return choices.length === 0 ? nothing : html`<div class="options" part="options">${choices}</div>`;
}

function renderSelect(
  id: string, label: string, options: readonly (readonly [value: string, label: string])[], chosen: string | undefined, choose: (value: string) => void,
): TemplateResult {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <span class="select">
        <select class="input" id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
          ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
        </select>
        ${icon('down')}
      </span>
    </div>
  `;
}
