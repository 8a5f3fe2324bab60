import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lowerBound } from '../retrieval/text-parts.ts';
import { Bounds, type OwnedTexts } from './bounds.ts';
import { cover } from './cover.ts';
import { PresenceList, type Presences } from './presences.ts';

/* Lists and bounds are made for speed; a plain way to the same numbers is beside each. */

const value = fc.double({ min: 0.01, max: 1, noNaN: true });
const presences = (texts: number) => fc.uniqueArray(fc.nat(texts - 1), { maxLength: texts }).chain((list) =>
  fc.tuple(...list.map(() => value)).map((values): Presences => ({ texts: Uint32Array.from(list.toSorted((a, b) => a - b)), values: Float64Array.from(values) })));

/** So many texts of each owner, as an index has them. */
function textsOf(sizes: readonly number[]): OwnedTexts {
  const firstText = Uint32Array.from([0, ...sizes.keys()], (_, owner) => sizes.slice(0, owner).reduce((sum, size) => sum + size, 0));
  const unitOf = Uint32Array.from(sizes.flatMap((size, owner) => Array.from({ length: size }, () => owner)));
  return { texts: unitOf.length, firstText, unitOf, isAlone: Uint8Array.from(unitOf, (owner) => Number(sizes[owner] === 1)) };
}

it('of two lists there is of each text the higher value', () => {
  fc.assert(fc.property(presences(300), presences(300), (a, b) => {
    const highest = new Map<number, number>();
    for (const { texts, values } of [a, b]) for (const [at, text] of texts.entries()) highest.set(text, Math.max(highest.get(text) ?? 0, values[at] as number));
    const merged = listOf(a).highest(listOf(b)).end();
    expect([...merged.texts]).toEqual([...highest.keys()].sort((x, y) => x - y));
    expect([...merged.values]).toEqual([...merged.texts].map((text) => highest.get(text)));
  }));
});

it('owners come once each, none after one that covers much less, and none covers more than is said', () => {
  const owners = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 6 }) }), { minLength: 1, maxLength: 400 });
  const query = owners.chain((sizes) => fc.record({ sizes: fc.constant(sizes), words: fc.array(presences(sizes.reduce((sum, size) => sum + size, 0)), { minLength: 1, maxLength: 4 }) }));
  fc.assert(fc.property(query, ({ sizes, words }) => {
    const texts = textsOf(sizes);
    const worth = (word: number, own: number, size: number) => (1 + word) * (1 + own / 100) * (1 - size / 1000);
    const bounds = new Bounds(texts, (size) => words.reduce((sum, _, word) => sum + worth(word, 0, size), 0));
    for (const [word, found] of words.entries()) bounds.add(found, (own, size) => worth(word, own, size));

    const plain = sizes.map((size, owner) => Array.from({ length: size }, (_, place) => {
      const [first, text] = [texts.firstText[owner] as number, (texts.firstText[owner] as number) + place];
      const covered = words.reduce((sum, found, word) => {
        const own = lowerBound(found.texts, first + size) - lowerBound(found.texts, first);
        const at = found.texts.indexOf(text);
        return at < 0 ? sum : sum + worth(word, own, size) * (found.values[at] as number);
      }, 0);
      const asked = words.reduce((sum, _, word) => sum + worth(word, 0, size), 0);
      return cover(Math.min(covered, asked), asked);
    }));

    const seen: number[] = [];
    for (const { owners: next, most } of bounds.inOrder()) {
      for (const owner of next) {
        seen.push(owner);
        const covers = [...bounds.coversOf(owner)];
        expect(covers.length).toBe(sizes[owner]);
        for (const [place, bound] of covers.entries()) {
          expect(bound).toBeGreaterThanOrEqual(plain[owner]?.[place] ?? 0);
          expect(bound).toBeCloseTo(plain[owner]?.[place] ?? 0, 6);
          expect(most).toBeGreaterThanOrEqual(bound);
        }
      }
      const left = plain.filter((_, owner) => !seen.includes(owner)).flat();
      for (const rest of left) expect(rest).toBeLessThanOrEqual(most);
    }
    expect(seen.sort((a, b) => a - b)).toEqual([...plain.keys()].filter((owner) => plain[owner]?.some((one) => one > 0)));
    expect([...bounds.inOrder()].flatMap(({ owners: next }) => [...next]).sort((a, b) => a - b), 'once more').toEqual(seen);
    // The next bounds have their room from these.
    bounds.end();
  }));
});

function listOf({ texts, values }: Presences): PresenceList {
  const list = PresenceList.take();
  for (const [at, text] of texts.entries()) list.add(text, values[at] as number);
  return list;
}
