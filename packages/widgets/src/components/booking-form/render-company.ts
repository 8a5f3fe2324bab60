import { html, type TemplateResult } from 'lit';
import { regionOn, regionsOn } from '@dongban/core/regions';
import { labelOf, localize } from '@dongban/core/text';
import { growthStages, sizeClasses } from '@dongban/core/vocabularies';
import { renderSelect } from '../../templates/select.ts';
import { industryOf, type CompanyField } from './asked.ts';
import type { Draft } from './draft.ts';
import type { Subject } from './subject.ts';
import type { BookingWords } from './words.ts';

/** What is asked of the visitor's company. */
type Questions = Pick<Subject, 'asked' | 'industryNames'>;

/** What is asked of the visitor's company, and what calls back. */
export interface CompanyView extends Questions {
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
      <div class="fields">${[...asked.keys()].map((field) => renderChoice(field, view))}</div>
    </fieldset>
  `;
}

/** What the visitor has said of their company, for the last look. */
export function companyFacts(questions: Questions, draft: Draft, locale: string, t: BookingWords): (readonly [label: string, value: string])[] {
  return [...questions.asked.keys()].map((field) => [t.booking.company[field], optionsOf(field, questions, locale).find(([value]) => value === draft[field])?.[1] ?? '']);
}

function renderChoice(field: CompanyField, view: CompanyView): TemplateResult {
  const { draft, locale, t, edit } = view;
  const { notSaid, [field]: label } = t.booking.company;
  return renderSelect({ name: field, label, options: [['', notSaid], ...optionsOf(field, view, locale)], chosen: draft[field], choose: (value) => edit({ [field]: value }) });
}

function optionsOf(field: CompanyField, { asked, industryNames }: Questions, locale: string): readonly Option[] {
  const named = asked.get(field) ?? [];
  switch (field) {
    case 'sizeClass':
      return sizeClasses.terms.map((term) => [term.key, labelOf(term, locale)]);
    case 'stage':
      return growthStages.terms.map((term) => [term.key, labelOf(term, locale)]);
    case 'country':
      return countries(named, locale);
    case 'region':
      return regions(named, locale);
    case 'industry':
      return industries(named, industryNames, locale);
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

/** Industries that rules name; a company in another one says nothing. */
function industries(named: readonly string[], names: Questions['industryNames'], locale: string): readonly Option[] {
  return named.map((key) => {
    const { scheme, code } = industryOf(key);
    const name = names.get(key);
    return [key, name === undefined ? `${scheme} ${code}` : localize(name, locale).text];
  });
}
