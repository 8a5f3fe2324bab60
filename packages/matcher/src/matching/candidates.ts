import { catalogKinds } from '@dongban/core/kind';
import type { RuleSet } from '../rules/rule-set.ts';
import { Best } from '../scoring/best.ts';
import type { Bounds } from '../scoring/bounds.ts';
import type { AskedRules, Asking } from './asked-rules.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { bitsOf, dayOf } from './concerns.ts';
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
  const candidates = new Candidates(asking, index);
  const [open, shut] = [new Best<Scored>(places.open), new Best<Scored>(places.shut)];
  candidates.find(false, () => open.least, (scored) => open.offer(scored));
  candidates.find(true, () => shut.least, (scored) => shut.offer(scored));
  candidates.end();
  return { open: open.inOrder(), shut: shut.inOrder() };
}

/** Every record that nothing leaves out and that scores more than 0 and at least so much, in no order. */
export function openRecords(asking: Asking, index: CatalogIndex, least: number): Scored[] {
  const candidates = new Candidates(asking, index);
  const found: Scored[] = [];
  candidates.find(false, () => least, (scored) => void found.push(scored));
  candidates.end();
  return found;
}

/**
 * The records that may fit a need: those that hold a word of it. Where none does, or the need has no words, every record may
 * still fit by what it measures or where it is.
 */
class Candidates {
  readonly #index: CatalogIndex;
  readonly #plans: readonly Plan[];
  readonly #today: number;
  /** How far their texts cover the need; nothing where none does. */
  readonly #bounds: Bounds | undefined;

  constructor(asking: Asking, index: CatalogIndex) {
    const { search, today } = asking.context;
    this.#index = index;
    this.#plans = catalogKinds.map((kind) => new Plan(asking.rulesFor(kind), asking.rules));
    this.#today = dayOf(today);
    this.#bounds = search.isEmpty ? undefined : search.bounds();
  }

  /**
   * Calls for those that score enough, roughly from the most promising one on.
   *
   * @param isShut for those that a rule leaves out; else for the others.
   * @param least what a record has to score by now.
   */
  find(isShut: boolean, least: () => number, call: (scored: Scored) => void): void {
    const [index, bounds] = [this.#index, this.#bounds];
    const { texts } = index;
    const visit = (owner: number): void => {
      const { own, firstUnit } = texts.partOfUnit(owner);
      const unit = owner - firstUnit;
      const plan = this.#plans[own.kinds[unit] as number] as Plan;
      const isGuarded = plan.isGuarded(own.concerns[unit] as number, this.#today <= (own.quietUntil[unit] as number));
      if (isShut && !isGuarded) return;
      const bound = bounds === undefined ? plan.withoutWords : plan.bound(bounds.coversOf(owner));
      if (bound <= 0 || bound < least()) return;
      const entry = index.entryAt(owner);
      if ((isGuarded && isBlocked(entry, plan.asked)) !== isShut) return;
      const score = scoreOf(entry, plan.asked);
      if (score > 0 && score >= least()) call({ id: entry.id, score, entry });
    };
    if (bounds === undefined) {
      for (const { live, own, firstUnit } of texts.parts) for (const unit of own.kinds.keys()) if (!live.isDead(unit)) visit(firstUnit + unit);
      return;
    }
    for (const { owners, most } of bounds.inOrder()) {
      if (Math.max(...this.#plans.map((plan) => plan.boundBy(most))) < least()) break;
      for (const owner of owners) visit(owner);
    }
  }

  /** Nothing may be asked any more afterwards. */
  end(): void {
    this.#bounds?.end();
  }
}

/** What records of one kind can score at most. */
class Plan {
  readonly asked: AskedRules;
  /** Of a record that holds no word. */
  readonly withoutWords: number;
  /** The rules that may leave records out, as bits; and those of them that may on any day. */
  readonly #guards: number;
  readonly #undated: number;
  readonly #words: AskedRules['scores'];
  /** What is to be multiplied with what the rules of words give. */
  readonly #factor: number;
  readonly #texts: number;

  constructor(asked: AskedRules, rules: RuleSet) {
    const { scores, guards, whole, words } = asked;
    this.asked = asked;
    this.#guards = bitsOf(guards, rules);
    this.#undated = bitsOf(guards.filter(({ isDated }) => !isDated), rules);
    this.#words = scores.filter(({ isTerm }) => !isTerm);
    this.#texts = this.#words.filter(({ readsWorks }) => !readsWorks).length;
    const terms = scores.reduce((sum, { isTerm, weight, rater }) => (isTerm ? sum + weight * (rater.most?.([], 0, 0) ?? 1) : sum), 0);
    this.withoutWords = whole === 0 || words > 0 ? 0 : terms / whole;
    this.#factor = words === 0 ? 0 : (1 + terms / words) / whole;
  }

  /** Whether a rule may leave a record out. @param isQuiet whether none does by the calendar. */
  isGuarded(concerns: number, isQuiet: boolean): boolean {
    return ((isQuiet ? this.#undated : this.#guards) & concerns) !== 0;
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
