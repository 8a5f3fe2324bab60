import type { Fee, Money, Quote } from '@dongban/core/common';
import type { Interval } from '@dongban/core/slot';
import type { LocalizedText } from '@dongban/core/text';

const minutesPerHour = 60;
const minutesPerDay = 24 * minutesPerHour;
const vatPercent = 10;

const labels = {
  hour: { ko: '시간당 이용료', en: 'Use by the hour' },
  day: { ko: '일 이용료', en: 'Use by the day' },
} as const;

/**
 * The price of a booked time by the first fee that depends on time alone; the fees after it are other choices or extras.
 * VAT of 10 % is added. Hours count by the minute, days as begun; a fraction of a minor unit is dropped, as the Korean tax
 * office does.
 *
 * @param fees prices without VAT.
 * @param booked the time, and how many places of it (1 where left out).
 * @returns lines that add up; no line and nothing to pay where it is free; `undefined` where staff have to make the price.
 * @throws {RangeError} where the time has no length.
 * @example
 * quoteFor([{ basis: 'hour', price: { amount: 120_000, currency: 'KRW' } }], { start: '2026-11-26T00:00:00Z', end: '2026-11-26T01:30:00Z' })?.total;
 * // { amount: 198_000, currency: 'KRW' }
 */
export function quoteFor(fees: readonly Fee[], booked: Interval & { readonly seats?: number | undefined }): Quote | undefined {
  const fee = fees.find(({ basis }) => basis === 'hour' || basis === 'day' || basis === 'free');
  if (fee?.basis === 'free') return addedUp([], fee.price?.currency ?? 'KRW');
  if (fee?.price === undefined || (fee.basis !== 'hour' && fee.basis !== 'day')) return undefined;

  const { seats = 1 } = booked;
  const minutes = minutesOf(booked);
  const { price, basis } = fee;
  const units = basis === 'hour' ? (minutes * seats) / minutesPerHour : Math.ceil(minutes / minutesPerDay) * seats;
  // Minutes first: a third of an hour has no exact number.
  const amount = basis === 'hour' ? Math.floor((price.amount * minutes * seats) / minutesPerHour) : price.amount * units;
  const line = { label: labelled(labels[basis], fee.note), quantity: units, unit: basis, amount: { amount, currency: price.currency } };
  return addedUp([line], price.currency);
}

function addedUp(lines: Quote['lines'], currency: string): Quote {
  const money = (amount: number): Money => ({ amount, currency });
  const subtotal = lines.reduce((sum, line) => sum + line.amount.amount, 0);
  const vat = Math.floor((subtotal * vatPercent) / 100);
  return { lines, subtotal: money(subtotal), vat: money(vat), total: money(subtotal + vat) };
}

function labelled(label: LocalizedText, note: LocalizedText = {}): LocalizedText {
  return Object.fromEntries(Object.entries(label).map(([lang, text]) => [lang, note[lang] === undefined ? text : `${text} (${note[lang]})`]));
}

function minutesOf({ start, end }: Interval): number {
  const minutes = Temporal.Instant.from(start).until(end).total('minutes');
  if (minutes > 0) return minutes;
  throw new RangeError('A booked time ends after it starts.');
}
