import { describe as say } from '@dongban/core/describe';
import { isValidationError } from '@dongban/core/errors';
import { RCard } from '@dongban/core/r-card';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOrcidRecord } from './orcid.ts';
import { at } from './reading/at.ts';

const target = { id: 'r-card_han', organization: 'organization_a', hub: 'hub_changwon' } as const;
const data = process.env['DONGBAN_DATA'] ?? new URL('../../../../shared/data', import.meta.url).pathname;
const stored = `${data}/interop/orcid/record-full-3.0.json`;
const payloads = `${data}/xss/payloads.json`;
for (const path of [stored, payloads]) if (!existsSync(path)) console.info(`Skipped, since ${path} is missing: set DONGBAN_DATA.`);

const shown = { visibility: 'public' };
const value = (text: string) => ({ value: text });
const date = (year: string | null, month: string | null = null, day: string | null = null) => ({
  year: year && value(year), month: month && value(month), day: day && value(day),
});

interface Position { readonly [field: string]: unknown }

const positions = (kind: 'employment' | 'education', ...summaries: Position[]) => ({
  'affiliation-group': summaries.map((summary) => ({ summaries: [{ [`${kind}-summary`]: { ...shown, organization: { name: '가상전자' }, ...summary } }] })),
});
const works = (...groups: Position[][]) => ({
  group: groups.map((summaries) => ({ 'work-summary': summaries.map((work) => ({ ...shown, type: 'journal-article', ...work })) })),
});
const titled = (text: string) => ({ title: { title: value(text) } });

const person = {
  name: { ...shown, 'given-names': value('하늘'), 'family-name': value('김'), 'credit-name': value('김하늘') },
  biography: { ...shown, content: '진동 시험을 합니다. 자세한 것은 문의하세요.' },
};
const record = (parts: { person?: object; activities?: object } = {}) => ({
  'orcid-identifier': { uri: 'https://orcid.org/0000-0002-1825-0097', path: '0000-0002-1825-0097', host: 'orcid.org' },
  person: { ...person, ...parts.person },
  'activities-summary': { employments: positions('employment', { 'role-title': '책임연구원', 'end-date': null }), ...parts.activities },
});
const full = record({
  person: {
    'other-names': { 'other-name': [{ ...shown, content: 'Haneul' }] }, keywords: { keyword: [{ ...shown, content: '진동' }] },
    'researcher-urls': { 'researcher-url': [{ ...shown, url: value('https://example.org/han') }] },
    'external-identifiers': { 'external-identifier': [{ ...shown, 'external-id-type': 'Scopus Author ID', 'external-id-value': '7', 'external-id-relationship': 'self' }] },
  },
  activities: { works: works([{ ...titled('a'), 'put-code': 1 }]), educations: positions('education', { 'role-title': 'b' }) },
});
const read = (parts?: Parameters<typeof record>[0]) => readOrcidRecord(record(parts), target);
const codes = (warnings: readonly { pointer: string; code: string }[]) => warnings.map(({ pointer, code }) => `${pointer} ${code}`);

describe('an ORCID record', () => {
  it('becomes a card with the stated name, the current position and the first sentence of the biography', () => {
    const { value: card, warnings, raw } = read();
    expect(card).toMatchObject({
      id: 'r-card_han', organization: 'organization_a', hub: 'hub_changwon',
      name: { primary: { lang: 'ko', full: '김하늘', family: '김', given: '하늘', order: 'family-first' }, others: [] },
      role: { ko: '책임연구원' }, headline: { ko: '진동 시험을 합니다.' }, identifiers: [{ scheme: 'orcid', value: 'https://orcid.org/0000-0002-1825-0097' }],
    });
    expect(codes(warnings)).toEqual(['/person/biography/content first-sentence-kept']);
    expect(raw).toEqual(record());
  });

  it('with nothing but an iD becomes a neutral card that says what is missing', () => {
    const { value: card, warnings } = readOrcidRecord({ 'orcid-identifier': { path: '0000-0002-1825-0097' }, person: null, 'activities-summary': null }, target);
    expect(card.name.primary.full).toBe('https://orcid.org/0000-0002-1825-0097');
    expect(card.role).toEqual({ ko: '연구자', en: 'Researcher' });
    expect(codes(warnings)).toEqual(['/person/name missing', '/activities-summary/employments missing']);
  });

  it.each([null, undefined, 5, 'text', [], {}, { '@type': 'Person' }, '{"orcid-identifier":{}}'])('is not %j', (input) => {
    const failure = (() => {
      try {
        return readOrcidRecord(input, target);
      } catch (error) {
        return error;
      }
    })();
    expect(isValidationError(failure)).toBe(true);
  });

  it('with a wrong check digit has no ORCID identifier', () => {
    const { value: card, warnings } = readOrcidRecord({ ...record(), 'orcid-identifier': { path: '0000-0002-1825-0098', host: 'orcid.org' } }, target);
    expect(card.identifiers).toEqual([]);
    expect(codes(warnings)).toContain('/orcid-identifier/path wrong-check-digit');
  });

  it('from a test register says so', () => {
    const { warnings } = readOrcidRecord({ ...record(), 'orcid-identifier': { path: '0000-0002-1825-0097', host: 'sandbox.orcid.org' } }, target);
    expect(warnings).toContainEqual({ pointer: '/orcid-identifier/host', code: 'other-register', params: { host: 'sandbox.orcid.org' } });
  });
});

