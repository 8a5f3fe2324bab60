import type { Sentences } from '@dongban/core/describer';
import type { BuiltIn, Loaders } from './loaders.ts';
import type { Messages } from './messages.ts';

/** A language that a host brings: every word of the elements, and the sentences of reasons, refusals and problems. */
export interface HostLanguage extends Messages {
  /** A sentence that is left out is said in English. */
  readonly sentences?: Partial<Sentences>;
}

/** What is there of a language so far. */
type Loaded = Partial<HostLanguage>;

const fallback = 'en';
const loaded = new Map<string, Loaded>();
const listeners = new Set<() => void>();

/**
 * Teaches the elements a language, in one call; those on the page that are in it are drawn again. A table with the tag of a
 * language that they speak already takes its place.
 */
export function addLanguage(language: HostLanguage): void {
  loaded.set(keyOf(language.lang), { sentences: {}, ...language });
  announce();
}

/** Calls back when there are other words to draw with. */
export function onLanguage(listener: () => void): void {
  listeners.add(listener);
}

/** The tag to speak for a page's language: itself where we have the language (`en-GB`), else English. */
export function languageFor(tag: string): string {
  const key = keyOf(tag);
  return (loaded.has(key) || isBuiltIn(key)) && isWellFormed(tag) ? tag : fallback;
}

/** The words of a tag that `languageFor` gave: the parts that have been loaded. */
export function messagesFor(tag: string): Messages {
  return (loaded.get(keyOf(tag)) ?? {}) as Messages;
}

/** The sentences of a language; `undefined` where they have not been loaded. */
export function sentencesFor(tag: string): Partial<Sentences> | undefined {
  return loaded.get(keyOf(tag))?.sentences;
}

/** Fetches what is missing of some parts; `undefined` where nothing is. Rejects where the page's own server cannot be reached. */
export function load(tag: string, parts: Loaders): Promise<void> | undefined {
  const key = keyOf(tag);
  const missing = Object.entries(parts).filter(([part]) => loaded.get(key)?.[part as keyof Loaders] === undefined);
  if (missing.length === 0 || !isBuiltIn(key)) return undefined;
  return Promise.all(missing.map(([, loader]) => loader[key]())).then((modules) => {
    loaded.set(key, Object.assign({ lang: key }, ...modules, loaded.get(key)) as Loaded);
  });
}

/** Whether the elements know a language (of `keyOf`) by themselves, with every sentence. */
export function isBuiltIn(language: string): language is BuiltIn {
  return language === 'ko' || language === 'en';
}

/** Has every element draw again. */
export function announce(): void {
  for (const listener of listeners) listener();
}

/** The language of a tag, without region and script. */
export function keyOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
