import type { Need } from '@dongban/core/need';
import type { Hub } from '@dongban/core/hub';
import type { Organization } from '@dongban/core/organization';
import { koreanRegions } from '@dongban/core/regions';
import type { ConceptFinder, FoundConcept } from '../concepts/concept-finder.ts';
import { analyze } from '../language/analyze.ts';
import { weighingOf } from '../language/languages.ts';
import type { LivePart } from '../retrieval/live-part.ts';
import type { Token } from '../language/token.ts';
import type { NeedReader } from '../need/need-reader.ts';
import type { NeedReading } from '../need/read-need.ts';
import type { GrowthStage, SizeClass } from '@dongban/core/vocabularies';
import { overlap, type NeedSpan } from '../need/span.ts';
import type { Slot, Way } from '../scoring/slot.ts';
import { logarithm } from '../scoring/logarithm.ts';
import type { Coordinates } from '../scoring/distance.ts';
import type { Surroundings } from './surroundings.ts';
import { strengthOf, type ConceptTree } from './concept-tree.ts';
import { isTelling, phrasesIn } from './phrases.ts';
import { conceptTerm, partTerm, partTerms, phraseTerm, wordTerm } from './terms.ts';

/** A word that a need is about, with all ways to meet it. */
export interface WordSlot extends Slot {
  /** The word as the need writes it. */
  readonly surface: string;
}

/** A need, ready to be compared with records. */
export interface Question {
  readonly need: Need;
  /** Where the text says what is in the need; what the caller gave beside the text is in none. */
  readonly spans: readonly NeedSpan[];
  readonly slots: readonly WordSlot[];
  /** The concepts that its text names, each as often as it does. */
  readonly concepts: readonly FoundConcept[];
  /** Words that no record holds, for which others like them were looked for. */
  readonly replaced: readonly string[];
  /** The place that the need names. */
  readonly place: Place | undefined;
  /** What is known of the company that asks. */
  readonly company: Company;
}

/** A place that a need names. */
export interface Place {
  /** Hubs that are there. */
  readonly hubs: ReadonlySet<string>;
  /** Its middle, where that is known: distances are measured from it. */
  readonly center: Coordinates | undefined;
}

