import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Hit } from './best-hits.ts';
import { lengthCode, lengthOf } from './length-code.ts';
import { Lexicon, type WordSource } from './lexicon.ts';
import { SearchedPart } from './searched-part.ts';
import { mergeParts } from './merge.ts';
import { termOf, type Model } from './model.ts';
import { search, type QueryTerm } from './search.ts';
import { atOnce } from './steps.ts';
import { Tail } from './tail.ts';

const model: Model = { fieldWeights: [2, 1], weighingOf: (language) => (language === 'ko' ? { k1: 0.9, b: 0.4, parts: 0.3 } : { k1: 1.2, b: 0.75, parts: 0.3 }) };

/** A unit with the words of its two fields; words below 5 are Korean. */
interface Unit {
  readonly id: string;
  readonly fields: readonly [number[], number[]];
}
const languageOf = (word: number) => (word < 5 ? 'ko' : 'en');
const source: WordSource = {
  analyze: (text) => text.split(' ').filter((word) => word !== '').map((word) => ({ surface: word, start: 0, end: 0, language: languageOf(Number(word)), word: `w${word}`, parts: [] })),
  joinsWords: () => false,
};
const nameOf = (word: number) => termOf(languageOf(word), `w${word}`, false);

function averagesOf(units: readonly Unit[]): Float64Array {
  return Float64Array.from([0, 1], (field) => {
    const lengths = units.map(({ fields }) => fields[field]?.length ?? 0).filter((length) => length > 0);
    return lengths.length === 0 ? 1 : lengths.reduce((sum, length) => sum + lengthOf(lengthCode(length)), 0) / lengths.length;
  });
}

function partOf(units: readonly Unit[], averages: Float64Array): SearchedPart {
  const lexicon = new Lexicon(source);
  const tail = new Tail(lexicon);
  for (const { id, fields } of units) {
    tail.add(id);
    for (const [field, words] of fields.entries()) tail.addText(field, words.join(' '));
  }
  return new SearchedPart(atOnce(tail.toPart(lexicon.inOrder(), model, averages)));
}

/** BM25F as it stands in the book, for every unit. */
function scoreAll(units: readonly Unit[], query: readonly QueryTerm[]): Hit[] {
  const averages = averagesOf(units);
  const frequency = ({ fields }: Unit, term: string, b: number) =>
    fields.reduce((sum, words, field) => {
      const count = words.filter((word) => nameOf(word) === term).length;
      return sum + (count === 0 ? 0 : (model.fieldWeights[field]! * count) / (1 - b + (b * lengthOf(lengthCode(words.length))) / averages[field]!));
    }, 0);
  const scores = units.map((unit) => ({
    id: unit.id,
    score: query.reduce((sum, { term, weight }) => {
      const { k1, b } = model.weighingOf(term.slice(0, 2));
      const holders = units.filter((other) => frequency(other, term, b) > 0).length;
      const f = frequency(unit, term, b);
      return sum + (weight * Math.log(1 + (units.length - holders + 0.5) / (holders + 0.5)) * f * (k1 + 1)) / (f + k1);
    }, 0),
  }));
  return scores.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Low numbers are far more frequent than high ones, as words are. */
const word = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => Math.floor(40 * share ** 3));
const words = (maxLength: number) => fc.array(word, { maxLength });
const unitsOf = (maxLength: number) =>
  fc.array(fc.tuple(words(3), words(40)), { minLength: 1, maxLength }).map((all) => all.map((fields, index): Unit => ({ id: `u${(index * 7919) % 10_007}`, fields })));
const queryOf = fc.uniqueArray(word, { minLength: 1, maxLength: 8 }).chain((asked) =>
  fc.array(fc.constantFrom(1, 0.3, 2), { minLength: asked.length, maxLength: asked.length }).map((weights) => asked.map((number, index): QueryTerm => ({ term: nameOf(number), weight: weights[index]! }))),
);

