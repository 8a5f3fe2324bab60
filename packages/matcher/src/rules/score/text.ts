import { catalogKinds } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { Entry } from '../../matching/entry.ts';
import type { Context } from '../../matching/context.ts';
import { evidenceOf, recordWords } from '../../matching/word-evidence.ts';
import type { FieldWeight } from '../../scoring/slot.ts';
import { fieldWeight } from '../field-weight.ts';
import type { Change, DraftReason } from '../rater.ts';
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
      change: (entry) => mentionOf(textOf(entry), entry, context),
    };
  },
};

function reasonsFor(own: number, entry: Entry, context: Context): DraftReason[] {
  const contributions = context.search.contributionsTo(own);
  if (contributions.length === 0) return [];
  const terms = recordWords(contributions, entry, context).slice(0, mostTerms);
  return [{ message: { code: 'text-match', params: { terms } }, share: context.search.scoreOf(own), evidence: evidenceOf(contributions, entry, context) }];
}

/** The record with the word that it lacks most among its keywords. */
function mentionOf(own: number, { record, owner }: Entry, { search, question }: Context): Change | undefined {
  const held = new Set(search.contributionsTo(own).map(({ slot }) => slot));
  const missing = question.slots.map(({ surface, isBonus }, slot) => ({ surface, worth: held.has(slot) || isBonus === true ? 0 : search.worthOf(slot, owner) }));
  const most = missing.reduce((best, one) => (one.worth > best.worth ? one : best), { surface: '', worth: 0 });
  const changed = most.worth > 0 ? withKeyword(record, { [question.need.lang ?? 'ko']: most.surface }) : undefined;
  return changed === undefined ? undefined : { message: { code: 'if-mentioned', params: { term: most.surface } }, record: changed };
}

function withKeyword(record: CatalogRecord, keyword: Readonly<Record<string, string>>): CatalogRecord | undefined {
  if ('keywords' in record) return { ...record, keywords: [...record.keywords, keyword] };
  return 'interests' in record ? { ...record, interests: [...record.interests, keyword] } : undefined;
}
