import type { Evidence } from '@dongban/core/match';
import type { Contribution } from '../scoring/cover-search.ts';
import type { Entry } from './entry.ts';
import type { Context } from './context.ts';
import { textsAt } from './record-texts.ts';

/** A reader takes in a handful of words. */
const mostTerms = 5;
/** And of what is not there, the weightiest. */
const mostMissing = 3;

/** Where the words were found, most telling first, each place with the need's words that it holds. */
export function evidenceOf(contributions: readonly Contribution[], { pointers }: Entry, { question }: Context): Evidence[] {
  const places = new Map<string, { amount: number; terms: string[] }>();
  for (const { slot, segments } of contributions) {
    for (const { place, amount } of segments) {
      const pointer = pointers[place] ?? '';
      const found = places.get(pointer) ?? { amount: 0, terms: [] };
      found.amount += amount;
      found.terms.push(question.slots[slot]?.surface ?? '');
      places.set(pointer, found);
    }
  }
  return [...places].sort(([, a], [, b]) => b.amount - a.amount).map(([pointer, { terms }]) => ({ pointer, terms }));
}

/** The record's own words that met the need's, those that count most first; in the need's language where there is a choice. */
export function recordWords(contributions: readonly Contribution[], entry: Entry, { question, texts }: Context): string[] {
  const words: string[] = [];
  for (const { way, segments } of contributions.toSorted((a, b) => b.amount - a.amount)) {
    const pointers = segments.toSorted((a, b) => b.amount - a.amount).map(({ place }) => entry.pointers[place] ?? '');
    const pointer = pointers.find((candidate) => candidate.endsWith(`/${question.need.lang}`)) ?? pointers[0] ?? '';
    const word = textsAt(entry.record, pointer).map(({ text }) => texts.wordsIn(text, way.terms)).find((found) => found !== undefined);
    if (word !== undefined && !words.some((other) => other.toLowerCase() === word.toLowerCase())) words.push(word);
  }
  return words.filter((word) => !words.some((other) => other !== word && contains(other, word))).slice(0, mostTerms);
}

/** Words of the need that none of the record's texts mentions, those that would count most first. */
export function missingWords({ owner, texts }: Entry, { search, question }: Context): string[] {
  const held = new Set([...texts.values()].flat().flatMap((text) => search.contributionsTo(text).map(({ slot }) => slot)));
  const missing = question.slots.map(({ surface, isBonus }, slot) => ({ surface, worth: held.has(slot) || isBonus === true ? 0 : search.worthOf(slot, owner) }));
  return missing.filter(({ worth }) => worth > 0).sort((a, b) => b.worth - a.worth).map(({ surface }) => surface).slice(0, mostMissing);
}

/** "flexible" says nothing beside "flexible sensor". */
function contains(longer: string, shorter: string): boolean {
  return longer.length > shorter.length && longer.toLowerCase().includes(shorter.toLowerCase());
}
