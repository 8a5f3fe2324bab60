import { expect, it } from 'vitest';
import fc from 'fast-check';
import { bestOf, byScoreThenId } from './best.ts';

it('picks what sorting everything would put first, ties by id', () => {
  const ranked = fc.uniqueArray(fc.record({ id: fc.string({ maxLength: 3 }), score: fc.constantFrom(0.1, 0.2, 0.3, 0.4) }), { selector: (one) => one.id });
  fc.assert(fc.property(ranked, fc.integer({ min: 0, max: 12 }), (candidates, limit) => {
    expect(bestOf(candidates, limit)).toEqual([...candidates].sort(byScoreThenId).slice(0, limit));
  }));
});
