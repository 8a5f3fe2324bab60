import type { CatalogKind } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import { layOut, textsByRule, type WordRule } from './record-layout.ts';
import type { RecordStore } from './record-store.ts';

/** A record in the index. */
export interface Entry {
  /** Number of the record in the index, which owns its texts. */
  readonly owner: number;
  readonly id: string;
  readonly kind: CatalogKind;
  readonly record: CatalogRecord;
  /** Numbers of its texts, by the rule that reads them; of works, in their order. */
  readonly texts: ReadonlyMap<string, readonly number[]>;
  /** Where each segment of its texts stands in the record, as a JSON pointer. */
  readonly pointers: readonly string[];
}

interface Found extends Pick<Entry, 'owner' | 'id' | 'kind'> {
  readonly firstText: number;
  readonly textCount: number;
  readonly rules: readonly WordRule[];
  readonly records: RecordStore;
}

/** An entry that is worked out as far as it is asked: most are looked at by one or two rules, and few are shown. */
export class IndexedEntry implements Entry {
  readonly owner: number;
  readonly id: string;
  readonly kind: CatalogKind;
  readonly #found: Found;
  #record: CatalogRecord | undefined;
  #texts: Entry['texts'] | undefined;
  #pointers: readonly string[] | undefined;

  constructor(found: Found) {
    this.owner = found.owner;
    this.id = found.id;
    this.kind = found.kind;
    this.#found = found;
  }

  get record(): CatalogRecord {
    return (this.#record ??= this.#found.records.get(this.id));
  }

  get texts(): Entry['texts'] {
    const { rules, firstText, textCount } = this.#found;
    return (this.#texts ??= textsByRule(rules, firstText, textCount));
  }

  get pointers(): readonly string[] {
    return (this.#pointers ??= layOut(this.record, this.#found.rules).flatMap(({ texts }) => texts.map(({ pointer }) => pointer)));
  }
}

/** The same entry, as if it were of another record with the same texts. */
export function withRecord({ owner, id, kind, texts, pointers }: Entry, record: CatalogRecord): Entry {
  return { owner, id, kind, record, texts, pointers };
}