describe('the name', () => {
  const name = (parts: { given?: string; family?: string; credit?: string; others?: string[] }) =>
    read({ person: {
      name: { ...shown, 'given-names': parts.given === undefined ? null : value(parts.given), 'family-name': parts.family === undefined ? null : value(parts.family), 'credit-name': parts.credit === undefined ? null : value(parts.credit) },
      'other-names': { 'other-name': (parts.others ?? []).map((content) => ({ ...shown, content })) },
    } });

  it('keeps other spellings, each once and in its language', () => {
    expect(name({ given: 'Haneul', family: 'Kim', credit: 'Haneul Kim', others: ['김하늘', 'H. Kim', '김하늘', 'Haneul Kim'] }).value.name).toEqual({
      primary: { lang: 'en', full: 'Haneul Kim', family: 'Kim', given: 'Haneul', order: 'given-first' },
      others: [{ lang: 'ko', full: '김하늘' }, { lang: 'en', full: 'H. Kim' }],
    });
  });

  it('is another name made of the same parts where there is no credit name', () => {
    const { value: card, warnings } = name({ given: '하늘', family: '김', others: ['Haneul Kim', '김하늘'] });
    expect(card.name.primary).toEqual({ lang: 'ko', full: '김하늘', family: '김', given: '하늘', order: 'family-first' });
    expect(codes(warnings)).not.toContain('/person/name name-put-together');
  });

  it('is put together, given name first, only where the record states none, and says so', () => {
    const { value: card, warnings } = name({ given: 'Haneul', family: 'Kim' });
    expect(card.name.primary).toMatchObject({ full: 'Haneul Kim', order: 'given-first' });
    expect(codes(warnings)).toContain('/person/name name-put-together');
  });

  it('may be one word', () => {
    const { value: card, warnings } = name({ given: 'Suharto' });
    expect(card.name.primary).toEqual({ lang: 'en', full: 'Suharto', given: 'Suharto' });
    expect(codes(warnings)).not.toContain('/person/name name-put-together');
  });

  it('keeps no part of another script with a form', () => {
    expect(name({ given: '하늘', family: '김', credit: 'Haneul Kim' }).value.name.primary).toEqual({ lang: 'en', full: 'Haneul Kim' });
  });
});

