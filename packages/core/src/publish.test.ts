import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Catalog, parseCatalog } from './catalog.ts';
import type { Consent } from './consent.ts';
import { openPublicCatalog } from './public-catalog.ts';
import { publish } from './publish.ts';
import type { RCard } from './r-card.ts';
import { audiences, type Audience } from './vocabularies.ts';

const now = '2026-11-24T00:00:00Z';
const text = (ko: string) => ({ ko });

const card = (slug: string): RCard => ({
  id: `r-card_${slug}`, name: { primary: { lang: 'ko', full: '김하늘' }, others: [] }, role: text('책임연구원'), organization: 'organization_a', hub: 'hub_a',
  headline: text('진동'), interests: [text('진동 줄이기')], topics: [{ label: text('진동'), evidence: ['work_1', 'work_2'] }],
  works: [{ id: 'work_1', type: 'patent', title: text('방진 장치') }, { id: 'work_2', type: 'journal-article', title: text('방진') }], featuredWorks: ['work_2'],
  career: [{ organization: text('가상전자'), role: text('연구원') }], education: [{ organization: text('가상대학교'), role: text('박사') }], languages: ['ko'],
  videos: [{ url: 'https://example.org/film', title: text('소개') }], portrait: { url: 'https://example.org/a.png', alt: text('사진') },
  contact: { email: 'kim@example.org', phone: '+82317890000' }, consultation: { modes: ['online'], hours: [], durationMinutes: 30 },
  identifiers: [{ scheme: 'orcid', value: 'https://orcid.org/0000-0002-1825-0097' }], sample: true, updatedAt: '2026-11-01T00:00:00Z',
});

const people: RCard['id'][] = ['r-card_a', 'r-card_b'];
const raw = (changes: Partial<Catalog> = {}): Catalog => parseCatalog({
  schemaVersion: 1,
  publisher: { id: 'sample.example.org', name: text('예시') },
  hubs: [{ id: 'hub_a', name: text('창원'), specialities: [], address: text('창원'), country: 'KR', region: 'KR-48', timeZone: 'Asia/Seoul', openingHours: [], closures: [] }],
  organizations: [{ id: 'organization_a', name: text('예시'), type: 'research-institute', country: 'KR' }],
  cards: [card('a'), card('b')],
  services: [{ id: 'service_a', name: text('시험'), summary: text('시험'), area: 'reliability', provider: 'organization_a', modes: ['onsite'], hubs: ['hub_a'], people, equipment: [], standards: [], variables: [], keywords: [], fees: [], start: 'request' }],
  equipment: [{ id: 'equipment_a', name: text('시험기'), summary: text('시험기'), instrumentType: text('시험기'), hub: 'hub_a', owner: 'organization_a', manufacturer: '', model: '', variables: [], standards: [], keywords: [], people, sharing: 'exclusive', useMode: 'commissioned', fees: [] }],
  technologies: [{ id: 'technology_a', name: text('기술'), summary: text('기술'), owner: 'organization_a', people, trl: 5, ipr: 'granted', patents: [], fields: [], keywords: [], dealTypes: ['non-exclusive-licence'] }],
  programs: [],
  partnerProfiles: [
    { id: 'partner-profile_a', type: 'technology-offer', scope: 'domestic', disclosure: 'anonymous', organization: 'organization_a', identifiers: [{ scheme: 'kr-brn', value: '1234567891' }], country: 'KR', title: text('제안'), summary: text('제안'), partnershipTypes: ['rnd-cooperation'], languages: ['ko'], keywords: [] },
  ],
  ...changes,
});

const everyField = ['name', 'role', 'headline', 'interests', 'topics', 'works', 'featuredWorks', 'career', 'education', 'languages', 'videos', 'portrait', 'contact', 'consultation', 'identifiers'];
const needed = ['name', 'role', 'headline'];
let count = 0;
const consent = (changes: Partial<Consent> = {}): Consent => ({
  id: `consent_${count++}`, subject: 'r-card_a', basis: 'consent', purpose: 'publish-card', fields: everyField, audience: 'public', grantedAt: '2026-01-01T00:00:00Z', noticeVersion: '1', ...changes,
});
const publicly = (consents: readonly Consent[], catalog = raw()) => publish(catalog, consents, { audience: 'public', at: now });
const shownCard = (consents: readonly Consent[], catalog = raw()) => publicly(consents, catalog).catalog.cards.find(({ id }) => id === 'r-card_a');

