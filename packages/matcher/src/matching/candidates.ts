import { catalogKinds } from '@dongban/core/kind';
import type { PlacedPart } from '../retrieval/text-parts.ts';
import { Best } from '../scoring/best.ts';
import type { Bounds } from '../scoring/bounds.ts';
import type { AskedRules, Asking } from './asked-rules.ts';
import type { CatalogIndex } from './catalog-index.ts';
import type { CatalogPart } from './catalog-part.ts';
import { bitsOf } from './concerns.ts';
import type { Entry } from './entry.ts';
import { Promising } from './promising.ts';
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
  const offer = (list: Best<Scored>, entry: Entry, asked: AskedRules) => {
    const score = scoreOf(entry, asked);
    if (score > 0) list.offer({ id: entry.id, score, entry });
  };
  const { free, guarded } = promisingRecords(asking, index);
  for (const [owner, bound] of free.inOrder()) {
    if (bound < open.least) break;
    const entry = index.entryAt(owner);
    offer(open, entry, asking.rulesFor(entry.kind));
  }
  for (const [owner, bound] of guarded.inOrder()) {
    if (bound < open.least && bound < shut.least) break;
    const entry = index.entryAt(owner);
    const asked = asking.rulesFor(entry.kind);
    const list = isBlocked(entry, asked) ? shut : open;
    if (bound >= list.least) offer(list, entry, asked);
  }
  return { open: open.inOrder(), shut: shut.inOrder() };
}

/** Every record that nothing leaves out and that scores more than 0 and at least so much, in no order. */
export function openRecords(asking: Asking, index: CatalogIndex, least: number): Scored[] {
  const found: Scored[] = [];
  const { free, guarded } = promisingRecords(asking, index);
  for (const records of [free, guarded]) {
    for (const [owner, bound] of records.inOrder()) {
      if (bound < least) break;
      const entry = index.entryAt(owner);
      const asked = asking.rulesFor(entry.kind);
      const score = scoreOf(entry, asked);
      if (score > 0 && score >= least && !isBlocked(entry, asked)) found.push({ id: entry.id, score, entry });
    }
  }
  return found;
}

/**
 * The records worth a closer look, apart by whether a rule may leave them out: those that hold a word of the need. Where none
 * does, or the need has no words, every record may still fit by what it measures or where it is.
 */
function promisingRecords(asking: Asking, index: CatalogIndex): { free: Promising; guarded: Promising } {
  const [free, guarded] = [new Promising(), new Promising()];
  const { search } = asking.context;
  const { texts } = index;
  const plans = catalogKinds.map((kind) => new Plan(asking.rulesFor(kind), bitsOf(asking.rulesFor(kind).guards.map(({ id }) => id), asking.rules)));
  const add = ({ own, firstUnit }: PlacedPart<CatalogPart>, unit: number, boundBy: (plan: Plan) => number) => {
    const plan = plans[own.kinds[unit] as number] as Plan;
    const bound = boundBy(plan);
    if (bound > 0) ((plan.guards & (own.concerns[unit] as number)) === 0 ? free : guarded).add(firstUnit + unit, bound);
  };
  if (search.isEmpty) {
    for (const placed of texts.parts) for (const unit of placed.own.kinds.keys()) if (!placed.live.isDead(unit)) add(placed, unit, ({ withoutWords }) => withoutWords);
    return { free, guarded };
  }
  const bounds = search.bounds();
  for (const text of bounds.texts) {
    const owner = texts.unitOf[text] as number;
    const first = texts.firstText[owner] as number;
    const placed = texts.partOfUnit(owner);
    if (bounds.isFirst(text, first)) add(placed, owner - placed.firstUnit, (plan) => plan.bound(bounds, first, texts.firstText[owner + 1] as number));
  }
  bounds.end();
  return { free, guarded };
}

/** What records of one kind can score at most. */
class Plan {
  /** The rules that may leave records out, as bits. */
  readonly guards: number;
  /** Of a record that holds no word. */
  readonly withoutWords: number;
  readonly #words: AskedRules['scores'];
  /** What is to be multiplied with what the rules of words give. */
  readonly #factor: number;
  readonly #texts: number;

  constructor({ scores, whole, words }: AskedRules, guards: number) {
    this.guards = guards;
    this.#words = scores.filter(({ isTerm }) => !isTerm);
    this.#texts = this.#words.filter(({ readsWorks }) => !readsWorks).length;
    const terms = scores.reduce((sum, { isTerm, weight, rater }) => (isTerm ? sum + weight * (rater.most?.([], 0, 0) ?? 1) : sum), 0);
    this.withoutWords = whole === 0 || words > 0 ? 0 : terms / whole;
    this.#factor = words === 0 ? 0 : (1 + terms / words) / whole;
  }

  /** The most that a record can score whose texts go from `first` to before `end`. */
  bound(bounds: Bounds, first: number, end: number): number {
    bounds.ask(first, end);
    const { covers } = bounds;
    const works = this.#words.length - this.#texts;
    let [sum, next] = [0, first];
    for (const { weight, rater, readsWorks } of this.#words) {
      const after = next + (readsWorks ? (end - first - this.#texts) / works : 1);
      sum += weight * (rater.most?.(covers, next, after) ?? 1);
      next = after;
    }
    return sum * this.#factor;
  }
}
