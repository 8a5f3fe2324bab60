import { html, type TemplateResult } from 'lit';
import { regionOn, regionsOn } from '@dongban/core/regions';
import { labelOf, localize } from '@dongban/core/text';
import { growthStages, sizeClasses } from '@dongban/core/vocabularies';
import { icon } from '../../templates/icons.ts';
import type { Asked, CompanyField } from './asked.ts';
import type { Draft } from './draft.ts';
import type { BookingWords } from './words.ts';

/** What is asked of the visitor's company, and what calls back. */
export interface CompanyView {
  readonly asked: Asked;
  readonly draft: Draft;
  readonly locale: string;
  readonly t: BookingWords;
  readonly edit: (change: Partial<Draft>) => void;
}

type Option = readonly [value: string, label: string];

/** Questions about the company, of those that decide who may book and at what price; nobody has to answer them. */
export function renderCompany(view: CompanyView): TemplateResult {
  const { asked, t } = view;
  return html`
    <fieldset class="company" part="company" aria-describedby="hint-company">
      <legend class="label">${t.booking.company.title} <span class="optional">(${t.form.optional})</span></legend>
      <p class="small quiet" id="hint-company">${t.booking.company.hint}</p>
      <div class="fields">${[...asked].map(([field, named]) => renderChoice(field, named, view))}</div>
    </fieldset>
  `;
}

/** What the visitor has said of their company, for the last look. */
export function companyFacts(asked: Asked, draft: Draft, locale: string, t: BookingWords): (readonly [label: string, value: string])[] {
  return [...asked].map(([field, named]) => [t.booking.company[field], optionsOf(field, named, locale).find(([value]) => value === draft[field])?.[1] ?? '']);
}

function renderChoice(field: CompanyField, named: readonly string[], { draft, locale, t, edit }: CompanyView): TemplateResult {
  return html`
    <div class="field">
      <label for="field-${field}">${t.booking.company[field]}</label>
      <span class="select">
        <select class="input" id="field-${field}" @change=${(event: Event) => edit({ [field]: (event.target as HTMLSelectElement).value })}>
          <option value="" ?selected=${draft[field] === ''}>${t.booking.company.notSaid}</option>
          ${optionsOf(field, named, locale).map(([value, label]) => html`<option value=${value} ?selected=${value === draft[field]}>${label}</option>`)}
        </select>
        ${icon('down')}
      </span>
    </div>
  `;
}

function optionsOf(field: CompanyField, named: readonly string[], locale: string): readonly Option[] {
  switch (field) {
    case 'sizeClass':
      return sizeClasses.terms.map((term) => [term.key, labelOf(term, locale)]);
    case 'stage':
      return growthStages.terms.map((term) => [term.key, labelOf(term, locale)]);
    case 'country':
      return countries(named, locale);
    case 'region':
      return regions(named, locale);
  }
}

/** Countries that rules name, and Korea; somebody from elsewhere says nothing, and staff look at it. */
function countries(named: readonly string[], locale: string): readonly Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return [...new Set(['KR', ...named])].map((code) => [code, names.of(code) ?? code]);
}

/** Korea's regions as they are called today, and what a host calls by a key of its own. */
function regions(named: readonly string[], locale: string): readonly Option[] {
  const today = new Date().toISOString().slice(0, 10);
  const own = named.filter((key) => regionOn(key, today) === undefined);
  return [...regionsOn(today).map(({ key, label }): Option => [key, localize(label, locale).text]), ...own.map((key): Option => [key, key])];
}
