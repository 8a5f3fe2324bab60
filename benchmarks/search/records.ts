import { seeded } from '../expert-matching/bootstrap.ts';
import type { Passage } from './korquad.ts';

/** A record of a catalog: a title and some sentences. */
export type TextRecord = Passage;

/** Records of one length. */
export interface RecordLength {
  readonly name: 'short' | 'long';
  readonly characters: string;
  readonly fewestSentences: number;
  readonly mostSentences: number;
  readonly mostRecords: number;
}

/** As those of an instrument, and as those of a researcher or a service, which are as long as the paragraphs they are drawn from. */
export const recordLengths: readonly RecordLength[] = [
  { name: 'short', characters: '200', fewestSentences: 2, mostSentences: 3, mostRecords: 1_000_000 },
  { name: 'long', characters: '600', fewestSentences: 6, mostSentences: 9, mostRecords: 100_000 },
];

const seed = 20_261_124;

/**
 * Records from the sentences of real paragraphs, drawn anew for each: there are fewer paragraphs than records. The words and
 * how often they occur are real; which sentences stand together is not.
 */
export function* recordsFrom(passages: readonly Passage[], count: number, { fewestSentences, mostSentences } = recordLengths[0] as RecordLength): Generator<TextRecord> {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentences = passages.flatMap(({ body }) => body.split(/(?<=[.?!])\s+/)).filter((sentence) => sentence.length > 10);
  for (let number = 0; number < count; number++) {
    const body = Array.from({ length: fewestSentences + Math.floor((mostSentences - fewestSentences + 1) * random()) }, () => pick(sentences)).join(' ');
    yield { id: `r${number}`, title: pick(passages).title, body };
  }
}
