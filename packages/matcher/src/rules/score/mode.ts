import { modesOf } from '../../matching/record-facts.ts';
import { choiceRater } from '../choice.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** 1 where the offer is to be had in the way that the need wants: online or on site. */
export interface ModeRule extends ScoreRuleBase {
  readonly type: 'mode';
}

type Mode = 'online' | 'onsite';

export const modeType: ScoreType<ModeRule> = {
  type: 'mode',
  weighs: 'terms',
  kinds: ['r-card', 'service'],
  fields: {},
  ask: (_, { question: { need } }) =>
    choiceRater<Mode>(need.mode === undefined ? [] : [need.mode], {
      offered: (record) => modesOf(record).modes as readonly Mode[],
      pointer: (record, index) => `${modesOf(record).pointer}/${index}`,
      reason: ([mode = 'onsite']) => ({ code: 'mode-offered', params: { mode } }),
      change: (mode) => ({ message: { code: 'if-mode', params: { mode } }, need: { ...need, mode } }),
    }),
};
