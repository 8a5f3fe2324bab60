import { samplePublicCatalog } from '@dongban/sample-catalog';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCard } from './merge.ts';
import { readOpenAlex } from './openalex.ts';

const target = { id: 'r-card_a', hub: 'hub_a', organization: 'organization_a' } as const;
const author = {
  id: 'https://openalex.org/A1', display_name: 'Seoyun Han', display_name_alternatives: ['한서윤', 'Seoyun Han', null], orcid: 'https://orcid.org/0000-0002-1825-0097',
  affiliations: [{ institution: { display_name: 'Sample University', ror: 'https://ror.org/05gq02987' }, years: [2021, 2019, 2020] }, { institution: null }],
};
const work = {
  id: 'https://openalex.org/W7', title: 'Vibration of inverters', type: 'article', publication_date: '2024-03-01', language: 'en', doi: 'https://doi.org/10.1234/ABC',
  authorships: [{ author: { id: 'https://openalex.org/A1' } }], topics: [{ display_name: 'Vibration testing' }], primary_location: { source: { display_name: 'Sample Journal' } },
  abstract_inverted_index: { Inverters: [0], shake: [1], 'and': [2], break: [3] },
};

describe('readOpenAlex', () => {
  it('reads an author with works, topics and what shows them', () => {
    const { value, warnings } = readOpenAlex({ author, works: [work] }, target);
    expect(value.name).toEqual({ primary: { lang: 'en', full: 'Seoyun Han' }, others: [{ lang: 'ko', full: '한서윤' }] });
    expect(value.works).toEqual([
      {
        id: 'work_openalex-w7', type: 'journal-article', title: { en: 'Vibration of inverters' }, container: { en: 'Sample Journal' }, date: '2024-03-01', abstract: { en: 'Inverters shake and break' },
        identifiers: [{ scheme: 'openalex', value: 'W7' }, { scheme: 'doi', value: '10.1234/abc' }],
      },
    ]);
    expect(value.topics).toEqual([{ label: { en: 'Vibration testing' }, evidence: ['work_openalex-w7'] }]);
    expect(value.career).toEqual([{ organization: { en: 'Sample University' }, role: { ko: '소속', en: 'Affiliation' }, start: '2019', identifiers: [{ scheme: 'ror', value: 'https://ror.org/05gq02987' }] }]);
    expect(value.identifiers).toContainEqual({ scheme: 'orcid', value: 'https://orcid.org/0000-0002-1825-0097' });
    expect(warnings).toEqual([]);
  });

  it('leaves out the work of somebody else, and says so', () => {
    const { value, warnings } = readOpenAlex({ author, works: [{ ...work, authorships: [{ author: { id: 'https://openalex.org/A2' } }] }] }, target);
    expect(value.works).toEqual([]);
    expect(warnings).toEqual([{ pointer: '/works/0/authorships', code: 'not-their-work', params: { title: 'Vibration of inverters' } }]);
  });

  it('puts the latest place first, and ends those that the person has left', () => {
    const at = (display_name: string, years: unknown) => ({ institution: { display_name }, years });
    const affiliations = [at('Old University', [2009, 2012]), at('New Institute', [2026, 2018]), at('Unknown', null), at('Second Institute', [2026])];
    expect(readOpenAlex({ author: { ...author, affiliations }, works: [] }, target).value.career.map(({ organization, start, end }) => [organization['en'], start, end])).toEqual([
      ['New Institute', '2018', undefined], ['Second Institute', '2026', undefined], ['Old University', '2009', '2012'], ['Unknown', undefined, undefined],
    ]);
  });

  it('never throws on odd works and fields', () => {
    const odd = fc.anything();
    const oddWork = fc.record({ id: fc.constantFrom('W1', 'W2', 3, null), title: fc.oneof(fc.string(), odd), authorships: odd, topics: odd, doi: odd, abstract_inverted_index: odd, language: odd, publication_date: odd, primary_location: odd });
    fc.assert(fc.property(fc.array(oddWork), odd, odd, (works, affiliations, alternatives) => readOpenAlex({ author: { ...author, affiliations, display_name_alternatives: alternatives }, works }, target).value.id === 'r-card_a'));
  });

  it('refuses what is no author', () => {
    for (const no of [null, {}, { display_name: 'x' }, { id: 'https://openalex.org/W1', display_name: 'x' }]) expect(() => readOpenAlex({ author: no, works: [] }, target)).toThrow('OpenAlex');
  });
});

describe('mergeCard', () => {
  const onFile = { ...samplePublicCatalog('2026-11-24T00:00:00Z').cards[0]!, identifiers: [{ scheme: 'orcid', value: 'https://orcid.org/0000-0002-1825-0097' }] };
  const { value: imported } = readOpenAlex({ author, works: [work] }, target);

  it('never takes two people for one because of a name', () => {
    expect(() => mergeCard({ ...onFile, identifiers: [] }, imported)).toThrow('r-card_');
    expect(() => mergeCard({ ...onFile, name: imported.name, identifiers: [{ scheme: 'orcid', value: 'https://orcid.org/0000-0001-5109-3700' }] }, imported)).toThrow();
  });

  it('keeps everything on the card and adds what is new', () => {
    const merged = mergeCard(onFile, imported);
    expect(merged).toMatchObject({ id: onFile.id, name: { primary: onFile.name.primary }, role: onFile.role, headline: onFile.headline, career: onFile.career, featuredWorks: onFile.featuredWorks });
    expect(merged.works).toEqual([...onFile.works, ...imported.works]);
    expect(merged.topics).toHaveLength(onFile.topics.length + 1);
  });

  it('knows a work by its identifier or its title and year, and keeps the edited one', () => {
    const edited = { ...onFile.works[0]!, id: 'work_mine' as const, title: { ko: '인버터의 진동', en: 'Vibration of Inverters.' }, date: '2024' };
    const merged = mergeCard({ ...onFile, works: [edited], topics: [], featuredWorks: [] }, imported);
    expect(merged.works).toHaveLength(1);
    expect(merged.works[0]).toMatchObject({ id: 'work_mine', title: edited.title });
    expect(merged.topics).toEqual([{ label: { en: 'Vibration testing' }, evidence: ['work_mine'] }]);
  });

  it('changes nothing when the same record is read again', () => {
    const once = mergeCard(onFile, imported);
    expect(mergeCard(once, imported)).toEqual(once);
    const withoutIdentifiers = { ...imported, works: imported.works.map(({ identifiers: _, ...rest }) => rest) };
    const merged = mergeCard(onFile, withoutIdentifiers);
    expect(mergeCard(merged, withoutIdentifiers)).toStrictEqual(merged);
  });
});
