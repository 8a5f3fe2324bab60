import { expect, it } from 'vitest';
import fc from 'fast-check';
import { logarithm } from './logarithm.ts';

it('is the natural logarithm to twelve places', () => {
  fc.assert(fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (value) => {
    const expected = Math.log(value);
    expect(Math.abs(logarithm(value) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
  }));
});

it('gives the same bits on every machine', () => {
  // Written down once: an engine that multiplies and divides by IEEE 754 can give nothing else.
  expect([1, 2, 3, 10, 230, 1e6].map(logarithm)).toEqual([
    0, 0.6931471805599453, 1.0986122886681098, 2.302585092994046, 5.438079308923196, 13.815510557964274,
  ]);
});
