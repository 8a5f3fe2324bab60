import { forEachPosting, type LivePart } from './live-part.ts';
import type { Model } from './model.ts';
import { PackedStrings } from './packed-strings.ts';
import type { Part } from './part.ts';
import { PartWriter } from './part-writer.ts';
import type { Steps } from './steps.ts';

/** One part of several; units that were taken out are left behind. The units keep their order. */
export function* mergeParts(parts: readonly LivePart[], model: Model, averages: Float64Array): Steps<Part> {
  const ids: string[] = [];
  const unitOf: number[] = [];
  const kindOf: number[] = [];
  const renumbered = parts.map((live): Renumbered => {
    const { part } = live;
    const units = Int32Array.from({ length: part.ids.size }, (_, unit) => (live.isDead(unit) ? -1 : ids.push(part.ids.at(unit)) - 1));
    const segments = Int32Array.from(part.unitOf, (unit, segment) => {
      const number = units[unit] as number;
      if (number < 0) return -1;
      kindOf.push(part.kindOf[segment] as number);
      return unitOf.push(number) - 1;
    });
    return { part, units, segments };
  });
  yield;

  const idOrder: number[] = [];
  for (const [, holders] of inOrder(parts.map(({ part }) => ({ size: part.ids.size, at: (place) => part.ids.at(part.idOrder[place] as number) })))) {
    for (const [list, place] of holders) {
      const { part, units } = renumbered[list] as Renumbered;
      const unit = units[part.idOrder[place] as number] as number;
      if (unit >= 0) idOrder.push(unit);
    }
    yield;
  }

  const units = { ids: PackedStrings.of(ids), idOrder: new Uint32Array(idOrder), unitOf: new Uint32Array(unitOf), kindOf: new Uint16Array(kindOf) };
  const writer = new PartWriter(units, model, averages);
  for (const [term, holders] of inOrder(parts.map(({ part }) => part.terms))) {
    let isBegun = false;
    for (const [list, place] of holders) {
      const { part, segments } = renumbered[list] as Renumbered;
      forEachPosting(part, place, (segment, count) => {
        const now = segments[segment] as number;
        if (now < 0) return;
        if (!isBegun) writer.begin(term);
        isBegun = true;
        writer.add(now, count);
      });
    }
    yield;
  }
  return writer.finish();
}

/** A part, and the numbers that its units and segments get; −1 where they are left behind. */
interface Renumbered {
  readonly part: Part;
  readonly units: Int32Array;
  readonly segments: Int32Array;
}

interface Sorted {
  readonly size: number;
  at(place: number): string;
}

/** Walks through several sorted lists at once: for every text, which of them hold it, and where. */
function* inOrder(lists: readonly Sorted[]): Generator<readonly [text: string, holders: readonly (readonly [list: number, place: number])[]]> {
  const places = lists.map(() => 0);
  const heads = lists.map((list) => (list.size > 0 ? list.at(0) : undefined));
  for (;;) {
    let first: string | undefined;
    for (const head of heads) if (head !== undefined && (first === undefined || head < first)) first = head;
    if (first === undefined) return;
    const holders: [number, number][] = [];
    for (const [number, list] of lists.entries()) {
      if (heads[number] !== first) continue;
      const place = places[number] as number;
      holders.push([number, place]);
      places[number] = place + 1;
      heads[number] = place + 1 < list.size ? list.at(place + 1) : undefined;
    }
    yield [first, holders];
  }
}
