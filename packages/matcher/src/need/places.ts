import type { KoreanRegion } from '@dongban/core/regions';
import { analyze } from '../language/analyze.ts';
import { fold } from '../language/fold.ts';
import type { Token } from '../language/token.ts';
import { isDenied } from './denial.ts';
import { overlap, type Found } from './span.ts';
import { isTown, partsOfTowns, townsIn } from './towns.ts';

/** A hub as far as finding its name in a text needs it. */
export interface NamedHub {
  readonly id: `hub_${string}`;
  readonly name: Readonly<Record<string, string>>;
  readonly address: Readonly<Record<string, string>>;
}

/** A region as far as finding its name in a text needs it. */
export type NamedRegion = Pick<KoreanRegion, 'key' | 'label' | 'short'>;

/** South Gyeongsang, North Jeolla. */
const twoWords = /(?:north|south) [a-z]+/y;

/** What may follow a place's name in one word: 창원시, 성남쪽, 광주지역. */
const afterPlace = /^(?:(?:광역|특별|특별자치)?시|도|군|구|쪽|권|지역|인근|근처|공장|센터|지사|지점|본사|본원|분원|캠퍼스|소재|면|가|인데|이고)?$/;

/**
 * The hubs and regions that a text names. A hub goes by its name, by those words of its name that its address holds too (of
 * "성남 본원" only 성남 is a place), and by the towns of its address.
 */
export function readPlaces(text: string, hubs: readonly NamedHub[], regions: readonly NamedRegion[]): { hubs: Found<`hub_${string}`>[]; regions: Found<string>[] } {
  const folded = fold(text).toLowerCase();
  const words = analyze(text);
  const find = <T>(places: readonly { value: T; names: ReadonlySet<string> }[]): Found<T>[] => {
    const found: Found<T>[] = [];
    for (const word of words) {
      for (const { spelling, end } of spellingsAt(word, folded)) {
        const hit = places.find(({ names }) => isNamed(spelling, names));
        if (hit === undefined || isDenied(folded, { start: word.start, end }) || isOtherwise(folded.slice(0, word.start), folded.slice(word.start, end), folded.slice(end))) continue;
        found.push({ value: hit.value, start: word.start, end });
        break;
      }
    }
    return found;
  };
  const foundHubs = find(hubs.map((hub) => ({ value: hub.id, names: hubNames(hub) })));
  const ofTowns = find(regions.map((region) => ({ value: region.key, names: townNames(region) })));
  // Who names the town of a hub means the hub.
  const foundRegions = [...find(regions.map((region) => ({ value: region.key, names: regionNames(region) }))), ...ofTowns.filter((town) => !foundHubs.some((hub) => overlap(hub, town)))];
  const open = eitherOf(folded, [...foundHubs, ...foundRegions]);
  return { hubs: whereItTakesPlace(folded, foundHubs, open), regions: whereItTakesPlace(folded, foundRegions, open) };
}

/** The places of which either would do: 창원이나 부산. None of them is chosen. */
function eitherOf(folded: string, places: readonly Found<string>[]): Found<string>[] {
  return places.filter((place) =>
    places.some((other) => {
      const [first, last] = place.start < other.start ? [place, other] : [other, place];
      return /^[^\s,]+(?:이?나|이든| 또는| 혹은| or(?: in)?)\s$/u.test(folded.slice(first.start, last.start));
    }),
  );
}

/** Of two places that which is not merely where the company is: 서울 소재지만 시험은 전북에서. */
function whereItTakesPlace<T>(folded: string, found: readonly Found<T>[], open: readonly Found<string>[]): Found<T>[] {
  const places = found.filter(({ start }) => !open.some((other) => other.start === start));
  const others = places.filter(({ start, end }) => !companyBehind.test(folded.slice(end)) && !companyBefore.test(folded.slice(0, start)));
  return new Set(places.map(({ value }) => value)).size > 1 && others.length > 0 ? others : places;
}

const companyBehind = /^(?:\s?(?:소재|본사|기업|업체|회사|스타트업)|에\s?(?:있|본사|소재|위치)|인데|이고)/u;
const companyBefore = /\b(?:(?:based|located|headquartered) in|we(?: are|['’]re) in|our (?:company|plant|factory|office) is in) $/u;

/** What may be the name of a place from a word on: with the next one, as an index keeps it, and as it stands, since 특별자치도 ends in what looks like a particle. */
function spellingsAt({ surface, start, end }: Token, folded: string): { spelling: string; end: number }[] {
  twoWords.lastIndex = start;
  const [pair] = twoWords.exec(folded) ?? [];
  return [...(pair === undefined ? [] : [{ spelling: pair, end: start + pair.length }]), { spelling: surface.toLowerCase(), end }, { spelling: folded.slice(start, end), end }];
}

/** Anywhere but there (창원 말고, other than Seoul, it need not be Seoul), a name that a place is only part of (Seoul National University), or the other 광주. */
function isOtherwise(before: string, name: string, behind: string): boolean {
  return (
    (name.startsWith('광주') && /경기도?\s?$/u.test(before)) ||
    /^[이가은는]?\s?멀|^ (?:metropolitan )?(?:national )?univ/u.test(behind) ||
    /\b(?:(?:(?:not|n['’]t) (?:have to|need to) be|need(?: not|n['’]t) be)(?: in)?|(?:anywhere|everywhere|all|any(?: place| hub)?) but|outside(?: of)?) $/u.test(before)
  );
}

function isNamed(word: string, names: ReadonlySet<string>): boolean {
  for (const name of names) {
    // Of 충청남도에서 the 도 goes with the particle.
    if (word === name || (name.length > 3 && name === `${word}도`)) return true;
    if (/[가-힣]$/.test(name) && word.startsWith(name) && afterPlace.test(word.slice(name.length))) return true;
  }
  return false;
}

const hubNames = once((hub: NamedHub): ReadonlySet<string> => {
  const address = Object.values(hub.address).map((line) => fold(line).toLowerCase());
  const names = new Set<string>();
  for (const name of namesOf([hub.name])) names.add(name);
  for (const word of Object.values(hub.name).flatMap((name) => fold(name).toLowerCase().split(/\s+/))) {
    if (word.length > 1 && address.some((line) => line.includes(word))) names.add(word);
  }
  for (const town of address.flatMap((line) => [...line.matchAll(/([가-힣]{2,})[시군구](?=\s|$)|\b([a-z]{5,})(?=-(?:si|gun|gu)\b)/gu)])) names.add(town[1] ?? town[2] ?? '');
  for (const town of address.flatMap((line) => line.split(/\s*,\s*/))) if (isTown(town)) names.add(town);
  for (const [town, part] of partsOfTowns) if (names.has(town)) names.add(part);
  return names;
});

const regionNames = once(({ label, short }: NamedRegion): ReadonlySet<string> => namesOf([label, short]));
const townNames = once(({ key }: NamedRegion): ReadonlySet<string> => new Set(townsIn(key)));

function namesOf(texts: readonly Readonly<Record<string, string>>[]): Set<string> {
  return new Set(texts.flatMap((text) => Object.values(text).map((name) => fold(name).toLowerCase())));
}

/** What is made of a thing, made once: the same hubs and regions are looked for in every need. */
function once<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const made = new WeakMap<Thing, Made>();
  return (thing) => {
    let known = made.get(thing);
    if (known === undefined) made.set(thing, (known = make(thing)));
    return known;
  };
}
