import type { CatalogKind, Id } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { PackedStrings } from '../retrieval/packed-strings.ts';
import type { Entry } from './entry.ts';
import type { FiledRecords, KeptRecord } from './kept-record.ts';
import { layOut, textsByRule, type WordRule } from './record-layout.ts';

interface Found extends Pick<Entry, 'owner' | 'kind'> {
  readonly kept: KeptRecord;
  readonly ids: PackedStrings;
  /** Its place among the ids. */
  readonly unit: number;
  readonly firstText: number;
  readonly textCount: number;
  readonly rules: readonly WordRule[];
  readonly filed: FiledRecords | undefined;
}

/** An entry that is worked out as far as it is asked: most are looked at by one or two rules, and few are shown. */
export class IndexedEntry implements Entry {
  readonly owner: number;
  readonly kind: CatalogKind;
  readonly #found: Found;
  #record: CatalogRecord | undefined;
  #texts: Entry['texts'] | undefined;
  #pointers: readonly string[] | undefined;

  constructor(found: Found) {
    this.owner = found.owner;
    this.kind = found.kind;
    this.#found = found;
  }

  get id(): Id<CatalogKind> {
    const { kept, ids, unit } = this.#found;
    return typeof kept === 'number' ? (ids.at(unit) as Id<CatalogKind>) : kept.id;
  }

  get record(): CatalogRecord {
    const { kept, filed } = this.#found;
    return (this.#record ??= typeof kept === 'number' ? (filed as FiledRecords).recordAt(kept) : kept);
  }

  get texts(): Entry['texts'] {
    const { rules, firstText, textCount } = this.#found;
    return (this.#texts ??= textsByRule(rules, firstText, textCount));
  }

  get pointers(): readonly string[] {
    return (this.#pointers ??= layOut(this.record, this.#found.rules).flatMap(({ texts }) => texts.map(({ pointer }) => pointer)));
  }
}
