import { convert, type MeasuredVariable, type NeededQuantity } from '@dongban/core/quantity';
import type { Entry } from './catalog-index.ts';
import type { Context } from './context.ts';
import { nothing, type DraftReason, type Finding } from './finding.ts';

/** Numbers that went through a conversion are compared with this much give, relatively. */
const give = 1e-9;

/** Share of the quantities needed that the record's variables cover. */
export function specFinding(entry: Entry, { question }: Context): Finding {
  const { record } = entry;
  const needed = question.need.quantities ?? [];
  const variables = 'variables' in record ? record.variables : [];
  const known = needed.filter((quantity) => variables.some((variable) => isComparable(variable, quantity)));
  if (known.length === 0) return nothing;
  const covered = known.flatMap((quantity) => {
    const index = variables.findIndex((variable) => covers(variable, quantity));
    const variable = variables[index];
    return variable === undefined ? [] : [{ quantity, variable, index }];
  });
  return {
    value: covered.length / needed.length,
    data: known.length / needed.length,
    reasons: () => covered.map(({ quantity, variable, index }) => reasonOf(quantity, variable, index, 1 / needed.length)),
  };
}

/** How far an open end reaches, as a factor of the end that is known: a 50 kN shaker is not taken to do 10 N. */
const openReach = 1000;

/** Whether a range reaches over what is needed; an end that is not given is open, within reason. */
export function covers(offered: MeasuredVariable, needed: NeededQuantity): boolean {
  if (!isComparable(offered, needed)) return false;
  return [needed.min, needed.max].every((end) => {
    const value = end === undefined ? undefined : convert(end, needed.unit, offered.unit);
    return value === undefined || (isAtMost(lowEnd(offered), value) && isAtMost(value, highEnd(offered)));
  });
}

/** Both a number and a unit in common, and the same kind of quantity where both say which. */
function isComparable(offered: MeasuredVariable, needed: NeededQuantity): boolean {
  if (needed.min === undefined && needed.max === undefined) return false;
  if (needed.quantity !== undefined && needed.quantity !== offered.quantity) return false;
  return convert(1, needed.unit, offered.unit) !== undefined;
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

function reasonOf(needed: NeededQuantity, offered: MeasuredVariable, index: number, share: number): DraftReason {
  const terms = needed.text === undefined ? {} : { terms: [needed.text] };
  return {
    message: { code: 'spec-covers', params: { label: offered.label, needed: rangeOf(needed), offered: rangeOf(offered) } },
    share,
    evidence: [{ pointer: `/variables/${index}`, ...terms }],
  };
}

function rangeOf({ min, max, unit }: Pick<NeededQuantity, 'min' | 'max' | 'unit'>) {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), unit };
}
