import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ErrorDetail } from '../events/error.ts';
import { clockIn, ownZone } from '../format/time.ts';
import { describe } from '../i18n/describe.ts';
import type { CodeMessages, FormMessages } from '../i18n/messages/form.ts';
import { renderSend } from './field.ts';
import { icon } from './icons.ts';

/** How far a visitor is with the code from their mail. */
export interface CodeState {
  readonly code: string;
  readonly problem?: ErrorDetail | undefined;
  readonly isBusy: boolean;
  readonly isSentAgain: boolean;
}

/** What asks for the code from the mail, and what it calls. */
export interface CodeView {
  /** Where the code went. */
  readonly email: string;
  /** Until when it is good. */
  readonly verifyBy: string | undefined;
  readonly state: CodeState;
  readonly locale: string;
  readonly words: CodeMessages & FormMessages['code'];
  readonly edit: (code: string) => void;
  readonly check: () => void;
  readonly sendAgain: () => void;
  /** Where it is too late for the code. */
  readonly startAgain: () => void;
}

export function renderCode(view: CodeView): TemplateResult {
  const { email, verifyBy, state, words, edit, check, sendAgain } = view;
  const { code, problem, isBusy, isSentAgain } = state;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    check();
  };
  return html`
    <form class="code" part="code" novalidate @submit=${submit}>
      <h3 tabindex="-1">${words.title}</h3>
      <p>${words.help(email)}${verifyBy === undefined ? nothing : html` ${words.by(clockIn(ownZone(), verifyBy))}`}</p>
      <div class="field">
        <label for="field-code">${words.label}</label>
        <input
          class="input" id="field-code" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" required
          aria-invalid=${problem === undefined ? 'false' : 'true'} aria-describedby=${problem === undefined ? nothing : 'problem-code'}
          .value=${live(code)} @input=${(event: InputEvent) => edit((event.target as HTMLInputElement).value)}
        />
        ${problem === undefined ? nothing : renderProblem(problem, view)}
      </div>
      <div class="actions">
        ${renderSend(isBusy, words.submit, words.checking)}
        <button type="button" class="button" @click=${sendAgain}>${words.again}</button>
      </div>
      <p role="status" class="small quiet">${isSentAgain ? words.sentAgain : nothing}</p>
    </form>
  `;
}

/** A booking whose time is up is not there any more: only another time helps. */
function renderProblem(problem: ErrorDetail, { locale, words, startAgain }: CodeView): TemplateResult {
  const isGone = problem.code === 'not-found';
  return html`
    <p class="problem" id="problem-code" role="alert">${icon('warning')}<span>${isGone ? words.tooLate : describe(problem, locale)}</span></p>
    ${isGone ? html`<p><button type="button" class="button compact" @click=${startAgain}>${words.startAgain}</button></p>` : nothing}
  `;
}
