import type { TemplateResult } from 'lit';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import type { ComboboxController } from '../../controllers/combobox.ts';
import type { Source } from '../../sources/source.ts';
import type { NameIndex } from '../../type-ahead/name-index.ts';
import type { Finding } from './findings.ts';
import type * as suggesting from './suggestions.ts';
import type { Suggestion } from './suggestions.ts';
import type { FinderWords } from './words.ts';

/** Names that are suggested at once: more than a glance takes in would hide the answer's button on a phone. */
const suggestionLimit = 6;

/** Names to suggest as they are typed. Without them the field still asks, so that a failure to fetch them is not shown. */
export class Names {
  #loaded: { readonly index: NameIndex<Finding>; readonly catalog: PublicCatalog; readonly draw: typeof suggesting } | undefined;

  /** Fetches them; gives whether there are others now than before. */
  async load(source: Source | undefined): Promise<boolean> {
    try {
      const [catalog, draw] = await Promise.all([source?.catalog(), import('./suggestions.ts')]);
      if (catalog === undefined || catalog === this.#loaded?.catalog) return false;
      this.#loaded = { index: draw.indexNames(catalog), catalog, draw };
      return true;
    } catch {
      this.#loaded = undefined;
      return false;
    }
  }

  find(typed: string): readonly Suggestion[] {
    return this.#loaded?.index.find(typed, suggestionLimit) ?? [];
  }

  /** The list below the field; `undefined` before they are there. */
  render(combobox: ComboboxController<Suggestion>, locale: string, t: FinderWords): TemplateResult | undefined {
    return this.#loaded?.draw.renderSuggestions(combobox, locale, t);
  }
}
