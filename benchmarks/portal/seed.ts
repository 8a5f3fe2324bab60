import type { Booking } from '@dongban/core/booking';
import type { Store } from '@dongban/portal/administration';
import { instantAt, instrumentId, instruments, timeZone, workingDays } from './institute.ts';

const batch = 5_000;
/** Half of a year that has passed, and what is booked ahead of it. */
const daysBack = 200;
const mostDays = 220;

/**
 * Fills a portal's tables with bookings of the mornings, spread over all instruments and over a year around today. Afternoons
 * stay free.
 */
export async function seed({ database }: Pick<Store, 'database'>, bookings: number, today: Temporal.PlainDate): Promise<void> {
  const days = workingDays(today, -daysBack, mostDays);
  // Wherever there are few, they lie ahead, where slots are looked for.
  const perDay = days.toReversed().map((day) => ({ start: instantAt(day, 9), end: instantAt(day, 11) }));
  for (let first = 0; first < bookings; first += batch) {
    const rows = Array.from({ length: Math.min(batch, bookings - first) }, (_, offset) => {
      const index = first + offset;
      const time = perDay[Math.floor(index / instruments)] ?? perDay[0];
      if (time === undefined) throw new RangeError('There are too few days.');
      return bookingOf(index, instrumentId(index % instruments), time);
    });
    await database.transaction(async (within) => {
      await within.query(
        `insert into bookings (id, document, agreements, token_hash, created_at)
         select one ->> 'id', one, '[]', md5(one ->> 'id'), (one ->> 'createdAt')::timestamptz from jsonb_array_elements($1::jsonb) as one`,
        [JSON.stringify(rows)],
      );
      await within.query(
        `insert into booking_claims (booking, resource, seat, during)
         select one ->> 'id', one -> 'resources' ->> 0, 0, tstzrange((one ->> 'start')::timestamptz, (one ->> 'end')::timestamptz) from jsonb_array_elements($1::jsonb) as one`,
        [JSON.stringify(rows)],
      );
    });
  }
  for (const table of ['bookings', 'booking_claims']) await database.query(`analyze ${table}`);
}

function bookingOf(index: number, resource: string, { start, end }: { start: string; end: string }): Booking {
  return {
    id: `booking_seed-${index}`, resources: [resource as `equipment_${string}`], start, end, timeZone, mode: 'onsite', hub: 'hub_seongnam', seats: 1, state: 'confirmed',
    requester: { name: '표본', email: `company${index % 5_000}@example.org`, organization: `Sample ${index % 2_000}`, lang: 'ko' },
    createdAt: '2026-01-01T00:00:00Z', sequence: 0,
  };
}
