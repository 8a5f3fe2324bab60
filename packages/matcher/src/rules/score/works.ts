import type { RCard } from '@dongban/core/r-card';
import type { Entry } from '../../matching/entry.ts';
import type { Context } from '../../matching/context.ts';
import { evidenceOf, recordWords } from '../../matching/word-evidence.ts';
import type { FieldWeight } from '../../scoring/slot.ts';
import { objectOf } from '../field-schema.ts';
import { fieldWeight } from '../field-weight.ts';
import type { DraftReason } from '../rater.ts';
import type { Placed, ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** How far the best works of an R-Card cover the need. A work is found by the topics that name it, too. */
export interface WorksRule extends ScoreRuleBase {
  readonly type: 'works';
  /** What a word in each text of a work counts. */
  readonly fields: Readonly<Record<'title' | 'abstract' | 'topic', FieldWeight>>;
  /** So many works are averaged; a card with fewer has 0 for those it lacks. */
  readonly best: number;
  /**
   * What two words of the need in a row count where a work has them in a row, beside one word; they add to what is covered,
   * and are not asked. 0 keeps them out of the index. @default 0
   */
  readonly phrases?: number;
  /** A work counts in full this year and `floor` of that when it is `years` old, older or without a date. */
  readonly recency: { readonly years: number; readonly floor: number };
}

/** A work that covers less than this part of what the best one does still counts, but is not called related. */
const relatedFrom = 0.25;
/** Words that the reason names beside the title. */
const mostTerms = 3;

export const worksType: ScoreType<WorksRule> = {
  type: 'works',
  weighs: 'words',
  kinds: ['r-card'],
  fields: {
    fields: objectOf({ title: fieldWeight, abstract: fieldWeight, topic: fieldWeight }),
    best: { type: 'integer', minimum: 1 },
    phrases: { type: 'number', minimum: 0, default: 0 },
    recency: objectOf({ years: { type: 'number', exclusiveMinimum: 0 }, floor: { type: 'number', minimum: 0, maximum: 1 } }),
  },
  ask(rule, context) {
    if (context.question.slots.length === 0) return undefined;
    const best = new BestWorks(rule, context);
    return {
      value: (entry) => best.find(entry).value,
      most: (covers, first, end) => best.most(covers, first, end),
      data: (entry) => ((entry.texts.get(rule.id) ?? []).length > 0 ? 1 : 0),
      reasons: (entry) => reasonsFor(best.find(entry), entry, context),
    };
  },
};

/** The best works of one card at a time, kept in arrays that every card uses anew. */
class BestWorks {
  readonly #rule: Placed<WorksRule>;
  readonly #context: Context;
  readonly #year: number;
  /** Best first, by place in the card; `scores` in the same order. */
  readonly works: number[] = [];
  readonly scores: number[] = [];
  value = 0;

  constructor(rule: Placed<WorksRule>, context: Context) {
    this.#rule = rule;
    this.#context = context;
    this.#year = new Date(context.now).getUTCFullYear();
  }

  find(entry: Entry): this {
    const { works } = entry.record as RCard;
    const texts = entry.texts.get(this.#rule.id) ?? [];
    this.#clear();
    for (let work = 0; work < texts.length; work++) {
      const score = this.#context.search.scoreOf(texts[work] ?? -1);
      if (score > 0) this.#insert(work, score * recency(this.#rule, works[work]?.date, this.#year));
    }
    this.#sum();
    return this;
  }

  /** As if every work were of this year. */
  most(covers: ArrayLike<number>, first: number, end: number): number {
    this.#clear();
    for (let text = first; text < end; text++) this.#insert(text - first, covers[text] ?? 0);
    return this.#sum();
  }

  #clear(): void {
    this.works.length = 0;
    this.scores.length = 0;
  }

  #sum(): number {
    this.value = 0;
    for (const score of this.scores) this.value += score / this.#rule.best;
    return this.value;
  }

  /** Keeps the list sorted; of equals, the earlier work stays in front. */
  #insert(work: number, score: number): void {
    if (score <= 0) return;
    let place = this.scores.length;
    while (place > 0 && (this.scores[place - 1] ?? 0) < score) place -= 1;
    this.scores.splice(place, 0, score);
    this.works.splice(place, 0, work);
    if (this.scores.length > this.#rule.best) {
      this.scores.pop();
      this.works.pop();
    }
  }

  textsOf(entry: Entry): number[] {
    const texts = entry.texts.get(this.#rule.id) ?? [];
    return this.works.map((work) => texts[work] ?? -1);
  }
}

function reasonsFor(best: BestWorks, entry: Entry, context: Context): DraftReason[] {
  const title = (entry.record as RCard).works[best.works[0] ?? -1]?.title;
  if (title === undefined) return [];
  const count = best.scores.filter((score) => score >= relatedFrom * (best.scores[0] ?? 0)).length;
  const contributions = best.textsOf(entry).map((text) => context.search.contributionsTo(text));
  const terms = recordWords(contributions[0] ?? [], entry, context).slice(0, mostTerms);
  const evidence = contributions.flatMap((one) => evidenceOf(one, entry, context));
  return [{ message: { code: 'works-evidence', params: { count, title, ...(terms.length === 0 ? {} : { terms }) } }, share: best.value, evidence }];
}

/** A year off the present costs the same for each year, up to the floor. */
function recency({ recency: { years, floor } }: WorksRule, date: string | undefined, thisYear: number): number {
  const age = date === undefined ? years : thisYear - Number(date.slice(0, 4));
  return 1 - ((1 - floor) * Math.min(Math.max(age, 0), years)) / years;
}