describe('positions', () => {
  it('come the lasting ones first, then the latest, dated as far as known', () => {
    const { value: card } = read({ activities: {
      employments: positions('employment',
        { 'role-title': 'a', 'start-date': date('2001', '3', '2'), 'end-date': date('2005') },
        { 'role-title': 'b', 'start-date': date('2010', '04'), 'end-date': null },
        { 'role-title': 'c', 'start-date': date('2005'), 'end-date': date('2009', '12') },
        { 'role-title': 'd', 'start-date': null, 'end-date': null },
      ),
    } });
    expect(card.career.map(({ role, start, end }) => [role['en'], start, end])).toEqual([['b', '2010-04', undefined], ['d', undefined, undefined], ['c', '2005', '2009-12'], ['a', '2001-03-02', '2005']]);
    expect(card.role).toEqual({ en: 'b' });
  });

  it('name department and organization with its identifier', () => {
    const { value: card, warnings } = read({ activities: { educations: positions('education', {
      'role-title': '박사', 'department-name': '기계공학과',
      organization: { name: '가상대학교', 'disambiguated-organization': { 'disambiguated-organization-identifier': 'https://ror.org/05gq02987', 'disambiguation-source': 'ROR' } },
    }, {
      'role-title': '학사', organization: { name: '가상대학교', 'disambiguated-organization': { 'disambiguated-organization-identifier': '05gq02988', 'disambiguation-source': 'ROR' } },
    }) } });
    expect(card.education).toEqual([
      { organization: { ko: '가상대학교' }, department: { ko: '기계공학과' }, role: { ko: '박사' }, identifiers: [{ scheme: 'ror', value: 'https://ror.org/05gq02987' }] },
      { organization: { ko: '가상대학교' }, role: { ko: '학사' } },
    ]);
    expect(codes(warnings)).toContain('/activities-summary/educations/affiliation-group/1/summaries/0/education-summary/organization/disambiguated-organization wrong-check-digit');
  });

  it('without a title are called so, without an organization are left out, each with a warning', () => {
    const { value: card, warnings } = read({ activities: { employments: positions('employment', { 'role-title': null, 'end-date': null }, { organization: { name: null } }) } });
    expect(card.career).toEqual([{ organization: { ko: '가상전자' }, role: { ko: '재직', en: 'Staff' } }]);
    expect(codes(warnings)).toEqual(expect.arrayContaining([
      '/activities-summary/employments/affiliation-group/0/summaries/0/employment-summary/role-title missing',
      '/activities-summary/employments/affiliation-group/1/summaries/0/employment-summary/organization/name missing',
    ]));
  });

  it('with an end that cannot be read are not taken for lasting ones', () => {
    const { value: card } = read({ activities: { employments: positions('employment', { 'role-title': 'a', 'end-date': date('?') }) } });
    expect(card.career).toEqual([]);
    expect(card.role).toEqual({ ko: '연구자', en: 'Researcher' });
  });

  it('keep what is known of a date whose month or day cannot be', () => {
    const { value: card } = read({ activities: { employments: positions('employment', { 'role-title': 'a', 'start-date': date('2001', '13', '1') }, { 'role-title': 'b', 'start-date': date('2002', '2', '32') }) } });
    expect(card.career.map(({ start }) => start)).toEqual(['2002-02', '2001']);
  });
});

describe('works', () => {
  it('are the version that the person prefers, one of each group', () => {
    const { value: card } = read({ activities: { works: works(
      [{ ...titled('Second'), 'put-code': 1, 'display-index': '0' }, { ...titled('First'), 'put-code': 2, 'display-index': '1' }],
      [{ ...titled('Only'), 'put-code': 3 }],
    ) } });
    expect(card.works.map(({ id, title }) => [id, title['en']])).toEqual([['work_orcid-2', 'First'], ['work_orcid-3', 'Only']]);
  });

  it('keep subtitle, translation, journal, date, address and DOI', () => {
    const { value: card } = read({ activities: { works: works([{
      'put-code': 7, type: 'CONFERENCE_PAPER', title: { title: value('인버터의 진동'), subtitle: value('사례'), 'translated-title': { value: 'Vibration of inverters', 'language-code': 'en' } },
      'journal-title': value('가상학회'), 'publication-date': date('2024', '05'), url: value('https://example.org/a b'),
      'external-ids': { 'external-id': [
        { 'external-id-type': 'doi', 'external-id-value': 'https://doi.org/10.1234/ABC', 'external-id-relationship': 'self' },
        { 'external-id-type': 'doi', 'external-id-value': '10.1234/abc', 'external-id-relationship': 'version-of' },
        { 'external-id-type': 'issn', 'external-id-value': '1234-5678', 'external-id-relationship': 'part-of' },
      ] },
    }]) } });
    expect(card.works).toEqual([{
      id: 'work_orcid-7', type: 'conference-paper', title: { ko: '인버터의 진동: 사례', en: 'Vibration of inverters' }, container: { ko: '가상학회' },
      date: '2024-05', url: 'https://example.org/a%20b', identifiers: [{ scheme: 'doi', value: '10.1234/abc' }],
    }]);
  });

  it('leave the language of a title open where the stated one of its translation takes its place', () => {
    const { value: card } = read({ activities: { works: works([{ 'put-code': 7, title: { title: value('Vibrationsprüfung'), 'translated-title': { value: 'Vibration test', 'language-code': 'en' } } }]) } });
    expect(card.works[0]?.title).toEqual({ und: 'Vibrationsprüfung', en: 'Vibration test' });
  });

  it('without title or put-code are left out, as is a second one of the same put-code', () => {
    const { value: card, warnings } = read({ activities: { works: works([{ 'put-code': 1 }], [titled('a')], [{ ...titled('b'), 'put-code': 2 }], [{ ...titled('c'), 'put-code': 2 }]) } });
    expect(card.works).toHaveLength(1);
    expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['missing', 'missing', 'id-used-twice']));
  });

  it.each(['http://example.org', 'javascript:alert(1)', 'data:text/html,x', 'https:', '//example.org'])('keep no address %j', (url) => {
    const { value: card, warnings } = read({ activities: { works: works([{ ...titled('a'), 'put-code': 1, url: value(url) }]) } });
    expect(card.works[0]).not.toHaveProperty('url');
    expect(codes(warnings)).toContain('/activities-summary/works/group/0/work-summary/0/url/value not-https');
  });
});

