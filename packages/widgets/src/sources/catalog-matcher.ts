import type { PublicCatalog } from '@dongban/core/public-catalog';
import { loadMatcher, type Matcher } from '@dongban/matcher/engine';
import { electronicsGlossary } from '@dongban/matcher/glossary';
import { needReader } from '@dongban/matcher/need';
import { defaultRules, ruleTypes } from '@dongban/matcher/rules';

/** The matcher with the parts that a page needs: what would check rules and terms of a host's own stays away. */
export function matcherOf(catalog: PublicCatalog): Promise<Matcher> {
  // A worker would be a script more that the page's policy has to allow; in slices, nothing waits for the matcher either.
  return loadMatcher(catalog, { rules: defaultRules, types: ruleTypes, glossary: electronicsGlossary, reader: needReader });
}
