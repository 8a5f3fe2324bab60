import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '@dongban/core/kind';
import { localize } from '@dongban/core/text';
import { renderSelect } from '../../templates/select.ts';
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
      ? renderSelect({ name: 'hub', label: t.booking.where, options: hubs.map((hub) => [hub.id, localize(hub.name, locale).text]), chosen: wish.hub, choose: (hub) => change({ hub: hub as Id<'hub'> }) })
      : nothing,
    lengths.length > 1
      ? renderSelect({ name: 'length', label: t.booking.duration, options: lengths.map((length) => [String(length), t.common.minutes(length)]), chosen: String(wish.minutes), choose: (length) => change({ minutes: Number(length) }) })
      : nothing,
  ].filter((choice) => choice !== nothing);
  return choices.length === 0 ? nothing : html`<div class="options" part="options">${choices}</div>`;
}