describe('keywords', () => {
  it('become topics that claim no evidence, each once', () => {
    const keyword = ['진동', 'EMC', '진동'].map((content) => ({ ...shown, content }));
    const { value: card } = read({ person: { keywords: { keyword } } });
    expect(card.topics).toEqual([{ label: { ko: '진동' }, evidence: [] }, { label: { en: 'EMC' }, evidence: [] }]);
    expect(card.interests).toEqual([]);
  });
});

describe('what is not public', () => {
  const secret = (input: unknown): unknown => {
    if (Array.isArray(input)) return input.map(secret);
    if (typeof input !== 'object' || input === null) return input;
    return Object.fromEntries(Object.entries(input).map(([key, inner]) => [key, key === 'visibility' ? 'limited' : secret(inner)]));
  };

  it('is not in the card, and leaves a warning at its place without saying what it was', () => {
    const { value: card, warnings } = readOrcidRecord(secret(full), target);
    expect(card).toMatchObject({ works: [], topics: [], career: [], education: [], identifiers: [{ scheme: 'orcid' }], name: { others: [], primary: { full: 'https://orcid.org/0000-0002-1825-0097' } } });
    expect(card).not.toHaveProperty('contact');
    expect(warnings.filter(({ code }) => code === 'not-public')).toHaveLength(9);
    expect(JSON.stringify([card, warnings])).not.toMatch(/하늘|Haneul|진동|example\.org|책임연구원|가상전자/);
  });

  it('is in the card once it is public', () => {
    const { value: card } = readOrcidRecord(full, target);
    expect(card).toMatchObject({ works: [{}], topics: [{}], career: [{}], education: [{}], contact: { url: 'https://example.org/han' }, identifiers: [{}, { scheme: 'scopus-author-id', value: '7' }] });
  });

  it('includes whatever does not say so', () => {
    const { visibility: _, ...name } = person.name;
    expect(read({ person: { name } }).value.name.primary.full).toBe('https://orcid.org/0000-0002-1825-0097');
  });

  it('does not give way to a version that is', () => {
    const { value: card } = read({ activities: { works: works([{ ...titled('Hidden'), 'put-code': 1, 'display-index': '9', visibility: 'private' }, { ...titled('Shown'), 'put-code': 2, 'display-index': '0' }]) } });
    expect(card.works.map(({ title }) => title)).toEqual([{ en: 'Shown' }]);
  });
});

describe.skipIf(!existsSync(stored))('the record that ORCID gives as an example', () => {
  const example: unknown = existsSync(stored) ? JSON.parse(readFileSync(stored, 'utf8')) : {};

  it('is read whole', () => {
    const { value: card, warnings } = readOrcidRecord(example, target);
    expect(RCard.safeParse(card).success).toBe(true);
    expect(card).toMatchObject({
      name: { primary: { full: 'Three releasecandidate1', order: 'given-first' } },
      works: [{ id: 'work_orcid-178602', type: 'journal-article', date: '2012-10-01', identifiers: [{ scheme: 'doi', value: '10.1087/20120404' }] }],
      career: [{ organization: { en: 'common:name' }, role: { en: 'role-title' }, start: '1948-02-02', end: '1948-02-02' }],
      contact: { url: 'https://site1.com/' },
      identifiers: [{ scheme: 'orcid', value: 'https://orcid.org/0000-0002-7319-2192' }, { scheme: 'my-id-system', value: 'A-0003' }],
    });
    expect(card.education).toHaveLength(3);
    expect(warnings.map(({ code }) => code)).toEqual(['other-register', 'not-https', 'name-put-together', 'missing', 'not-https', 'wrong-format']);
  });

  it('warns of places that are there, or would be', () => {
    const { warnings } = readOrcidRecord(example, target);
    for (const { pointer } of warnings) expect(at(example, ...pointer.split('/').slice(1))).not.toBeUndefined();
  });
});

