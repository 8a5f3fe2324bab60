import { html, nothing, type TemplateResult } from 'lit';
import type { WaitlistEntry } from '@dongban/core/waitlist';
import type { Consents } from '../../controllers/consents.ts';
import type { ErrorDetail } from '../../events/error.ts';
import { formatDay } from '../../format/time.ts';
import { describe } from '../../i18n/describe.ts';
import { renderAlert, renderField, renderSend, renderSummary, renderTick } from '../../templates/field.ts';
import { icon } from '../../templates/icons.ts';
import { renderNoticeLink } from '../../templates/notice-link.ts';
import { renderSelect } from '../../templates/select.ts';
import type { Draft } from './draft.ts';
import { dayParts, partOf, type Wait, type WaitField, type WaitProblem } from './wait.ts';
import type { BookingWords } from './words.ts';

/** What the form for a place on the waitlist shows, and what it calls. */
export interface WaitingView {
  readonly wait: Wait;
  readonly draft: Draft;
  readonly problems: readonly WaitProblem[];
  /** Why the place could not be taken. */
  readonly failure: ErrorDetail | undefined;
  readonly isBusy: boolean;
  readonly locale: string;
  readonly t: BookingWords;
  readonly noticeUrl: string | null;
  readonly consents: Consents;
  readonly today: string;
  readonly lastDay: string | undefined;
  readonly change: (change: Partial<Wait>) => void;
  readonly edit: (change: Partial<Draft>) => void;
  readonly submit: () => void;
  readonly close: () => void;
  readonly goToField: (name: string) => void;
}

export function renderWaiting(view: WaitingView): TemplateResult {
  const { problems, isBusy, locale, t, submit, close, goToField } = view;
  const words = t.booking.waitlist;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    submit();
  };
  return html`
    <form class="details waiting" part="waitlist" novalidate @submit=${send}>
      <h3 tabindex="-1">${words.title}</h3>
      <p>${words.lead}</p>
      ${renderNotice(view)}
      ${renderSummary({
        title: t.form.fixTitle(problems.length), goToField,
        problems: problems.map((problem) => ({ name: problem.field, label: labelFor(problem.field, t), sentence: sentenceFor(problem, locale, t) })),
      })}
      <div class="fields">${renderDays(view)}${renderPart(view)}${renderPerson(view)}</div>
      ${renderNoticed(view) ?? renderConsents(view)}
      <div class="actions">
        <button type="button" class="button" @click=${close}>${words.back}</button>
        ${renderSend(isBusy, words.submit, words.submitting)}
      </div>
    </form>
  `;
}

/** The place has been taken: what happens next. */
export function renderWaitingDone({ entry, locale, t, close }: { entry: WaitlistEntry; locale: string; t: BookingWords; close: () => void }): TemplateResult {
  const words = t.booking.waitlist;
  const { from, through, hours, requester, ahead } = entry;
  const days = from === through ? formatDay(from, locale) : `${formatDay(from, locale)} – ${formatDay(through, locale)}`;
  return html`
    <div class="done waiting" part="waitlist">
      <div class="notice success">
        ${icon('check')}
        <div><h3 tabindex="-1">${words.done}</h3><p>${words.doneHelp(requester.email)}</p></div>
      </div>
      <dl class="fact-list">
        <div><dt>${words.days}</dt><dd>${days}${hours === undefined ? nothing : html` <span class="whole">${hours.from}–${hours.until}</span>`}</dd></div>
        ${ahead === undefined ? nothing : html`<div><dt>${words.place}</dt><dd>${words.ahead(ahead)}</dd></div>`}
        <div><dt>${t.booking.who}</dt><dd class="entered">${requester.name} <span class="quiet">${requester.email}</span></dd></div>
      </dl>
      <div class="actions"><button type="button" class="button" @click=${close}>${words.back}</button></div>
    </div>
  `;
}

