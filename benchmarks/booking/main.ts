// How long it takes to find free times. `pnpm run bench:booking` prints the table; `--write` puts it into docs.
import { writeFileSync } from 'node:fs';
import { checkBooking, findSlots, koreanHolidays, listTimes } from '@dongban/booking';
import { createRandom, institute, type Resource } from './institute.ts';

const resources = 1_000;
const bookingsEach = 200;
const date = (text: string) => Temporal.PlainDate.from(text);
const year = { from: date('2026-01-01'), through: date('2026-12-31') };
const warmUps = 50;

const { closures } = await koreanHolidays(year.from, year.through);
const all = institute(resources, bookingsEach, closures);
const bookings = all.reduce((sum, { context }) => sum + context.taken.length, 0);
const random = createRandom(7);
const months = all.map(() => {
  const from = date('2026-01-01').add({ months: random(12) });
  return { from, through: from.add({ months: 1 }).subtract({ days: 1 }) };
});

interface Row {
  readonly what: string;
  /** Milliseconds, of each resource in each round. */
  readonly times: readonly (readonly number[])[];
  readonly found: number;
}

/** Each resource `rounds` times, after a warm-up on the first of them. */
function measure(what: string, work: (resource: Resource, index: number) => number, rounds = 5): Row {
  all.slice(0, warmUps).forEach(work);
  let found = 0;
  const times = all.map((resource, index) => Array.from({ length: rounds }, () => {
    const start = performance.now();
    found += work(resource, index);
    return performance.now() - start;
  }));
  return { what, times, found: found / rounds };
}

const month = (index: number) => months[index] ?? year;
const rows: Row[] = [
  measure('free slots of a month', ({ id, context }, index) => findSlots({ resources: [id], ...month(index) }, context).length),
  measure('free and refused times of a month, with every reason', ({ id, context }, index) => {
    const { slots, refused } = listTimes({ resources: [id], ...month(index) }, context);
    return slots.length + refused.length;
  }),
  measure('a booking that is refused, with the nearest time instead', ({ id, context: { taken, ...context } }, index) => {
    const wanted = taken[index % taken.length];
    return wanted === undefined ? 0 : checkBooking({ resources: [id] }, wanted, { ...context, taken }).length;
  }),
  measure('free slots of a year', ({ id, context }) => findSlots({ resources: [id], ...year }, context).length, 1),
];

function percentile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
}

function secondsPerRound(times: Row['times']): string {
  const [first = []] = times;
  return (times.flat().reduce((sum, time) => sum + time, 0) / 1000 / first.length).toFixed(1);
}

const table = [
  '| of one resource | median, ms | p99, ms | p99 of each one’s fastest, ms | all 1,000, s | found in all |',
  '|---|---|---|---|---|---|',
  ...rows.map(({ what, times, found }) =>
    `| ${what} | ${percentile(times.flat(), 0.5)} | ${percentile(times.flat(), 0.99)} | ${percentile(times.map((one) => Math.min(...one)), 0.99)} | ${secondsPerRound(times)} | ${found.toLocaleString('en')} |`),
].join('\n');
console.log(table);

if (process.argv.includes('--write')) {
  writeFileSync(new URL('../../docs/benchmarks/booking.md', import.meta.url), `# Finding free times

A year of ${resources.toLocaleString('en')} instruments with ${bookings.toLocaleString('en')} bookings: working days from 9 to 18 in Seoul without public holidays, slots of two hours in
steps of half an hour, buffers of a quarter before and after, a day's notice. Each tenth instrument has three places; each fifth can be had until 22,
with a weekly limit and a training. Each row asks once about each instrument, in one thread and with nothing kept from one question to the next,
five times (a year once); Node ${process.versions.node} on two cores that others used too, which the fastest of five shows apart. The database's part is not in it. Run \`pnpm run bench:booking\` for your own machine.

${table}
`);
}
