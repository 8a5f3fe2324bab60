import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { CatalogKind } from '@dongban/core/kind';
import type { CatalogRecord, PublicCatalog } from '@dongban/core/public-catalog';
import { isVisible } from '@dongban/core/public-catalog';
import { localize } from '@dongban/core/text';
import type { ComboboxController } from '../../controllers/combobox.ts';
import { titleOf } from '../../records/title.ts';
import { foreignLang } from '../../templates/text.ts';
import { NameIndex, type NameHit } from '../../type-ahead/name-index.ts';
import type { Finding } from './findings.ts';
import type { FinderWords } from './words.ts';

/** A record whose name begins to be typed. */
export type Suggestion = NameHit<Finding>;

/** Everything with a name that a visitor may look for, ready for the first letter. */
export function indexNames(catalog: PublicCatalog): NameIndex<Finding> {
  const now = new Date().toISOString();
  const of = (kind: CatalogKind, records: readonly CatalogRecord[]): { value: Finding; names: string[] }[] =>
    records.filter((record) => isVisible(record, now)).map((record) => ({ value: { kind, record, match: undefined }, names: namesOf(record) }));
  return new NameIndex([
    ...of('service', catalog.services), ...of('equipment', catalog.equipment), ...of('r-card', catalog.cards),
    ...of('technology', catalog.technologies), ...of('program', catalog.programs), ...of('partner-profile', catalog.partnerProfiles),
  ]);
}

function namesOf(record: CatalogRecord): string[] {
  if ('headline' in record) return [record.name.primary, ...record.name.others].map(({ full }) => full);
  const names = Object.values('title' in record ? record.title : record.name);
  return 'model' in record && record.model !== undefined ? [...names, record.model] : names;
}

/** The list below the field. */
export function renderSuggestions(combobox: ComboboxController<Suggestion>, locale: string, t: FinderWords): TemplateResult {
  // A press on the list must not take the focus out of the field, which would close it.
  const keepFocus = (event: Event): void => event.preventDefault();
  return html`
    <ul class="suggestions" id="suggestions" role="listbox" part="suggestions" aria-label=${t.finder.suggestions} ?hidden=${!combobox.isOpen} @pointerdown=${keepFocus} @mousedown=${keepFocus}>
      ${combobox.options.map((option, index) => html`
        <li role="option" id="suggestion-${index}" part="suggestion" aria-selected=${index === combobox.active} @click=${() => combobox.take(option)}>
          ${renderName(option, locale)}
          <span class="small quiet kind">${t.common.kind[option.value.kind]}</span>
        </li>
      `)}
    </ul>
  `;
}

/** The title in the page's language, and the name that was typed where it is another one. */
function renderName({ value: { record }, name, spans }: Suggestion, locale: string): TemplateResult {
  const { text, lang } = localize(titleOf(record, locale), locale);
  if (text !== name) return html`<span class="name"><span lang=${ifDefined(foreignLang(lang, locale))}>${text}</span> <span class="small quiet">${renderSpans(name, spans)}</span></span>`;
  return html`<span class="name" lang=${ifDefined(foreignLang(lang, locale))}>${renderSpans(text, spans)}</span>`;
}

function renderSpans(text: string, spans: Suggestion['spans']): unknown[] {
  let at = 0;
  const pieces = spans.flatMap(([from, to]): unknown[] => {
    const start = Math.max(at, from);
    const before = text.slice(at, start);
    at = Math.max(at, to);
    return [before, html`<mark>${text.slice(start, at)}</mark>`];
  });
  return [...pieces, text.slice(at)];
}
