import { seeded } from '../expert-matching/bootstrap.ts';
import type { Passage } from './korquad.ts';

/** A record of the size of a service or an instrument in a catalog: a title and two or three sentences. */
export type TextRecord = Passage;

const seed = 20_261_124;

/**
 * Records from the sentences of real paragraphs, drawn anew for each: there are fewer paragraphs than records. The words and
 * how often they occur are real; which sentences stand together is not.
 */
export function* recordsFrom(passages: readonly Passage[], count: number): Generator<TextRecord> {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentences = passages.flatMap(({ body }) => body.split(/(?<=[.?!])\s+/)).filter((sentence) => sentence.length > 10);
  for (let number = 0; number < count; number++) {
    const body = Array.from({ length: 2 + Math.floor(2 * random()) }, () => pick(sentences)).join(' ');
    yield { id: `r${number}`, title: pick(passages).title, body };
  }
}
