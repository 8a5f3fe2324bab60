import type { RequireRuleBase, RequireType, RuleTypes, ScoreRuleBase, ScoreType } from './rule-type.ts';
import { conflictType } from './require/conflict.ts';
import { countriesType } from './require/countries.ts';
import { directionType } from './require/direction.ts';
import { eligibleType } from './require/eligible.ts';
import { hubType } from './require/hub.ts';
import { kindsType } from './require/kinds.ts';
import { leastType } from './require/least.ts';
import { openType } from './require/open.ts';
import { sharingType } from './require/sharing.ts';
import { areaType } from './score/area.ts';
import { budgetType } from './score/budget.ts';
import { conceptsType } from './score/concepts.ts';
import { customType } from './score/custom.ts';
import { datesType } from './score/dates.ts';
import { dealType } from './score/deal.ts';
import { fieldsType } from './score/fields.ts';
import { industryType } from './score/industry.ts';
import { iprType } from './score/ipr.ts';
import { kindType } from './score/kind.ts';
import { languageType } from './score/language.ts';
import { liveType } from './score/live.ts';
import { modeType } from './score/mode.ts';
import { partnerCountryType } from './score/partner-country.ts';
import { partnershipType } from './score/partnership.ts';
import { placeType } from './score/place.ts';
import { recencyType } from './score/recency.ts';
import { sizeType } from './score/size.ts';
import { specType } from './score/spec.ts';
import { stageType } from './score/stage.ts';
import { textType } from './score/text.ts';
import { trlType } from './score/trl.ts';
import { worksType } from './score/works.ts';

/** Every rule there is. A new one is a file of its own and a line here; types, checks, schema and reference follow. */
const scoreTypes = [
  textType, worksType, conceptsType, specType, trlType, stageType, sizeType, industryType, placeType, modeType, languageType, datesType,
  budgetType, partnershipType, dealType, iprType, partnerCountryType, kindType, areaType, fieldsType, recencyType, liveType, customType,
] as const;
const requireTypes = [kindsType, hubType, directionType, openType, sharingType, eligibleType, countriesType, conflictType, leastType] as const;

type RuleOf<Type> = Type extends { ask(rule: infer Rule, ...rest: never[]): unknown } ? Omit<Rule, 'id' | 'kind'> : never;

/** A rule that weighs. */
export type ScoreRule = RuleOf<(typeof scoreTypes)[number]>;
/** A rule that leaves records out. */
export type RequireRule = RuleOf<(typeof requireTypes)[number]>;

/** Every rule by its type. */
export const ruleTypes: RuleTypes = {
  score: new Map(scoreTypes.map((type) => [type.type, type as ScoreType<never> as unknown as ScoreType<ScoreRuleBase>])),
  require: new Map(requireTypes.map((type) => [type.type, type as RequireType<never> as unknown as RequireType<RequireRuleBase>])),
};
