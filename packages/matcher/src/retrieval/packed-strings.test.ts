import { expect, it } from 'vitest';
import fc from 'fast-check';
import { PackedStrings } from './packed-strings.ts';

const texts = fc.array(fc.string({ unit: fc.constantFrom(...'가나a', '\ud83d\ude00', '\ud800', ''), maxLength: 4 }), { maxLength: 12 });

it('gives strings back as they were, half surrogates too', () => {
  fc.assert(fc.property(texts, (strings) => {
    const packed = PackedStrings.of(strings);
    expect(Array.from({ length: packed.size }, (_, index) => packed.at(index))).toEqual(strings);
  }));
});

it('orders strings as JavaScript does, and finds them', () => {
  fc.assert(fc.property(texts, fc.string({ unit: fc.constantFrom(...'가나a'), maxLength: 4 }), (strings, text) => {
    const sorted = [...new Set(strings)].sort();
    const packed = PackedStrings.of(sorted);
    expect(packed.find(text)).toBe(sorted.indexOf(text));
    expect(packed.lowerBound(text)).toBe(sorted.filter((other) => other < text).length);
    for (const [index, other] of sorted.entries()) expect(Math.sign(packed.compare(index, text))).toBe(other < text ? -1 : other > text ? 1 : 0);
  }));
});

it('holds a string of any length', () => {
  const long = '가'.repeat(300_000);
  expect(PackedStrings.of([long]).at(0)).toBe(long);
});
