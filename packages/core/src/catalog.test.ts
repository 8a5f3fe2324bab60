import { describe, expect, it } from 'vitest';
import { parseCatalog } from './catalog.ts';
import { isValidationError, type Problem } from './errors.ts';

const text = (ko: string) => ({ ko });
const hub = { id: 'hub_a', name: text('창원'), specialities: [], address: text('창원'), country: 'KR', region: 'KR-48', timeZone: 'Asia/Seoul', openingHours: [], closures: [] };
const organization = { id: 'organization_a', name: text('예시'), type: 'research-institute', country: 'KR' };
const card = {
  id: 'r-card_a', name: { primary: { lang: 'ko', full: '김하늘' }, others: [] }, role: text('연구원'), organization: 'organization_a', hub: 'hub_a', headline: text('진동'),
  interests: [], topics: [{ label: text('진동'), evidence: ['work_1'] }], works: [{ id: 'work_1', type: 'patent', title: text('방진') }], featuredWorks: ['work_1'],
  career: [], education: [], languages: ['ko'], videos: [],
};
const service = {
  id: 'service_a', name: text('시험'), summary: text('시험'), area: 'reliability', provider: 'organization_a', modes: ['onsite'], hubs: ['hub_a'], people: ['r-card_a'],
  equipment: [], standards: [], variables: [], keywords: [], fees: [], start: 'request',
};
const document = (changes: object = {}) => ({
  schemaVersion: 1, publisher: { id: 'sample.example.org', name: text('예시') }, hubs: [hub], organizations: [organization], cards: [card], services: [service],
  equipment: [], technologies: [], programs: [], partnerProfiles: [], ...changes,
});

function problemsOf(input: unknown): readonly Problem[] {
  try {
    parseCatalog(input);
  } catch (error) {
    if (isValidationError(error)) return error.problems;
    throw error;
  }
  return [];
}

describe('a catalog', () => {
  it('that holds together is read as it is', () => {
    expect(parseCatalog(document())).toEqual(document());
  });

  it('keeps fields that it does not know, through reading and saving', () => {
    const newer = document({ boost: 1, hubs: [{ ...hub, mood: 'good', openingHours: [{ dayOfWeek: ['Monday'], opens: '09:00', closes: '18:00', breakAt: '12:00' }] }] });
    expect(JSON.parse(JSON.stringify(parseCatalog(newer)))).toEqual(newer);
  });

  it.each([[null], [undefined], [5], ['catalog'], [[]]])('is not %j', (input) => {
    expect(problemsOf(input)).not.toEqual([]);
  });

  it('of a newer format is refused by its version, not by its fields', () => {
    expect(problemsOf({ schemaVersion: 2 })).toEqual([{ pointer: '/schemaVersion', code: 'unknown-version', params: { version: 2, known: 1 } }]);
    expect(problemsOf({})).toEqual([{ pointer: '/schemaVersion', code: 'unknown-version', params: { version: null, known: 1 } }]);
  });
});

const profile = {
  id: 'partner-profile_a', type: 'technology-request', scope: 'cross-border', disclosure: 'named', organization: 'organization_a', country: 'KR', title: text('찾음'), summary: text('찾음'),
  partnershipTypes: ['rnd-cooperation'], languages: ['ko'], keywords: [],
};
const program = { id: 'program_a', name: text('사업'), summary: text('사업'), area: 'joint-rnd', operator: 'organization_a', keywords: [] };
const force = { quantity: 'force', label: text('힘'), unit: 'kN' };

describe('fields that contradict each other', () => {
  it.each<[string, object, string, string]>([
    ['a service that is booked by the hour without a policy', { services: [{ ...service, start: 'book' }] }, '/services/0/policy', 'missing'],
    ['a range that runs downwards', { services: [{ ...service, variables: [{ ...force, min: 5, max: 4 }] }] }, '/services/0/variables/0/max', 'ends-before-start'],
    ['a unit that nobody knows', { services: [{ ...service, variables: [{ ...force, unit: 'furlong' }] }] }, '/services/0/variables/0/unit', 'unknown-unit'],
    ['a closure that ends before it begins', { hubs: [{ ...hub, closures: [{ from: '2026-05-02', through: '2026-05-01', reason: text('휴무') }] }] }, '/hubs/0/closures/0/through', 'ends-before-start'],
    ['a program that closes before it opens', { programs: [{ ...program, opens: '2027-02-01', closes: '2027-01-31' }] }, '/programs/0/closes', 'ends-before-start'],
    ['a named profile that names nobody', { partnerProfiles: [{ ...profile, organization: undefined }] }, '/partnerProfiles/0/organization', 'missing'],
    ['a profile that looks for partners at home', { partnerProfiles: [{ ...profile, targetCountries: ['DE', 'KR'] }] }, '/partnerProfiles/0/targetCountries', 'own-country'],
  ])('are told: %s', (_, changes, pointer, code) => {
    expect(problemsOf(document(changes))).toMatchObject([{ pointer, code }]);
  });

  it('do not arise where ends meet', () => {
    const meeting = document({ programs: [{ ...program, opens: '2027-02-01', closes: '2027-02-01' }], services: [{ ...service, variables: [{ ...force, min: 5, max: 5 }] }], partnerProfiles: [profile] });
    expect(problemsOf(meeting)).toEqual([]);
  });
});

