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
  const steps = pattern.split('/').map((step) => (step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step));
  const codes = codeLists.get(steps[1] ?? '');
  return valuesAt(record, steps, 1, '').flatMap(({ value, pointer }) => {
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

/** What the steps from `next` on lead to. */
function valuesAt(from: unknown, steps: readonly string[], next: number, path: string): Located[] {
  let [value, pointer] = [from, path];
  for (let at = next; at < steps.length; at++) {
    const step = steps[at] as string;
    if (step === '*') return Array.isArray(value) ? value.flatMap((item: unknown, index) => valuesAt(item, steps, at + 1, `${pointer}/${index}`)) : [];
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
    value = (value as Readonly<Record<string, unknown>>)[step];
    pointer += `/${step}`;
  }
  return value === undefined || value === null ? [] : [{ value, pointer }];
}

function languagesOf(value: unknown): { tag: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([tag, text]: [string, unknown]) => (typeof text === 'string' ? [{ tag, text }] : []));
}
