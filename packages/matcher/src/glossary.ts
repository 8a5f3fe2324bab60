import electronics from './concepts/electronics.json' with { type: 'json' };
import type { Glossary } from './concepts/glossary.ts';

export type { Concept, Glossary } from './concepts/glossary.ts';

/**
 * Korean and English terms of electronics, testing, materials, manufacturing, energy, robotics, AI and cooperation. The
 * matcher uses it where it is given none.
 *
 * @example
 * createMatcher(catalog, { glossary: [...electronicsGlossary, { id: 'tofu', terms: { ko: ['두부'], en: ['tofu'] } }] });
 */
export const electronicsGlossary: Glossary = electronics;