describe('a field about a person', () => {
  it('is public only where a live basis names it; what is not is told', () => {
    const { catalog, omitted } = publicly([consent({ fields: [...needed, 'works'] })]);
    const shown = catalog.cards[0];
    expect(shown).toMatchObject({ name: { primary: { full: '김하늘' } }, works: [{ id: 'work_1' }, { id: 'work_2' }] });
    for (const field of ['portrait', 'contact', 'consultation', 'identifiers']) expect(shown).not.toHaveProperty(field);
    for (const field of ['interests', 'topics', 'featuredWorks', 'career', 'education', 'languages', 'videos'] as const) expect(shown?.[field]).toEqual([]);
    expect(omitted.filter(({ id }) => id === 'r-card_a').map(({ field, code }) => [field, code])).toEqual(
      ['interests', 'topics', 'featuredWorks', 'career', 'education', 'languages', 'videos', 'portrait', 'contact', 'consultation', 'identifiers'].map((field) => [field, 'no-live-basis']),
    );
  });

  it('may rest on several bases of any kind', () => {
    const bases = [consent({ fields: ['name', 'role'], basis: 'public-task' }), consent({ fields: ['headline'], basis: 'contract' })];
    expect(shownCard(bases)).toMatchObject({ headline: text('진동') });
  });

  it.each([
    ['not granted yet', { grantedAt: '2026-11-24T00:00:01Z' }], ['expired', { expiresAt: now }], ['withdrawn', { withdrawnAt: now }],
    ['for another purpose', { purpose: 'matching' as const }], ['of another person', { subject: 'r-card_b' as const }],
  ])('does not rest on a basis %s', (_, changes) => {
    expect(shownCard([consent(changes)])).toBeUndefined();
  });

  it.each([['granted at this instant', { grantedAt: now }], ['that expires the next second', { expiresAt: '2026-11-24T00:00:01Z' }]])('rests on a basis %s', (_, changes) => {
    expect(shownCard([consent(changes)])).toBeDefined();
  });

  it.each([
    ['private', 'private', true], ['private', 'partner', false], ['private', 'public', false],
    ['partner', 'private', true], ['partner', 'partner', true], ['partner', 'public', false],
    ['public', 'private', true], ['public', 'partner', true], ['public', 'public', true],
  ] as const)('meant for %s readers is shown to %s ones: %s', (audience, viewer, isShown) => {
    const { catalog } = publish(raw(), [consent({ audience })], { audience: viewer, at: now });
    expect(catalog.cards.length === 1).toBe(isShown);
  });
});

describe('a card', () => {
  it.each(needed)('without a basis for its %s is left out, with every reference to it', (field) => {
    const { catalog, omitted } = publicly([consent({ fields: everyField.filter((name) => name !== field) }), consent({ subject: 'r-card_b' })]);
    expect(catalog.cards.map(({ id }) => id)).toEqual(['r-card_b']);
    expect(omitted).toContainEqual({ id: 'r-card_a', code: 'no-live-basis' });
    expect(JSON.stringify(catalog)).not.toContain('r-card_a');
    for (const [record] of [catalog.services, catalog.equipment, catalog.technologies]) expect(record?.people).toEqual(['r-card_b']);
  });

  it('whose works are private points at none of them', () => {
    const shown = shownCard([consent({ fields: everyField.filter((field) => field !== 'works') })]);
    expect(shown).toMatchObject({ works: [], featuredWorks: [], topics: [{ label: text('진동'), evidence: [] }] });
  });

  it('is matched only where that has a basis of its own', () => {
    const { catalog } = publicly([consent(), consent({ purpose: 'matching', fields: ['topics'] }), consent({ subject: 'r-card_b' })]);
    expect(catalog.published.notMatched).toEqual(['r-card_b']);
  });
});

