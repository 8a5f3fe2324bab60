import type { describeWith } from '@dongban/core/describer';
import { announce, isBuiltIn, keyOf, load, sentencesFor } from './languages.ts';
import { sentences } from './loaders.ts';

/*
 * The sentences of reasons, refusals and problems are the longest part of a language, and many visits need none. So they are fetched
 * when the first of them is to be said.
 */

let say: typeof describeWith | undefined;

/** The sentence for a reason, refusal, block or problem; empty until its language is there, and then the elements draw again. */
export function describe(message: { readonly code: string; readonly params: object }, locale: string): string {
  if (say !== undefined && tagsFor(locale).every((tag) => sentencesFor(tag) !== undefined)) return say(sentencesFor, message, locale);
  void loadSentences(locale).then(announce, () => undefined);
  return '';
}

/** Fetches what `describe` says in a language. */
export async function loadSentences(locale: string): Promise<void> {
  const [core] = await Promise.all([import('@dongban/core/describer'), ...tagsFor(locale).map((tag) => load(tag, { sentences }))]);
  say = core.describeWith;
}

/** A host's language may leave sentences out; those are said in English. */
function tagsFor(locale: string): readonly string[] {
  return isBuiltIn(keyOf(locale)) ? [locale] : [locale, 'en'];
}
