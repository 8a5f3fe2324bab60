import { catalogKinds } from '@dongban/core/kind';
import type { Entry } from '../../matching/entry.ts';
import type { Context } from '../../matching/context.ts';
import { evidenceOf, recordWords } from '../../matching/word-evidence.ts';
import type { FieldWeight } from '../../scoring/slot.ts';
import { fieldWeight } from '../field-weight.ts';
import type { DraftReason } from '../rater.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** How far a record's own words cover the need. */
export interface TextRule extends ScoreRuleBase {
  readonly type: 'text';
  /** Texts to read, by JSON pointer into the record, in which `*` stands for every item of a list: `/keywords/*`. */
  readonly fields: Readonly<Record<string, FieldWeight>>;
}

/** A reader takes in a handful of words. */
const mostTerms = 5;

export const textType: ScoreType<TextRule> = {
  type: 'text',
  weighs: 'words',
  kinds: catalogKinds,
  fields: { fields: { type: 'object', propertyNames: { format: 'json-pointer' }, additionalProperties: fieldWeight } },
  ask({ id }, context) {
    if (context.question.slots.length === 0) return undefined;
    const textOf = (entry: Entry) => entry.texts.get(id)?.[0] ?? -1;
    return {
      value: (entry) => context.search.scoreOf(textOf(entry)),
      most: (covers, first) => covers[first] ?? 0,
      data: (entry) => (entry.texts.has(id) ? 1 : 0),
      reasons: (entry) => reasonsFor(textOf(entry), entry, context),
    };
  },
};

function reasonsFor(own: number, entry: Entry, context: Context): DraftReason[] {
  const contributions = context.search.contributionsTo(own);
  if (contributions.length === 0) return [];
  const terms = recordWords(contributions, entry, context).slice(0, mostTerms);
  return [{ message: { code: 'text-match', params: { terms } }, share: context.search.scoreOf(own), evidence: evidenceOf(contributions, entry, context) }];
}
