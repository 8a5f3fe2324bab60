import { html, nothing, type TemplateResult } from 'lit';
import type { Consents } from '../../controllers/consents.ts';
import { describe } from '../../i18n/describe.ts';
import { renderField, renderSummary, renderTick, type FieldView } from '../../templates/field.ts';
import { renderNoticeLink } from '../../templates/notice-link.ts';
import type { DraftField, FieldProblem } from './draft.ts';
import type * as CompanyLook from './render-company.ts';
import { renderFailureNotice, type FailureView } from './render-failure-notice.ts';
import type { BookingWords } from './words.ts';

/** What the form for the visitor's details shows, and what it calls. */
export interface DetailsView extends FailureView, CompanyLook.CompanyView {
  /** Where something is asked of the visitor's company. */
  readonly company: typeof CompanyLook | undefined;
  readonly problems: readonly FieldProblem[];
  readonly noticeUrl: string | null;
  readonly consents: Consents;
  readonly next: () => void;
  readonly back: () => void;
  readonly goToField: (field: DraftField) => void;
}

export function renderDetails(view: DetailsView): TemplateResult {
  const { problems, locale, t, next, back, goToField } = view;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    next();
  };
  return html`
    <form class="details" part="details" novalidate @submit=${submit}>
      <h3 tabindex="-1">${t.booking.detailsTitle}</h3>
      ${renderFailureNotice(view)}
      ${renderSummary({
        title: t.form.fixTitle(problems.length),
        problems: problems.map((problem) => ({ name: problem.field, label: labelFor(problem.field, t), sentence: sentenceFor(problem, locale, t) })),
        goToField: (name) => goToField(name as DraftField),
      })}
      <div class="fields">
        ${renderField({ ...textField('name', view), autocomplete: 'name' })}
        ${renderField({ ...textField('email', view), autocomplete: 'email', type: 'email', hint: t.booking.emailHint })}
        ${renderField({ ...textField('organization', view), autocomplete: 'organization', optional: t.form.optional })}
        ${renderField({ ...textField('note', view), isLong: true, optional: t.form.optional, hint: t.booking.noteHint })}
      </div>
      ${view.company?.renderCompany(view) ?? nothing}
      ${view.consents.render({ locale, t, problem: problemOf('agreed', view) }, (agreed) => view.edit({ agreed })) ?? renderConsent(view)}
      <div class="actions">
        <button type="button" class="button" @click=${back}>${t.booking.back}</button>
        <button type="submit" class="button primary">${t.booking.next}</button>
      </div>
    </form>
  `;
}

function textField(name: Exclude<DraftField, 'agreed'>, view: DetailsView): FieldView {
  const { draft, t, edit } = view;
  return { name, label: labelFor(name, t), value: draft[name], problem: problemOf(name, view), edit: (value) => edit({ [name]: value }) };
}

function renderConsent(view: DetailsView): TemplateResult {
  const { draft, noticeUrl, t, edit } = view;
  return renderTick({
    name: 'agreed', label: t.booking.consent, isTicked: draft.agreed, isRequired: true, problem: problemOf('agreed', view),
    more: renderNoticeLink(noticeUrl, t),
    edit: (agreed) => edit({ agreed }),
  });
}

function problemOf(field: DraftField, { problems, locale, t }: DetailsView): string | undefined {
  const problem = problems.find((candidate) => candidate.field === field);
  return problem === undefined ? undefined : sentenceFor(problem, locale, t);
}

function labelFor(field: DraftField, t: BookingWords): string {
  if (field === 'agreed') return t.form.consentLabel;
  return field === 'note' ? t.booking.note : t.form[field];
}

function sentenceFor(problem: FieldProblem, locale: string, t: BookingWords): string {
  return problem.field === 'agreed' ? t.booking.consentMissing : describe(problem, locale);
}
