import { standardPattern } from '../language/standards.ts';
import type { Found } from './span.ts';

/** The standards that a text names, as it prints them. */
export function readStandards(text: string): Found<string>[] {
  return [...text.matchAll(new RegExp(standardPattern, 'gu'))].map(({ 0: value, index }) => ({ value, start: index, end: index + value.length }));
}
