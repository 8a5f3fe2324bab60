import type { LocalizedText } from '../text.ts';

/** One entry of a code list. */
export interface Term<Key extends string = string> {
  readonly key: Key;
  readonly label: LocalizedText;
}

/** A code list: typed keys in a meaningful order, each with a label in Korean and English at least. */
export interface Vocabulary<Key extends string, T extends Term<Key> = Term<Key>> {
  readonly keys: readonly Key[];
  readonly terms: readonly T[];
  /** The term of a key; unknown keys, such as those of a newer portal, give `undefined`. */
  term(key: string): T | undefined;
}

/**
 * Makes a vocabulary from `key: [Korean, English]`, with more fields as a third item where the list has them.
 */
export function vocabulary<const Key extends string, Extra extends object = object>(
  entries: Readonly<Record<Key, readonly [ko: string, en: string, extra?: Extra]>>,
): Vocabulary<Key, Term<Key> & Extra> {
  const keys = Object.keys(entries) as Key[];
  const terms = keys.map((key) => {
    const [ko, en, extra] = entries[key];
    return { key, label: { ko, en }, ...extra } as Term<Key> & Extra;
  });
  return { keys, terms, term: (key) => terms.find((term) => term.key === key) };
}
