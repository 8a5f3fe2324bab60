import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { safeLink } from '../../format/links.ts';
import { describe } from '../../i18n/describe.ts';
import { icon } from '../../templates/icons.ts';
import type { Draft, DraftField, FieldProblem } from './draft.ts';
import { renderFailureNotice, type FailureView } from './render-failure-notice.ts';
import type { BookingWords } from './words.ts';

/** What the form for the visitor's details shows, and what it calls. */
export interface DetailsView extends FailureView {
  readonly draft: Draft;
  readonly problems: readonly FieldProblem[];
  readonly noticeUrl: string | null;
  readonly edit: (change: Partial<Draft>) => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly goToField: (field: DraftField) => void;
}

type TextField = Exclude<DraftField, 'agreed'>;

export function renderDetails(view: DetailsView): TemplateResult {
  const { t, next, back } = view;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    next();
  };
  return html`
    <form class="details" part="details" novalidate @submit=${submit}>
      <h3 tabindex="-1">${t.booking.detailsTitle}</h3>
      ${renderFailureNotice(view)}
      ${renderSummary(view)}
      <div class="fields">
        ${renderField('name', view, { autocomplete: 'name' })}
        ${renderField('email', view, { autocomplete: 'email', type: 'email', hint: t.booking.emailHint })}
        ${renderField('organization', view, { autocomplete: 'organization', isOptional: true })}
        ${renderField('note', view, { isLong: true, isOptional: true, hint: t.booking.noteHint })}
      </div>
      ${renderConsent(view)}
      <div class="actions">
        <button type="button" class="button" @click=${back}>${t.booking.back}</button>
        <button type="submit" class="button primary">${t.booking.next}</button>
      </div>
    </form>
  `;
}

function renderSummary({ problems, locale, t, goToField }: DetailsView): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`
    <div class="notice danger summary" role="alert" tabindex="-1" part="error">
      ${icon('warning')}
      <div>
        <p class="strong">${t.booking.fixTitle(problems.length)}</p>
        <ul>${problems.map((problem) => html`
          <li><button type="button" class="link" @click=${() => goToField(problem.field)}>${labelFor(problem.field, t)}: ${sentenceFor(problem, locale, t)}</button></li>
        `)}</ul>
      </div>
    </div>
  `;
}

interface FieldOptions {
  readonly type?: 'text' | 'email';
  readonly autocomplete?: 'name' | 'email' | 'organization';
  readonly hint?: string;
  readonly isLong?: boolean;
  readonly isOptional?: boolean;
}

function renderField(field: TextField, view: DetailsView, { type = 'text', autocomplete, hint, isLong = false, isOptional = false }: FieldOptions): TemplateResult {
  const { draft, problems, locale, t, edit } = view;
  const problem = problems.find((candidate) => candidate.field === field);
  const describedBy = [hint === undefined ? '' : `hint-${field}`, problem === undefined ? '' : `problem-${field}`].join(' ').trim() || nothing;
  const input = (event: InputEvent): void => edit({ [field]: (event.target as HTMLInputElement | HTMLTextAreaElement).value });
  const invalid = problem === undefined ? 'false' : 'true';
  return html`
    <div class="field ${isLong ? 'long' : ''}">
      <label for="field-${field}">${labelFor(field, t)}${isOptional ? html` <span class="optional">(${t.booking.optional})</span>` : nothing}</label>
      ${isLong
        ? html`<textarea class="input" id="field-${field}" rows="3" aria-describedby=${describedBy} aria-invalid=${invalid} .value=${live(draft[field])} @input=${input}></textarea>`
        : html`<input class="input" id="field-${field}" type=${type} autocomplete=${autocomplete ?? nothing} ?required=${!isOptional} aria-describedby=${describedBy} aria-invalid=${invalid} .value=${live(draft[field])} @input=${input} />`}
      ${hint === undefined ? nothing : html`<p class="hint" id="hint-${field}">${hint}</p>`}
      ${problem === undefined ? nothing : html`<p class="problem" id="problem-${field}">${icon('warning')}<span>${sentenceFor(problem, locale, t)}</span></p>`}
    </div>
  `;
}

function renderConsent({ draft, problems, noticeUrl, locale, t, edit }: DetailsView): TemplateResult {
  const problem = problems.find((candidate) => candidate.field === 'agreed');
  const link = safeLink(noticeUrl);
  return html`
    <div class="field">
      <div class="consent">
        <input
          type="checkbox" id="field-agreed" required .checked=${live(draft.agreed)} aria-invalid=${problem === undefined ? 'false' : 'true'}
          aria-describedby=${problem === undefined ? nothing : 'problem-agreed'}
          @change=${(event: Event) => edit({ agreed: (event.target as HTMLInputElement).checked })}
        />
        <p>
          <label for="field-agreed">${t.booking.consent}</label>
          ${link === undefined ? nothing : html`<a class="link" href=${link} target="_blank" rel="noopener">${t.booking.consentLink}<span class="spoken-only"> (${t.common.newTab})</span></a>`}
        </p>
      </div>
      ${problem === undefined ? nothing : html`<p class="problem" id="problem-agreed">${icon('warning')}<span>${sentenceFor(problem, locale, t)}</span></p>`}
    </div>
  `;
}

function labelFor(field: DraftField, t: BookingWords): string {
  return field === 'agreed' ? t.booking.consentLabel : t.booking[field];
}

function sentenceFor(problem: FieldProblem, locale: string, t: BookingWords): string {
  return problem.field === 'agreed' ? t.booking.consentMissing : describe(problem, locale);
}
