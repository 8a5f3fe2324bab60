import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { Request } from '@dongban/core/request';
import { labelOf } from '@dongban/core/text';
import { formatTime } from '@dongban/core/time';
import { requestTypes } from '@dongban/core/vocabularies';
import type { ErrorDetail } from '../../events/error.ts';
import type { Consents } from '../../controllers/consents.ts';
import { inOneLine } from '../../format/together.ts';
import { describe } from '../../i18n/describe.ts';
import { titleOf } from '../../records/title.ts';
import { fields } from '../../styles/fields.ts';
import { forms } from '../../styles/forms.ts';
import { labels } from '../../styles/labels.ts';
import { renderAlert, renderField, renderSend, renderSummary, renderTick, type FieldView } from '../../templates/field.ts';
import { icon } from '../../templates/icons.ts';
import { renderNoticeLink } from '../../templates/notice-link.ts';
import { renderSelect } from '../../templates/select.ts';
import { renderText } from '../../templates/text.ts';
import { ownZone } from '../../format/time.ts';
import { isTested, type RequestType } from './about.ts';
import type { FieldProblem, RequestDraft } from './draft.ts';
import { renderSamples } from './render-samples.ts';
import { requestFormStyles } from './request-form.styles.ts';
import type { RequestWords } from './words.ts';

export { renderCode } from '../../templates/code.ts';
export { renderPortalNeeded } from '../../templates/portal-needed.ts';

/** What the form looks like. */
export const styles = [labels, fields, forms, requestFormStyles];

/** What the form shows, and what it calls. */
export interface RequestView {
  readonly draft: RequestDraft;
  readonly problems: readonly FieldProblem[];
  readonly failure: ErrorDetail | undefined;
  readonly isSubmitting: boolean;
  readonly noticeUrl: string | null;
  readonly consents: Consents;
  readonly locale: string;
  readonly t: RequestWords;
  readonly edit: (change: Partial<RequestDraft>) => void;
  readonly submit: () => void;
  readonly goToField: (name: string) => void;
}

export function renderHead(about: CatalogRecord | undefined, locale: string, t: RequestWords): TemplateResult {
  return html`
    <header class="head">
      ${about === undefined ? nothing : html`<p class="small quiet">${t.request.title}</p>`}
      <h2 tabindex="-1">${about === undefined ? t.request.title : renderText(titleOf(about, locale), locale)}</h2>
      <p class="quiet">${t.request.lead}</p>
    </header>
  `;
}

export function renderForm(view: RequestView): TemplateResult {
  const { draft, isSubmitting, t, edit } = view;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    view.submit();
  };
  return html`
    <form class="request" part="form" novalidate @submit=${submit}>
      ${renderProblems(view)}
      <div class="fields">
        ${renderType(view)}
        ${renderField({ ...textField('neededBy', view), type: 'date', optional: t.form.optional, min: new Date().toISOString().slice(0, 10) })}
        ${renderField({ ...textField('text', view), isLong: true, hint: t.request.textHint })}
        ${isTested(draft.type) ? html`<div class="long">${renderField({ ...textField('standards', view), optional: t.form.optional, hint: t.request.standardsHint })}</div>` : nothing}
      </div>
      ${isTested(draft.type) ? renderSamples({ samples: draft.samples, problemOf: (name) => problemOf(name, view), t, edit: (samples) => edit({ samples }), goToField: view.goToField }) : nothing}
      <h3>${t.request.person}</h3>
      <div class="fields">
        ${renderField({ ...textField('name', view), autocomplete: 'name' })}
        ${renderField({ ...textField('email', view), autocomplete: 'email', type: 'email', hint: t.request.emailHint })}
        ${renderField({ ...textField('organization', view), autocomplete: 'organization', optional: t.form.optional })}
      </div>
      ${renderTick({ name: 'confidential', label: t.request.confidential, isTicked: draft.confidential, edit: (confidential) => edit({ confidential }) })}
      ${view.consents.render({ locale: view.locale, t, problem: problemOf('agreed', view) }, (agreed) => edit({ agreed })) ?? renderConsent(view)}
      <div class="actions">
        ${renderSend(isSubmitting, t.request.submit, t.request.submitting)}
      </div>
    </form>
  `;
}

export function renderDone({ id, requester, answerBy }: Request, locale: string, t: RequestWords, again: () => void): TemplateResult {
  return html`
    <div class="done" part="done">
      <div class="notice success">
        ${icon('check')}
        <div>
          <h3 tabindex="-1">${t.request.done}</h3>
          <p>${t.request.doneHelp(inOneLine(formatTime(answerBy, ownZone(), locale)), requester.email)}</p>
        </div>
      </div>
      <p class="small quiet">${t.request.reference} <span class="entered">${id}</span></p>
      <div class="actions"><button type="button" class="button" @click=${again}>${t.request.another}</button></div>
    </div>
  `;
}

function renderProblems({ problems, failure, locale, t, goToField }: RequestView): TemplateResult | typeof nothing {
  if (failure !== undefined) {
    return renderAlert(t.request.notSent, html`<p>${describe(failure, locale)}</p>`);
  }
  return renderSummary({
    title: t.form.fixTitle(problems.length),
    problems: problems.map((problem) => ({ name: problem.name, label: labelFor(problem.name, t), sentence: sentenceFor(problem, locale, t) })),
    goToField,
  });
}

function renderType({ draft, locale, t, edit }: RequestView): TemplateResult {
  const options = requestTypes.terms.map((term) => [term.key, labelOf(term, locale)] as const);
  return renderSelect({ name: 'type', label: t.request.type, options, chosen: draft.type, choose: (type) => edit({ type: type as RequestType }) });
}

function renderConsent(view: RequestView): TemplateResult {
  const { draft, noticeUrl, t, edit } = view;
  return renderTick({
    name: 'agreed', label: t.request.consent, isTicked: draft.agreed, isRequired: true, problem: problemOf('agreed', view),
    more: renderNoticeLink(noticeUrl, t),
    edit: (agreed) => edit({ agreed }),
  });
}

type TextName = 'text' | 'neededBy' | 'standards' | 'name' | 'email' | 'organization';

function textField(name: TextName, view: RequestView): FieldView {
  const { draft, t, edit } = view;
  return { name, label: labelFor(name, t), value: draft[name], problem: problemOf(name, view), edit: (value) => edit({ [name]: value }) };
}

function problemOf(name: string, { problems, locale, t }: RequestView): string | undefined {
  const problem = problems.find((candidate) => candidate.name === name);
  return problem === undefined ? undefined : sentenceFor(problem, locale, t);
}

function labelFor(name: string, { form, request: t }: RequestWords): string {
  const sample = /^sample-(\d+)-(name|count|hazard)$/.exec(name);
  if (sample !== null) {
    const parts = new Map([['name', t.sampleName], ['count', t.sampleCount], ['hazard', t.sampleHazard]]);
    return `${t.sample(Number(sample[1]) + 1)}, ${parts.get(sample[2] ?? '') ?? ''}`;
  }
  const labels = new Map([
    ['text', t.text], ['neededBy', t.neededBy], ['standards', t.standards], ['name', form.name], ['email', form.email], ['organization', form.organization], ['agreed', form.consentLabel],
  ]);
  return labels.get(name) ?? name;
}

function sentenceFor(problem: FieldProblem, locale: string, t: RequestWords): string {
  return problem.name === 'agreed' ? t.request.consentMissing : describe(problem, locale);
}
