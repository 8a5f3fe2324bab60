import { html, nothing, type TemplateResult } from 'lit';
import type { Slot } from '@dongban/core/slot';
import type { BookingStepName } from '../../i18n/messages/booking.ts';
import { dateIn, formatDay } from '../../format/time.ts';
import { icon } from '../../templates/icons.ts';
import { renderText } from '../../templates/text.ts';
import { renderCost, type Cost } from './render-terms.ts';
import { formatSpan } from './times.ts';
import { hubOf, type Subject } from './subject.ts';
import type { BookingWords } from './words.ts';

const steps = ['date', 'time', 'details', 'review', 'done'] as const satisfies readonly BookingStepName[];

/** The steps by name and number. Steps already made lead back to themselves, until the booking is made. */
export function renderSteps(current: BookingStepName, isBooked: boolean, t: BookingWords, goTo: (step: BookingStepName) => void): TemplateResult {
  const at = steps.indexOf(current);
  const isOver = current === 'done' || isBooked;
  return html`
    <nav class="steps" part="steps" aria-label=${t.booking.stepsLabel}>
      <ol>
        ${steps.map((step, index) => {
          const number = html`<span class="number">${index < at || current === 'done' ? icon('check') : index + 1}</span>`;
          const canReturn = index < at && !isOver;
          return html`
            <li class=${index < at ? 'made' : index === at ? 'current' : 'ahead'} aria-current=${index === at ? 'step' : nothing}>
              ${canReturn
                ? html`<button type="button" @click=${() => goTo(step)}>${number}<span class="step-name">${t.booking.steps[step]}</span></button>`
                : html`<span class="step">${number}<span class="step-name">${t.booking.steps[step]}</span></span>`}
            </li>
          `;
        })}
      </ol>
    </nav>
  `;
}

/** What has been chosen so far. */
export function renderChoice(subject: Subject, slot: Slot | undefined, cost: Cost | undefined, locale: string, t: BookingWords): TemplateResult {
  const hub = hubOf(subject, slot?.hub);
  return html`
    <div class="choice" part="choice" role="group" aria-label=${t.booking.choice}>
      ${slot === undefined ? nothing : html`
        <p class="strong"><span class="whole">${formatDay(dateIn(slot.timeZone, slot.start), locale)}</span> <span class="whole">${formatSpan(slot, slot.timeZone)}</span></p>
      `}
      <ul class="facts small quiet">
        ${slot?.mode === 'online' || hub === undefined ? nothing : html`<li>${icon('pin')}${renderText(hub.name, locale)}</li>`}
        ${slot === undefined ? nothing : html`<li>${t.common.modes[slot.mode]}</li><li>${t.common.minutes(Math.round((Date.parse(slot.end) - Date.parse(slot.start)) / 60_000))}</li>`}
      </ul>
      ${slot === undefined || cost === undefined ? nothing : renderCost(cost, slot, locale, t)}
    </div>
  `;
}
