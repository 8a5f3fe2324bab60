import * as z from 'zod/mini';
import { formatted } from './formatted.ts';

/** A BCP 47 language tag, such as `ko`, `en` or `ko-Latn`. */
export const LanguageTag = formatted('language-tag', /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** Text a person reads: a map from BCP 47 tag to text, at least one entry. */
export const LocalizedText = z
  .record(LanguageTag, z.string().check(z.minLength(1)))
  .check((payload) => {
    // A text in no language is a text that is missing.
    if (Object.keys(payload.value).length === 0) payload.issues.push({ code: 'invalid_type', expected: 'record', input: undefined });
  });
