import { html, nothing, type TemplateResult } from 'lit';
import type { Fee } from '@dongban/core/common';
import type { CatalogKind, Id } from '@dongban/core/kind';
import type { RCard } from '@dongban/core/r-card';
import type { ResourceId } from '@dongban/core/slot';
import type { CatalogRecord, PublicCatalog } from '@dongban/core/public-catalog';
import { formatRange, type MeasuredVariable } from '@dongban/core/quantity';
import { formatFee } from '../../format/price.ts';
import { describe } from '../../i18n/describe.ts';
import { icon } from '../../templates/icons.ts';
import { renderSampleBadge } from '../../templates/states.ts';
import { renderText } from '../../templates/text.ts';
import { factsOf } from './facts.ts';
import { recordOf, type Finding } from './findings.ts';
import { titleOf } from '../../records/title.ts';
import type { FinderWords } from './words.ts';

/** What the page of one result shows, and what it calls. */
export interface DetailView {
  readonly record: CatalogRecord;
  readonly catalog: PublicCatalog;
  /** Whether times can be booked here. */
  readonly isLive: boolean;
  readonly locale: string;
  readonly t: FinderWords;
  readonly book: (resource: ResourceId) => void;
  readonly ask: (about: Id<CatalogKind>) => void;
  readonly choose: (finding: Finding) => void;
}

export function renderDetail(view: DetailView): TemplateResult {
  const { record, catalog, locale, t } = view;
  const facts = factsOf(record, { catalog, locale, t });
  const people = 'people' in record ? catalog.cards.filter((card) => record.people.includes(card.id)) : [];
  return html`
    <div class="detail" part="detail">
      <div class="lead">
        <h2 tabindex="-1">${renderText(titleOf(record, locale), locale)} ${renderSampleBadge(record.sample, t)}</h2>
        ${'summary' in record && record.summary !== undefined ? html`<p class="headline">${renderText(record.summary, locale)}</p>` : nothing}
        ${'description' in record && record.description !== undefined ? html`<p>${renderText(record.description, locale)}</p>` : nothing}
      </div>
      ${renderStart(view)}
      <div class="columns">
        <div class="column">
          <dl class="fact-list">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${typeof value === 'string' ? value : renderList(value ?? [])}</dd></div>`)}</dl>
        </div>
        <div class="column">
          ${'variables' in record && record.variables.length > 0 ? renderVariables(record.variables, locale, t) : nothing}
          ${'fees' in record && record.fees.length > 0 ? renderFees(record.fees, locale, t) : nothing}
        </div>
      </div>
      ${'equipment' in record && record.equipment.length > 0 ? renderEquipment(record.equipment, view) : nothing}
      ${people.length === 0 ? nothing : renderPeople(people, view)}
    </div>
  `;
}

/** Texts in a row, each kept in one piece. */
function renderList(texts: readonly string[]): TemplateResult[] {
  return texts.map((text, index) => html`<span class="whole">${text}${index < texts.length - 1 ? ',' : ''}</span> `);
}

/** How it begins: by booking, by talking to somebody, or elsewhere where there is no portal. */
function renderStart({ record, isLive, locale, t, book, ask }: DetailView): TemplateResult | typeof nothing {
  const startsWithSlot = 'policy' in record && record.policy !== undefined && (!('start' in record) || record.start === 'book');
  const startsWithRequest = 'start' in record && record.start === 'request';
  if (!startsWithSlot && !startsWithRequest) return nothing;
  if (startsWithSlot && !isLive) {
    return html`<div class="notice information">${icon('information')}<div><p>${describe({ code: 'portal-needed', params: {} }, locale)}</p></div></div>`;
  }
  return html`
    <div class="start" part="start">
      <p><span class="strong">${t.detail.start}</span><br />${startsWithSlot ? t.detail.startByBooking : t.detail.startByRequest}</p>
      ${startsWithSlot ? html`<button type="button" class="button primary" part="book" @click=${() => book(record.id)}>${icon('calendar')}${t.detail.book}</button>` : nothing}
      ${startsWithRequest && isLive ? html`<button type="button" class="button primary" part="ask" @click=${() => ask(record.id)}>${icon('mail')}${t.finder.ask}</button>` : nothing}
    </div>
  `;
}

function renderVariables(variables: readonly MeasuredVariable[], locale: string, t: FinderWords): TemplateResult {
  return html`
    <section>
      <h3>${t.detail.variables}</h3>
      <dl class="pairs">${variables.map((variable) => html`<div><dt>${renderText(variable.label, locale)}</dt><dd class="whole">${formatRange(variable, locale)}</dd></div>`)}</dl>
    </section>
  `;
}

function renderFees(fees: readonly Fee[], locale: string, t: FinderWords): TemplateResult {
  return html`
    <section>
      <h3>${t.detail.fees}</h3>
      <ul class="fees">
        ${fees.map((fee) => html`<li><span class="strong whole">${formatFee(fee, locale, t)}</span>${fee.note === undefined ? nothing : html` <span class="small quiet">${renderText(fee.note, locale)}</span>`}</li>`)}
      </ul>
    </section>
  `;
}

function renderEquipment(ids: readonly string[], { catalog, locale, t, choose }: DetailView): TemplateResult {
  const records = ids.flatMap((id) => recordOf(catalog, id) ?? []);
  return html`
    <section>
      <h3>${t.detail.equipment}</h3>
      <ul class="entries">
        ${records.map((record) => html`
          <li><button type="button" class="link" @click=${() => choose({ kind: 'equipment', record, match: undefined })}>${renderText(titleOf(record, locale), locale)}</button></li>
        `)}
      </ul>
    </section>
  `;
}

function renderPeople(people: readonly RCard[], { locale, t, choose }: DetailView): TemplateResult {
  return html`
    <section>
      <h3>${t.detail.people}</h3>
      <ul class="entries people">
        ${people.map((card) => html`
          <li>
            <p><span class="strong">${renderText(titleOf(card, locale), locale)}</span> <span class="small quiet">${renderText(card.role, locale)}</span><br /><span class="small">${renderText(card.headline, locale)}</span></p>
            <button type="button" class="button compact" @click=${() => choose({ kind: 'r-card', record: card, match: undefined })}>${t.detail.showCard}</button>
          </li>
        `)}
      </ul>
    </section>
  `;
}