describe('search', () => {
  it('gives BM25F as the book has it', () => {
    fc.assert(fc.property(unitsOf(30), queryOf, (units, query) => {
      const expected = scoreAll(units, query);
      const found = search([partOf(units, averagesOf(units))], model, averagesOf(units), query, 100);
      expect(new Map(found.map(({ id }) => [id, true]))).toEqual(new Map(expected.map(({ id }) => [id, true])));
      for (const [index, { score }] of found.entries()) expect(score).toBeCloseTo(expected[index]!.score, 9);
    }));
  });

  it('finds the same units with the same scores as looking at all of them, in any number of parts', () => {
    // Far more units than are looked at together, so that most of them are passed over.
    const [seed] = fc.sample(fc.array(fc.tuple(words(3), words(40)), { minLength: 400, maxLength: 400 }), 1);
    const units = Array.from({ length: 40_000 }, (_, index): Unit => {
      const [title, body] = seed![(index * 31) % 400]!;
      // The last ones are so rare that a block of theirs reaches over many windows.
      const rare = index % 500 === 7 ? [40 + (index % 3)] : [];
      return { id: `u${(index * 7919) % 50_021}`, fields: [title, [...body, index % 40, ...rare]] };
    });
    const averages = averagesOf(units);
    const whole = [partOf(units, averages)];
    // Written when other units had other lengths.
    const parts = [units.slice(0, 30_000), units.slice(30_000, 30_001), units.slice(30_001)].map((some) => partOf(some, averagesOf(some)));
    const ways = [{ term: nameOf(1), strength: 0.7 }, { term: nameOf(20), strength: 0.2 }];
    const others = fc.subarray<QueryTerm>([
      { term: nameOf(40), weight: 1 },
      { term: nameOf(41), weight: 1 },
      { term: nameOf(30), weight: 0.01, floor: 0.5 },
      { term: nameOf(43), weight: 1, floor: 0.5, ways },
      { term: nameOf(44), weight: 0.3, floor: 0.5, ways: [{ term: nameOf(40), strength: 0.7 }] },
    ]);
    fc.assert(fc.property(queryOf, others, fc.integer({ min: 1, max: 30 }), (common, some, limit) => {
      const query = [...common, ...some];
      const all = search(whole, model, averages, query, units.length);
      expect(search(whole, model, averages, query, limit)).toEqual(all.slice(0, limit));
      expect(search(parts, model, averages, query, limit)).toEqual(all.slice(0, limit));
    }), { numRuns: 25 });
  });

  it('answers as if what was taken out had never been there, before and after parts become one', () => {
    fc.assert(fc.property(unitsOf(60), fc.array(fc.nat(59)), queryOf, (units, gone, query) => {
      const left = units.filter((_, index) => !gone.includes(index));
      const averages = averagesOf(left);
      const half = Math.ceil(units.length / 2);
      const parts = [units.slice(0, half), units.slice(half)].filter((some) => some.length > 0).map((some) => partOf(some, averagesOf(some)));
      for (const index of new Set(gone)) {
        const id = units[index]?.id ?? '';
        const holder = parts.find((part) => part.find(id) >= 0);
        holder?.remove(holder.find(id));
      }
      const expected = search([partOf(left, averages)], model, averages, query, 10);
      expect(search(parts, model, averages, query, 10)).toEqual(expected);
      expect(search([new SearchedPart(atOnce(mergeParts(parts, model, averages)))], model, averages, query, 10)).toEqual(expected);
    }));
  });

  it('finds nothing for nothing', () => {
    const [units] = fc.sample(unitsOf(5), 1);
    const part = partOf(units!, averagesOf(units!));
    const query = [{ term: nameOf(0), weight: 1 }];
    expect(search([], model, averagesOf([]), query, 10)).toEqual([]);
    expect(search([part], model, averagesOf(units!), [], 10)).toEqual([]);
    expect(search([part], model, averagesOf(units!), [{ term: 'ko=없는', weight: 1 }], 10)).toEqual([]);
    expect(search([part], model, averagesOf(units!), query, 0)).toEqual([]);
  });
});

describe('the code of a length', () => {
  it('is exact for short texts, and within a sixteenth below for long ones', () => {
    for (let length = 0; length < 32; length++) expect(lengthOf(lengthCode(length))).toBe(length);
    fc.assert(fc.property(fc.integer({ min: 32, max: 500_000 }), (length) => {
      const read = lengthOf(lengthCode(length));
      expect(lengthCode(length)).toBeLessThan(256);
      expect(read).toBeLessThanOrEqual(length);
      expect(read).toBeGreaterThan(length * (15 / 16) - 1);
      expect(lengthCode(read)).toBe(lengthCode(length));
    }));
    expect(lengthCode(10_000_000)).toBe(255);
  });
});
