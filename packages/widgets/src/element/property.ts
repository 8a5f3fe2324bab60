import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Declare = (prototype: ReactiveElement, name: string) => void;

/** A field whose change draws the element again, and that an attribute sets. Lit's own brings what only standard decorators need. */
export function property(options?: PropertyDeclaration): Declare {
  return (prototype, name) => (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
}

/** A field whose change draws the element again; the element's own. */
export function state(): Declare {
  return property({ state: true, attribute: false });
}
