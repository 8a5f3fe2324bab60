import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BookingReceipt } from '@dongban/core/booking';
import type { ErrorDetail } from '../../events/error.ts';
import { clockIn, ownZone } from '../../format/time.ts';
import { describe } from '../../i18n/describe.ts';
import { icon } from '../../templates/icons.ts';
import type { CodeState } from './code-check.ts';
import type { BookingWords } from './words.ts';

/** What asks for the code from the mail, and what it calls. */
export interface CodeView {
  readonly receipt: BookingReceipt;
  readonly state: CodeState;
  readonly locale: string;
  readonly t: BookingWords;
  readonly edit: (code: string) => void;
  readonly check: () => void;
  readonly sendAgain: () => void;
  readonly chooseAnother: () => void;
}

export function renderCode(view: CodeView): TemplateResult {
  const { receipt: { booking, verifyBy }, state, t, edit, check, sendAgain } = view;
  const { code, problem, isBusy, isSentAgain } = state;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    check();
  };
  return html`
    <form class="code" part="code" novalidate @submit=${submit}>
      <h3 tabindex="-1">${t.booking.codeTitle}</h3>
      <p>${t.booking.codeHelp(booking.requester.email)}${verifyBy === undefined ? nothing : html` ${t.booking.codeBy(clockIn(ownZone(), verifyBy))}`}</p>
      <div class="field">
        <label for="field-code">${t.booking.code}</label>
        <input
          class="input" id="field-code" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" required
          aria-invalid=${problem === undefined ? 'false' : 'true'} aria-describedby=${problem === undefined ? nothing : 'problem-code'}
          .value=${live(code)} @input=${(event: InputEvent) => edit((event.target as HTMLInputElement).value)}
        />
        ${problem === undefined ? nothing : renderProblem(problem, view)}
      </div>
      <div class="actions">
        <button type="submit" class="button primary ${isBusy ? 'busy' : ''}" part="submit" aria-disabled=${isBusy ? 'true' : 'false'}>${isBusy ? t.booking.codeChecking : t.booking.codeSubmit}</button>
        <button type="button" class="button" @click=${sendAgain}>${t.booking.codeAgain}</button>
      </div>
      <p role="status" class="small quiet">${isSentAgain ? t.booking.codeSentAgain : nothing}</p>
    </form>
  `;
}

/** A booking whose time is up is not there any more: only another time helps. */
function renderProblem(problem: ErrorDetail, { locale, t, chooseAnother }: CodeView): TemplateResult {
  const isGone = problem.code === 'not-found';
  return html`
    <p class="problem" id="problem-code" role="alert">${icon('warning')}<span>${isGone ? t.booking.codeTooLate : describe(problem, locale)}</span></p>
    ${isGone ? html`<p><button type="button" class="button compact" @click=${chooseAnother}>${t.booking.chooseAnother}</button></p>` : nothing}
  `;
}
