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

/** Whether no rule refuses the time. */
export function isFree(time: Span, desk: Desk): boolean {
  return rules.every(({ check }) => check(time, desk).every(({ kind }) => kind !== 'refused'));
}

export function conditionsOf(findings: readonly RuleFinding[]): Condition[] {
  return findings
    .filter(({ finding }) => finding.kind === 'conditional')
    .map(({ rule, finding: { message } }) => ({ rule: rule.id, code: message.code, params: { ...message.params } }));
}
