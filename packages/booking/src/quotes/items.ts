import type { Fee, Quote } from '@dongban/core/common';
import type { LocalizedText } from '@dongban/core/text';
import type { QuoteRequest } from './request.ts';

/** What a fee is for. */
export type Purpose = NonNullable<Fee['for']>;

/** One bare item of a quote, before surcharges and discounts. */
export interface Item {
  readonly purpose: Purpose;
  readonly basis: 'hour' | 'day' | 'sample' | 'run';
  readonly line: Quote['lines'][number];
}

type CountedFee = Fee & { readonly price: NonNullable<Fee['price']>; readonly basis: Item['basis'] };

const minutesPerHour = 60;
const minutesPerDay = 24 * minutesPerHour;

const labels = {
  hour: { ko: '시간당', en: 'by the hour' },
  day: { ko: '일', en: 'by the day' },
  sample: { ko: '시료당', en: 'by the sample' },
  run: { ko: '회당', en: 'by the run' },
} as const;
const purposes = {
  use: { ko: '이용료', en: 'Use' },
  operator: { ko: '운영자 비용', en: 'Operator' },
  pretreatment: { ko: '전처리 비용', en: 'Pretreatment' },
  material: { ko: '재료비', en: 'Materials' },
} as const;

/**
 * The items of a price: one for the use, and whatever else is counted by something that is known.
 *
 * @returns no item where the use is free; `undefined` where staff have to make the price.
 */
export function itemsOf(fees: readonly Fee[], request: QuoteRequest): Item[] | undefined {
  const uses = fees.filter((fee) => (fee.for ?? 'use') === 'use');
  const use = uses.find((fee) => isCounted(fee) && isBy(fee, request)) ?? uses.find(({ basis }) => basis === 'hour' || basis === 'day' || basis === 'free');
  if (use === undefined) return undefined;
  const extras = fees.filter((fee) => (fee.for ?? 'use') !== 'use').filter(isCounted).filter(({ basis }) => countOf(basis, request) !== undefined);
  if (use.basis === 'free') return extras.map((fee) => itemOf(fee, request));
  return isCounted(use) ? [use, ...extras].map((fee) => itemOf(fee, request)) : undefined;
}

/** Whether the request counts what the fee is by, other than time. */
function isBy({ basis }: CountedFee, { samples, runs }: QuoteRequest): boolean {
  return (basis === 'sample' && samples !== undefined) || (basis === 'run' && runs !== undefined);
}

function isCounted(fee: Fee): fee is CountedFee {
  return fee.price !== undefined && fee.basis !== 'free' && fee.basis !== 'quote';
}

function itemOf({ for: purpose = 'use', basis, price, note }: CountedFee, request: QuoteRequest): Item {
  // Places are paid where time is; an operator serves all of them.
  const places = purpose === 'use' && (basis === 'hour' || basis === 'day') ? (request.seats ?? 1) : 1;
  const quantity = (countOf(basis, request) ?? 0) * places;
  // Minutes first: a third of an hour has no exact number.
  const amount = basis === 'hour' ? Math.floor((price.amount * minutesOf(request) * places) / minutesPerHour) : price.amount * quantity;
  return { purpose, basis, line: { kind: purpose, label: labelOf(purpose, basis, note), quantity, unit: basis, amount: { amount, currency: price.currency } } };
}

function countOf(basis: Item['basis'], request: QuoteRequest): number | undefined {
  if (basis === 'sample') return request.samples;
  if (basis === 'run') return request.runs;
  return basis === 'hour' ? minutesOf(request) / minutesPerHour : Math.ceil(minutesOf(request) / minutesPerDay);
}

function labelOf(purpose: Purpose, basis: Item['basis'], note: LocalizedText = {}): LocalizedText {
  const ko = `${labels[basis].ko} ${purposes[purpose].ko}`;
  const en = `${purposes[purpose].en} ${labels[basis].en}`;
  const withNote = (text: string, lang: string) => (note[lang] === undefined ? text : `${text} (${note[lang]})`);
  return { ko: withNote(ko, 'ko'), en: withNote(en, 'en') };
}

/** @throws {RangeError} where the time has no length. */
export function minutesOf({ start, end }: QuoteRequest): number {
  const minutes = Temporal.Instant.from(start).until(end).total('minutes');
  if (minutes > 0) return minutes;
  throw new RangeError('A booked time ends after it starts.');
}