/** What rules look at in the company that asks; a fact that is not known is left out. */
export interface Company {
  readonly country?: string;
  readonly region?: string;
  readonly sizeClass?: SizeClass;
  readonly growthStage?: GrowthStage;
  readonly industries?: NonNullable<Organization['industries']>;
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

/** How needs are read. */
export interface Reading {
  /** Epoch milliseconds, from which “next month” counts, in the zone of the first hub. */
  readonly now: number;
  readonly finder: ConceptFinder;
  readonly tree: ConceptTree;
  readonly reader: NeedReader;
  /** What the records say, by which a word that was mistyped shows. */
  readonly parts: readonly LivePart[];
  /** What two words in a row count beside one word; 0 where no rule looks at them. */
  readonly phrases: number;
}

/**
 * Reads a need and takes apart what it asks. What the caller gave beside the text wins over what the text says.
 */
export function askQuestion(need: Need, { hubs, organizations }: Pick<Surroundings, 'hubs' | 'organizations'>, reading: Reading): Question {
  const all = [...hubs.values()];
  const read = reading.reader.readNeed(need.text, { now: reading.now, hubs: all, ...(all[0] === undefined ? {} : { timeZone: all[0].timeZone }) });
  const whole: Need = { ...read.need, ...need, text: read.need.text };
  const place = placeOf(whole, all);
  const spans = read.spans.filter(({ pointer }) => !Object.hasOwn(need, pointer.split('/')[1] ?? ''));
  const company = companyOf(whole, organizations.get(whole.organization ?? ''));
  return { need: whole, spans, place, company, ...slotsOf(whole, spokenFor(read, place), reading) };
}

function placeOf(need: Need, hubs: readonly Hub[]): Place | undefined {
  if (need.hub !== undefined) return { hubs: new Set([need.hub]), center: coordinatesOf(hubs.find(({ id }) => id === need.hub)) };
  if (need.region === undefined) return undefined;
  const there = hubs.filter((hub) => hub.region === need.region);
  const [latitude, longitude] = koreanRegions.find(({ key }) => key === need.region)?.seat ?? [];
  return { hubs: new Set(there.map(({ id }) => id)), center: coordinatesOf({ latitude, longitude }) };
}

function coordinatesOf({ latitude, longitude }: { latitude?: number | undefined; longitude?: number | undefined } = {}): Coordinates | undefined {
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

/** What the need says of the company; what it leaves out, the catalog's record of it says. */
function companyOf({ country, companyRegion, sizeClass, growthStage, industries }: Need, record: Organization | undefined): Company {
  const facts = {
    country: country ?? record?.country,
    region: companyRegion ?? record?.region,
    sizeClass: sizeClass ?? record?.sizeClass,
    growthStage: growthStage ?? record?.growthStage,
    industries: industries ?? record?.industries,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Fields whose words say when, where, for how much and who asks, never about what. */
const aside = ['quantities', 'mode', 'from', 'deadline', 'budget', 'trlNow', 'trlWanted', 'country'];

/** Stretches of the text that rules of their own look at. A place where no hub is stays a word. */
function spokenFor(reading: NeedReading, place: Place | undefined): readonly NeedSpan[] {
  return reading.spans.filter(({ pointer }) => {
    if (pointer === '/hub' || pointer === '/region') return place !== undefined && place.hubs.size > 0;
    return aside.includes(pointer.split('/')[1] ?? '');
  });
}

function slotsOf(need: Need, spans: readonly NeedSpan[], { finder, tree, reader, phrases, parts }: Reading): Pick<Question, 'slots' | 'concepts' | 'replaced'> {
  const inText = analyze(need.text);
  const written = new Set(inText.map(({ word }) => word));
  const added = analyze((need.standards ?? []).join('; ')).filter(({ word }) => !written.has(word));
  const concepts = finder.find(inText);
  const slots = new Map<string, { token: Token; count: number; ways: Way[] }>();
  const asked = askedOf(inText, spans, reader);
  const near = reader.nearWords?.(asked, concepts, parts) ?? new Map<string, never>();
  for (const token of [...asked, ...added]) {
    const slot = slots.get(token.word) ?? { token, count: 0, ways: [...waysOf(token), ...(near.get(token.word) ?? []).map(({ term, strength }) => ({ strength, terms: [term] }))] };
    slot.count += 1;
    for (const concept of added.includes(token) ? [] : concepts) {
      const common = Math.min(concept.end, token.end) - Math.max(concept.start, token.start);
      const share = Math.min(1, common / token.surface.length);
      for (const related of common > 0 ? tree.around(concept.id) : []) {
        const term = conceptTerm(related.id);
        if (!slot.ways.some((way) => way.terms[0] === term)) slot.ways.push({ strength: strength.concept * share * strengthOf(related), terms: [term] });
      }
    }
    slots.set(token.word, slot);
  }
  const words = [...slots.values()].map(({ token, count, ways }) => ({
    surface: token.surface,
    weight: 1 + logarithm(count),
    weighing: weighingOf(token.language),
    ways,
  }));
  return {
    concepts,
    slots: phrases === 0 ? words : [...words, ...phraseSlots(inText, new Set(asked), phrases)],
    replaced: [...new Set(asked.filter(({ word }) => near.has(word)).map(({ surface }) => surface))],
  };
}

/** Words in a row that the need is about: who holds them is nearer to it, and who does not lacks nothing that was asked. */
function phraseSlots(tokens: readonly Token[], asked: ReadonlySet<Token>, phrases: number): WordSlot[] {
  const slots = new Map<string, WordSlot & { count: number }>();
  for (const { words, surface, first } of phrasesIn(tokens.filter((token) => asked.has(token)))) {
    const term = phraseTerm(first, words);
    const count = (slots.get(term)?.count ?? 0) + 1;
    slots.set(term, { surface, count, isBonus: true, weight: phrases * (1 + logarithm(count)), weighing: weighingOf(first.language), ways: [{ strength: 1, terms: [term] }] });
  }
  return [...slots.values()];
}

/** The words that the need is about. Words of asking are none, unless there is nothing else. */
function askedOf(tokens: readonly Token[], spans: readonly NeedSpan[], reader: NeedReader): readonly Token[] {
  const isSpokenFor = (token: Token): boolean => spans.some((span) => overlap(span, token));
  const free = tokens.filter((token, index) => isTelling(token) && !isSpokenFor(token) && !(reader.isSiteWord(token.word) && isPlace(tokens[index - 1], spans)));
  const telling = free.filter(({ word }) => !reader.isRequestWord(word));
  return telling.length > 0 ? telling : free;
}

function isPlace(token: Token | undefined, spans: readonly NeedSpan[]): boolean {
  return token !== undefined && spans.some((span) => (span.pointer === '/hub' || span.pointer === '/region') && overlap(span, token));
}

function waysOf(token: Token): Way[] {
  const itself: Way = { strength: 1, terms: [wordTerm(token)] };
  if (token.language === 'ko') {
    const terms = partTerms(token);
    return terms.length === 0 ? [itself] : [itself, { strength: strength.parts, terms }];
  }
  // The parts of a standard are its key, the adopted one and the series; of another word there are none.
  const strengths = [1, strength.adopted, strength.series];
  const others = token.parts.flatMap((part, index) => (token.parts.indexOf(part) < index ? [] : [{ strength: strengths[index] ?? 1, terms: [partTerm(token, part)] }]));
  return [itself, ...others];
}
