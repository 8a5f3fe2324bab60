import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf } from './instants.ts';

it('an instant is written as Temporal writes it, whatever the machine’s zone', () => {
  const epochs = fc.oneof(fc.integer({ min: -8.64e15, max: 8.64e15 }), fc.integer({ min: -1e10, max: 1e10 }).map((seconds) => seconds * 1000));
  fc.assert(fc.property(epochs, (epoch) => {
    expect(instantOf(epoch)).toBe(Temporal.Instant.fromEpochMilliseconds(epoch).toString());
  }));
});
