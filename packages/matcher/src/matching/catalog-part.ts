import { LivePart } from '../retrieval/live-part.ts';
import { mergeParts } from '../retrieval/merge.ts';
import type { Model } from '../retrieval/model.ts';
import type { Steps } from '../retrieval/steps.ts';
import { Tail } from '../retrieval/tail.ts';
import type { TextPart } from '../retrieval/text-parts.ts';
import type { FieldWeight } from '../scoring/slot.ts';
import type { CatalogLexicon } from './catalog-lexicon.ts';
import type { Concerns } from './concerns.ts';
import type { KeptRecord } from './kept-record.ts';
import type { TextGroup } from './record-layout.ts';

/** A record, and what is known of it without reading it. */
export interface RecordHead extends Concerns {
  /** Number of its kind. */
  readonly kind: number;
  /** Epoch milliseconds from which on it is no longer shown. */
  readonly visibleUntil: number;
  readonly record: KeptRecord;
}

/** A share of a catalog that does not change any more: the texts of records, and by unit the head of each. */
export interface CatalogPart extends TextPart {
  readonly kinds: Uint8Array;
  readonly visibleUntil: Float64Array;
  readonly concerns: Uint32Array;
  readonly quietUntil: Float64Array;
  /** Without those that were taken out. */
  readonly records: (KeptRecord | undefined)[];
}

/** The records that came last, gathered until they are written as a part. */
export class CatalogTail {
  readonly #lexicon: CatalogLexicon;
  readonly #tail: Tail;
  readonly #columns = new Columns();

  constructor(lexicon: CatalogLexicon) {
    this.#lexicon = lexicon;
    this.#tail = new Tail(lexicon);
  }

  get size(): number {
    return this.#tail.size;
  }

  get occurrences(): number {
    return this.#tail.occurrences;
  }

  has(id: string): boolean {
    return this.#tail.has(id);
  }

  /** @param numberOf the number of a field. */
  add(id: string, groups: readonly TextGroup[], numberOf: (field: FieldWeight) => number, head: RecordHead): void {
    this.#tail.add(id);
    for (const { texts, hasPhrases } of groups) {
      this.#lexicon.hasPhrases = hasPhrases;
      for (const { text, field } of texts) this.#tail.addText(numberOf(field), text);
    }
    this.#columns.add(groups.map(({ texts }) => texts.length), head);
  }

  *toPart(model: Model, lengths: Float64Array): Steps<CatalogPart> {
    const part = yield* this.#tail.toPart(yield* this.#lexicon.inOrder(), model, lengths);
    yield;
    return this.#columns.beside(new LivePart(part));
  }
}

/** One part of several; records that were taken out are left behind. The records keep their order. */
export function* mergeCatalogParts(parts: readonly CatalogPart[], model: Model, lengths: Float64Array): Steps<CatalogPart> {
  const columns = new Columns();
  for (const part of parts) {
    const segments = segmentCounts(part);
    for (let unit = 0; unit < part.kinds.length; unit++) {
      if (part.live.isDead(unit)) continue;
      columns.add(segments.subarray(part.firstText[unit], part.firstText[unit + 1]), {
        kind: part.kinds[unit] as number, visibleUntil: part.visibleUntil[unit] as number, concerns: part.concerns[unit] as number, quietUntil: part.quietUntil[unit] as number, record: part.records[unit] as KeptRecord,
      });
    }
    yield;
  }
  return columns.beside(new LivePart(yield* mergeParts(parts.map(({ live }) => live), model, lengths)));
}

function segmentCounts({ textOf, firstText }: CatalogPart): Uint32Array {
  const counts = new Uint32Array(firstText.at(-1) ?? 0);
  for (const text of textOf) (counts[text] as number) += 1;
  return counts;
}

/** What stands beside a part, as it is gathered record by record. */
class Columns {
  readonly #textOf: number[] = [];
  readonly #firstText: number[] = [0];
  readonly #heads: RecordHead[] = [];

  /** @param segments how many each text of the record has. */
  add(segments: ArrayLike<number>, head: RecordHead): void {
    const first = this.#firstText.at(-1) ?? 0;
    for (let text = 0; text < segments.length; text++) for (let left = segments[text] as number; left > 0; left--) this.#textOf.push(first + text);
    this.#firstText.push(first + segments.length);
    this.#heads.push(head);
  }

  beside(live: LivePart): CatalogPart {
    const heads = this.#heads;
    return {
      live,
      textOf: new Uint32Array(this.#textOf),
      firstText: new Uint32Array(this.#firstText),
      kinds: Uint8Array.from(heads, ({ kind }) => kind),
      visibleUntil: Float64Array.from(heads, ({ visibleUntil }) => visibleUntil),
      concerns: Uint32Array.from(heads, ({ concerns }) => concerns),
      quietUntil: Float64Array.from(heads, ({ quietUntil }) => quietUntil),
      records: heads.map(({ record }) => record),
    };
  }
}
