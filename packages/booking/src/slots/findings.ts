import type { Condition } from '@dongban/core/slot';
import type { Finding, Rule } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import type { Desk } from './desk.ts';
import type { Span } from './types.ts';

/** A finding, and the rule that it comes from. */
export interface RuleFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** What the rules have to say of a time. */
export function findingsOn(time: Span, desk: Desk): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const rule of rules) for (const finding of rule.check(time, desk)) findings.push({ rule, finding });
  return findings;
}

/**
 * The findings on a time that can be booked; `undefined` as soon as a rule refuses it.
 *
 * @param findings a list to put them into, which is emptied first: whoever looks at many times needs one list, and not one for each.
 */
export function findingsIfFree(time: Span, desk: Desk, findings: RuleFinding[] = []): readonly RuleFinding[] | undefined {
  findings.length = 0;
  for (const rule of rules) {
    for (const finding of rule.check(time, desk)) {
      if (finding.kind === 'refused') return undefined;
      findings.push({ rule, finding });
    }
  }
  return findings;
}

export function conditionsOf(findings: readonly RuleFinding[]): Condition[] {
  return findings
    .filter(({ finding }) => finding.kind === 'conditional')
    .map(({ rule, finding: { message } }) => ({ rule: rule.id, code: message.code, params: { ...message.params } }));
}
