import type { ReadSpan } from '@dongban/core/match';
import type { Need } from '@dongban/core/need';

/** What was written, and what the visitor has set right since; the latter wins. */
export interface Question {
  readonly text: string;
  readonly changes: Partial<Need>;
}

/** What was read out of a question, and where in its text. */
export interface Reading {
  readonly need: Need;
  readonly spans?: readonly ReadSpan[] | undefined;
}

/** A need's field, and the place in it where it is a list: `/hub`, `/standards/1`. */
export interface PartPath {
  readonly field: keyof Need;
  readonly index: number | undefined;
}

export function pointerOf({ field, index }: PartPath): string {
  return index === undefined ? `/${field}` : `/${field}/${index}`;
}

/** Whether a part can be taken back: it came beside the text, is one of a list, or is known by where it is written. */
export function canRemove(question: Question, reading: Reading, part: PartPath): boolean {
  return part.index !== undefined || Object.hasOwn(question.changes, part.field) || spansOf(reading, part).length > 0;
}

/**
 * The question without a part. One of a list is left out of the list; anything else is cut out of the text, for nothing that
 * is written can be unsaid beside it.
 */
export function withoutPart(question: Question, reading: Reading, part: PartPath): Question {
  const { field, index } = part;
  if (index !== undefined) return { ...question, changes: { ...question.changes, [field]: listOf(reading, field).filter((_, at) => at !== index) } };
  const changes = Object.fromEntries(Object.entries(question.changes).filter(([name]) => name !== field)) as Partial<Need>;
  return { text: replaced(textOf(question, reading), spansOf(reading, part), ''), changes };
}

/** The question with a part set to something else; it no longer says in its text what it said before. */
export function withPart(question: Question, reading: Reading, part: PartPath, value: unknown): Question {
  const { field, index } = part;
  const whole = index === undefined ? value : listOf(reading, field).map((item, at) => (at === index ? value : item));
  return { text: replaced(textOf(question, reading), spansOf(reading, part), '') || question.text, changes: { ...question.changes, [field]: whole } };
}

/** The question with other words in the place of a part, to be read anew. */
export function withWords(question: Question, reading: Reading, part: PartPath, words: string): Question {
  const changes = Object.fromEntries(Object.entries(question.changes).filter(([name]) => name !== part.field)) as Partial<Need>;
  const spans = spansOf(reading, part);
  const text = textOf(question, reading);
  return { text: spans.length === 0 ? `${text} ${words}` : replaced(text, spans, words), changes };
}

/** The words in which a part is written; empty where it is not in the text. */
export function wordsOf(reading: Reading, part: PartPath): string {
  const [span] = spansOf(reading, part);
  return span === undefined ? '' : reading.need.text.slice(span.start, span.end);
}

function spansOf({ spans = [] }: Reading, part: PartPath): readonly ReadSpan[] {
  return spans.filter(({ pointer }) => pointer === pointerOf(part));
}

/** The text to which the spans belong: trimmed and composed by whoever read it. */
function textOf(question: Question, { need }: Reading): string {
  return need.text === '' ? question.text : need.text;
}

function listOf({ need }: Reading, field: keyof Need): readonly unknown[] {
  const list = need[field];
  return Array.isArray(list) ? list : [];
}

/** The text with other words in the place of some spans: the first gets them, the others go. */
function replaced(text: string, spans: readonly ReadSpan[], words: string): string {
  let result = '';
  let at = 0;
  for (const [index, { start, end }] of spans.entries()) {
    result += text.slice(at, start) + (index === 0 ? words : '');
    at = end;
  }
  return (result + text.slice(at)).replaceAll(/\s+/gu, ' ').trim();
}
