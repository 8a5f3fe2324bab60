import { catalogKinds } from '@dongban/core/kind';
import type { Message } from '@dongban/core/describe';
import type { Entry } from '../../matching/entry.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';
import type { CustomFinding } from '../score-function.ts';

/**
 * A function that `createMatcher` was given by name. A set with such a rule gives its scores only where the function is: it is
 * not portable, and has to say so.
 */
export interface CustomRule extends ScoreRuleBase {
  readonly type: 'custom';
  /** Name under which `createMatcher` was given the function. */
  readonly function: string;
  /** Says to whoever reads the set that other places come to other scores. */
  readonly portable: false;
}

export const customType: ScoreType<CustomRule> = {
  type: 'custom',
  weighs: 'terms',
  kinds: catalogKinds,
  fields: { function: { type: 'string', minLength: 1 }, portable: { const: false } },
  ask(rule, { question: { need }, functions, now }) {
    const find = functions.get(rule.function);
    if (find === undefined) return undefined;
    const finding = ({ record }: Entry) => checked(find(need, record, now), rule.function);
    return {
      value: (entry) => finding(entry)?.value ?? 0,
      data: (entry) => {
        const found = finding(entry);
        return found === undefined ? 0 : (found.data ?? 1);
      },
      reasons: (entry) => {
        const found = finding(entry);
        return found === undefined || found.value === 0 ? [] : [{ message: found.message as Message, share: found.value, evidence: found.evidence }];
      },
    };
  },
};

function checked(finding: CustomFinding | undefined, name: string): CustomFinding | undefined {
  if (finding === undefined) return undefined;
  const { value, data = 1, evidence } = finding;
  if (!(value >= 0 && value <= 1 && data >= 0 && data <= 1)) throw new RangeError(`The rule function ${JSON.stringify(name)} has to give a value and data from 0 to 1, not ${value} and ${data}.`);
  if (value > 0 && evidence.length === 0) throw new RangeError(`The rule function ${JSON.stringify(name)} gives a value without evidence.`);
  return finding;
}
