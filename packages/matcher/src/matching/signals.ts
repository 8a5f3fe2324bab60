/** What changes by the hour and stands in no catalog: a snapshot, so that the same one gives the same scores everywhere. */
export interface Signals {
  /** Next free instant of what can be booked, by id of the record: `{ "equipment_shaker": "2026-11-26T05:00:00Z" }`. */
  readonly nextFree?: Readonly<Record<string, string>>;
}

/** The next free instant of a record in epoch milliseconds. */
export function nextFreeOf({ nextFree }: Signals, id: string): number | undefined {
  if (nextFree === undefined || !Object.hasOwn(nextFree, id)) return undefined;
  const instant = Date.parse(nextFree[id] ?? '');
  return Number.isNaN(instant) ? undefined : instant;
}
