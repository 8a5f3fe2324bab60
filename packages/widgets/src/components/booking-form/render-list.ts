import { html, nothing, type TemplateResult } from 'lit';
import { monthOf, shiftMonth } from '../../format/calendar.ts';
import { formatDay, formatMonth } from '../../format/time.ts';
import { icon } from '../../templates/icons.ts';
import { hasSold, renderWait } from './render-times.ts';
import { renderSlots, type SlotsView } from './render-slots.ts';
import type { DayTimes } from './times.ts';

/** What the list of a month's free times shows, and what it calls. */
export interface ListView extends SlotsView {
  readonly month: string;
  readonly today: string;
  readonly hasNextMonth: boolean;
  /** Times by day; `undefined` while they are being fetched. */
  readonly times: ReadonlyMap<string, DayTimes> | undefined;
  readonly locale: string;
  readonly showMonth: (month: string) => void;
  readonly wait: (date: string | undefined) => void;
}

/** Every free time of a month, day by day: for those whom a grid does not suit. */
export function renderList(view: ListView): TemplateResult {
  const { month, today, hasNextMonth, times, locale, t, showMonth, wait } = view;
  const days = [...(times ?? [])].filter(([, { slots }]) => slots.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return html`
    <div class="list" part="list" aria-busy=${times === undefined}>
      <div class="calendar-head">
        <button type="button" class="turn" aria-label=${t.booking.previousMonth} ?disabled=${month <= monthOf(today)} @click=${() => showMonth(shiftMonth(month, -1))}>${icon('left')}</button>
        <h4 id="month" aria-live="polite">${formatMonth(month, locale)}</h4>
        <button type="button" class="turn" aria-label=${t.booking.nextMonth} ?disabled=${!hasNextMonth} @click=${() => showMonth(shiftMonth(month, 1))}>${icon('right')}</button>
      </div>
      ${times === undefined
        ? html`<div class="slots" aria-hidden="true">${[1, 2, 3, 4].map(() => html`<span class="bone tall"></span>`)}</div>`
        : days.length === 0 ? html`<p>${t.booking.noFreeMonth}</p>`
        : days.map(([date, { slots }]) => html`<section class="day-times"><h5>${formatDay(date, locale)}</h5>${renderSlots(slots, view)}</section>`)}
      ${[...(times ?? new Map<string, DayTimes>()).values()].some(hasSold) ? renderWait(t, () => wait(undefined)) : nothing}
    </div>
  `;
}
