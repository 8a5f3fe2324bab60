import { nameOf } from '@dongban/core/name';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { LocalizedText } from '@dongban/core/text';

/** The name or title of a record as a text of one language; a person's in the page's language. */
export function titleOf(record: CatalogRecord, locale: string): LocalizedText {
  const { text, lang } = nameOf(record, locale);
  return { [lang]: text };
}
