import type { RefusalParams } from '@dongban/core/describe';
import type { Eligibility, IndustryCode } from '@dongban/core/common';
import { regionOn } from '@dongban/core/regions';
import type { LocalizedText } from '@dongban/core/text';
import { growthStages, sizeClasses } from '@dongban/core/vocabularies';
import type { RequesterFacts } from '../slots/types.ts';
import { atAnyTime, conditional, passes, refused, type Finding, type Rule } from './rule.ts';

type What = RefusalParams['only-for']['what'];

/** Only for those whom the offer is meant for: by size, stage, country, region or membership. */
export const eligibility: Rule = {
  id: 'eligibility',
  isOverridable: true,
  check: atAnyTime(({ policy, requester, days, context }) => {
    if (policy.eligibility === undefined && context.eligibility === undefined) return passes;
    const today = days.at(context.now.epochMilliseconds).text;
    return [policy.eligibility, context.eligibility].flatMap((only) => (only === undefined ? [] : eligibilityFindings(only, requester, today)));
  }),
};

/**
 * What keeps somebody from an offer that is meant for some; nothing where they are known to be among them.
 *
 * @param today the day on which regions are called as they are.
 */
export function eligibilityFindings(only: Eligibility, requester: RequesterFacts, today: string): readonly Finding[] {
  const { sizeClass, stage, country, region, industries, memberships } = requester;
  const one = (value: string | undefined) => (value === undefined ? undefined : [value]);
  return [
    ...check('size', only.sizeClasses, one(sizeClass), (key) => sizeClasses.term(key)?.label),
    ...check('stage', only.stages, one(stage), (key) => growthStages.term(key)?.label),
    ...check('country', only.countries, one(country), countryName),
    ...check('region', only.regions, one(region), (key) => regionOn(key, today)?.label, (key) => regionOn(key, today)?.key ?? key),
    ...check('industry', only.industries?.map(nameOf), industries?.flatMap((one) => only.industries?.filter((wide) => isWithin(one, wide)).map(nameOf) ?? []), (key) => ({ und: key })),
    ...check('membership', only.memberships?.map(({ id }) => id), memberships, (key) => only.memberships?.find(({ id }) => id === key)?.name),
  ];
}

/** @param same brings keys that mean the same to one: regions are merged and renamed. */
function check(
  what: What, accepted: readonly string[] | undefined, known: readonly string[] | undefined,
  labelOf: (key: string) => LocalizedText | undefined, same: (key: string) => string = (key) => key,
): readonly Finding[] {
  if (accepted === undefined) return [];
  const keys = accepted.map(same);
  if (known?.some((key) => keys.includes(same(key))) === true) return [];
  const message = { code: 'only-for', params: { what, values: accepted.map((key) => labelOf(key) ?? { und: key }) } } as const;
  return [known === undefined ? conditional(message) : refused(message, { remedy: { code: 'ask-staff', params: {} } })];
}

const nameOf = ({ scheme, code }: IndustryCode): string => `${scheme} ${code}`;

/** Codes of a classification begin with those that they lie below; the letter of the section may be left out. */
function isWithin(one: IndustryCode, wide: IndustryCode): boolean {
  const withoutSection = ({ code }: IndustryCode) => code.replace(/^[A-Z](?=\d)/, '');
  const isBelow = one.code.startsWith(wide.code) || (/\d/.test(wide.code) && withoutSection(one).startsWith(withoutSection(wide)));
  return one.scheme === wide.scheme && one.revision === wide.revision && isBelow;
}

function countryName(code: string): LocalizedText {
  const inLanguage = (language: string) => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  return { ko: inLanguage('ko'), en: inLanguage('en') };
}
