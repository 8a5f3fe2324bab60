import { describe, expect, it } from 'vitest';
import { merged } from './spans.ts';

describe('spans that are merged', () => {
  it('are in order, and as few as they can be: what touches or lies within another is one with it', () => {
    expect(merged([{ start: 5, end: 9 }, { start: 0, end: 3 }, { start: 3, end: 4 }, { start: 6, end: 7 }, { start: 20, end: 21 }])).toEqual([{ start: 0, end: 4 }, { start: 5, end: 9 }, { start: 20, end: 21 }]);
  });

  it('are none where there are none', () => {
    expect(merged([])).toEqual([]);
  });
});
