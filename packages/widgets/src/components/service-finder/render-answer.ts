import { html, nothing, type TemplateResult } from 'lit';
import { facts } from '../../styles/facts.ts';
import { icon } from '../../templates/icons.ts';
import { renderSentence } from '../../templates/text.ts';
import { answerStyles } from './answer.styles.ts';
import { facetsOf, narrowed } from './facets.ts';
import { countChosen, resultLimit, type Filters } from './filters.ts';
import { groupFindings, listFindings, listLeftOut, type Answered, type Finding, type FindingGroup } from './findings.ts';
import { canRemove, pointerOf, withoutPart, withPart, withWords, type Question } from './question.ts';
import { renderFilters, type FiltersView } from './render-filters.ts';
import { renderGroups, renderLeftOut, type ResultsView } from './render-results.ts';
import { renderUnderstood } from './render-understood.ts';
import { understoodOf } from './understood.ts';
import type { FinderWords } from './words.ts';

export { renderPage } from './render-page.ts';

export const styles = [facts, answerStyles];

/** Results of a kind together, or all in one row, best first. */
export type Arrangement = 'grouped' | 'mixed';

/** What an answer shows, and what it calls. */
export interface AnswerView {
  readonly answer: Answered;
  readonly question: Question | undefined;
  readonly filters: Filters;
  readonly areFiltersOpen: boolean;
  readonly arrangement: Arrangement;
  readonly opened: ResultsView['opened'];
  /** Pointer of the part of the need that is being set right. */
  readonly editing: string | undefined;
  /** Whether it is about to be replaced by another answer. */
  readonly isStale: boolean;
  readonly answerDays: number | undefined;
  /** Whether there is somebody to ask. */
  readonly canAsk: boolean;
  readonly locale: string;
  readonly t: FinderWords;
  readonly toggle: FiltersView['toggle'];
  readonly reset: () => void;
  readonly openFilters: (isOpen: boolean) => void;
  readonly arrange: (arrangement: Arrangement) => void;
  readonly unfold: ResultsView['unfold'];
  readonly showRest: ResultsView['showRest'];
  readonly choose: (finding: Finding) => void;
  readonly whyNots: ResultsView['whyNots'];
  readonly explain: ResultsView['explain'];
  /** Begins to set right the part of a pointer, or ends it. */
  readonly edit: (pointer: string | undefined) => void;
  readonly ask: (question: Question) => void;
  readonly askPerson: () => void;
}

export function renderAnswer(view: AnswerView): TemplateResult {
  const { answer: { catalog, match }, question, filters, locale, t } = view;
  const all = listFindings(catalog, match);
  const findings = narrowed(all, filters, catalog);
  return html`
    <div class="answer" aria-busy=${view.isStale}>
      ${renderHead(view, findings.length)}
      ${match === undefined || question === undefined ? nothing : renderReading(view, question)}
      <div class="answer-body">
        ${renderFilters({ facets: facetsOf(all, filters, catalog, locale, t), chosen: countChosen(filters), isOpen: view.areFiltersOpen, t, toggle: view.toggle, reset: view.reset, open: view.openFilters })}
        <div class="answer-list">
          ${findings.length > 0 ? renderGroups({ ...view, catalog, groups: arranged(findings, view.arrangement) }) : renderNothing(all.length > 0, view)}
          ${renderLeftOut(listLeftOut(catalog, match), view)}
          ${renderAsk(view)}
        </div>
      </div>
    </div>
  `;
}

/** How many results an answer shows, in words. */
export function countOf({ catalog, match }: Answered, filters: Filters, t: FinderWords): string {
  const all = listFindings(catalog, match);
  const count = narrowed(all, filters, catalog).length;
  if (count === 0) return all.length === 0 ? t.finder.nothing : t.finder.nothingLeft;
  // Where the answer is full, there may be more, and the number is no total.
  return match !== undefined && match.matches.length >= resultLimit ? t.finder.best(count) : t.finder.found(count);
}

function arranged(findings: readonly Finding[], arrangement: Arrangement): FindingGroup[] {
  return arrangement === 'grouped' ? groupFindings(findings) : [{ key: 'all', findings }];
}

function renderHead({ answer, question, filters, arrangement, arrange, locale, t }: AnswerView, count: number): TemplateResult {
  return html`
    <div class="results-head">
      <h2 tabindex="-1" class="results-title">${question === undefined ? t.finder.browseTitle : t.finder.resultsTitle}</h2>
      <p class="quiet" aria-hidden="true">${count === 0 ? nothing : countOf(answer, filters, t)}</p>
      ${count === 0 ? nothing : html`
        <div class="arrange" role="group" aria-label=${t.finder.arrange} part="arrange">
          ${(['grouped', 'mixed'] as const).map((key) => html`<button type="button" aria-pressed=${arrangement === key} @click=${() => arrange(key)}>${t.finder.arrangements[key]}</button>`)}
        </div>
      `}
      ${question === undefined ? nothing : html`<p class="asked small quiet">${renderSentence(question.text, locale)}</p>`}
    </div>
  `;
}

function renderReading({ answer: { catalog, match }, editing, locale, t, edit, ask }: AnswerView, question: Question): TemplateResult | typeof nothing {
  if (match === undefined) return nothing;
  return renderUnderstood({
    parts: understoodOf({ reading: match, catalog, locale, t }),
    warnings: match.warnings,
    editing, locale, t,
    edit: (part) => edit(part === undefined ? undefined : pointerOf(part.part)),
    canRemove: ({ part }) => canRemove(question, match, part),
    remove: ({ part }) => ask(withoutPart(question, match, part)),
    change: ({ part, editor }, value) => ask(editor.kind === 'words' ? withWords(question, match, part, String(value)) : withPart(question, match, part, value)),
  });
}

function renderNothing(isNarrowed: boolean, { t, reset }: AnswerView): TemplateResult {
  return html`
    <div class="nothing" part="empty">
      <h3>${isNarrowed ? t.finder.nothingLeft : t.finder.nothing}</h3>
      <p class="quiet">${isNarrowed ? t.finder.nothingLeftHelp : t.finder.nothingHelp}</p>
      ${isNarrowed ? html`<p><button type="button" class="button compact" @click=${reset}>${t.finder.resetFilters}</button></p>` : nothing}
    </div>
  `;
}

/** The way to a person, for whom no list was enough. */
function renderAsk({ canAsk, question, answerDays, askPerson, t }: AnswerView): TemplateResult | typeof nothing {
  if (!canAsk || question === undefined) return nothing;
  return html`
    <section class="ask" part="ask" aria-labelledby="ask">
      <div><h3 id="ask">${t.finder.askTitle}</h3><p class="small">${t.finder.askHelp(answerDays)}</p></div>
      <button type="button" class="button" @click=${askPerson}>${icon('person')}${t.finder.ask}</button>
    </section>
  `;
}
