import { describe as say, type Catalog, type Need, type PartnerProfile, type Program } from '@dongban/core';
import { describe, expect, it } from 'vitest';
import { defaultRules, extendRules, type MatcherOptions } from '../index.ts';
import { matcherOf, testName as name, testText } from '../testing/rule-on.ts';
import { cardOf, equipmentOf, organizationOf, profileOf, programOf, serviceOf, technologyOf } from '../testing/small-catalog.ts';

const askStaff = '담당자에게 문의해 주세요.';
const ksic = (code: string, revision = '10') => ({ scheme: 'KSIC', revision, code });
const blocksOf = (catalog: Partial<Catalog>, need: Partial<Need>, options: MatcherOptions = {}) => matcherOf(catalog, options).match({ text: testText, ...need }).blocked.flatMap(({ blocks }) => blocks);
/** What a person reads: why, and what helps. */
const said = (catalog: Partial<Catalog>, need: Partial<Need>, options: MatcherOptions = {}) =>
  blocksOf(catalog, need, options).map((block) => [say(block, 'ko'), block.remedy === undefined ? undefined : say(block.remedy, 'ko')]);

describe('eligibility', () => {
  const at = (eligibility: Program['eligibility'], need: Partial<Need>) => said({ programs: [programOf('a', { name, ...(eligibility === undefined ? {} : { eligibility }) })] }, need);

  it('says for whom an offer is: by size, stage, region, industry', () => {
    expect([
      at({ sizeClasses: ['small', 'medium'] }, { sizeClass: 'large' }), at({ stages: ['early'] }, { growthStage: 'mature' }),
      at({ regions: ['KR-48', 'XX-1'] }, { companyRegion: 'KR-11' }), at({ industries: [ksic('C26')] }, { industries: [ksic('J58')] }),
      at({ countries: ['KR'] }, { country: 'DE' }),
    ].flat()).toEqual([
      '소기업 및 중기업만 이용할 수 있어요.', '초기 단계 기업만 이용할 수 있어요.', '경상남도 및 XX-1 소재 기업만 이용할 수 있어요.', 'KSIC C26 업종 기업만 이용할 수 있어요.', '대한민국 기업만을 대상으로 해요.',
    ].map((sentence) => [sentence, askStaff]));
  });

  it('sets no limit by what it does not name, or is not known of the company', () => {
    const everything = { sizeClasses: ['small' as const], stages: ['early' as const], countries: ['KR'], regions: ['KR-48'], industries: [ksic('C26')] };
    expect(at(everything, { sizeClass: 'small', growthStage: 'early', country: 'KR', companyRegion: 'KR-48', industries: [ksic('C26')] })).toEqual([]);
    expect(at(everything, { mode: 'online' })).toEqual([]);
    expect(at({ sizeClasses: ['small'] }, { growthStage: 'early', country: 'DE', companyRegion: 'KR-11', industries: [ksic('J58')] })).toEqual([]);
    expect(at(undefined, { sizeClass: 'large' })).toEqual([]);
  });

  it('is open to a company with one of its industries, in the same revision', () => {
    expect(at({ industries: [ksic('C26'), ksic('J58')] }, { industries: [ksic('A01'), ksic('C262')] })).toEqual([]);
    expect(at({ industries: [ksic('C26')] }, { industries: [ksic('J58', '9')] })).toEqual([]);
  });
});

describe('conflicts', () => {
  const rival = organizationOf('rival', { name: { ko: '경쟁사' } });

  it('names the organization, and asks staff where a record does not say whose it is', () => {
    expect(said({ organizations: [rival], services: [serviceOf('a', { name, provider: rival.id })] }, { conflicts: [rival.id] })).toEqual([['제외하도록 하신 경쟁사와 관련이 있어요.', undefined]]);
    expect(said({ services: [serviceOf('a', { name, provider: 'organization_unlisted' })] }, { conflicts: ['organization_unlisted'] })).toEqual([['제외하도록 하신 organization_unlisted와 관련이 있어요.', undefined]]);
    expect(said({ partnerProfiles: [profileOf('a', { title: name })] }, { conflicts: [rival.id] })).toEqual([['어느 기관의 것인지 공개되지 않아, 제외하도록 하신 기관과 관련이 없는지 확인할 수 없어요.', askStaff]]);
  });

  it('are found by owner, operator, provider, employer and the people who go with an offer', () => {
    const catalog = {
      organizations: [rival], cards: [cardOf('theirs', { headline: name, organization: rival.id })], equipment: [equipmentOf('a', { name, owner: rival.id }), equipmentOf('b', { name, people: ['r-card_theirs'] })],
      technologies: [technologyOf('a', { name, owner: rival.id })], programs: [programOf('a', { name, operator: rival.id })], services: [serviceOf('a', { name, provider: rival.id }), serviceOf('ours', { name })],
      partnerProfiles: [profileOf('a', { title: name, disclosure: 'named', organization: rival.id })],
    };
    const blocked = matcherOf(catalog).match({ text: testText, conflicts: [rival.id] }).blocked.map(({ id }) => id);
    expect(blocked.sort()).toEqual(['equipment_a', 'equipment_b', 'partner-profile_a', 'program_a', 'r-card_theirs', 'service_a', 'technology_a']);
  });
});

