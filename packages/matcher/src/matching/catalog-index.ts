import { kindOf, type CatalogKind } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { RCard } from '@dongban/core/r-card';
import type { ConceptFinder } from '../concepts/concept-finder.ts';
import { analyze } from '../language/analyze.ts';
import { SegmentIndex, type Segment } from '../retrieval/segment-index.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { TextRule } from '../rules/score/text.ts';
import type { WorksRule } from '../rules/score/works.ts';
import { CoverSearch, type Owners } from '../scoring/cover-search.ts';
import type { FieldWeight, Slot } from '../scoring/slot.ts';
import { countTerms } from '../text-index/terms.ts';
import { rulesOf } from './asked-rules.ts';
import { phrasesIn } from './phrases.ts';
import { textsAt, worksTexts, type RecordText } from './record-texts.ts';
import { conceptTerms } from './words-in.ts';

/** A record in the index. */
export interface Entry {
  readonly owner: number;
  readonly kind: CatalogKind;
  readonly record: CatalogRecord;
  /** Units of the index that hold its texts, by the rule that reads them; of works, in their order. */
  readonly units: ReadonlyMap<string, readonly number[]>;
  /** Epoch milliseconds from which on it is no longer shown. */
  readonly visibleUntil: number;
}

/** The records of a catalog with their texts taken apart for the rules that read them. */
export class CatalogIndex implements Owners {
  readonly #rules: RuleSet;
  readonly #finder: ConceptFinder;
  readonly #index = new SegmentIndex();
  readonly #entries = new Map<string, Entry>();
  readonly #owners: (Entry | undefined)[] = [];
  readonly #ownerOf: number[] = [];
  readonly #sizes: number[] = [];
  readonly #pointers: string[] = [];
  readonly #fields: FieldWeight[] = [];
  readonly #fieldNumbers = new Map<string, number>();
  #nextEnd = Number.POSITIVE_INFINITY;

  constructor(rules: RuleSet, finder: ConceptFinder) {
    this.#rules = rules;
    this.#finder = finder;
  }

  /** Adds a record, or replaces the one of its id. */
  add(record: CatalogRecord, now: number): void {
    this.remove(record.id);
    const visibleUntil = record.visibleUntil === undefined ? Number.POSITIVE_INFINITY : Date.parse(record.visibleUntil);
    const kind = kindOf(record.id) as CatalogKind;
    if (visibleUntil <= now) return;
    const owner = this.#owners.length;
    const units = new Map<string, number[]>();
    for (const [id, rule] of Object.entries(rulesOf(this.#rules, kind))) {
      if (rule.type === 'text') units.set(id, [this.#addText(`${kind}/${id}`, rule, record, owner)]);
      if (rule.type === 'works') units.set(id, this.#addWorks(`${kind}/${id}`, rule, record as RCard, owner));
    }
    const entry: Entry = { owner, kind, record, units, visibleUntil };
    this.#entries.set(record.id, entry);
    this.#owners.push(entry);
    this.#sizes.push([...units.values()].reduce((sum, list) => sum + list.length, 0));
    this.#nextEnd = Math.min(this.#nextEnd, visibleUntil);
  }

  remove(id: string): boolean {
    const entry = this.#entries.get(id);
    if (entry === undefined) return false;
    for (const unit of [...entry.units.values()].flat()) this.#index.remove(unit);
    this.#owners[entry.owner] = undefined;
    return this.#entries.delete(id);
  }

  /** Takes out the records whose time is up. */
  expire(now: number): void {
    if (now < this.#nextEnd) return;
    this.#nextEnd = Number.POSITIVE_INFINITY;
    for (const [id, { visibleUntil }] of this.#entries) {
      if (visibleUntil <= now) this.remove(id);
      else this.#nextEnd = Math.min(this.#nextEnd, visibleUntil);
    }
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  entries(): Iterable<Entry> {
    return this.#entries.values();
  }

  search(slots: readonly Slot[]): CoverSearch {
    return new CoverSearch(this.#index, this, this.#fields, slots);
  }

  entryOfUnit(unit: number): Entry | undefined {
    return this.#owners[this.ownerOf(unit)];
  }

  /** JSON pointer of a segment into its record. */
  pointerOf(segment: number): string {
    return this.#pointers[segment] ?? '';
  }

  ownerOf(unit: number): number {
    return this.#ownerOf[unit] ?? -1;
  }

  sizeOf(owner: number): number {
    return this.#sizes[owner] ?? 0;
  }

  #addText(name: string, rule: TextRule, record: CatalogRecord, owner: number): number {
    const texts = Object.entries(rule.fields).map(([pattern, field]) => [`${name}${pattern}`, field, textsAt(record, pattern)] as const);
    return this.#addUnit(texts, owner);
  }

  #addWorks(name: string, rule: WorksRule, card: RCard, owner: number): number[] {
    const texts = ['title', 'abstract', 'topic'] as const;
    return worksTexts(card).map((work) => this.#addUnit(texts.map((text) => [`${name}/${text}`, rule.fields[text], work[text]] as const), owner, (rule.phrases ?? 0) > 0));
  }

  #addUnit(fields: readonly (readonly [name: string, field: FieldWeight, texts: readonly RecordText[]])[], owner: number, hasPhrases = false): number {
    const segments: Segment[] = [];
    for (const [name, field, texts] of fields) {
      const number = this.#fieldNumber(name, field);
      for (const { pointer, text } of texts) {
        segments.push(this.#segmentOf(text, number, hasPhrases));
        this.#pointers.push(pointer);
      }
    }
    const unit = this.#index.add(segments);
    this.#ownerOf[unit] = owner;
    return unit;
  }

  #segmentOf(text: string, field: number, hasPhrases: boolean): Segment {
    const tokens = analyze(text);
    const terms = countTerms(tokens);
    for (const concept of conceptTerms(tokens, this.#finder)) terms.set(concept, (terms.get(concept) ?? 0) + 1);
    if (hasPhrases) for (const { term } of phrasesIn(tokens)) terms.set(term, (terms.get(term) ?? 0) + 1);
    return { field, length: tokens.length, terms };
  }

  #fieldNumber(name: string, field: FieldWeight): number {
    const known = this.#fieldNumbers.get(name);
    if (known !== undefined) return known;
    this.#fieldNumbers.set(name, this.#fields.length);
    return this.#fields.push(field) - 1;
  }
}
