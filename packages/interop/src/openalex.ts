import { ValidationError, type Problem } from '@dongban/core/errors';
import { readIdentifier, type IdentifierScheme } from '@dongban/core/identifiers';
import type { Id } from '@dongban/core/kind';
import { parse } from '@dongban/core/parse';
import { RCard, type Topic, type Work } from '@dongban/core/r-card';
import { at, itemsAt, textAt } from './reading/at.ts';
import { emptyCard } from './reading/empty-card.ts';
import type { Imported } from './reading/imported.ts';

export type { Imported } from './reading/imported.ts';

/** Where a researcher belongs in the catalog that they are read into. */
export interface OpenAlexTarget {
  readonly id: Id<'r-card'>;
  readonly hub: Id<'hub'>;
  readonly organization: Id<'organization'>;
}

/** Most topics of one card: OpenAlex lists dozens, and the tail says little about a person. */
const topicsLimit = 10;

/**
 * Reads an OpenAlex author and the author's works as a card.
 *
 * Topics come with the works that OpenAlex filed under them; a topic without any work here is left out. Citation counts and
 * other figures about a person are left out on purpose.
 *
 * @param input.author an author object of the OpenAlex API.
 * @param input.works work objects of the API, in any order.
 * @throws {ValidationError} only where `author` is no OpenAlex author at all.
 * @example
 * const author = { id: 'https://openalex.org/A1', display_name: 'Haneul Kim', orcid: 'https://orcid.org/0000-0002-1825-0097' };
 * const works = [{
 *   id: 'https://openalex.org/W7', title: 'Vibration of inverters', type: 'article', language: 'en',
 *   authorships: [{ author: { id: author.id } }], topics: [{ display_name: 'Vibration testing' }],
 * }];
 * const { value } = readOpenAlex({ author, works }, { id: 'r-card_draft-kim', hub: 'hub_changwon', organization: 'organization_sample-institute' });
 * value.topics; // → [{ label: { en: 'Vibration testing' }, evidence: ['work_openalex-w7'] }]
 */
export function readOpenAlex(input: { readonly author: unknown; readonly works: readonly unknown[] }, target: OpenAlexTarget): Imported<RCard> {
  const { author } = input;
  const name = textAt(author, 'display_name');
  const authorId = openAlexId(textAt(author, 'id'), 'A');
  if (name === undefined || authorId === undefined) {
    throw new ValidationError('The OpenAlex author', [{ pointer: name === undefined ? '/display_name' : '/id', code: 'missing', params: {} }]);
  }
  const warnings: Problem[] = [];
  const works = input.works.flatMap((work, index) => readWork(work, authorId, `/works/${index}`, warnings) ?? []);
  const others = itemsAt(author, 'display_name_alternatives').filter((other): other is string => typeof other === 'string' && other.trim() !== '' && other !== name);

  const value = parse(
    RCard,
    {
      ...emptyCard(target.hub, target.organization),
      id: target.id,
      name: { primary: { lang: languageOfName(name), full: name }, others: others.map((full) => ({ lang: languageOfName(full), full })) },
      works: works.map(({ work }) => work),
      topics: topicsOf(works),
      career: careerOf(author),
      identifiers: [{ scheme: 'openalex', value: authorId }, ...identifierAt('/author/orcid', 'orcid', textAt(author, 'orcid'), warnings)],
    },
    'The card',
  );
  return { value, warnings, raw: input };
}

interface ReadWork {
  readonly work: Work;
  readonly topics: readonly string[];
}

