import { expect, it } from 'vitest';
import fc from 'fast-check';
import { Best, byScoreThenId } from './best.ts';

it('picks what sorting everything would put first, ties by id', () => {
  const ranked = fc.uniqueArray(fc.record({ id: fc.string({ maxLength: 3 }), score: fc.constantFrom(0.1, 0.2, 0.3, 0.4) }), { selector: (one) => one.id });
  fc.assert(fc.property(ranked, fc.integer({ min: 0, max: 12 }), (candidates, limit) => {
    const best = new Best(limit);
    for (const candidate of candidates) best.offer(candidate);
    expect(best.inOrder()).toEqual([...candidates].sort(byScoreThenId).slice(0, limit));
  }));
});
