import type { Need } from '@dongban/core/need';
import type { Hub } from '@dongban/core/hub';
import type { ConceptFinder } from '../concepts/concept-finder.ts';
import { analyze, weighings } from '../language/analyze.ts';
import { requestWords } from '../language/korean-words.ts';
import { stemKorean } from '../language/korean.ts';
import type { Token } from '../language/token.ts';
import { readNeed, type NeedReading } from '../need/read-need.ts';
import { overlap, type NeedSpan } from '../need/span.ts';
import type { NamedRegion } from '../need/places.ts';
import type { Slot, Way } from '../scoring/cover-search.ts';
import { logarithm } from '../scoring/logarithm.ts';
import { partMark } from '../text-index/terms.ts';
import { conceptMark } from './words-in.ts';

/** A word that a need is about, with all ways to meet it. */
export interface WordSlot extends Slot {
  /** The word as the need writes it. */
  readonly surface: string;
}

/** A need, ready to be compared with records. */
export interface Question {
  readonly need: Need;
  readonly slots: readonly WordSlot[];
  /** Hubs at the place that the need names; `undefined` where it names none. */
  readonly place: ReadonlySet<string> | undefined;
}

const strength = {
  /** A word that is only part of a compound there, or is spread over two words. */
  parts: 0.8,
  /** Another word for the same thing. */
  concept: 0.9,
  /** The foreign standard that a national one took over. */
  adopted: 0.9,
  /** Another part of the same series of standards. */
  series: 0.4,
};

const koreanFillers = new Set(requestWords.flatMap((word) => [word, stemKorean(word)]));
const englishFillers = new Set(
  ('able ask best call find get give go help hope interest know look make march need offer plan possibl pleas quot recommend requir ' +
    'search seek somebodi someon someth suggest support take tell thank urgent want we wish you').split(' '),
);

/**
 * Reads a need and takes apart what it asks. What the caller gave beside the text wins over what the text says.
 */
export function askQuestion(need: Need, hubs: readonly Hub[], regions: readonly NamedRegion[], finder: ConceptFinder): Question {
  const reading = readNeed(need.text, { hubs, regions });
  const whole: Need = { ...reading.need, ...need, text: reading.need.text };
  const place = placeOf(whole, hubs);
  return { need: whole, place, slots: slotsOf(whole, spokenFor(reading, place), finder) };
}

function placeOf(need: Need, hubs: readonly Hub[]): ReadonlySet<string> | undefined {
  if (need.hub !== undefined) return new Set([need.hub]);
  const there = hubs.filter((hub) => need.region !== undefined && hub.region === need.region);
  return there.length === 0 ? undefined : new Set(there.map((hub) => hub.id));
}

/** Stretches of the text that rules of their own look at. A place where no hub is stays a word. */
function spokenFor(reading: NeedReading, place: ReadonlySet<string> | undefined): readonly NeedSpan[] {
  return reading.spans.filter(({ pointer }) => {
    if (pointer === '/hub' || pointer === '/region') return place !== undefined;
    return pointer.startsWith('/quantities') || pointer === '/mode';
  });
}

function slotsOf(need: Need, spans: readonly NeedSpan[], finder: ConceptFinder): WordSlot[] {
  const inText = analyze(need.text);
  const written = new Set(inText.map(({ word }) => word));
  const added = analyze((need.standards ?? []).join('; ')).filter(({ word }) => !written.has(word));
  const concepts = finder.find(inText);
  const slots = new Map<string, { token: Token; count: number; ways: Way[] }>();
  for (const token of [...inText.filter((word) => isAsked(word, spans)), ...added]) {
    const slot = slots.get(token.word) ?? { token, count: 0, ways: waysOf(token) };
    slot.count += 1;
    for (const concept of added.includes(token) ? [] : concepts) {
      const common = Math.min(concept.end, token.end) - Math.max(concept.start, token.start);
      const share = Math.min(1, common / token.surface.length);
      const term = conceptMark + concept.id;
      if (common > 0 && !slot.ways.some((way) => way.terms[0] === term)) slot.ways.push({ strength: strength.concept * share, terms: [term] });
    }
    slots.set(token.word, slot);
  }
  return [...slots.values()].map(({ token, count, ways }) => ({
    surface: token.surface,
    weight: 1 + logarithm(count),
    weighing: weighings[token.language],
    ways,
  }));
}

/** A bare number says little, and a word of asking nothing. */
function isAsked(token: Token, spans: readonly NeedSpan[]): boolean {
  if (/^[\d.]+$/.test(token.word) || koreanFillers.has(token.word) || englishFillers.has(token.word)) return false;
  return !spans.some((span) => overlap(span, token));
}

function waysOf(token: Token): Way[] {
  const itself: Way = { strength: 1, terms: [token.word] };
  if (token.parts.length === 0) return [itself];
  if (token.language === 'ko') return [itself, { strength: strength.parts, terms: [...new Set(token.parts)].map((part) => partMark + part) }];
  const [key, adopted, series] = token.parts.map((part) => partMark + part);
  return [itself, way(1, key), way(strength.adopted, adopted), way(strength.series, series)].filter((one) => one !== undefined);
}

function way(strength: number, term: string | undefined): Way | undefined {
  return term === undefined ? undefined : { strength, terms: [term] };
}
