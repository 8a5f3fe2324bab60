import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { RCard } from '@dongban/core/r-card';
import { areas, dealTypes, partnershipTypes, type Vocabulary } from '@dongban/core/vocabularies';

/** A text of a record and where it stands. */
export interface RecordText {
  /** JSON pointer into the record: `/keywords/2/ko`. */
  readonly pointer: string;
  readonly text: string;
}

/** Fields that hold a code: it is read as its label, whose words are what people write. */
const codeLists: ReadonlyMap<string, Vocabulary> = new Map(Object.entries({ area: areas, dealTypes, partnershipTypes }));

/** The texts of a record that a pointer with `*` reaches: a plain string, or each language of a localized text. */
export function textsAt(record: CatalogRecord, pattern: string): RecordText[] {
  const steps = pattern.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return valuesAt(record, steps, '').flatMap(({ value, pointer }) => {
    const codes = codeLists.get(steps[0] ?? '');
    if (typeof value === 'string' && codes !== undefined) return languagesOf(codes.term(value)?.label).map(({ text }) => ({ pointer, text }));
    if (typeof value === 'string') return [{ pointer, text: value }];
    return languagesOf(value).map(({ tag, text }) => ({ pointer: `${pointer}/${tag}`, text }));
  });
}

/** The texts of each work of a card by field, with the labels of the topics that name the work. */
export function worksTexts(card: RCard): readonly Readonly<Record<'title' | 'abstract' | 'topic', readonly RecordText[]>>[] {
  return card.works.map((work, index) => {
    const topics = card.topics.flatMap(({ evidence }, topic) => (evidence.includes(work.id) ? textsAt(card, `/topics/${topic}/label`) : []));
    return { title: textsAt(card, `/works/${index}/title`), abstract: textsAt(card, `/works/${index}/abstract`), topic: topics };
  });
}

interface Located {
  readonly value: unknown;
  readonly pointer: string;
}

function valuesAt(value: unknown, steps: readonly string[], pointer: string): Located[] {
  const [step, ...rest] = steps;
  if (value === undefined || value === null) return [];
  if (step === undefined) return [{ value, pointer }];
  if (step === '*') return Array.isArray(value) ? value.flatMap((item: unknown, index) => valuesAt(item, rest, `${pointer}/${index}`)) : [];
  if (typeof value !== 'object' || !Object.hasOwn(value, step)) return [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[step], rest, `${pointer}/${step}`);
}

function languagesOf(value: unknown): { tag: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([tag, text]: [string, unknown]) => (typeof text === 'string' ? [{ tag, text }] : []));
}
