import { catalogKinds } from '@dongban/core/kind';
import { Best } from '../scoring/best.ts';
import type { AskedRules, Asking } from './asked-rules.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { bitsOf } from './concerns.ts';
import type { Entry } from './entry.ts';
import { isBlocked, scoreOf } from './rating.ts';
import type { Scored } from './spread.ts';

/** The best records that nothing leaves out, and the best of those that a rule does; each best first. */
export interface Ranking {
  readonly open: Scored[];
  readonly shut: Scored[];
}

/**
 * The best records, so many of each sort.
 *
 * Exact, and yet most records are never looked at: how far their words cover the need is known for all at once, and with it the
 * most that a record can score if every other rule is met in full. They are scored from the most promising one on, until none
 * that is left can come among the best.
 */
export function bestRecords(asking: Asking, index: CatalogIndex, places: { readonly open: number; readonly shut: number }): Ranking {
  const [open, shut] = [new Best<Scored>(places.open), new Best<Scored>(places.shut)];
  const least = (isGuarded: boolean) => (isGuarded ? Math.min(open.least, shut.least) : open.least);
  look(asking, index, least, (entry, asked, bound, isGuarded) => {
    const list = isGuarded && isBlocked(entry, asked) ? shut : open;
    const score = bound < list.least ? 0 : scoreOf(entry, asked);
    if (score > 0 && score >= list.least) list.offer({ id: entry.id, score, entry });
  });
  return { open: open.inOrder(), shut: shut.inOrder() };
}

/** Every record that nothing leaves out and that scores more than 0 and at least so much, in no order. */
export function openRecords(asking: Asking, index: CatalogIndex, least: number): Scored[] {
  const found: Scored[] = [];
  look(asking, index, () => least, (entry, asked) => {
    const score = scoreOf(entry, asked);
    if (score > 0 && score >= least && !isBlocked(entry, asked)) found.push({ id: entry.id, score, entry });
  });
  return found;
}

/**
 * Calls for the records that may score enough: those that hold a word of the need. Where none does, or the need has no words,
 * every record may still fit by what it measures or where it is.
 *
 * @param least what a record has to score, by whether a rule may leave it out: then not more than else.
 */
function look(asking: Asking, index: CatalogIndex, least: (isGuarded: boolean) => number, call: (entry: Entry, asked: AskedRules, bound: number, isGuarded: boolean) => void): void {
  const { texts } = index;
  const plans = catalogKinds.map((kind) => new Plan(asking.rulesFor(kind), bitsOf(asking.rulesFor(kind).guards.map(({ id }) => id), asking.rules)));
  const visit = (owner: number, most: number, boundBy: (plan: Plan) => number): void => {
    const { own, firstUnit } = texts.partOfUnit(owner);
    const plan = plans[own.kinds[owner - firstUnit] as number] as Plan;
    const isGuarded = (plan.guards & (own.concerns[owner - firstUnit] as number)) !== 0;
    const wanted = least(isGuarded);
    const bound = most < wanted ? 0 : boundBy(plan);
    if (bound > 0 && bound >= wanted) call(index.entryAt(owner), plan.asked, bound, isGuarded);
  };
  if (asking.context.search.isEmpty) {
    for (const { live, own, firstUnit } of texts.parts) for (const unit of own.kinds.keys()) if (!live.isDead(unit)) visit(firstUnit + unit, Infinity, ({ withoutWords }) => withoutWords);
    return;
  }
  const bounds = asking.context.search.bounds();
  for (const { owners, most } of bounds.inOrder()) {
    const highest = Math.max(...plans.map((plan) => plan.boundBy(most)));
    if (highest < least(true)) break;
    for (const owner of owners) visit(owner, highest, (plan) => plan.bound(bounds.coversOf(owner)));
  }
}

/** What records of one kind can score at most. */
class Plan {
  readonly asked: AskedRules;
  /** The rules that may leave records out, as bits. */
  readonly guards: number;
  /** Of a record that holds no word. */
  readonly withoutWords: number;
  readonly #words: AskedRules['scores'];
  /** What is to be multiplied with what the rules of words give. */
  readonly #factor: number;
  readonly #texts: number;

  constructor(asked: AskedRules, guards: number) {
    const { scores, whole, words } = asked;
    this.asked = asked;
    this.guards = guards;
    this.#words = scores.filter(({ isTerm }) => !isTerm);
    this.#texts = this.#words.filter(({ readsWorks }) => !readsWorks).length;
    const terms = scores.reduce((sum, { isTerm, weight, rater }) => (isTerm ? sum + weight * (rater.most?.([], 0, 0) ?? 1) : sum), 0);
    this.withoutWords = whole === 0 || words > 0 ? 0 : terms / whole;
    this.#factor = words === 0 ? 0 : (1 + terms / words) / whole;
  }

  /** The most that a record can score no text of which covers the need further. */
  boundBy(cover: number): number {
    return this.#factor * this.asked.words * cover;
  }

  /** The most that a record can score. @param covers by text, how far it covers the need at most. */
  bound(covers: readonly number[]): number {
    const works = this.#words.length - this.#texts;
    let [sum, next] = [0, 0];
    for (const { weight, rater, readsWorks } of this.#words) {
      const after = next + (readsWorks ? (covers.length - this.#texts) / works : 1);
      sum += weight * (rater.most?.(covers, next, after) ?? 1);
      next = after;
    }
    return sum * this.#factor;
  }
}
