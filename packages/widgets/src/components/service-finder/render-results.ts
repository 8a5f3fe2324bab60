import { html, nothing, svg, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Match, WhyNot } from '@dongban/core/match';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import { keepTogether } from '../../format/together.ts';
import { describe } from '../../i18n/describe.ts';
import { titleOf } from '../../records/title.ts';
import { viewOf } from '../../records/view.ts';
import { icon } from '../../templates/icons.ts';
import { renderSampleBadge } from '../../templates/states.ts';
import { foreignLang, renderMarked, renderSentence, renderText } from '../../templates/text.ts';
import { briefReasons, evidenceOf, matchedTerms, termsOf, type EvidenceText } from './evidence.ts';
import type { Finding, FindingGroup, LeftOut } from './findings.ts';
import type { Foldable } from './folds.ts';
import type { KnownWhyNots } from './why-nots.ts';
import type { FinderWords } from './words.ts';

/** What the list of results shows, and what it calls. */
export interface ResultsView {
  readonly catalog: PublicCatalog;
  readonly groups: readonly FindingGroup[];
  /** What the visitor has unfolded; it stays so while they look at a result's page. */
  readonly opened: ReadonlySet<Foldable>;
  readonly locale: string;
  readonly t: FinderWords;
  readonly unfold: (what: Foldable, isOpen: boolean) => void;
  /** Shows the rest, of which this is the first: the button that was pressed is there no more. */
  readonly showRest: (what: Foldable, first: string | undefined) => void;
  readonly choose: (finding: Finding) => void;
  /** Asked for when somebody looks at the reasons. */
  readonly whyNots: KnownWhyNots;
  readonly explain: (id: string) => void;
}

/** Rows of a group before "more" is asked for. */
const rowsShown = { ofKind: 3, ofAll: 10 } as const;

/** Pieces of evidence shown for a reason. */
const evidenceShown = 5;

/** Records shown of those that a condition left out, before "more" is asked for. */
const leftOutShown = 5;

export function renderGroups(view: ResultsView): TemplateResult {
  return html`<div class="groups">${view.groups.map((group) => renderGroup(group, view))}</div>`;
}

function renderGroup({ key, findings }: FindingGroup, view: ResultsView): TemplateResult {
  const { t, opened, showRest } = view;
  const shown = opened.has(key) ? findings : findings.slice(0, key === 'all' ? rowsShown.ofAll : rowsShown.ofKind);
  const hidden = findings.length - shown.length;
  const heading = key === 'all' ? t.finder.arrangements.mixed : key === 'other' ? t.finder.otherKinds : t.common.kinds[key];
  return html`
    <section class="group" part="group" aria-labelledby="group-${key}">
      <h3 id="group-${key}">${heading} <span class="count quiet">${findings.length}</span></h3>
      <ul>${shown.map((finding) => renderRow(finding, key === 'all', view))}</ul>
      ${hidden === 0 ? nothing : renderMore(hidden, t, () => showRest(key, findings[shown.length]?.record.id))}
    </section>
  `;
}

function renderMore(hidden: number, t: FinderWords, open: () => void): TemplateResult {
  return html`<button type="button" class="button compact more" @click=${open}>${t.finder.showMore(hidden)}${icon('down')}</button>`;
}

function renderRow(finding: Finding, isMixed: boolean, view: ResultsView): TemplateResult {
  const { catalog, locale, t, choose } = view;
  const { record, match, kind } = finding;
  const { title, summary, hub, organization, modes, price } = viewOf(record, catalog, locale, t);
  const terms = matchedTerms(match);
  const isNamedByGroup = !isMixed && (kind === 'service' || kind === 'equipment' || kind === 'r-card');
  return html`
    <li class="row ${match === undefined ? '' : 'matched'}" part="row" data-id=${record.id}>
      <h4>
        <button type="button" class="link title" part="row-title" @click=${() => choose(finding)}>${renderText(title, locale, terms)}</button>
        ${isNamedByGroup ? nothing : html`<span class="badge">${t.common.kind[kind]}</span>`}
        ${renderSampleBadge(record.sample, t)}
      </h4>
      ${summary === undefined ? nothing : html`<p class="summary">${renderText(summary, locale, terms)}</p>`}
      <ul class="facts small quiet">
        ${hub === undefined ? nothing : html`<li>${icon('pin')}<span>${hub}</span></li>`}
        ${organization === undefined ? nothing : html`<li>${organization}</li>`}
        ${modes === undefined ? nothing : html`<li>${modes}</li>`}
        ${price === undefined ? nothing : html`<li>${price}</li>`}
      </ul>
      ${match === undefined ? nothing : renderReasons(match, finding, view)}
    </li>
  `;
}

