import type { Catalog } from '@dongban/core/catalog';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';

export const instruments = 1_000;
export const instrumentId = (index: number): string => `equipment_bench-${index}`;
export const timeZone = 'Asia/Seoul';
const copied = 'equipment_vector-network-analyzer-67g';

/** The sample institute with a thousand instruments more, open on working days from 9 to 18. */
export function benchCatalog(): { catalog: Catalog; consents: typeof sampleConsents } {
  const model = sampleCatalog.equipment.find(({ id }) => id === copied);
  if (model === undefined) throw new Error(`The sample catalog has no ${copied}.`);
  const policy = { durationMinutes: 60, stepMinutes: 30, minMinutes: 30, maxMinutes: 480, horizonDays: 180 };
  const more = Array.from({ length: instruments }, (_, index) => ({ ...model, id: instrumentId(index) as typeof model.id, identifiers: [], policy }));
  return { catalog: { ...sampleCatalog, equipment: [...sampleCatalog.equipment, ...more] }, consents: sampleConsents };
}

/** Working days in order, the first being so many days from a day. */
export function workingDays(day: Temporal.PlainDate, from: number, count: number): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let date = day.add({ days: from }); days.length < count; date = date.add({ days: 1 })) {
    if (date.dayOfWeek <= 5) days.push(date);
  }
  return days;
}

export function instantAt(day: Temporal.PlainDate, hour: number, minute = 0): string {
  return day.toZonedDateTime({ timeZone, plainTime: { hour, minute } }).toInstant().toString();
}
