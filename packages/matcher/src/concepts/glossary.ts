/** Terms of any language that stand for one thing, so that a text in one language finds a text in another. */
export interface Concept {
  /** Unique within a glossary. */
  readonly id: string;
  /** By BCP 47 tag; spacing, particles, plurals and case need no terms of their own. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Ids of the concepts it is a kind of, those right above it: random vibration is a kind of vibration. */
  readonly broader?: readonly string[];
  /** Its terms that are those of other concepts too: a text that holds one may be about either. */
  readonly shared?: readonly string[];
}

/** A table of concepts. */
export type Glossary = readonly Concept[];
