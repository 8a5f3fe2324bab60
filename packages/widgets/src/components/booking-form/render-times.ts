import { html, nothing, type TemplateResult } from 'lit';
import type { Slot } from '@dongban/core/slot';
import { formatTime } from '@dongban/core/time';
import { formatDay, formatZone, offsetMinutes, ownZone } from '../../format/time.ts';
import { inOneLine } from '../../format/together.ts';
import { describe } from '../../i18n/describe.ts';
import { icon } from '../../templates/icons.ts';
import { renderSentence } from '../../templates/text.ts';
import { renderSlots, type SlotsView } from './render-slots.ts';
import { formatStarts, isSold, type DayTimes, type RefusedGroup } from './times.ts';
import type { BookingWords } from './words.ts';

/** What the list of times shows, and what it calls. */
export interface TimesView extends SlotsView {
  readonly date: string | undefined;
  readonly times: ReadonlyMap<string, DayTimes> | undefined;
  readonly locale: string;
  /** Puts the visitor on the waitlist of the day, or of all days that are shown. */
  readonly wait: (date: string | undefined) => void;
  /** Shows the month after; missing where there is none. */
  readonly nextMonth: (() => void) | undefined;
}

export function renderTimes(view: TimesView): TemplateResult {
  const { date, times, locale, t } = view;
  return html`
    <div class="times" part="times" aria-busy=${times === undefined}>
      <h3 tabindex="-1" class="times-title">${date === undefined ? t.booking.steps.time : t.booking.chooseTime(formatDay(date, locale))}</h3>
      ${times === undefined ? renderTimesSkeleton(date === undefined)
        : date !== undefined ? renderDayTimes(times.get(date) ?? { slots: [], refused: [] }, view)
        : renderBeforeChoice(times, view)}
    </div>
  `;
}

function renderBeforeChoice(times: ReadonlyMap<string, DayTimes>, { t, nextMonth, wait }: TimesView): TemplateResult {
  const isMonthFull = [...times.values()].every(({ slots }) => slots.length === 0);
  if (!isMonthFull) return html`<p class="quiet">${t.booking.pickDayFirst}</p>`;
  return html`
    <p>${t.booking.noFreeMonth}</p>
    ${nextMonth === undefined ? nothing : html`<p><button type="button" class="button compact" @click=${nextMonth}>${t.booking.nextMonth}${icon('right')}</button></p>`}
    ${[...times.values()].some(hasSold) ? renderWait(t, () => wait(undefined)) : nothing}
  `;
}

function renderDayTimes(day: DayTimes, view: TimesView): TemplateResult {
  const { slots, refused } = day;
  const { t, locale, choose, date, wait } = view;
  return html`
    ${slots.length === 0 ? html`<p>${t.booking.noFreeTime}</p>` : renderSlots(slots, view)}
    ${refused.length === 0 ? nothing : html`
      <div class="refused" part="refused">
        <h4 class="small">${t.booking.refusedTitle}</h4>
        <ul>${refused.map((group) => html`<li class="small">${renderRefused(group, locale, t, choose)}</li>`)}</ul>
      </div>
    `}
    ${hasSold(day) ? renderWait(t, () => wait(date)) : nothing}
  `;
}

/** Whether somebody has a time of the day, which may become free. */
export function hasSold({ refused }: DayTimes): boolean {
  return refused.some(isSold);
}

export function renderWait(t: BookingWords, open: () => void): TemplateResult {
  return html`<p><button type="button" class="button compact" part="wait" @click=${open}>${icon('clock')}${t.booking.waitlist.open}</button></p>`;
}

/** When, why, what would help, and the nearest time that works. */
function renderRefused({ starts, refusals }: RefusedGroup, locale: string, t: BookingWords, choose: (slot: Slot) => void): TemplateResult {
  const sentences = refusals.flatMap((refusal) => [describe(refusal, locale), ...(refusal.remedy === undefined ? [] : [describe(refusal.remedy, locale)])]);
  const nearest = refusals.find((refusal) => refusal.nearest !== undefined)?.nearest;
  return html`
    <span class="whole strong">${formatStarts(starts)}</span><span>${renderSentence([...new Set(sentences)].join(' '), locale)}</span>
    ${nearest === undefined ? nothing : html`<button type="button" class="link" @click=${() => choose(nearest)}>${t.booking.takeNearest(inOneLine(formatTime(nearest.start, nearest.timeZone, locale)))}</button>`}
  `;
}

/** In which zone times are given, and the visitor's own where it differs. */
export function renderZones(timeZone: string, at: string, locale: string, t: BookingWords): TemplateResult {
  const own = ownZone();
  const hubZone = formatZone(timeZone, locale, at);
  const sentence = offsetMinutes(own, at) === offsetMinutes(timeZone, at) ? t.booking.zone(hubZone) : t.booking.twoZones(hubZone, formatZone(own, locale, at));
  return html`<p class="zones small quiet">${icon('clock')}<span>${sentence}</span></p>`;
}

function renderTimesSkeleton(isBeforeChoice: boolean): TemplateResult {
  if (isBeforeChoice) return html`<span class="bone w-70" aria-hidden="true"></span>`;
  return html`<div class="slots" aria-hidden="true">${[1, 2, 3, 4].map(() => html`<span class="bone tall"></span>`)}</div>`;
}
