import type { CatalogRecord } from '@dongban/core/public-catalog';

/** The records of an index by id. */
export class RecordStore {
  readonly #records = new Map<string, CatalogRecord>();

  /** @throws {RangeError} where there is no record of the id. */
  get(id: string): CatalogRecord {
    const record = this.#records.get(id);
    if (record === undefined) throw new RangeError(`There is no record ${JSON.stringify(id)}.`);
    return record;
  }

  set(record: CatalogRecord): void {
    this.#records.set(record.id, record);
  }

  delete(id: string): void {
    this.#records.delete(id);
  }
}
