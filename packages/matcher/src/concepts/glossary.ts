/** Terms of any language that stand for one thing, so that a text in one language finds a text in another. */
export interface Concept {
  /** Unique within a glossary. */
  readonly id: string;
  /** By BCP 47 tag; spacing, particles, plurals and case need no terms of their own. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
}

/** A table of concepts. */
export type Glossary = readonly Concept[];
