import { html, nothing, type TemplateResult } from 'lit';
import type { Slot } from '@dongban/core/slot';
import { offsetMinutes, ownZone } from '../../format/time.ts';
import { formatSpan } from './times.ts';
import type { BookingWords } from './words.ts';

/** Times to press, and what they call. */
export interface SlotsView {
  readonly timeZone: string;
  readonly chosen: Slot | undefined;
  readonly t: BookingWords;
  readonly choose: (slot: Slot) => void;
}

/** The free times of a day, in the hub's zone, with the visitor's own beside where that differs. */
export function renderSlots(slots: readonly Slot[], { timeZone, chosen, t, choose }: SlotsView): TemplateResult {
  const own = ownZone();
  return html`
    <ul class="slots">
      ${slots.map((slot) => html`
        <li>
          <button type="button" class="slot" aria-pressed=${slot.start === chosen?.start && slot.end === chosen.end} @click=${() => choose(slot)}>
            <span class="whole">${formatSpan(slot, timeZone)}</span>
            ${offsetMinutes(own, slot.start) === offsetMinutes(timeZone, slot.start) ? nothing : html`<span class="tiny own">${t.booking.ownTime(formatSpan(slot, own))}</span>`}
            ${slot.seatsLeft > 1 ? html`<span class="tiny own">${t.booking.seatsLeft(slot.seatsLeft)}</span>` : nothing}
          </button>
        </li>
      `)}
    </ul>
  `;
}