function renderReasons(match: Match, { record }: Finding, { catalog, opened, unfold, whyNots, explain, locale, t }: ResultsView): TemplateResult {
  const toggle = (event: Event): void => {
    unfold(`why ${record.id}`, isOpen(event));
    explain(record.id);
  };
  return html`
    <p class="fit small strong">${renderBar(match.reasons.map(({ share }) => share))}<span class="whole">${t.finder.fit(percent(match.score))}</span></p>
    <p class="small reason-line" part="reason">${icon('check')}<span>${renderSentence(keepTogether(briefReasons(match, locale, t).join('\u00a0· ')), locale)}</span></p>
    <details class="why" part="why" ?open=${opened.has(`why ${record.id}`)} @toggle=${toggle}>
      <summary>${t.finder.why}</summary>
      <ol class="reasons">
        ${match.reasons.map((reason) => html`
          <li>
            <p class="reason"><span>${renderSentence(keepTogether(describe(reason, locale)), locale)}</span><span class="small strong whole">${t.finder.share(percent(reason.share))}</span></p>
            ${renderEvidence(evidenceOf(reason, record, catalog, locale), termsOf(reason), locale, t)}
          </li>
        `)}
      </ol>
      <p class="tiny quiet">${t.finder.coverage(percent(match.coverage))}</p>
      ${renderWhyNot(whyNots.get(record.id), locale, t)}
    </details>
  `;
}

/** What place it has, which one change of the need would lift it the most, and what of the need it does not mention. */
function renderWhyNot(whyNot: WhyNot | undefined, locale: string, t: FinderWords): TemplateResult | typeof nothing {
  if (whyNot?.rank === undefined || whyNot.rank === 1) return nothing;
  const { rank, change, missing } = whyNot;
  const sentences = [change, missing].filter((message) => message !== undefined);
  return html`<p class="small why-not" part="why-not">${t.finder.rank(rank)}${sentences.map((message) => html` ${renderSentence(describe(message, locale), locale)}`)}</p>`;
}

function renderEvidence(texts: readonly EvidenceText[], terms: readonly string[], locale: string, t: FinderWords): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  return html`
    <dl class="evidence small">
      ${texts.slice(0, evidenceShown).map(({ field, text, lang }) => html`
        <div>
          <dt class="quiet">${t.finder.evidenceFields[field]}</dt>
          <dd lang=${ifDefined(lang === undefined ? undefined : foreignLang(lang, locale))}>${renderMarked(text, terms)}</dd>
        </div>
      `)}
    </dl>
  `;
}

/** One piece for each reason, as long as its share; together they are as long as the score. The words beside it say the same. */
function renderBar(shares: readonly number[]): TemplateResult {
  const gap = 0.6;
  let from = 0;
  return html`
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="6" rx="0"></rect>
      ${shares.map((share) => {
        const piece = svg`<rect class="share" x=${from} width=${Math.max(share * 100 - gap, 0)} height="6"></rect>`;
        from += share * 100;
        return piece;
      })}
    </svg>
  `;
}

function isOpen({ target }: Event): boolean {
  return (target as HTMLDetailsElement).open;
}

function percent(share: number): number {
  return Math.round(share * 100);
}

/** What fits but for a condition, folded: what the condition is, and what would help. */
export function renderLeftOut(leftOut: readonly LeftOut[], { opened, locale, t, choose, unfold, showRest }: Omit<ResultsView, 'groups' | 'catalog'>): TemplateResult | typeof nothing {
  if (leftOut.length === 0) return nothing;
  const shown = opened.has('all-left-out') ? leftOut : leftOut.slice(0, leftOutShown);
  const hidden = leftOut.length - shown.length;
  return html`
    <details class="left-out" part="left-out" ?open=${opened.has('left-out')} @toggle=${(event: Event) => unfold('left-out', isOpen(event))}>
      <summary>${t.finder.leftOut(leftOut.length)}</summary>
      <ul>
        ${shown.map(({ kind, record, blocks, rank }) => html`
          <li data-id=${record.id}>
            <p><button type="button" class="link" @click=${() => choose({ kind, record, match: undefined })}>${renderText(titleOf(record, locale), locale)}</button></p>
            ${blocks.map((block) => html`
              <p class="small">${renderSentence(describe(block, locale), locale)}${block.remedy === undefined ? nothing : html` <span class="quiet">${renderSentence(describe(block.remedy, locale), locale)}</span>`}</p>
            `)}
            ${rank === undefined ? nothing : html`<p class="small why-not" part="why-not">${t.finder.rankOtherwise(rank)}</p>`}
          </li>
        `)}
      </ul>
      ${hidden === 0 ? nothing : renderMore(hidden, t, () => showRest('all-left-out', leftOut[shown.length]?.record.id))}
    </details>
  `;
}
