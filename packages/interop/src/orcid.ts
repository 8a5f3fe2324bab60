import { ValidationError, type Problem } from '@dongban/core/errors';
import { readIdentifier } from '@dongban/core/identifiers';
import type { Id } from '@dongban/core/kind';
import { parse } from '@dongban/core/parse';
import { RCard } from '@dongban/core/r-card';
import { readAffiliations } from './orcid/affiliations.ts';
import { readIdentifiers } from './orcid/identifiers.ts';
import { isPublic, step, steps, textIn, type Node, type Reading } from './orcid/node.ts';
import { readName } from './orcid/name.ts';
import { inLanguage } from './orcid/language.ts';
import { httpsUrl } from './orcid/url.ts';
import { readWorks } from './orcid/works.ts';
import { emptyCard } from './reading/empty-card.ts';
import { firstSentence } from './reading/first-sentence.ts';
import type { Imported } from './reading/imported.ts';

export type { Imported } from './reading/imported.ts';

/** Where a person belongs in the catalog that they are read into. */
export interface OrcidTarget {
  readonly id: Id<'r-card'>;
  readonly organization: Id<'organization'>;
  readonly hub: Id<'hub'>;
  /**
   * Language of texts that are written in neither Hangul nor kana, and have none of their own: ORCID does not say it.
   *
   * @default 'en'
   */
  readonly lang?: string | undefined;
}

const sections = ['orcid-identifier', 'person', 'activities-summary'];

/**
 * Reads an ORCID 3.0 record, as `GET /v3.0/{iD}/record` of the registry gives it in JSON.
 *
 * Only items whose visibility is `public` are read. What is missing, odd or not public leaves a warning, and the value is
 * a card all the same: without a current position, role and headline say "researcher" until somebody writes better ones.
 * Works keep their id from one reading to the next.
 *
 * @throws {ValidationError} only where the input is no ORCID record at all.
 * @example
 * const record = {
 *   'orcid-identifier': { uri: 'https://orcid.org/0000-0002-1825-0097', path: '0000-0002-1825-0097', host: 'orcid.org' },
 *   person: {
 *     name: { 'credit-name': { value: '김하늘' }, visibility: 'public' },
 *     keywords: { keyword: [{ content: '진동 시험', visibility: 'public' }, { content: '등산', visibility: 'limited' }] },
 *   },
 * };
 * const { value, warnings } = readOrcidRecord(record, { id: 'r-card_kim', organization: 'organization_a', hub: 'hub_changwon' });
 * value.topics; // → [{ label: { ko: '진동 시험' }, evidence: [] }]
 * warnings.some(({ pointer, code }) => pointer === '/person/keywords/keyword/1' && code === 'not-public'); // → true
 */
export function readOrcidRecord(input: unknown, target: OrcidTarget): Imported<RCard> {
  if (typeof input !== 'object' || input === null || !sections.some((section) => Object.hasOwn(input, section))) {
    throw new ValidationError('The ORCID record', [{ pointer: '/orcid-identifier', code: 'missing', params: {} }]);
  }
  const warnings: Problem[] = [];
  const reading: Reading = { lang: target.lang ?? 'en', warn: (node, code, params = {}) => warnings.push({ pointer: node.pointer, code, params }) };
  const record: Node = { value: input, pointer: '' };

  const orcid = readOrcid(record, reading);
  const career = readAffiliations(step(record, 'activities-summary', 'employments'), 'employment-summary', reading);
  const url = readPage(record, reading);
  const value = parse(
    RCard,
    {
      ...emptyCard(target.hub, target.organization),
      id: target.id,
      name: readName(record, orcid ?? '—', reading),
      ...readRoleAndHeadline(record, career, reading),
      topics: readKeywords(record, reading),
      works: readWorks(step(record, 'activities-summary', 'works'), reading),
      career,
      education: readAffiliations(step(record, 'activities-summary', 'educations'), 'education-summary', reading),
      ...(url === undefined ? {} : { contact: { url } }),
      identifiers: [
        ...(orcid === undefined ? [] : [{ scheme: 'orcid', value: orcid }]),
        ...readIdentifiers(steps(record, 'person', 'external-identifiers', 'external-identifier').filter((node) => isPublic(node, reading)), reading),
      ],
    },
    'The card',
  );
  return { value, warnings, raw: input };
}

function readOrcid(record: Node, reading: Reading): string | undefined {
  const node = step(record, 'orcid-identifier');
  const host = textIn(node, 'host') ?? 'orcid.org';
  if (host !== 'orcid.org') reading.warn(step(node, 'host'), 'other-register', { host });
  const path = textIn(node, 'path');
  const result = readIdentifier('orcid', path ?? '');
  if (result.ok) return result.value;
  reading.warn(step(node, 'path'), path === undefined ? 'missing' : result.problem.code, path === undefined ? {} : result.problem.params);
  return undefined;
}

function readRoleAndHeadline(record: Node, career: RCard['career'], reading: Reading): Partial<Pick<RCard, 'role' | 'headline'>> {
  const role = career.find(({ end }) => end === undefined)?.role;
  if (role === undefined) reading.warn(step(record, 'activities-summary', 'employments'), 'missing');

  const biography = step(record, 'person', 'biography');
  const text = isPublic(biography, reading) ? textIn(biography, 'content') : undefined;
  if (text === undefined) return role === undefined ? {} : { role, headline: role };
  const headline = firstSentence(text);
  if (headline !== text) reading.warn(step(biography, 'content'), 'first-sentence-kept');
  return { ...(role === undefined ? {} : { role }), headline: inLanguage(headline, reading.lang) };
}

/** A keyword names a field. Which works show it the record does not say, and is not guessed. */
function readKeywords(record: Node, reading: Reading): RCard['topics'] {
  const keywords = steps(record, 'person', 'keywords', 'keyword').filter((node) => isPublic(node, reading));
  const labels = new Set(keywords.flatMap((node) => textIn(node, 'content') ?? []));
  return [...labels].map((label) => ({ label: inLanguage(label, reading.lang), evidence: [] }));
}

function readPage(record: Node, reading: Reading): string | undefined {
  const pages = steps(record, 'person', 'researcher-urls', 'researcher-url').filter((node) => isPublic(node, reading));
  return pages.flatMap((node) => httpsUrl(step(node, 'url', 'value'), reading) ?? []).at(0);
}
