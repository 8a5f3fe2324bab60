import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal, Slot } from '@dongban/core/slot';
import { formatTime } from '@dongban/core/time';
import type { ErrorDetail } from '../../events/error.ts';
import { inOneLine } from '../../format/together.ts';
import { describe } from '../../i18n/describe.ts';
import { icon } from '../../templates/icons.ts';
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
  return html`
    <div class="notice danger summary" role="alert" tabindex="-1" part="error">
      ${icon('warning')}
      <div>
        <p class="strong">${refusals.length > 0 ? t.booking.refused : t.booking.notBooked}</p>
        ${refusals.length === 0 ? html`<p>${describe(problem, locale)}</p>` : html`
          <ul>${refusals.map((refusal) => html`<li>${renderSentence(describe(refusal, locale), locale)}${refusal.remedy === undefined ? nothing : html` ${renderSentence(describe(refusal.remedy, locale), locale)}`}</li>`)}</ul>
          <div class="actions">
            ${nearest === undefined ? nothing : html`<button type="button" class="button compact primary" @click=${() => take(nearest)}>${t.booking.takeNearest(inOneLine(formatTime(nearest.start, nearest.timeZone, locale)))}</button>`}
            <button type="button" class="button compact" @click=${chooseAnother}>${t.booking.chooseAnother}</button>
            ${isSold({ refusals }) ? html`<button type="button" class="button compact" part="wait" @click=${wait}>${t.booking.waitlist.openTime}</button>` : nothing}
          </div>
        `}
      </div>
    </div>
  `;
}
