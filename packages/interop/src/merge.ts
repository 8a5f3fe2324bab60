import { DongbanError } from '@dongban/core/errors';
import type { Identifier } from '@dongban/core/common';
import type { RCard, Topic, Work } from '@dongban/core/r-card';
import type { LocalizedText } from '@dongban/core/text';

/**
 * A card with what an importer read about the same person added to it. What is on the card already stays as it is: somebody
 * may have put it right. Works are the same where they share an identifier, or a title and a year.
 *
 * @throws {DongbanError} `no-shared-identifier` where no identifier says that the two are one person: a name never does.
 * @example
 * import { readOrcidRecord } from '@dongban/interop/orcid';
 * import { sampleCatalog } from '@dongban/sample-catalog';
 *
 * const iD = 'https://orcid.org/0000-0002-1825-0097';
 * const record = {
 *   'orcid-identifier': { uri: iD, path: '0000-0002-1825-0097', host: 'orcid.org' },
 *   person: { name: { 'credit-name': { value: 'Han, S.' }, visibility: 'public' } },
 * };
 * const read = readOrcidRecord(record, { id: 'r-card_import', hub: 'hub_changwon', organization: 'organization_sample-institute' });
 * const [card] = sampleCatalog.cards;
 * const merged = card && mergeCard({ ...card, identifiers: [{ scheme: 'orcid', value: iD }] }, read.value);
 * merged?.name.others.map(({ full }) => full); // → ['Seoyun Han', 'Han, S.']
 */
export function mergeCard(card: RCard, imported: RCard): RCard {
  const shared = (card.identifiers ?? []).some((one) => (imported.identifiers ?? []).some((other) => isSame(one, other)));
  if (!shared) {
    throw new DongbanError('no-shared-identifier', `Nothing but the name says that ${card.id} and the imported record are one person. Put the ORCID iD on the card first.`, { params: { id: card.id } });
  }
  const { works, ids } = mergeWorks(card.works, imported.works);
  const topics = imported.topics.map((topic) => ({ ...topic, evidence: topic.evidence.map((id) => ids.get(id) ?? id) }));
  return {
    ...imported,
    ...card,
    identifiers: union(card.identifiers ?? [], imported.identifiers ?? [], isSame),
    name: { ...card.name, others: union(card.name.others, [imported.name.primary, ...imported.name.others], (a, b) => a.full === b.full).filter(({ full }) => full !== card.name.primary.full) },
    works,
    topics: mergeTopics(card.topics, topics),
    interests: union(card.interests, imported.interests, sharesText),
    languages: union(card.languages, imported.languages, (a, b) => a === b),
    videos: union(card.videos, imported.videos, (a, b) => a.url === b.url),
    career: card.career.length > 0 ? card.career : imported.career,
    education: card.education.length > 0 ? card.education : imported.education,
  };
}

/** Works of both, and under which id each imported work is found now. */
function mergeWorks(onFile: readonly Work[], imported: readonly Work[]): { works: Work[]; ids: ReadonlyMap<string, Work['id']> } {
  const works = [...onFile];
  const ids = new Map<string, Work['id']>();
  for (const work of imported) {
    const index = works.findIndex((known) => isSameWork(known, work));
    const known = works[index];
    ids.set(work.id, known?.id ?? work.id);
    if (known === undefined) works.push(work);
    else works[index] = mergeWork(known, work);
  }
  return { works, ids };
}

function mergeWork(known: Work, imported: Work): Work {
  const identifiers = union(known.identifiers ?? [], imported.identifiers ?? [], isSame);
  return { ...imported, ...known, title: { ...imported.title, ...known.title }, ...(identifiers.length === 0 ? {} : { identifiers }) };
}

function isSameWork(a: Work, b: Work): boolean {
  if (a.id === b.id) return true;
  if ((a.identifiers ?? []).some((one) => (b.identifiers ?? []).some((other) => isSame(one, other)))) return true;
  return a.date !== undefined && b.date !== undefined && a.date.slice(0, 4) === b.date.slice(0, 4) && sharesText(a.title, b.title);
}

function mergeTopics(onFile: readonly Topic[], imported: readonly Topic[]): Topic[] {
  const topics = [...onFile];
  for (const topic of imported) {
    const index = topics.findIndex(({ label }) => sharesText(label, topic.label));
    const known = topics[index];
    if (known === undefined) topics.push(topic);
    else topics[index] = { ...known, evidence: [...new Set([...known.evidence, ...topic.evidence])] };
  }
  return topics;
}

const isSame = (a: Identifier, b: Identifier): boolean => a.scheme === b.scheme && a.value === b.value;

/** Whether two texts are the same in some language, but for case, punctuation and spacing. */
function sharesText(a: LocalizedText, b: LocalizedText): boolean {
  const inB = new Set(Object.values(b).map(comparable));
  return Object.values(a).some((text) => inB.has(comparable(text)));
}

const comparable = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

function union<T>(first: readonly T[], second: readonly T[], isEqual: (a: T, b: T) => boolean): T[] {
  const all = [...first];
  for (const item of second) if (!all.some((known) => isEqual(known, item))) all.push(item);
  return all;
}
