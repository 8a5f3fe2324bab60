import type { LocalizedText } from '@dongban/core/text';
import type { Vocabulary } from '@dongban/core/vocabularies';

/** The labels of codes; one that the list does not know is shown as it is. */
export function labelsOf(list: Vocabulary, keys: readonly string[]): LocalizedText[] {
  return keys.map((key) => list.term(key)?.label ?? { en: key });
}
