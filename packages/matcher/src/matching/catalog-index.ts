import { catalogKinds, kindOf, type CatalogKind } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { ConceptFinder } from '../concepts/concept-finder.ts';
import { weighingOf } from '../language/languages.ts';
import type { Column } from '../retrieval/column-file.ts';
import { worthByKind, type Model } from '../retrieval/model.ts';
import { atOnce, type Steps } from '../retrieval/steps.ts';
import { TextParts } from '../retrieval/text-parts.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { RuleTypes } from '../rules/rule-type.ts';
import { CoverSearch } from '../scoring/cover-search.ts';
import type { FieldWeight, Slot } from '../scoring/slot.ts';
import { catalogColumns, type OpenedCatalog } from './catalog-file.ts';
import { CatalogLexicon } from './catalog-lexicon.ts';
import { CatalogTail, mergeCatalogParts, type CatalogPart } from './catalog-part.ts';
import { concernsOf } from './concerns.ts';
import type { Entry } from './entry.ts';
import { IndexedEntry } from './indexed-entry.ts';
import { recordColumns, type FiledRecords, type KeptRecord } from './kept-record.ts';
import { layOut, wordRules, type WordRule } from './record-layout.ts';

/** So many occurrences are gathered before they are written as a part: few enough that a page does not wait. */
const tailOccurrences = 6_000;
/** The same where a whole catalog is loaded at once, and everybody waits anyway. */
const loadedOccurrences = 4_000_000;
/** The terms of so many are kept from one part to the next; each costs a look when a part is written. */
const mostTerms = 8_000;
/** Parts become one up to so many bytes of postings, for the same reason. */
const mergedBytes = 40_000;

/** The records of a catalog with their texts taken apart for the rules that read them. */
export class CatalogIndex {
  readonly #rules: RuleSet;
  readonly #types: RuleTypes;
  readonly #finder: ConceptFinder;
  readonly #wordRules: ReadonlyMap<CatalogKind, readonly WordRule[]>;
  readonly #fields: Fields;
  readonly #model: Model;
  /** The records of the file that it was opened from, if it was. */
  #filed: FiledRecords | undefined;
  #parts: CatalogPart[] = [];
  #lexicon: CatalogLexicon;
  #tail: CatalogTail;
  /** The parts as one; made anew after every change. */
  #texts: TextParts<CatalogPart> | undefined;
  #nextEnd = Number.POSITIVE_INFINITY;

  constructor(rules: RuleSet, types: RuleTypes, finder: ConceptFinder) {
    this.#rules = rules;
    this.#types = types;
    this.#finder = finder;
    this.#lexicon = new CatalogLexicon(finder);
    this.#tail = new CatalogTail(this.#lexicon);
    this.#wordRules = new Map(catalogKinds.map((kind) => [kind, wordRules(rules, kind)]));
    this.#fields = new Fields([...this.#wordRules.values()].flat());
    this.#model = { fieldWeights: this.#fields.weights, weighingOf };
  }

