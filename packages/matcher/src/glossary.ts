import lines from './concepts/terms.json' with { type: 'json' };
import type { Concept, Glossary } from './concepts/glossary.ts';

export type { Concept, Glossary } from './concepts/glossary.ts';

/**
 * Korean and English terms of electronics, tests, instruments, materials, energy, manufacturing, robotics, AI, health and
 * services, about 1,000 groups with what is a kind of what. The matcher uses it where it is given none. Short words that mean
 * two things are not in it, so that none leads astray.
 *
 * @example
 * import { createMatcher } from '@dongban/matcher';
 * import { samplePublicCatalog } from '@dongban/sample-catalog';
 *
 * const glossary = [...electronicsGlossary, { id: 'tofu', terms: { ko: ['두부'], en: ['tofu'] }, broader: ['food'] }];
 * const matcher = createMatcher(samplePublicCatalog('2026-11-24T00:00:00Z'), { glossary });
 * matcher.match('진동시험', { limit: 1 }).matches.length; // → 1
 */
export const electronicsGlossary: Glossary = conceptsOf(lines);

/**
 * The concepts of the file, which pages load: an outline in which a concept stands below what it is a kind of, a space further in.
 * A line has the Korean terms, the English ones, what else it is a kind of, and the terms that an earlier concept has too; items of
 * a part are set apart by a bar. The id of a concept is its first English term with dashes.
 */
function conceptsOf(outline: readonly string[]): Concept[] {
  /** Ids of the concepts that the next line may stand below. */
  const above: string[] = [];
  return outline.map((line) => {
    const [korean = '', english = '', broader = '', shared = ''] = line.trimStart().split('/');
    const [ko, en] = [korean.split('|'), english.split('|')];
    const depth = line.length - line.trimStart().length;
    const id = (en[0] ?? '').toLowerCase().replaceAll(' ', '-');
    const kinds = [...above.slice(0, depth).slice(-1), ...itemsOf(broader)];
    above.splice(depth, Infinity, id);
    return { id, terms: { ko, en }, ...(kinds.length === 0 ? {} : { broader: kinds }), ...(shared === '' ? {} : { shared: itemsOf(shared) }) };
  });
}

function itemsOf(part: string): string[] {
  return part === '' ? [] : part.split('|');
}