describe('the end of a card', () => {
  const until = (...consents: readonly Consent[]) => shownCard(consents)?.visibleUntil;

  it('is open where every basis is', () => {
    expect(shownCard([consent()])).not.toHaveProperty('visibleUntil');
  });

  it('is the first end of a field that it shows', () => {
    expect(until(consent({ fields: needed }), consent({ fields: ['works'], expiresAt: '2027-06-01T00:00:00Z' }))).toBe('2027-06-01T00:00:00.000Z');
  });

  it('is put off where another basis goes on', () => {
    expect(until(consent({ expiresAt: '2027-01-01T00:00:00Z' }), consent({ expiresAt: '2027-06-01T00:00:00Z' }))).toBe('2027-06-01T00:00:00.000Z');
    expect(until(consent({ expiresAt: '2027-01-01T00:00:00Z' }), consent())).toBeUndefined();
    expect(until(consent(), consent({ expiresAt: '2027-01-01T00:00:00Z' }))).toBeUndefined();
  });

  it('comes by a withdrawal that is already written down', () => {
    expect(until(consent({ expiresAt: '2028-01-01T00:00:00Z', withdrawnAt: '2026-12-01T00:00:00Z' }))).toBe('2026-12-01T00:00:00.000Z');
  });

  it('comes with the end of matching too, since a static copy cannot stop it otherwise', () => {
    expect(until(consent(), consent({ purpose: 'matching', expiresAt: '2027-03-01T00:00:00Z' }))).toBe('2027-03-01T00:00:00.000Z');
  });

  it('is never later than the one that the record states', () => {
    const catalog = raw({ cards: [{ ...card('a'), visibleUntil: '2026-12-24T00:00:00Z' }, card('b')] });
    expect(shownCard([consent({ expiresAt: '2027-01-01T00:00:00Z' })], catalog)?.visibleUntil).toBe('2026-12-24T00:00:00.000Z');
  });
});

describe('a field that nobody knows', () => {
  it.each(['nickname', 'constructor', 'toString', '__proto__'])('called %s is never public, wherever it stands', (field) => {
    const secret = JSON.parse(`{"${field}":"secret"}`) as object;
    const merged = (record: object) => Object.defineProperties({ ...record }, Object.getOwnPropertyDescriptors(secret));
    const document = raw();
    const [first, second] = document.cards;
    const catalog = {
      ...document, publisher: merged(document.publisher),
      hubs: document.hubs.map(merged), organizations: document.organizations.map(merged), services: document.services.map(merged), equipment: document.equipment.map(merged),
      technologies: document.technologies.map(merged), partnerProfiles: document.partnerProfiles.map(merged),
      cards: [merged({ ...first, contact: merged({ email: 'kim@example.org' }), works: first?.works.map(merged), name: merged({ ...first?.name, primary: merged({ lang: 'ko', full: '김하늘' }) }) }), second],
    } as unknown as Catalog;
    const { catalog: shown, omitted } = publicly([consent({ fields: [...everyField, field] })], catalog);
    expect(JSON.stringify(shown)).not.toContain('secret');
    expect(omitted.filter(({ code }) => code === 'unknown-field').map(({ id, field: path }) => `${id} ${path}`)).toEqual(expect.arrayContaining([
      `r-card_a ${field}`, `r-card_a contact/${field}`, `r-card_a works/1/${field}`, `r-card_a name/primary/${field}`, `hub_a ${field}`, `service_a ${field}`, `sample.example.org ${field}`,
    ]));
  });
});

describe('a partner profile', () => {
  it('that is anonymous loses what names its owner', () => {
    const { catalog, omitted } = publicly([]);
    expect(catalog.partnerProfiles[0]).not.toHaveProperty('organization');
    expect(catalog.partnerProfiles[0]).not.toHaveProperty('identifiers');
    expect(omitted.filter(({ code }) => code === 'sealed').map(({ field }) => field)).toEqual(['organization', 'identifiers']);
  });

  it('that is named keeps it', () => {
    const profiles = raw().partnerProfiles.map((profile) => ({ ...profile, disclosure: 'named' as const }));
    expect(publicly([], raw({ partnerProfiles: profiles })).catalog.partnerProfiles).toEqual(profiles);
  });
});

describe('publish', () => {
  it('makes a catalog that opens as a public one and still fits the schema', () => {
    const { catalog } = publicly([consent(), consent({ subject: 'r-card_b', fields: needed })]);
    const document: unknown = JSON.parse(JSON.stringify(catalog));
    expect(() => openPublicCatalog(document)).not.toThrow();
    expect(Catalog.safeParse(document).error).toBeUndefined();
    expect(catalog.published).toMatchObject({ at: now, audience: 'public' });
  });

  it('leaves its input as it was', () => {
    const [catalog, consents] = [raw(), [consent({ fields: needed })]];
    const before = structuredClone([catalog, consents]);
    publicly(consents, catalog);
    expect([catalog, consents]).toEqual(before);
  });

  it('does nothing for an audience or an instant that is none', () => {
    expect(() => publish(raw(), [consent()], { audience: 'everyone' as Audience, at: now })).toThrow(/audience "everyone"/);
    expect(() => publish(raw(), [consent()], { audience: 'public', at: 'today' })).toThrow(/`at`/);
  });
});

