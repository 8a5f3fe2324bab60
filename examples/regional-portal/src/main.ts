// pnpm start "순창에서 된장 시제품을 만들고 싶어요"
//
// A region with its own catalog, its own words and one rule of its own. Everything that is the region's is data, in ../data;
// this file reads it, makes a matcher of it, and writes answers. A region that starts from here changes the four files.
import { readFileSync } from 'node:fs';
import { describe, findRecord, isDongbanError, nameOf, parseCatalog, publish, type Consent, type Match, type PublicCatalog } from '@dongban/core';
import { createMatcher, defaultRules, extendRules, type Glossary, type Matcher, type RuleSetPatch } from '@dongban/matcher';
import { electronicsGlossary } from '@dongban/matcher/glossary';

/** How many answers are written. */
const limit = 5;

/** A file of the region. */
function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'));
}

/**
 * Step 1: what may be shown. `parseCatalog` refuses a document that does not hold together, with every problem; `publish` leaves
 * out what no live consent covers. The matcher takes nothing else.
 */
export function regionalCatalog(at: string): PublicCatalog {
  const catalog = parseCatalog(read('catalog.json'));
  return publish(catalog, read('consents.json') as Consent[], { audience: 'public', at }).catalog;
}

/**
 * Step 2: the region's words, beside those that come with the matcher. Terms of any language that stand for one thing go in
 * one entry; `broader` says what it is a kind of, so that a need for 발효 finds 된장, too.
 */
export function regionalTerms(): Glossary {
  return [...electronicsGlossary, ...(read('terms.json') as Glossary)];
}

/**
 * Step 3: the region's rules, which is the default set with one rule otherwise. A service next door counts for more here, and
 * "near" ends at 40 km, since buses end there.
 */
export function regionalRules() {
  return extendRules(defaultRules, read('rules.json') as RuleSetPatch);
}

/** Step 4: the matcher. It refuses rules that do not fit, and works the same in a page, where the files come by `fetch`. */
export function regionalMatcher(at: string): { catalog: PublicCatalog; matcher: Matcher } {
  const catalog = regionalCatalog(at);
  return { catalog, matcher: createMatcher(catalog, { glossary: regionalTerms(), rules: regionalRules(), clock: () => Date.parse(at) }) };
}

/** Step 5: an answer in words, in the language of the need. */
export function answer(text: string, at: string): string {
  const { catalog, matcher } = regionalMatcher(at);
  const { matches, blocked, warnings, need, ruleSet } = matcher.match(text, { limit });
  const locale = need.lang ?? 'ko';
  const ko = locale === 'ko';
  // Names come from the catalog; an answer holds ids alone.
  const name = ({ id }: Pick<Match, 'id'>): string => {
    const record = findRecord(catalog, id, at);
    return record === undefined ? id : nameOf(record, locale).text;
  };
  // Each reason is a code with facts; `describe` makes the sentence.
  const found = matches.map((match) => [`${Math.round(100 * match.score)}%  ${name(match)}`, ...match.reasons.map((reason) => `      ${describe(reason, locale)}`)].join('\n'));
  // What would fit, and is left out by a rule, with what would help.
  const out = blocked.map(({ id, blocks }) => {
    const sentences = blocks.flatMap(({ remedy, ...block }) => [describe(block, locale), ...(remedy === undefined ? [] : [describe(remedy, locale)])]);
    return `${name({ id })}: ${sentences.join(' ')}`;
  });
  return [
    `${ko ? '필요' : 'Need'}: ${need.text} (${ruleSet})`,
    ...(found.length > 0 ? found : warnings.map((warning) => describe(warning, locale))),
    ...(out.length === 0 ? [] : [ko ? '\n조건이 맞지 않는 항목' : '\nLeft out', ...out]),
    ko ? '\n사람, 기업, 서비스, 가격은 모두 표본입니다.' : '\nPeople, companies, services and prices are samples.',
  ].join('\n');
}

// Run from the shell; a test imports the functions alone.
if (import.meta.main) {
  try {
    console.log(answer(process.argv.slice(2).join(' ') || '순창에서 된장 시제품을 만들고 싶어요', new Date().toISOString()));
  } catch (error) {
    if (!isDongbanError(error)) throw error;
    console.log(describe(error, 'ko'));
    process.exitCode = 1;
  }
}