describe('places, days and directions', () => {
  it('says at which hub an offer is, and keeps what is online or has no hub', () => {
    const services = [serviceOf('there', { name, hubs: ['hub_seoul'] }), serviceOf('both', { name, hubs: ['hub_seoul', 'hub_changwon'] }), serviceOf('online', { name, hubs: ['hub_seoul'], modes: ['online'] }), serviceOf('nowhere', { name, hubs: [] })];
    const { blocked } = matcherOf({ services }).match(testText, { hub: 'hub_changwon' });
    expect(blocked.map(({ id }) => id)).toEqual(['service_there']);
    expect(say(blocked[0]!.blocks[0]!, 'ko')).toBe('서울에서 제공해요.');
  });

  it('says when a program opens, and keeps one whose last day is today', () => {
    expect(said({ programs: [programOf('a', { name, opens: '2027-03-01' })] }, { deadline: '2027-02-28' })).toEqual([['2027년 3월 1일부터 접수하므로, 필요하신 날보다 늦어요.', '2027년 3월 1일 이후까지 기다릴 수 있는지 살펴봐 주세요.']]);
    expect(said({ programs: [programOf('a', { name, closes: '2026-11-24' })], partnerProfiles: [profileOf('a', { title: name, deadline: '2026-11-24' })] }, {})).toEqual([]);
  });

  it('says that a round is over once the day has passed where the institute is', () => {
    // Nine in the evening in UTC is the next morning in Seoul.
    const clock = () => Date.parse('2026-11-24T21:00:00Z');
    expect(said({ programs: [programOf('a', { name, closes: '2026-11-24' })], partnerProfiles: [profileOf('a', { title: name, deadline: '2026-11-24' })] }, {}, { clock })).toEqual(Array(2).fill(['2026년 11월 24일에 마감되었어요.', '다음 모집을 기다려 주세요.']));
  });

  it('leaves out who asks for the same, in business as in technology', () => {
    const profiles = (['business-request', 'technology-request', 'business-offer', 'technology-offer', 'rnd-request'] as const).map((type) => profileOf(type, { title: name, type }));
    expect(matcherOf({ partnerProfiles: profiles }).match(testText).blocked.map(({ id }) => id).sort()).toEqual(['partner-profile_business-request', 'partner-profile_technology-request']);
  });

  it('says which countries a profile is for; an empty list is for all', () => {
    const at = (fields: Partial<PartnerProfile>, country: string) => said({ partnerProfiles: [profileOf('a', { title: name, ...fields })] }, { country });
    expect(at({ targetCountries: [] }, 'KR')).toEqual([]);
    expect([at({ targetCountries: ['FR'] }, 'KR'), at({}, 'DE'), at({ scope: 'domestic' }, 'KR')].flat()).toEqual(
      ['프랑스 기업만을 대상으로 해요.', '독일 밖에서 협력 상대를 찾아요.', '독일 안에서만 협력 상대를 찾아요.'].map((sentence) => [sentence, askStaff]),
    );
  });

  it('says how far a required rule was met', () => {
    const rules = extendRules(defaultRules, { id: 'strict', version: '1', require: { near: { type: 'least', rule: 'trl', value: 0.9 } } });
    const [block] = blocksOf({ technologies: [technologyOf('a', { name, trl: 4 })] }, { trlWanted: 5 }, { rules });
    expect(block?.params).toEqual({ rule: 'trl', reached: 1 - 1 / 3, least: 0.9 });
    expect(blocksOf({ technologies: [technologyOf('a', { name, trl: 5 })] }, { trlWanted: 5 }, { rules })).toEqual([]);
  });
});
