import autocannon from 'autocannon';
import { instantAt, instrumentId, instruments, workingDays } from './institute.ts';

/** One sort of request, and how it went. */
export interface Outcome {
  readonly what: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

export const connections = 20;

/** Requests of every sort that visitors make, each a function of how many went before it. */
export function workloads(today: Temporal.PlainDate): Readonly<Record<string, (count: number) => autocannon.Request>> {
  const days = workingDays(today, 2, 100);
  const hours = [13, 14, 15, 16, 17];
  const through = today.add({ days: 30 }).toString();
  return {
    'a page of 50 instruments': () => ({ path: '/v1/equipment' }),
    'a card': () => ({ path: '/v1/cards/r-card_sample-han-seoyun' }),
    'a match': () => json('/v1/match', { need: { text: '인버터 진동시험을 3월 전에 받고 싶어요' }, limit: 10 }),
    'a month of slots': (count) => ({ path: `/v1/slots?resource=${instrumentId((count * 7) % instruments)}&from=${today.toString()}&through=${through}` }),
    // Nobody wants what another has had: each asks for a time of its own.
    'a booking': (count) => {
      const day = days[Math.floor(count / instruments / hours.length) % days.length] ?? today;
      const hour = hours[Math.floor(count / instruments) % hours.length] ?? 13;
      return json('/v1/bookings', {
        resource: instrumentId(count % instruments), start: instantAt(day, hour), end: instantAt(day, hour + 1), mode: 'onsite',
        requester: { name: '표본', email: `load${count}@example.org`, lang: 'ko' }, agreements: [{ purpose: 'booking', noticeVersion: '2026-11' }],
      }, { 'idempotency-key': `load-${count}` });
    },
  };
}

/** All that visitors read, in turns. */
export function allReads(today: Temporal.PlainDate): (count: number) => autocannon.Request {
  const { 'a booking': _, ...reads } = workloads(today);
  const turns = Object.values(reads);
  return (count) => turns[count % turns.length]?.(Math.floor(count / turns.length)) ?? {};
}

/** Asks for so long over keep-alive connections, once the first answer is there: it makes what the others are made with. */
export async function load(url: string, what: string, requestOf: (count: number) => autocannon.Request, seconds: number): Promise<Outcome> {
  let count = 0;
  const first = requestOf(count++);
  await autocannon({ url, connections: 1, amount: 1, requests: [first] });
  const result = await autocannon({
    url, connections, duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...requestOf(count++) }) }],
  });
  const { requests, latency, non2xx, errors, timeouts } = result;
  return { what, perSecond: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors + timeouts };
}

function json(path: string, body: object, headers: Record<string, string> = {}): autocannon.Request {
  return { method: 'POST', path, body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
}
