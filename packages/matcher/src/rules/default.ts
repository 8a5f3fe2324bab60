import json from './default.json' with { type: 'json' };
import type { RuleSet } from './rule-set.ts';

/** The rules the matcher goes by where it is given none. */
export const defaultRules: RuleSet = json as unknown as RuleSet;
