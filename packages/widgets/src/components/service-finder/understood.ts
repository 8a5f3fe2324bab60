import { html, nothing, type TemplateResult } from 'lit';
import type { MatchAnswer } from '@dongban/core/match';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import { formatRange } from '@dongban/core/quantity';
import { labelOf } from '@dongban/core/text';
import { areas } from '@dongban/core/vocabularies';
import { formatMoney } from '../../format/price.ts';
import { formatDay } from '../../format/time.ts';
import { keepTogether } from '../../format/together.ts';
import { describe } from '../../i18n/describe.ts';
import { icon } from '../../templates/icons.ts';
import { hubNames } from '../../records/view.ts';
import type { FinderWords } from './words.ts';

/** What was read out of the need beside its words, a few words each. */
export function understoodOf({ need }: Pick<MatchAnswer, 'need'>, catalog: PublicCatalog, locale: string, t: FinderWords): string[] {
  return [
    ...(need.areas ?? []).flatMap((key) => areas.term(key) ?? []).map((term) => labelOf(term, locale)),
    ...(need.hub === undefined ? [] : hubNames([need.hub], catalog, locale)),
    ...(need.mode === undefined ? [] : [t.common.modes[need.mode]]),
    ...(need.quantities ?? []).map((quantity) => keepTogether(formatRange(quantity, locale))),
    ...(need.standards ?? []),
    ...(need.deadline === undefined ? [] : [t.detail.until(formatDay(need.deadline, locale))]),
    ...(need.budget === undefined ? [] : [t.detail.upTo(formatMoney(need.budget, locale))]),
  ];
}

/** What was understood, and what the matcher has to say about its answer. */
export function renderUnderstood(answer: MatchAnswer, catalog: PublicCatalog, locale: string, t: FinderWords): TemplateResult {
  const understood = understoodOf(answer, catalog, locale, t);
  return html`
    ${understood.length === 0 ? nothing : html`
      <div class="understood small" part="understood">
        <span class="quiet" id="understood">${t.finder.understood}</span>
        <ul class="chips" aria-labelledby="understood">${understood.map((words) => html`<li class="chip still">${words}</li>`)}</ul>
      </div>
    `}
    ${answer.warnings.filter(({ code }) => code !== 'nothing-found').map((warning) => html`<p class="small quiet">${icon('information')} ${describe(warning, locale)}</p>`)}
  `;
}
