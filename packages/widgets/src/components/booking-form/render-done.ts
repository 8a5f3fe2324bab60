import { html, nothing, type TemplateResult } from 'lit';
import type { Booking } from '@dongban/core/booking';
import { dateIn, formatDay, formatZone, offsetMinutes, ownZone } from '../../format/time.ts';
import { icon } from '../../templates/icons.ts';
import { renderText } from '../../templates/text.ts';
import { renderQuote } from './render-quote.ts';
import { hubOf, type Subject } from './subject.ts';
import { formatSpan } from './times.ts';
import type { BookingWords } from './words.ts';

/** What the confirmation shows, and what it calls. */
export interface DoneView {
  readonly booking: Booking;
  readonly subject: Subject;
  readonly isCalendarFailed: boolean;
  readonly locale: string;
  readonly t: BookingWords;
  readonly download: () => void;
  readonly again: () => void;
}

export function renderDone({ booking, subject, isCalendarFailed, locale, t, download, again }: DoneView): TemplateResult {
  const isConfirmed = booking.state === 'confirmed';
  const hub = booking.mode === 'online' ? undefined : hubOf(subject, booking.hub);
  return html`
    <div class="done" part="done">
      <div class="notice success">
        ${icon('check')}
        <div>
          <h3 tabindex="-1">${isConfirmed ? t.booking.doneConfirmed : t.booking.doneRequested}</h3>
          ${isConfirmed ? nothing : html`<p>${t.booking.doneHelp(booking.requester.email)}</p>`}
        </div>
      </div>
      <dl class="fact-list">
        <div><dt>${t.booking.when}</dt><dd>${renderWhen(booking, locale)}</dd></div>
        <div><dt>${t.booking.where}</dt><dd>${hub === undefined ? t.common.modes[booking.mode] : html`${renderText(hub.name, locale)}<br /><span class="small quiet">${renderText(hub.address, locale)}</span>`}</dd></div>
        <div><dt>${t.booking.who}</dt><dd class="entered">${booking.requester.name} <span class="quiet">${booking.requester.email}</span></dd></div>
        <div><dt>${t.booking.reference}</dt><dd class="small entered">${booking.id}</dd></div>
      </dl>
      ${booking.quote === undefined ? nothing : renderQuote(booking.quote, locale, t)}
      <div class="actions">
        <button type="button" class="button primary" part="calendar-file" @click=${download}>${icon('download')}${t.booking.calendarFile}</button>
        <button type="button" class="button" @click=${again}>${t.booking.another}</button>
      </div>
      <p role="status" class="problem">${isCalendarFailed ? html`${icon('warning')}<span>${t.booking.calendarFailed}</span>` : nothing}</p>
    </div>
  `;
}

/** Day and time in the hub's zone, and in the visitor's where that differs. */
function renderWhen({ start, end, timeZone }: Booking, locale: string): TemplateResult {
  const inZone = (zone: string): TemplateResult => html`<span class="whole">${formatDay(dateIn(zone, start), locale)}</span> <span class="whole">${formatSpan({ start, end }, zone)}</span> <span class="small quiet">${formatZone(zone, locale, start)}</span>`;
  const own = ownZone();
  return html`<span class="strong">${inZone(timeZone)}</span>${offsetMinutes(own, start) === offsetMinutes(timeZone, start) ? nothing : html`<br />${inZone(own)}`}`;
}
