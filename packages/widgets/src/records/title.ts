import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { LocalizedText } from '@dongban/core/text';
import { namesFor } from './names.ts';

/** The name or title of a record; a person's in the page's language. */
export function titleOf(record: CatalogRecord, locale: string): LocalizedText {
  if ('headline' in record) {
    const { main } = namesFor(record, locale);
    return { [main.lang]: main.full };
  }
  return 'title' in record ? record.title : record.name;
}
