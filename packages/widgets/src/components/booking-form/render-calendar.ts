import { html, nothing, type TemplateResult } from 'lit';
import { firstWeekdayOf, monthOf, shiftMonth, weeksOf, addDays } from '../../format/calendar.ts';
import { formatDay, formatMonth } from '../../format/time.ts';
import { icon } from '../../templates/icons.ts';
import { dayForKey } from './date-keys.ts';
import type { DayTimes } from './times.ts';
import type { BookingWords } from './words.ts';

/** What the month grid shows, and what it calls. */
export interface CalendarView {
  readonly month: string;
  /** First and last day that can be looked at. */
  readonly today: string;
  readonly lastDay: string | undefined;
  readonly chosen: string | undefined;
  /** The one day that the Tab key reaches. */
  readonly reachable: string;
  /** Times by day; `undefined` while they are being fetched. */
  readonly times: ReadonlyMap<string, DayTimes> | undefined;
  readonly locale: string;
  readonly t: BookingWords;
  readonly showMonth: (month: string) => void;
  readonly moveTo: (date: string) => void;
  readonly choose: (date: string) => void;
}

/** A Sunday: the names of the days of the week count from it. */
const sunday = '2026-11-01';

export function renderCalendar(view: CalendarView): TemplateResult {
  const { month, today, lastDay, locale, t, times, showMonth } = view;
  const first = firstWeekdayOf(locale);
  const isFirstMonth = month <= monthOf(today);
  const isLastMonth = lastDay !== undefined && month >= monthOf(lastDay);
  const turn = (months: number, isEnd: boolean, label: string, name: 'left' | 'right'): TemplateResult => html`
    <button type="button" class="turn" aria-label=${label} ?disabled=${isEnd} @click=${() => showMonth(shiftMonth(month, months))}>${icon(name)}</button>
  `;
  return html`
    <div class="calendar" part="calendar">
      <div class="calendar-head">
        ${turn(-1, isFirstMonth, t.booking.previousMonth, 'left')}
        <h4 id="month" aria-live="polite">${formatMonth(month, locale)}</h4>
        ${turn(1, isLastMonth, t.booking.nextMonth, 'right')}
      </div>
      <table role="grid" aria-labelledby="month" aria-busy=${times === undefined}>
        <thead><tr>${Array.from({ length: 7 }, (_, index) => renderWeekday(addDays(sunday, (first + index) % 7), locale))}</tr></thead>
        <tbody>${weeksOf(month, first).map((week) => html`<tr>${week.map((date) => (date === undefined ? html`<td class="outside"></td>` : renderDay(date, first, view)))}</tr>`)}</tbody>
      </table>
      <p class="legend tiny quiet"><span class="free-dot"></span>${t.booking.freeLegend}</p>
    </div>
  `;
}

function renderWeekday(date: string, locale: string): TemplateResult {
  const name = (weekday: 'short' | 'long'): string => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday }).format(new Date(date));
  return html`<th scope="col" abbr=${name('long')}><span aria-hidden="true">${name('short')}</span><span class="spoken-only">${name('long')}</span></th>`;
}

function renderDay(date: string, firstWeekday: number, view: CalendarView): TemplateResult {
  const { today, lastDay, chosen, reachable, times, locale, t, choose, moveTo } = view;
  const isOutOfReach = date < today || (lastDay !== undefined && date > lastDay);
  const free = times?.get(date)?.slots.length ?? 0;
  const day = formatDay(date, locale);
  const press = (event: KeyboardEvent): void => {
    const next = dayForKey(event.key, date, firstWeekday);
    if (next !== undefined) moveTo(next);
    else if (event.key !== 'Enter' && event.key !== ' ') return;
    else if (!isOutOfReach) choose(date);
    event.preventDefault();
  };
  const label = isOutOfReach || times === undefined ? day : free > 0 ? t.booking.dayFree(day, free) : t.booking.dayFull(day);
  return html`
    <td
      role="gridcell" data-date=${date} tabindex=${date === reachable ? 0 : -1} class=${free > 0 ? 'free' : 'full'}
      aria-selected=${date === chosen} aria-disabled=${isOutOfReach ? 'true' : nothing} aria-current=${date === today ? 'date' : nothing}
      @click=${() => (isOutOfReach ? undefined : choose(date))} @keydown=${press}
    ><span class="day" aria-hidden="true">${Number(date.slice(8))}</span><span class="spoken-only">${label}</span></td>
  `;
}