function renderNotice({ failure, locale, t, close }: WaitingView): TemplateResult | typeof nothing {
  if (failure === undefined) return nothing;
  return renderAlert(t.booking.waitlist.failed, html`
    <p>${describe(failure, locale)}</p>
    ${failure.code === 'time-is-free' ? html`<button type="button" class="button compact primary" @click=${close}>${t.booking.chooseAnother}</button>` : nothing}
  `);
}

function renderDays(view: WaitingView): TemplateResult[] {
  const { wait, t, today, lastDay, change } = view;
  const words = t.booking.waitlist;
  return [
    renderField({ name: 'from', label: words.from, type: 'date', min: today, value: wait.from, problem: problemOf('from', view), edit: (from) => change({ from }) }),
    renderField({
      name: 'through', label: words.through, type: 'date', min: wait.from < today ? today : wait.from, value: wait.through, problem: problemOf('through', view),
      hint: lastDay === undefined ? words.daysHint : undefined, edit: (through) => change({ through }),
    }),
  ];
}

function renderPart({ wait, t, change }: WaitingView): TemplateResult {
  const { part, times } = wait;
  const words = t.booking.waitlist;
  const options = [...times.map((time) => [partOf(time), words.only(partOf(time))] as const), ...dayParts.map((name) => [name, words.parts[name]] as const)];
  return renderSelect({ name: 'part', label: words.part, options, chosen: part, isLong: true, choose: (chosen) => change({ part: chosen }) });
}

function renderPerson(view: WaitingView): TemplateResult[] {
  const { draft, t, edit } = view;
  const field = (name: 'name' | 'email' | 'organization' | 'note') => ({ name, label: labelFor(name, t), value: draft[name], problem: problemOf(name, view), edit: (value: string) => edit({ [name]: value }) });
  return [
    renderField({ ...field('name'), autocomplete: 'name' }),
    renderField({ ...field('email'), autocomplete: 'email', type: 'email', hint: t.booking.waitlist.emailHint }),
    renderField({ ...field('organization'), autocomplete: 'organization', optional: t.form.optional }),
    renderField({ ...field('note'), isLong: true, optional: t.form.optional, hint: t.booking.noteHint }),
  ];
}

/** What the portal's notice asks for: all that is needed of it stands for both agreements. */
function renderNoticed(view: WaitingView): TemplateResult | undefined {
  const { locale, t, consents, change, edit } = view;
  return consents.render({ locale, t, problem: problemOf('agreed', view) }, (agreed) => { change({ agreedToWait: agreed }); edit({ agreed }); });
}

/** Two purposes, two ticks: waiting, and the booking that comes of it. */
function renderConsents(view: WaitingView): TemplateResult {
  const { wait, draft, t, noticeUrl, change, edit } = view;
  const more = renderNoticeLink(noticeUrl, t);
  return html`
    ${renderTick({ name: 'agreedToWait', label: t.booking.waitlist.consent, isTicked: wait.agreedToWait, isRequired: true, problem: problemOf('agreedToWait', view), edit: (agreedToWait) => change({ agreedToWait }) })}
    ${renderTick({ name: 'agreed', label: t.booking.consent, isTicked: draft.agreed, isRequired: true, problem: problemOf('agreed', view), more, edit: (agreed) => edit({ agreed }) })}
  `;
}

function problemOf(field: WaitField, { problems, locale, t }: WaitingView): string | undefined {
  const problem = problems.find((candidate) => candidate.field === field);
  return problem === undefined ? undefined : sentenceFor(problem, locale, t);
}

function labelFor(field: WaitField, { form, booking }: BookingWords): string {
  if (field === 'from' || field === 'through') return booking.waitlist[field];
  if (field === 'agreedToWait') return booking.waitlist.consentLabel;
  if (field === 'agreed') return form.consentLabel;
  return field === 'note' ? booking.note : form[field];
}

function sentenceFor(problem: WaitProblem, locale: string, { booking }: BookingWords): string {
  const { field } = problem;
  if (field === 'agreed' || field === 'agreedToWait') return booking.waitlist.consentMissing;
  return field === 'through' && problem.code === 'ends-before-start' ? booking.waitlist.throughEarly : describe(problem, locale);
}
