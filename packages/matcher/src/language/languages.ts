import { english } from './english.ts';
import { korean } from './korean.ts';
import type { Language } from './language.ts';
import type { Weighing } from './token.ts';

/** Words of a writing that no language claims, as they are; weighed like English. */
const other: Language = {
  tag: 'other',
  writing: '[\\p{L}\\p{N}\\p{M}]+',
  weighing: english.weighing,
  joins: false,
  words: (stretch) => [{ start: 0, end: stretch.length, surface: stretch, word: stretch.toLowerCase(), parts: [] }],
};

let known: readonly Language[] = [korean, english, other];

/**
 * Adds a language to the analysis of every text, or replaces the one of its tag. A host does so once, before it makes an
 * index or a matcher. Where two languages claim a stretch of writing, the one that came last reads it.
 *
 * @throws {RangeError} where the pattern for its writing is none, or holds a capturing group.
 * @example
 * import { createTextIndex } from '@dongban/matcher/text';
 *
 * addLanguage({
 *   tag: 'ja', writing: '[\\p{Script=Han}\\p{Script=Katakana}ー]+', weighing: { k1: 0.9, b: 0.4, parts: 0.3 }, joins: true,
 *   words: (stretch) => [{ start: 0, end: stretch.length, surface: stretch, word: stretch, parts: [] }],
 * });
 * const index = createTextIndex({ fields: { title: 1 } });
 * index.add({ id: 'a', title: '振動試験' });
 * index.search('振動試験').map(({ id }) => id); // → ['a']
 */
export function addLanguage(language: Language): void {
  if (groupsIn(language.writing) !== 0) throw new RangeError(`addLanguage: \`writing\` of “${language.tag}” must be a pattern without capturing groups.`);
  known = [language, ...known.filter(({ tag }) => tag !== language.tag)];
}

/** The languages in the order in which they are asked for a stretch of writing. */
export function languages(): readonly Language[] {
  return known;
}

/** How the words of a language are weighed. */
export function weighingOf(tag: string): Weighing {
  return languageOf(tag).weighing;
}

/** Whether people join and part the nouns of a language as they like. */
export function joinsWords(tag: string): boolean {
  return languageOf(tag).joins;
}

function languageOf(tag: string): Language {
  return known.find((language) => language.tag === tag) ?? other;
}

/** How many capturing groups a pattern has; −1 where it is none. */
function groupsIn(pattern: string): number {
  try {
    return (new RegExp(`${pattern}|`, 'gu').exec('')?.length ?? 0) - 1;
  } catch {
    return -1;
  }
}
