import { version } from './version.ts';

/** What a class of ours says of itself, so that two copies on one page can be told apart. */
interface Versioned {
  readonly version?: string;
}

/**
 * Defines an element unless the page already has one of that name. A second copy of dongban on the page is not an error of
 * the visitor's, so it is said in the console and nothing is thrown.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const existing = customElements.get(tag);
  if (existing === undefined) {
    customElements.define(tag, element);
  } else if (existing !== element) {
    const first = (existing as Versioned).version ?? 'of unknown version';
    console.warn(`<${tag}> is already defined by dongban ${first}; the copy from dongban ${version} stays unused. Load dongban once.`);
  }
}