describe('a problem', () => {
  it.each<[string, object, Problem]>([
    ['a field that is missing', { hubs: [{ ...hub, name: undefined }] }, { pointer: '/hubs/0/name', code: 'missing', params: {} }],
    ['a wrong type', { hubs: [{ ...hub, address: '창원' }] }, { pointer: '/hubs/0/address', code: 'wrong-type', params: { expected: 'record' } }],
    ['a text in no language', { hubs: [{ ...hub, name: {} }] }, { pointer: '/hubs/0/name', code: 'missing', params: {} }],
    ['an empty text', { hubs: [{ ...hub, name: text('') }] }, { pointer: '/hubs/0/name/ko', code: 'too-small', params: { minimum: 1, of: 'string' } }],
    ['a wrong id', { hubs: [{ ...hub, id: 'service_a' }], cards: [], services: [] }, { pointer: '/hubs/0/id', code: 'wrong-format', params: { format: 'hub_name' } }],
    ['a zone that is none', { hubs: [{ ...hub, timeZone: 'Asia/Changwon' }] }, { pointer: '/hubs/0/timeZone', code: 'wrong-format', params: { format: 'time-zone' } }],
    ['an address that is not https', { cards: [{ ...card, works: [{ ...card.works[0], url: 'javascript:alert(1)' }] }] }, { pointer: '/cards/0/works/0/url', code: 'wrong-format', params: { format: 'https-url' } }],
    ['too few', { services: [{ ...service, modes: [] }] }, { pointer: '/services/0/modes', code: 'too-small', params: { minimum: 1, of: 'array' } }],
  ])('of %s points at it', (_, changes, problem) => {
    expect(problemsOf(document(changes))).toEqual([problem]);
  });

  it('of a word that is in no list names those that are', () => {
    const [problem] = problemsOf(document({ services: [{ ...service, start: 'call' }] }));
    expect(problem).toEqual({ pointer: '/services/0/start', code: 'not-one-of', params: { values: ['book', 'request'] } });
    expect(problemsOf(document({ services: [{ ...service, area: 'catering' }] }))[0]).toMatchObject({ pointer: '/services/0/area', code: 'not-one-of' });
  });

  it('comes with all others', () => {
    expect(problemsOf(document({ hubs: [{ ...hub, name: undefined, country: 'Korea' }], cards: 5 })).map(({ pointer }) => pointer)).toEqual(['/hubs/0/name', '/hubs/0/country', '/cards']);
  });

  it('escapes what would break its pointer', () => {
    expect(problemsOf(document({ hubs: [{ ...hub, name: { 'a/b~c': '창원' } }] }))[0]?.pointer).toBe('/hubs/0/name/a~1b~0c');
  });
});

describe('an id', () => {
  it('used twice is pointed at where it is used again', () => {
    expect(problemsOf(document({ hubs: [hub, hub] }))).toEqual([{ pointer: '/hubs/1/id', code: 'id-used-twice', params: { id: 'hub_a' } }]);
  });

  it('of a work may be used by two cards, and once by each', () => {
    expect(problemsOf(document({ cards: [card, { ...card, id: 'r-card_b' }] }))).toEqual([]);
    expect(problemsOf(document({ cards: [{ ...card, works: [card.works[0], card.works[0]] }] }))).toEqual([{ pointer: '/cards/0/works/1/id', code: 'id-used-twice', params: { id: 'work_1' } }]);
  });
});

describe('a reference', () => {
  it.each<[string, object, string, string]>([
    ['to a hub', { cards: [{ ...card, hub: 'hub_b' }] }, '/cards/0/hub', 'hub_b'],
    ['to a person', { services: [{ ...service, people: ['r-card_a', 'r-card_b'] }] }, '/services/0/people/1', 'r-card_b'],
    ['to an instrument', { services: [{ ...service, equipment: ['equipment_b'] }] }, '/services/0/equipment/0', 'equipment_b'],
    ['to a work', { cards: [{ ...card, featuredWorks: ['work_2'] }] }, '/cards/0/featuredWorks/0', 'work_2'],
    ['to a work as evidence', { cards: [{ ...card, topics: [{ label: text('진동'), evidence: ['work_2'] }] }] }, '/cards/0/topics/0/evidence/0', 'work_2'],
  ])('%s that is not there is a problem', (_, changes, pointer, id) => {
    expect(problemsOf(document(changes))).toEqual([{ pointer, code: 'reference-to-nothing', params: { id } }]);
  });

  it('to a work of somebody else is a problem too', () => {
    const other = { ...card, id: 'r-card_b', works: [], topics: [], featuredWorks: ['work_1'] };
    expect(problemsOf(document({ cards: [card, other] })).map(({ pointer }) => pointer)).toEqual(['/cards/1/featuredWorks/0']);
  });

  it('is not seen in plain words', () => {
    expect(problemsOf(document({ services: [{ ...service, keywords: [{ en: 'works' }, { en: 'hubs' }, { en: 'services' }] }] }))).toEqual([]);
  });
});
