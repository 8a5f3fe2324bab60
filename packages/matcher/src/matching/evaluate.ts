import type { Match, Reason } from '@dongban/core/match';
import type { Rule, RuleSet } from '../rules/rule-set.ts';
import type { Entry } from './catalog-index.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import { placeFinding } from './place-finding.ts';
import type { Question } from './question.ts';
import { specFinding } from './spec-finding.ts';
import { textFinding } from './text-finding.ts';
import { worksFinding } from './works-finding.ts';

type ScoreRule = Extract<Rule, { kind: 'score' }>;

/** What all rules together make of a record. */
export interface Evaluation {
  readonly id: string;
  readonly entry: Entry;
  readonly score: number;
  readonly coverage: number;
  readonly findings: readonly { readonly rule: ScoreRule; readonly finding: Finding; readonly weight: number }[];
}

/** The rules that a need asks about; the others are left out for every record alike. */
export function askedRules(rules: RuleSet, question: Question): ScoreRule[] {
  return rules.rules.filter((rule) => rule.kind === 'score').filter(({ type }) => {
    if (type === 'spec') return (question.need.quantities ?? []).length > 0;
    if (type === 'place') return question.place !== undefined;
    return question.slots.length > 0;
  });
}

/**
 * Weighs the asked rules that go for the record's kind. Their weights are rescaled to 1, the same for all records of that
 * kind; what the record has no data for stays 0. Range and place count in proportion to the words: see `SpecRule`.
 */
export function evaluate(entry: Entry, asked: readonly ScoreRule[], context: Context): Evaluation {
  const rules = asked.filter(({ kinds }) => kinds.includes(entry.kind)).map((rule) => ({ rule, finding: findingOf(rule, entry, context) }));
  const whole = weigh(rules, () => 1);
  const words = rules.filter(({ rule }) => isAboutWords(rule));
  const relevance = words.length === 0 ? 1 : weigh(words, ({ value }) => value) / weigh(words, () => 1);
  const findings = rules.map(({ rule, finding }) => ({ rule, finding, weight: (rule.weight * (isAboutWords(rule) ? 1 : relevance)) / whole }));
  return {
    id: entry.record.id,
    entry,
    score: findings.reduce((sum, { finding, weight }) => sum + weight * finding.value, 0),
    coverage: rules.length === 0 ? 0 : weigh(rules, ({ data }) => data) / whole,
    findings,
  };
}

/** The evaluation as an answer says it, with reasons, weightiest first. */
export function toMatch({ id, entry, score, coverage, findings }: Evaluation): Match {
  const reasons = findings.flatMap(({ rule, finding, weight }) =>
    finding.reasons().map(({ message, share, evidence }): Reason => ({ rule: rule.id, ...message, share: weight * share, evidence: [...evidence] })),
  );
  return { kind: entry.kind, id, score, coverage, reasons: reasons.sort((a, b) => b.share - a.share) };
}

const isAboutWords = ({ type }: ScoreRule): boolean => type === 'text' || type === 'works';

function weigh(rules: readonly { rule: ScoreRule; finding: Finding }[], amount: (finding: Finding) => number): number {
  return rules.reduce((sum, { rule, finding }) => sum + rule.weight * amount(finding), 0);
}

function findingOf(rule: ScoreRule, entry: Entry, context: Context): Finding {
  switch (rule.type) {
    case 'text':
      return textFinding(rule, entry, context);
    case 'works':
      return worksFinding(rule, entry, context);
    case 'spec':
      return specFinding(entry, context);
    case 'place':
      return placeFinding(entry, context);
  }
}
