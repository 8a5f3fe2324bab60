import type { Need } from '@dongban/core';
import { readNeed } from '@dongban/matcher';
import { sampleCatalog } from '@dongban/sample-catalog';
import type { SentenceSet } from './sentences.ts';

/** Something that `readNeed` read, as labels write it, with the stretches it was read from. */
export interface Reading {
  readonly field: string;
  readonly value: string;
  readonly stretches: readonly (readonly [start: number, end: number])[];
}

/** Field of a need → field of a label, where a list becomes one label an item. */
const singular: ReadonlyMap<string, string> = new Map([
  ['quantities', 'quantity'], ['standards', 'standard'], ['areas', 'area'], ['kinds', 'kind'], ['languages', 'language'], ['partnerCountries', 'partnerCountry'],
]);

/** All that is read out of a text; its language aside, which no words say. */
export function readingsOf(text: string, { now, timeZone }: SentenceSet): Reading[] {
  const { need, spans } = readNeed(text, { now, timeZone, hubs: sampleCatalog.hubs });
  const pointers = [...new Set(spans.map(({ pointer }) => pointer))];
  return pointers.map((pointer) => {
    const [, name = '', index] = pointer.split('/');
    const value = (need as Readonly<Record<string, unknown>>)[name];
    return {
      field: singular.get(name) ?? name,
      value: written(Array.isArray(value) ? (value as unknown[])[Number(index)] : value),
      stretches: spans.filter((span) => span.pointer === pointer).map(({ start, end }) => [start, end] as const),
    };
  });
}

function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('currency' in value) {
    const { amount, currency } = value as NonNullable<Need['budget']>;
    return `${amount} ${currency}`;
  }
  const { min, max, unit } = value as NonNullable<Need['quantities']>[number];
  return `${min === max ? min : `${min ?? ''}..${max ?? ''}`} ${unit}`;
}
