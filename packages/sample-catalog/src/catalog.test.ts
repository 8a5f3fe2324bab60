import { areas, catalogKinds, collections, parseCatalog, quantityOf, type LocalizedText } from '@dongban/core';
import { describe, expect, it } from 'vitest';
import { sampleCatalog, sampleConsents, sampleNeeds } from './index.ts';

const records = catalogKinds.flatMap((kind) => [...sampleCatalog[collections[kind]]]);

// The part of ORCID's list of work types that the sample uses.
const orcidWorkTypes = ['conference-paper', 'conference-presentation', 'data-set', 'journal-article', 'lecture-speech', 'patent', 'report', 'software', 'technical-standard'];

// Enterprise Europe Network: which partnerships a profile of each type may look for.
const commercial = ['commercial', 'investment', 'outsourcing', 'supplier'];
const technical = ['investment', 'commercial-with-assistance', 'rnd-cooperation'];
const allowedPartnerships = {
  'business-offer': commercial,
  'business-request': commercial,
  'technology-offer': technical,
  'technology-request': technical,
  'rnd-request': ['rnd-cooperation'],
};

describe('the sample catalog', () => {
  it('is a catalog without a problem', () => {
    expect(() => parseCatalog(structuredClone(sampleCatalog))).not.toThrow();
  });

  it('holds as many records as it says', () => {
    expect(Object.fromEntries(catalogKinds.map((kind) => [kind, sampleCatalog[collections[kind]].length]))).toEqual({
      hub: 6, organization: 25, 'r-card': 30, service: 39, equipment: 38, technology: 16, program: 12, 'partner-profile': 16,
    });
  });

  it('marks every record as a sample', () => {
    expect(records.filter((record) => record.sample !== true).map((record) => record.id)).toEqual([]);
  });

  it('says everything in Korean and English', () => {
    const partial = localizedTexts(sampleCatalog).filter(({ text }) => !text['ko']?.trim() || !text['en']?.trim());
    expect(partial.map(({ path }) => path)).toEqual([]);
  });

  it('writes Korean under ko and none under en', () => {
    const hangul = /[가-힣]/;
    const swapped = localizedTexts(sampleCatalog).filter(({ text, path }) => hangul.test(text['en'] ?? '') || (path.endsWith('/summary') && !hangul.test(text['ko'] ?? '')));
    expect(swapped.map(({ path }) => path)).toEqual([]);
  });

  it('gives every measured variable a unit of its own kind', () => {
    const variables = [...sampleCatalog.services, ...sampleCatalog.equipment].flatMap((record) => record.variables.map((variable) => ({ id: record.id, ...variable })));
    expect(variables.filter(({ unit, quantity }) => quantityOf(unit) !== quantity)).toEqual([]);
    expect(variables.filter(({ min, max }) => min === undefined && max === undefined)).toEqual([]);
    expect(variables.filter(({ min, max }) => min !== undefined && max !== undefined && min > max)).toEqual([]);
  });

  it('keeps summaries between 40 and 120 characters in both languages', () => {
    const summaries = localizedTexts(sampleCatalog).filter(({ path }) => path.endsWith('/summary'));
    const outside = summaries.flatMap(({ path, text }) =>
      Object.entries(text).flatMap(([lang, said]) => (said.length < 40 || said.length > 120 ? [`${path}/${lang}: ${said.length}`] : [])),
    );
    expect(outside).toEqual([]);
  });

  it('repeats no summary, description, headline or abstract', () => {
    const said = localizedTexts(sampleCatalog)
      .filter(({ path }) => /\/(summary|description|headline|abstract)$/.test(path))
      .flatMap(({ text }) => Object.values(text));
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
  });

  it('names a policy, and a hub whose hours apply, wherever an offer begins with booking a slot', () => {
    const without = sampleCatalog.services.filter(
      (service) => (service.start === 'book' && service.policy === undefined) || ((service.start === 'book' || service.modes.includes('onsite')) && service.hubs.length === 0),
    );
    expect(without.map((service) => service.id)).toEqual([]);
  });

  it('lets every policy fit its shortest and its longest slot into the step and into a day at the hub', () => {
    const policies = [...sampleCatalog.services, ...sampleCatalog.equipment].flatMap(({ id, policy }) => (policy === undefined ? [] : [{ id, ...policy }]));
    const unfit = policies.filter(({ durationMinutes, minMinutes = 0, maxMinutes = 0, bufferBeforeMinutes: before = 0, bufferAfterMinutes: after = 0 }) =>
      durationMinutes < minMinutes || durationMinutes > maxMinutes || maxMinutes + before + after > 9 * 60);
    expect(unfit.map(({ id }) => id)).toEqual([]);
  });

  it('shows every topic by works of the card and features only works of the card', () => {
    const unfounded = sampleCatalog.cards.flatMap((card) => card.topics.filter((topic) => topic.evidence.length === 0).map(() => card.id));
    expect(unfounded).toEqual([]);
    expect(sampleCatalog.cards.filter((card) => card.featuredWorks.length === 0 || card.works.length < 3 || card.works.length > 8).map((card) => card.id)).toEqual([]);
  });

  it('types works as ORCID does', () => {
    const types = new Set(sampleCatalog.cards.flatMap((card) => card.works.map((work) => work.type)));
    expect([...types].filter((type) => !orcidWorkTypes.includes(type))).toEqual([]);
  });

  it('offers partner profiles only the partnerships that their type allows, and abroad', () => {
    const odd = sampleCatalog.partnerProfiles.filter(
      ({ type, partnershipTypes, country, targetCountries = [], scope }) =>
        partnershipTypes.length > 3 ||
        partnershipTypes.some((partnership) => !allowedPartnerships[type].includes(partnership)) ||
        targetCountries.includes(country) ||
        (scope === 'cross-border') !== targetCountries.length > 0,
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
    expect(new Set(sampleCatalog.partnerProfiles.map(({ country }) => country)).size).toBeGreaterThanOrEqual(8);
  });

  it('names the organization of a partner profile unless the profile is anonymous', () => {
    const odd = sampleCatalog.partnerProfiles.filter(({ disclosure, organization }) => (disclosure === 'named') !== (organization !== undefined));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('has an offer in every area, on site and online, and some by outside providers', () => {
    const services = sampleCatalog.services;
    expect(new Set(services.map(({ area }) => area))).toEqual(new Set(areas.keys));
    expect(services.some(({ modes }) => !modes.includes('onsite')) && services.some(({ modes }) => !modes.includes('online'))).toBe(true);
    expect(new Set(services.map(({ provider }) => provider)).size).toBeGreaterThanOrEqual(6);
  });

  it('holds no address outside example.org, no phone and no identifier of a real person or paper', () => {
    const texts = textsOf([sampleCatalog, sampleConsents, sampleNeeds]);
    expect(texts.filter((text) => /@/.test(text) && !/^[a-z.]+@example\.org$/.test(text))).toEqual([]);
    expect(texts.filter((text) => /^https?:/.test(text) && !text.startsWith('https://example.org/'))).toEqual([]);
    expect(texts.filter((text) => /orcid|doi\.org|^10\.\d{4}\/|\+82|\b0\d{1,2}-\d{3,4}-\d{4}\b/i.test(text))).toEqual([]);
    expect(sampleCatalog.cards.filter((card) => card.contact?.phone !== undefined)).toEqual([]);
  });

  it('names every organization as fictional', () => {
    const names = sampleCatalog.organizations.map(({ name }) => name);
    expect(names.filter((name) => !name['ko']?.endsWith('(가상)') || !name['en']?.endsWith('(fictional)'))).toEqual([]);
  });
});

/** Every localized text below a value, with its JSON pointer; a map counts as one by having `ko` or `en`. */
function localizedTexts(value: unknown, path = ''): { path: string; text: LocalizedText }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ko' in value || 'en' in value) return [{ path, text: value as LocalizedText }];
  return Object.entries(value).flatMap(([key, inner]) => localizedTexts(inner, `${path}/${key}`));
}

/** Every text below a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