function readWork(source: unknown, authorId: string, pointer: string, warnings: Problem[]): ReadWork | undefined {
  const id = openAlexId(textAt(source, 'id'), 'W');
  const title = textAt(source, 'title') ?? textAt(source, 'display_name');
  if (id === undefined || title === undefined) {
    warnings.push({ pointer: id === undefined ? `${pointer}/id` : `${pointer}/title`, code: 'missing', params: {} });
    return undefined;
  }
  // OpenAlex joins people of one name now and then: a work that does not name this author is not theirs.
  const authors = itemsAt(source, 'authorships').map((authorship) => openAlexId(textAt(authorship, 'author', 'id'), 'A'));
  if (authors.length > 0 && !authors.includes(authorId)) {
    warnings.push({ pointer: `${pointer}/authorships`, code: 'not-their-work', params: { title } });
    return undefined;
  }
  const language = textAt(source, 'language') ?? '';
  const lang = /^[a-z]{2,3}$/.test(language) ? language : 'en';
  const container = textAt(source, 'primary_location', 'source', 'display_name');
  const date = textAt(source, 'publication_date') ?? textAt(source, 'publication_year');
  const abstract = abstractOf(at(source, 'abstract_inverted_index'));
  const identifiers = [{ scheme: 'openalex', value: id }, ...identifierAt(`${pointer}/doi`, 'doi', textAt(source, 'doi'), warnings)];
  return {
    work: {
      id: `work_openalex-${id.toLowerCase()}`,
      type: workTypes.get(textAt(source, 'type') ?? '') ?? 'other',
      title: { [lang]: title },
      identifiers,
      ...(container === undefined ? {} : { container: { [lang]: container } }),
      ...(date !== undefined && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? { date } : {}),
      ...(abstract === undefined ? {} : { abstract: { [lang]: abstract } }),
    },
    topics: itemsAt(source, 'topics').flatMap((topic) => textAt(topic, 'display_name') ?? []),
  };
}

/** OpenAlex work type → ORCID work type. */
const workTypes: ReadonlyMap<string, string> = new Map(Object.entries({
  article: 'journal-article', preprint: 'preprint', review: 'review', book: 'book', 'book-chapter': 'book-chapter', dissertation: 'dissertation-thesis',
  dataset: 'data-set', report: 'report', standard: 'technical-standard', editorial: 'journal-article', letter: 'journal-article',
}));

function topicsOf(works: readonly ReadWork[]): Topic[] {
  const evidence = new Map<string, Topic['evidence']>();
  for (const { work, topics } of works) {
    for (const topic of new Set(topics)) evidence.set(topic, [...(evidence.get(topic) ?? []), work.id]);
  }
  return [...evidence]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, topicsLimit)
    .map(([topic, works]) => ({ label: { en: topic }, evidence: works }));
}

/** Where and when somebody published, the latest first. A place whose years end before another's is a place they have left. */
function careerOf(author: unknown): RCard['career'] {
  const places = itemsAt(author, 'affiliations').flatMap((affiliation) => {
    const name = textAt(affiliation, 'institution', 'display_name');
    const years = itemsAt(affiliation, 'years').filter((year): year is number => Number.isInteger(year) && (year as number) >= 1000 && (year as number) <= 9999);
    if (name === undefined) return [];
    const ror = readIdentifier('ror', textAt(affiliation, 'institution', 'ror') ?? '');
    return [{ name, ror, first: Math.min(...years), last: Math.max(...years) }];
  });
  const latest = Math.max(...places.map(({ last }) => last));
  return places
    .sort((a, b) => (a.last === b.last ? 0 : b.last > a.last ? 1 : -1))
    .map(({ name, ror, first, last }) => ({
      organization: { en: name },
      // OpenAlex knows where somebody published from, not what they were there.
      role: { ko: '소속', en: 'Affiliation' },
      ...(Number.isFinite(first) ? { start: String(first) } : {}),
      ...(Number.isFinite(last) && last < latest ? { end: String(last) } : {}),
      ...(ror.ok ? { identifiers: [{ scheme: 'ror', value: ror.value }] } : {}),
    }));
}

/** Words of an inverted index put back in their places. */
function abstractOf(index: unknown): string | undefined {
  if (typeof index !== 'object' || index === null) return undefined;
  const words: string[] = [];
  for (const [word, places] of Object.entries(index)) {
    if (!Array.isArray(places)) continue;
    for (const place of places as unknown[]) if (Number.isInteger(place) && (place as number) >= 0 && (place as number) < 10_000) words[place as number] = word;
  }
  const text = words.filter((word) => word !== undefined).join(' ').trim();
  return text === '' ? undefined : text;
}

function identifierAt(pointer: string, scheme: IdentifierScheme, text: string | undefined, warnings: Problem[]): { scheme: string; value: string }[] {
  if (text === undefined) return [];
  const result = readIdentifier(scheme, text);
  if (result.ok) return [{ scheme, value: result.value }];
  warnings.push({ pointer, ...result.problem });
  return [];
}

function openAlexId(text: string | undefined, letter: 'A' | 'W'): string | undefined {
  return new RegExp(`^(?:https://openalex\\.org/)?(${letter}\\d+)$`, 'i').exec(text ?? '')?.[1]?.toUpperCase();
}

const languageOfName = (name: string): string => (/\p{Script=Hangul}/u.test(name) ? 'ko' : 'en');