  /** Adds a record, or replaces the one of its id. */
  add(record: CatalogRecord, now: number): void {
    this.#take(record, now);
    if (this.#tail.occurrences >= tailOccurrences) atOnce(this.#write());
  }

  #take(record: CatalogRecord, now: number): void {
    this.remove(record.id);
    const visibleUntil = record.visibleUntil === undefined ? Number.POSITIVE_INFINITY : Date.parse(record.visibleUntil);
    if (visibleUntil <= now) return;
    const kind = kindOf(record.id) as CatalogKind;
    const groups = layOut(record, this.#wordRules.get(kind) ?? []);
    this.#tail.add(record.id, groups, (field) => this.#fields.numberOf(field), { kind: catalogKinds.indexOf(kind), visibleUntil, ...concernsOf(record, kind, this.#rules, this.#types), record });
    this.#nextEnd = Math.min(this.#nextEnd, visibleUntil);
    this.#texts = undefined;
  }

  /**
   * Adds many records, which takes less time than one by one. Nothing else may be asked of the index before the last step. They
   * become one part, in which every term stands once, and a question looks it up once.
   */
  *load(records: Iterable<CatalogRecord>, now: number): Steps<void> {
    for (const record of records) {
      this.#take(record, now);
      yield;
      if (this.#tail.occurrences >= loadedOccurrences) yield* this.#write();
    }
    yield* this.#sealing();
    if (this.#parts.length > 1) yield* this.#merge(0, this.#parts.length);
  }

  remove(id: string): boolean {
    if (this.#tail.has(id)) this.#seal();
    for (const part of this.#parts) {
      const unit = part.live.find(id);
      if (unit < 0) continue;
      part.live.remove(unit);
      part.records[unit] = undefined;
      this.#texts = undefined;
      if (part.live.dead > part.live.size) atOnce(this.#merge(this.#parts.indexOf(part), 1));
      return true;
    }
    return false;
  }

  /** Takes out the records whose time is up. */
  expire(now: number): void {
    if (now < this.#nextEnd) return;
    this.#nextEnd = Number.POSITIVE_INFINITY;
    for (const { id, visibleUntil } of [...this.#heads()]) {
      if (visibleUntil <= now) this.remove(id);
      else this.#nextEnd = Math.min(this.#nextEnd, visibleUntil);
    }
  }

  get(id: string): Entry | undefined {
    for (const { live, firstUnit } of this.texts.parts) {
      const unit = live.find(id);
      if (unit >= 0) return this.entryAt(firstUnit + unit);
    }
    return undefined;
  }

  /** The record of a unit. */
  entryAt(owner: number): Entry {
    const { firstText } = this.texts;
    const { own, part, firstUnit } = this.texts.partOfUnit(owner);
    const unit = owner - firstUnit;
    const kind = catalogKinds[own.kinds[unit] as number] as CatalogKind;
    const first = firstText[owner] as number;
    return new IndexedEntry({
      owner, kind, kept: own.records[unit] as KeptRecord, ids: part.ids, unit, firstText: first, textCount: (firstText[owner + 1] as number) - first,
      rules: this.#wordRules.get(kind) ?? [], filed: this.#filed,
    });
  }

  search(slots: readonly Slot[]): CoverSearch {
    return new CoverSearch(this.texts, (b) => this.#fields.worth(b), slots);
  }

  /** All that is in the index, to be searched. */
  get texts(): TextParts<CatalogPart> {
    this.#seal();
    return (this.#texts ??= new TextParts(this.#parts));
  }

  /** All that is in it, as columns of a file. */
  *columns(): Steps<Column[]> {
    this.#seal();
    if (this.#parts.length !== 1 || this.#parts.some(({ live }) => live.dead > 0)) yield* this.#merge(0, this.#parts.length);
    const part = this.#parts[0] ?? (yield* mergeCatalogParts([], this.#model, this.#fields.lengths));
    return [...catalogColumns(part), ...(yield* recordColumns(part.records as KeptRecord[], this.#filed))];
  }

  /** Takes over what a file holds, in an index that is empty; says whether that fits the rules. */
  takeOver({ part, filed }: OpenedCatalog): boolean {
    if (part.live.part.averages.length !== this.#fields.lengths.length) return false;
    this.#filed = filed;
    if (part.live.size > 0) this.#parts = [part];
    for (const until of part.visibleUntil) this.#nextEnd = Math.min(this.#nextEnd, until);
    return true;
  }

  *#heads(): Generator<{ id: string; visibleUntil: number }> {
    for (const { live, own: { visibleUntil } } of this.texts.parts) {
      for (const [unit, until] of visibleUntil.entries()) if (until < Number.POSITIVE_INFINITY && !live.isDead(unit)) yield { id: live.part.ids.at(unit), visibleUntil: until };
    }
  }

  /** Writes what came last as a part, and forgets its words, since no others may come for a while. */
  *#sealing(): Steps<void> {
    if (this.#tail.size === 0) return;
    yield* this.#write();
    this.#lexicon = new CatalogLexicon(this.#finder);
    this.#tail = new CatalogTail(this.#lexicon);
  }

  #seal(): void {
    atOnce(this.#sealing());
  }

  /** Writes what came last as a part. Parts become larger backwards, so that there are few and each is rewritten seldom. */
  *#write(): Steps<void> {
    this.#parts.push(yield* this.#tail.toPart(this.#model, this.#fields.lengths));
    if (this.#lexicon.terms.length > mostTerms) this.#lexicon = new CatalogLexicon(this.#finder);
    this.#tail = new CatalogTail(this.#lexicon);
    this.#texts = undefined;
    let first = this.#parts.length - 1;
    for (let bytes = 0; first > 0; first--) {
      bytes += bytesOf(this.#parts[first]);
      const before = bytesOf(this.#parts[first - 1]);
      if (before >= 2 * bytes || before + bytes > mergedBytes) break;
    }
    if (first < this.#parts.length - 1) yield* this.#merge(first, this.#parts.length - first);
  }

  *#merge(first: number, count: number): Steps<void> {
    const merged = yield* mergeCatalogParts(this.#parts.slice(first, first + count), this.#model, this.#fields.lengths);
    this.#parts.splice(first, count, ...(merged.live.size > 0 ? [merged] : []));
    this.#texts = undefined;
  }
}

function bytesOf(part: CatalogPart | undefined): number {
  return part?.live.part.bytes.length ?? 0;
}

/** What words count in texts, and how long these usually are: each pair of the two that some rule names has a number. */
class Fields {
  readonly weights: number[] = [];
  readonly lengths: Float64Array;
  readonly #numbers = new Map<string, number>();
  /** By b of BM25. */
  readonly #worths = new Map<number, Float64Array>();

  constructor(rules: readonly WordRule[]) {
    const lengths: number[] = [];
    for (const { weight, length } of rules.flatMap(([, rule]): FieldWeight[] => Object.values(rule.fields))) {
      if (this.#numbers.has(`${weight} ${length}`)) continue;
      this.#numbers.set(`${weight} ${length}`, this.weights.push(weight) - 1);
      lengths.push(length);
    }
    if (lengths.length > 255) throw new RangeError('The rule set names more than 255 pairs of weight and length.');
    this.lengths = Float64Array.from(lengths);
  }

  numberOf({ weight, length }: FieldWeight): number {
    return this.#numbers.get(`${weight} ${length}`) ?? 0;
  }

  /** What one occurrence counts, by kind of segment. */
  worth(b: number): Float64Array {
    let worth = this.#worths.get(b);
    if (worth === undefined) this.#worths.set(b, (worth = worthByKind({ fieldWeights: this.weights }, this.lengths, b)));
    return worth;
  }
}
