import { LivePart } from './live-part.ts';

/** A part with what only a search for its units needs, made when the first one comes. */
export class SearchedPart extends LivePart {
  #marks: Uint32Array | undefined;
  #firstSegment: Uint32Array | undefined;

  /**
   * By segment: its kind, and above it the lower 16 bits of its unit. A search looks segments up here and there in all of
   * memory, and so finds both at one place.
   */
  get marks(): Uint32Array {
    return (this.#marks ??= Uint32Array.from(this.part.kindOf, (kind, segment) => ((this.part.unitOf[segment] as number) << 16) | kind));
  }

  /** By unit: its first segment; one more at the end. A unit without segments has that of the next one. */
  get firstSegment(): Uint32Array {
    return (this.#firstSegment ??= firstSegments(this.part.unitOf, this.part.ids.size));
  }
}

function firstSegments(unitOf: Uint32Array, units: number): Uint32Array {
  const first = new Uint32Array(units + 1);
  for (let segment = 0, unit = 0; unit <= units; unit++) {
    while (segment < unitOf.length && (unitOf[segment] as number) < unit) segment += 1;
    first[unit] = segment;
  }
  return first;
}