describe('whatever the bases are', () => {
  const day = (number: number) => new Date(Date.parse('2026-11-20T00:00:00Z') + number * 86_400_000).toISOString();
  const dayOf = fc.integer({ min: 0, max: 9 });
  const bases = fc.array(
    fc.record({
      subject: fc.constantFrom(...people), purpose: fc.constantFrom('publish-card' as const, 'publish-card' as const, 'matching' as const, 'contact' as const),
      fields: fc.oneof(fc.constant(everyField), fc.subarray(everyField, { minLength: 1 }), fc.subarray(everyField, { minLength: 1 }).map((fields) => [...needed, ...fields])),
      audience: fc.constantFrom(...audiences.keys), granted: dayOf, expires: fc.option(dayOf), withdrawn: fc.option(dayOf),
    }),
    { maxLength: 8 },
  ).map((list) => list.map(({ granted, expires, withdrawn, ...rest }) => consent({
    ...rest, grantedAt: day(granted), ...(expires === null ? {} : { expiresAt: day(expires) }), ...(withdrawn === null ? {} : { withdrawnAt: day(withdrawn) }),
  })));

  const isCovered = (consents: readonly Consent[], subject: string, purpose: string, field: string, viewer: Audience, at: string): boolean =>
    consents.some((one) => one.subject === subject && one.purpose === purpose && one.fields.includes(field)
      && (one.audience === 'public' || one.audience === viewer || viewer === 'private')
      && one.grantedAt <= at && (one.expiresAt === undefined || at < one.expiresAt) && (one.withdrawnAt === undefined || at < one.withdrawnAt));

  it('a field is public if and only if one covers it, and its card', () => {
    fc.assert(fc.property(bases, fc.constantFrom(...audiences.keys), dayOf, (consents, audience, number) => {
      const at = day(number);
      const { catalog } = publish(raw(), consents, { audience, at });
      for (const id of people) {
        const covers = (field: string) => isCovered(consents, id, 'publish-card', field, audience, at);
        const shown = catalog.cards.find((one) => one.id === id) as Record<string, unknown> | undefined;
        expect(shown !== undefined).toBe(needed.every(covers));
        for (const field of shown === undefined ? [] : everyField) {
          const value = shown?.[field];
          const isShown = Array.isArray(value) ? value.length > 0 : value !== undefined;
          expect([field, isShown]).toEqual([field, covers(field) && (field !== 'featuredWorks' || covers('works'))]);
        }
      }
    }), { numRuns: 400 });
  });

  it('a copy that stops at its end never shows what a new one would not', () => {
    fc.assert(fc.property(bases, fc.constantFrom(...audiences.keys), dayOf, dayOf, (consents, audience, made, read) => {
      fc.pre(made <= read);
      const { catalog } = publish(raw(), consents, { audience, at: day(made) });
      for (const shown of catalog.cards) {
        if (shown.visibleUntil !== undefined && shown.visibleUntil <= day(read)) continue;
        for (const field of everyField) {
          const value = (shown as Record<string, unknown>)[field];
          const isShown = Array.isArray(value) ? value.length > 0 : value !== undefined;
          if (isShown) expect([field, isCovered(consents, shown.id, 'publish-card', field, audience, day(read))]).toEqual([field, true]);
        }
        const isMatched = !catalog.published.notMatched.includes(shown.id);
        if (isMatched) expect(consents.some((one) => isCovered([one], shown.id, 'matching', one.fields[0] ?? '', audience, day(read)))).toBe(true);
      }
    }), { numRuns: 400 });
  });

  it('a field planted anywhere is never public', () => {
    fc.assert(fc.property(fc.nat(), fc.stringMatching(/^[a-z][A-Za-z]{3,12}X$/), (place, field) => {
      const document = raw();
      const objects = plainObjects(document).filter((one) => !('ko' in one));
      const target = objects[place % objects.length];
      if (target !== undefined) target[field] = 'planted';
      expect(JSON.stringify(publicly([consent({ fields: [...everyField, field] }), consent({ subject: 'r-card_b' })], document).catalog)).not.toContain('planted');
    }), { numRuns: 400 });
  });
});

function plainObjects(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value as Record<string, unknown>]), ...Object.values(value).flatMap(plainObjects)];
}
