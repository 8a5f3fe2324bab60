import { html, type TemplateResult } from 'lit';
import type { Slot } from '@dongban/core/slot';
import type { ErrorDetail } from '../../events/error.ts';
import { firstDay, shiftMonth } from '../../format/calendar.ts';
import { describe } from '../../i18n/describe.ts';
import { icon } from '../../templates/icons.ts';
import { renderFailure } from '../../templates/states.ts';
import { renderCalendar } from './render-calendar.ts';
import { renderList } from './render-list.ts';
import { renderOptions } from './render-options.ts';
import { renderTimes, renderZones } from './render-times.ts';
import type { Subject, Wish } from './subject.ts';
import type { DayTimes } from './times.ts';
import type { BookingWords } from './words.ts';

const layouts = ['calendar', 'list'] as const;

/** How the times of a month are shown. */
export type Layout = (typeof layouts)[number];

/** What the choice of date and time shows, and what it calls. */
export interface WhenView {
  readonly subject: Subject;
  readonly month: string;
  readonly today: string;
  readonly lastDay: string | undefined;
  readonly hasNextMonth: boolean;
  readonly date: string | undefined;
  readonly reachable: string;
  readonly chosen: Slot | undefined;
  readonly wish: Wish;
  /** `undefined` while they are being fetched, or could not be. */
  readonly times: ReadonlyMap<string, DayTimes> | undefined;
  /** What to know about these days. */
  readonly warnings: readonly { readonly code: string; readonly params: object }[];
  readonly problem: ErrorDetail | undefined;
  readonly timeZone: string;
  readonly locale: string;
  readonly t: BookingWords;
  readonly retry: () => void;
  readonly change: (wish: Partial<Wish>) => void;
  readonly showMonth: (month: string) => void;
  readonly moveTo: (date: string) => void;
  readonly chooseDate: (date: string) => void;
  readonly chooseTime: (slot: Slot) => void;
  readonly layout: Layout;
  /** Puts the visitor on the waitlist of a day, or of all days that are shown. */
  readonly wait: (date: string | undefined) => void;
  readonly arrange: (layout: Layout) => void;
}

/** Date and time stand side by side: the one leads to the other. */
export function renderWhen(view: WhenView): TemplateResult {
  const { subject, month, date, chosen, wish, times, warnings, problem, timeZone, hasNextMonth, locale, t, change, showMonth } = view;
  return html`
    ${renderOptions({ subject, wish, locale, t, change })}
    <div class="view">
      ${renderLayouts(view)}
      ${renderZones(timeZone, `${firstDay(month)}T12:00:00Z`, locale, t)}
    </div>
    ${view.layout === 'list' ? renderListed(view) : html`<div class="when">
      <div class="days">
        <h3 tabindex="-1" class="date-title">${t.booking.chooseDate}</h3>
        ${renderCalendar({ ...view, chosen: date, choose: view.chooseDate })}
        ${warnings.map((warning) => html`<p class="zones small quiet">${icon('information')}<span>${describe(warning, locale)}</span></p>`)}
      </div>
      ${problem !== undefined
        ? html`<div class="times">${renderFailure(problem, locale, t, view.retry)}</div>`
        : renderTimes({ date, times, timeZone, chosen, locale, t, choose: view.chooseTime, wait: view.wait, nextMonth: hasNextMonth ? () => showMonth(shiftMonth(month, 1)) : undefined })}
    </div>`}
  `;
}

function renderListed(view: WhenView): TemplateResult {
  const { problem, locale, t, retry } = view;
  return html`
    <div class="days">
      <h3 tabindex="-1" class="date-title times-title">${t.booking.chooseListed}</h3>
      ${problem === undefined ? renderList({ ...view, choose: view.chooseTime }) : renderFailure(problem, locale, t, retry)}
    </div>
  `;
}

/** A month at a glance, or every time one after the other. */
function renderLayouts({ layout, t, arrange }: WhenView): TemplateResult {
  return html`
    <fieldset class="layouts">
      <legend class="spoken-only">${t.booking.layout}</legend>
      <div class="switch">
        ${layouts.map((name) => html`<label class="small"><input type="radio" name="layout" .checked=${name === layout} @change=${() => arrange(name)} /><span>${t.booking.layouts[name]}</span></label>`)}
      </div>
    </fieldset>
  `;
}
