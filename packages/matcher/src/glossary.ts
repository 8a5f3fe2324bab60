import rows from './concepts/terms.json' with { type: 'json' };
import type { Concept, Glossary } from './concepts/glossary.ts';

export type { Concept, Glossary } from './concepts/glossary.ts';

/**
 * Korean and English terms of electronics, tests, instruments, materials, energy, manufacturing, robotics, AI, health and
 * services, about 900 groups with what is a kind of what. The matcher uses it where it is given none. Short words that mean
 * two things are not in it, so that none leads astray.
 *
 * @example
 * createMatcher(catalog, { glossary: [...electronicsGlossary, { id: 'tofu', terms: { ko: ['두부'], en: ['tofu'] }, broader: ['food'] }] });
 */
export const electronicsGlossary: Glossary = rows.map(conceptOf);

/**
 * A row of the file, which pages load: Korean terms, English terms, ids of what it is a kind of, its own id where that is not its
 * first English term with dashes, and the terms that other concepts have too. Items of a cell are parted by a bar.
 */
function conceptOf([korean = '', english = '', broader = '', id = '', shared = '']: readonly string[]): Concept {
  const [ko, en] = [korean.split('|'), english.split('|')];
  return {
    id: id === '' ? (en[0] ?? '').toLowerCase().replaceAll(' ', '-') : id,
    terms: { ko, en },
    ...(broader === '' ? {} : { broader: broader.split('|') }),
    ...(shared === '' ? {} : { shared: shared.split('|') }),
  };
}
