import { ksicPath } from '@dongban/core/ksic';
import type { LocalizedText } from '@dongban/core/text';
import { industryOf } from './asked.ts';

/**
 * What industries of the Korean classification are called, by the keys of `askedOf`. Where the classification has no English name, it is that of the nearest
 * one above, with the code. Loaded where a rule names an industry.
 */
export function industryNames(keys: readonly string[]): Map<string, LocalizedText> {
  return new Map(keys.flatMap((key) => {
    const { scheme, code } = industryOf(key);
    const path = scheme === 'KSIC' ? ksicPath(code) : [];
    const [own] = path;
    const above = path.find(({ label }) => label['en'] !== undefined);
    if (own === undefined) return [];
    const english = above?.label['en'] === undefined ? {} : { en: above === own ? above.label['en'] : `${above.label['en']} (${code})` };
    return [[key, { ...own.label, ...english }] as const];
  }));
}
