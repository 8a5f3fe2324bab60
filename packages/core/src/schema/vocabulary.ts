import type { LocalizedText } from '../text.ts';

/** One entry of a code list. */
export interface Term<Key extends string = string> {
  readonly key: Key;
  readonly label: LocalizedText;
}

/** A code list: typed keys in a meaningful order, each with a label in Korean and English at least. */
export interface Vocabulary<Key extends string = string, T extends Term<Key> = Term<Key>> {
  readonly keys: readonly Key[];
  readonly terms: readonly T[];
  /** The term of a key; unknown keys, such as those of a newer portal, give `undefined`. */
  term(key: string): T | undefined;
}

/** Where each vocabulary keeps its terms, so that a host can add to a list without holding a copy of it. */
const stores = new WeakMap<object, Map<string, Term>>();

/** Makes a vocabulary from `key: [Korean, English]`, with more fields as a third item where the list has them. */
export function vocabulary<const Key extends string, Extra extends object = object>(
  entries: Readonly<Record<Key, readonly [ko: string, en: string, extra?: Extra]>>,
): Vocabulary<Key, Term<Key> & Extra> {
  const store = new Map<string, Term<Key> & Extra>();
  for (const key of Object.keys(entries) as Key[]) {
    const [ko, en, extra] = entries[key];
    store.set(key, { key, label: { ko, en }, ...extra } as Term<Key> & Extra);
  }
  const list = listOf<Key, Term<Key> & Extra>(() => [...store.values()]);
  stores.set(list, store);
  return list;
}

/** Several lists read as one, in their order. */
export function joined<Key extends string, T extends Term<Key>>(...lists: readonly Vocabulary<Key, T>[]): Vocabulary<Key, T> {
  return listOf(() => lists.flatMap((list) => list.terms));
}

/**
 * Adds a host's own terms to a list, or gives terms it has other labels. From then on schemas accept them and every place
 * that lists the vocabulary shows them. It holds for the whole program: call it before anything is read.
 *
 * @throws {TypeError} for a list that is made of others, such as `areas`.
 * @example
 * import { requestTypes } from '@dongban/core';
 *
 * addTerms(requestTypes, { 'space-rental': { ko: '공간 대여', en: 'Space rental' } });
 * requestTypes.terms.at(-1)?.label.en; // → 'Space rental'
 */
export function addTerms(list: Vocabulary, terms: Readonly<Record<string, LocalizedText>>): void {
  const store = storeOf(list);
  for (const [key, label] of Object.entries(terms)) store.set(key, { ...store.get(key), key, label });
}

/**
 * Gives the terms of a list labels in another language. Terms left out keep the languages they have; keys that the list does not
 * have are passed over.
 *
 * @param locale a BCP 47 language tag.
 * @throws {TypeError} for a list that is made of others, such as `areas`.
 * @example
 * import { labelOf, serviceAreas } from '@dongban/core';
 *
 * addLabels(serviceAreas, 'ja', { reliability: '信頼性試験・評価' });
 * serviceAreas.terms.map((area) => labelOf(area, 'ja'))[2]; // → '信頼性試験・評価'
 */
export function addLabels(list: Vocabulary, locale: string, labels: Readonly<Record<string, string>>): void {
  const store = storeOf(list);
  for (const [key, label] of Object.entries(labels)) {
    const term = store.get(key);
    if (term !== undefined) store.set(key, { ...term, label: { ...term.label, [locale]: label } });
  }
}

function storeOf(list: Vocabulary): Map<string, Term> {
  const store = stores.get(list);
  if (store === undefined) throw new TypeError('This list is made of others: add to the one that the term belongs to.');
  return store;
}

function listOf<Key extends string, T extends Term<Key>>(terms: () => readonly T[]): Vocabulary<Key, T> {
  return {
    get keys() {
      return terms().map(({ key }) => key);
    },
    get terms() {
      return terms();
    },
    term: (key) => terms().find((term) => term.key === key),
  };
}
