import { alsoWanting, choiceRater } from '../choice.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** 1 where the person, or the partner, works in a language that the need asks for. */
export interface LanguageRule extends ScoreRuleBase {
  readonly type: 'language';
}

export const languageType: ScoreType<LanguageRule> = {
  type: 'language',
  weighs: 'terms',
  kinds: ['r-card', 'partner-profile'],
  fields: {},
  ask: (_, { question: { need } }) =>
    choiceRater<string>(need.languages, {
      offered: (record) => ('languages' in record ? record.languages : []),
      pointer: (_record, index) => `/languages/${index}`,
      fits: (offered, wanted) => primary(offered) === primary(wanted),
      reason: (found) => ({ code: 'language-spoken', params: { languages: found } }),
      change: (language) => alsoWanting(need, 'languages', language, { code: 'if-language', params: { language } }),
    }),
};

/** `en` of `en-US`: whoever speaks the one is understood in the other. */
function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}