const odd = fc.oneof(
  fc.constantFrom(null, undefined, true, 0, -1, 1e21, '', ' ', '9', 'public', '2012', 'https://example.org', 'javascript:alert(1)', [], {}, [null], { value: null }, { value: { value: 1 } }, [[]]),
  fc.string(), fc.double(), fc.jsonValue(),
);
const wound = fc.record({ at: fc.nat(), put: fc.oneof(fc.constant('remove' as const), odd.map((value) => ({ value }))) });

/** The document with one of its nodes below the top removed or replaced. */
function mutilated(document: unknown, place: number, put: 'remove' | { value: unknown }): unknown {
  const nodes: { owner: Record<string, unknown>; key: string }[] = [];
  const walk = (owner: object) => {
    for (const [key, inner] of Object.entries(owner) as [string, unknown][]) {
      nodes.push({ owner: owner as Record<string, unknown>, key });
      if (typeof inner === 'object' && inner !== null) walk(inner);
    }
  };
  for (const section of Object.values(document as object) as unknown[]) if (typeof section === 'object' && section !== null) walk(section);
  const node = nodes[place % Math.max(1, nodes.length)];
  if (node !== undefined) {
    if (put === 'remove') delete node.owner[node.key];
    // Generated values are shared: put in twice, one could end up within itself.
    else node.owner[node.key] = structuredClone(put.value);
  }
  return document;
}

describe('a mutilated record', () => {
  const whole: [string, unknown][] = [['of our own', full]];
  if (existsSync(stored)) whole.push(['of ORCID', JSON.parse(readFileSync(stored, 'utf8'))]);

  it.each(whole)('%s gives a card all the same, and warnings that can be said', (_, document) => {
    fc.assert(fc.property(fc.array(wound, { minLength: 1, maxLength: 12 }), (wounds) => {
      const broken = wounds.reduce<unknown>((rest, { at: place, put }) => mutilated(rest, place, put), structuredClone(document));
      const { value: card, warnings } = readOrcidRecord(broken, target);
      expect(RCard.safeParse(card).error).toBeUndefined();
      for (const warning of warnings) for (const locale of ['ko', 'en']) expect(say(warning, locale)).not.toMatch(/undefined|^[a-z-]+$/);
    }), { numRuns: 500 });
  });
});

describe.skipIf(!existsSync(payloads))('text that tries to become script', () => {
  const strings = existsSync(payloads) ? (JSON.parse(readFileSync(payloads, 'utf8')) as string[]) : [];

  it('stays text, letter by letter, and never becomes an address', () => {
    expect(strings).toHaveLength(223);
    for (const text of strings.filter((one) => one.trim() !== '')) {
      const { value: card } = read({
        person: {
          name: { ...shown, 'credit-name': value(text) }, biography: { ...shown, content: text }, keywords: { keyword: [{ ...shown, content: text }] },
          'other-names': { 'other-name': [{ ...shown, content: text }] }, 'researcher-urls': { 'researcher-url': [{ ...shown, url: value(text) }] },
        },
        activities: { works: works([{ ...titled(text), 'put-code': 1, 'journal-title': value(text), url: value(text) }]) },
      });
      const trimmed = text.trim();
      expect(Object.values(card.works[0]?.title ?? {})).toEqual([trimmed]);
      expect(card.name.primary.full).toBe(trimmed);
      expect(card.topics.flatMap(({ label }) => Object.values(label))).toEqual([trimmed]);
      for (const url of [card.works[0]?.url, card.contact?.url]) if (url !== undefined) expect(new URL(url).protocol).toBe('https:');
      expect(RCard.safeParse(card).success).toBe(true);
    }
  });
});
