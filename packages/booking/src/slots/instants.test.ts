import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochOf, instantOf } from './instants.ts';

const temporal = (text: string): number | string => {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch (error) {
    return (error as Error).name;
  }
};
const ours = (text: string): number | string => {
  try {
    return epochOf(text);
  } catch (error) {
    return (error as Error).name;
  }
};
const two = (value: number) => String(value).padStart(2, '0');

describe('an instant', () => {
  it('is read as Temporal reads it, whatever stands there', () => {
    const part = fc.integer({ min: 0, max: 99 });
    const almost = fc.tuple(fc.integer({ min: 0, max: 9_999 }), part, part, part, part, part)
      .map(([year, month, day, hours, minutes, seconds]) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hours)}:${two(minutes)}:${two(seconds)}Z`);
    const broken = fc.tuple(almost, fc.nat(19), fc.string({ minLength: 1, maxLength: 1 })).map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1));
    fc.assert(fc.property(fc.oneof(almost, broken), (text) => {
      expect(ours(text)).toBe(temporal(text));
    }));
  });

  it.each(['2028-02-29T00:00:00Z', '2026-02-29T00:00:00Z', '2026-04-31T00:00:00Z', '2026-11-26T24:00:00Z', '2026-11-26T05:00:60Z', '2026-11-26T05:00Z', '2026-11-26T05:00:00+09:00', '2026-11-26T05:00:00.25Z', '0099-11-26T05:00:00Z', '+012026-11-26T05:00:00Z', ''])('is read as Temporal reads it: %s', (text) => {
    expect(ours(text)).toBe(temporal(text));
  });

  it('is written as Temporal writes it, and is the same when it is read again', () => {
    const last = 8.64e15;
    const near = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) });
    fc.assert(fc.property(fc.oneof(near, near.map((at) => at - (at % 60_000)), fc.integer({ min: -last, max: last })), (at) => {
      expect(instantOf(at)).toBe(Temporal.Instant.fromEpochMilliseconds(at).toString());
      expect(epochOf(instantOf(at))).toBe(at);
    }));
  });
});
