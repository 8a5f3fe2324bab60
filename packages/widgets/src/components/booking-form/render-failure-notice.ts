import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal, Slot } from '@dongban/core/slot';
import { formatTime } from '@dongban/core/time';
import type { ErrorDetail } from '../../events/error.ts';
import { inOneLine } from '../../format/together.ts';
import { describe } from '../../i18n/describe.ts';
import { renderAlert } from '../../templates/field.ts';
import { renderSentence } from '../../templates/text.ts';
import { isSold } from './times.ts';
import type { BookingWords } from './words.ts';

/** Why a time was not held or booked. */
export interface BookingFailure {
  readonly problem: ErrorDetail;
  readonly refusals: readonly Refusal[];
}

/** What is said of a failure, and what helps. */
export interface FailureView {
  readonly failure: BookingFailure | undefined;
  readonly locale: string;
  readonly t: BookingWords;
  /** Puts the visitor on the waitlist for this very time. */
  readonly wait: () => void;
  readonly chooseAnother: () => void;
  readonly take: (slot: Slot) => void;
}

export function renderFailureNotice({ failure, locale, t, take, wait, chooseAnother }: FailureView): TemplateResult | typeof nothing {
  if (failure === undefined) return nothing;
  const { problem, refusals } = failure;
  const nearest = refusals.find((refusal) => refusal.nearest !== undefined)?.nearest;
  if (refusals.length === 0) return renderAlert(t.booking.notBooked, html`<p>${describe(problem, locale)}</p>`);
  return renderAlert(t.booking.refused, html`
    <ul>${refusals.map((refusal) => html`<li>${renderSentence(describe(refusal, locale), locale)}${refusal.remedy === undefined ? nothing : html` ${renderSentence(describe(refusal.remedy, locale), locale)}`}</li>`)}</ul>
    <div class="actions">
      ${nearest === undefined ? nothing : html`<button type="button" class="button compact primary" @click=${() => take(nearest)}>${t.booking.takeNearest(inOneLine(formatTime(nearest.start, nearest.timeZone, locale)))}</button>`}
      <button type="button" class="button compact" @click=${chooseAnother}>${t.booking.chooseAnother}</button>
      ${isSold({ refusals }) ? html`<button type="button" class="button compact" part="wait" @click=${wait}>${t.booking.waitlist.openTime}</button>` : nothing}
    </div>
  `);
}
