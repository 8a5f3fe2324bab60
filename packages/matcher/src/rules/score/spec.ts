import { convert, type MeasuredVariable, type NeededQuantity } from '@dongban/core/quantity';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { DraftReason } from '../rater.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/**
 * Share of the quantities a need names that the record's measured variables cover, whatever their unit. An end that is not
 * given is open, up to a factor of a thousand from the other end.
 */
export interface SpecRule extends ScoreRuleBase {
  readonly type: 'spec';
}

/** How far an open end reaches, as a factor of the end that is known: a 50 kN shaker is not taken to do 10 N. */
const openReach = 1000;
/** Numbers that went through a conversion are compared with this much give, relatively. */
const give = 1e-9;

export const specType: ScoreType<SpecRule> = {
  type: 'spec',
  weighs: 'terms',
  kinds: ['service', 'equipment'],
  fields: {},
  ask(_, { question }) {
    const needed = question.need.quantities ?? [];
    if (needed.length === 0) return undefined;
    const count = (record: CatalogRecord, test: (offered: MeasuredVariable, wanted: NeededQuantity) => boolean) => {
      let found = 0;
      for (const wanted of needed) if (variablesOf(record).some((variable) => test(variable, wanted))) found += 1;
      return found / needed.length;
    };
    return {
      value: ({ record }) => count(record, covers),
      data: ({ record }) => count(record, isComparable),
      reasons: ({ record }) => needed.flatMap((wanted) => reasonOf(variablesOf(record), wanted, 1 / needed.length)),
      change: ({ record }) => {
        const missed = needed.find((wanted) => !variablesOf(record).some((variable) => covers(variable, wanted)));
        return missed && { message: { code: 'if-without', params: { range: rangeOf(missed) } }, need: { ...question.need, quantities: needed.filter((wanted) => wanted !== missed) } };
      },
    };
  },
};

/** Whether a range reaches over what is needed; an end that is not given is open, within reason. */
export function covers(offered: MeasuredVariable, needed: NeededQuantity): boolean {
  return isComparable(offered, needed) && reaches(offered, needed, needed.min) && reaches(offered, needed, needed.max);
}

function variablesOf(record: CatalogRecord): readonly MeasuredVariable[] {
  return 'variables' in record ? record.variables : [];
}

/** Both a number and a unit in common, and the same kind of quantity where both say which. */
function isComparable(offered: MeasuredVariable, needed: NeededQuantity): boolean {
  if (needed.min === undefined && needed.max === undefined) return false;
  if (needed.quantity !== undefined && needed.quantity !== offered.quantity) return false;
  return convert(1, needed.unit, offered.unit) !== undefined;
}

function reaches(offered: MeasuredVariable, { unit }: NeededQuantity, end: number | undefined): boolean {
  const value = end === undefined ? undefined : convert(end, unit, offered.unit);
  return value === undefined || (isAtMost(lowEnd(offered), value) && isAtMost(value, highEnd(offered)));
}

function lowEnd({ min, max }: MeasuredVariable): number | undefined {
  return min ?? (max !== undefined && max > 0 ? max / openReach : undefined);
}

function highEnd({ min, max }: MeasuredVariable): number | undefined {
  return max ?? (min !== undefined && min > 0 ? min * openReach : undefined);
}

function isAtMost(low: number | undefined, high: number | undefined): boolean {
  if (low === undefined || high === undefined) return true;
  return low <= high + give * Math.max(Math.abs(low), Math.abs(high));
}

function reasonOf(variables: readonly MeasuredVariable[], needed: NeededQuantity, share: number): DraftReason[] {
  const covering = [...variables.entries()].filter(([, variable]) => covers(variable, needed));
  const [first] = covering;
  if (first === undefined) return [];
  const [, offered] = first;
  const terms = needed.text === undefined ? {} : { terms: [needed.text] };
  return [{
    message: { code: 'spec-covers', params: { label: offered.label, needed: rangeOf(needed), offered: rangeOf(offered) } },
    share,
    evidence: covering.map(([index]) => ({ pointer: `/variables/${index}`, ...terms })),
  }];
}

function rangeOf({ min, max, unit }: Pick<NeededQuantity, 'min' | 'max' | 'unit'>) {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), unit };
}
