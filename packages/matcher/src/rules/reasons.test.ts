import { describe as say, type Catalog, type Need } from '@dongban/core';
import { describe, expect, it } from 'vitest';
import { defaultRules, extendRules } from '../index.ts';
import { matcherOf, ruleOn, testName as name, testText } from '../testing/rule-on.ts';
import { cardOf, equipmentOf, profileOf, programOf, publicCatalogOf, serviceOf, technologyOf, workOf } from '../testing/small-catalog.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const ksic = (code: string) => ({ scheme: 'KSIC', revision: '10', code });
const force = (max: number) => ({ quantity: 'force', label: { ko: '가진력' }, min: 1, max, unit: 'kN' }) as const;
const [changwon, seoul] = publicCatalogOf({}).hubs;
const nearHubs = [{ ...changwon!, latitude: 35.23, longitude: 128.68 }, { ...seoul!, latitude: 35.33, longitude: 128.68 }];
const years = extendRules(defaultRules, { id: 'years', version: '1', score: { 'r-card': { recency: { type: 'recency', weight: 0.1 } }, service: { recency: { type: 'recency', weight: 0.1 } } } });

/** Each thing that would do stands behind one that would not, so that the reason has to name its place. */
const cases: [rule: string, catalog: Partial<Catalog>, id: string, need: Partial<Need>, sentence: string, pointers: string[]][] = [
  ['area', { services: [serviceOf('a', { name })] }, 'service_a', { areas: ['reliability'] }, '신뢰성 시험·평가 분야의 지원이에요.', ['/area']],
  ['kind', { equipment: [equipmentOf('a', { name })] }, 'equipment_a', { kinds: ['equipment'] }, '찾으시는 장비예요.', ['/id']],
  ['mode', { services: [serviceOf('a', { name, modes: ['onsite', 'online'] })] }, 'service_a', { mode: 'online' }, '온라인으로 이용할 수 있어요.', ['/modes/1']],
  ['mode', { cards: [cardOf('a', { headline: name, consultation: { modes: ['onsite', 'online'], hours: [], durationMinutes: 30 } })] }, 'r-card_a', { mode: 'online' }, '온라인으로 이용할 수 있어요.', ['/consultation/modes/1']],
  ['fields', { technologies: [technologyOf('a', { name, fields: [8, 1] })] }, 'technology_a', { fields: [1] }, '전기기계·에너지 분야의 기술이에요.', ['/fields/1']],
  ['deal', { technologies: [technologyOf('a', { name, dealTypes: ['assignment', 'non-exclusive-licence'] })] }, 'technology_a', { dealTypes: ['non-exclusive-licence'] }, '통상실시 방식으로 이전받을 수 있어요.', ['/dealTypes/1']],
  ['ipr', { technologies: [technologyOf('a', { name })] }, 'technology_a', { ipr: ['granted'] }, '지식재산권은 ‘등록 완료’ 상태예요.', ['/ipr']],
  ['trl', { technologies: [technologyOf('a', { name, trl: 6 })] }, 'technology_a', { trlWanted: 5 }, '기술성숙도가 TRL 6으로, 찾으시는 TRL 5 이상이에요.', ['/trl']],
  ['trl', { partnerProfiles: [profileOf('a', { title: name, maturity: 'demo' })] }, 'partner-profile_a', { trlWanted: 5 }, '기술성숙도가 TRL 6으로, 찾으시는 TRL 5 이상이에요.', ['/maturity']],
  ['language', { partnerProfiles: [profileOf('a', { title: name, languages: ['de', 'EN-gb'] })] }, 'partner-profile_a', { languages: ['en'] }, '영어(영국)로 상담할 수 있어요.', ['/languages/1']],
  ['partnership', { partnerProfiles: [profileOf('a', { title: name, partnershipTypes: ['supplier', 'rnd-cooperation'] })] }, 'partner-profile_a', { partnershipTypes: ['rnd-cooperation'] }, '연구개발 협력 계약 형태로 협력할 수 있어요.', ['/partnershipTypes/1']],
  ['partner-country', { partnerProfiles: [profileOf('a', { title: name })] }, 'partner-profile_a', { partnerCountries: ['DE'] }, '독일의 협력 상대예요.', ['/country']],
  ['size', { programs: [programOf('a', { name, eligibility: { sizeClasses: ['small', 'medium'] } })] }, 'program_a', { sizeClass: 'medium' }, '중기업을 위한 지원이에요.', ['/eligibility/sizeClasses/1']],
  ['stage', { programs: [programOf('a', { name, eligibility: { stages: ['early', 'mature'] } })] }, 'program_a', { growthStage: 'mature' }, '성숙 단계 기업을 위한 지원이에요.', ['/eligibility/stages/1']],
  ['industry', { programs: [programOf('a', { name, industries: [ksic('J58'), ksic('C26'), ksic('C262')] })] }, 'program_a', { industries: [ksic('C2621')] }, '같은 업종(C26) 기업을 위한 것이에요.', ['/industries/1', '/industries/2']],
  ['spec', { equipment: [equipmentOf('a', { name, variables: [force(5), force(50), force(80)] })] }, 'equipment_a', { quantities: [{ min: 20, max: 20, unit: 'kN' }] }, '가진력 1–50\u00a0kN 범위가 요청하신 20\u00a0kN 조건을 포함해요.', ['/variables/1', '/variables/2']],
  ['budget', { services: [serviceOf('a', { name, fees: [{ basis: 'day', price: won(900) }, { basis: 'hour', price: won(100) }, { basis: 'sample', price: won(200) }] })] }, 'service_a', { budget: won(200) }, '가격은 시간당 ₩100부터이고, 예산 안에 있어요.', ['/fees/1', '/fees/2']],
  ['dates', { services: [serviceOf('a', { name, turnaroundDays: 5 })] }, 'service_a', { deadline: '2026-12-31' }, '2026년 11월 24일에 시작하면 2026년 12월 1일까지 결과를 받을 수 있어요.', ['/turnaroundDays']],
  ['dates', { programs: [programOf('a', { name, closes: '2026-12-31' })] }, 'program_a', { deadline: '2027-01-31' }, '2026년 12월 31일까지 신청할 수 있어요.', ['/closes']],
  ['dates', { partnerProfiles: [profileOf('a', { title: name, deadline: '2026-12-31' })] }, 'partner-profile_a', { deadline: '2027-01-31' }, '2026년 12월 31일까지 신청할 수 있어요.', ['/deadline']],
  ['place', { services: [serviceOf('a', { name, hubs: ['hub_seoul', 'hub_changwon'] })] }, 'service_a', { hub: 'hub_changwon' }, '찾으시는 지역(창원)에 있어요.', ['/hubs/1']],
  ['place', { hubs: nearHubs, equipment: [equipmentOf('a', { name, hub: 'hub_seoul' })] }, 'equipment_a', { hub: 'hub_changwon' }, '찾으시는 곳에서 약 11\u00a0km 떨어진 서울에 있어요.', ['/hub']],
  ['recency', { cards: [cardOf('a', { headline: name, works: ['2020-05', '2025-01', '2025-11', '2019'].map((date, index) => workOf(`a-${index}`, name, { date })) })] }, 'r-card_a', {}, '2025년의 최근 자료가 있어요.', ['/works/1/date', '/works/2/date']],
];

describe('a reason', () => {
  it.each(cases)('of %s says why, and where that stands', (rule, catalog, id, need, sentence, pointers) => {
    const { reasons } = ruleOn(catalog, id, need, rule, { rules: years });
    expect(reasons).toHaveLength(1);
    expect(say(reasons[0]!, 'ko')).toBe(sentence);
    expect(reasons[0]!.evidence.map(({ pointer }) => pointer)).toEqual(pointers);
    // With the rule, no less is known than without it.
    const [kind = ''] = id.split('_');
    const without = extendRules(years, { id: 'without', version: '1', score: { [kind]: { [rule]: null } } });
    expect(ruleOn(catalog, id, need, rule, { rules: years }).coverage).toBeGreaterThanOrEqual(matcherOf(catalog, { rules: without }).score({ text: testText, ...need }, id).coverage);
  });
});

describe('data that a record does not have', () => {
  const missing: [rule: string, catalog: Partial<Catalog>, id: string, need: Partial<Need>][] = [
    ['mode', { cards: [cardOf('a', { headline: name })] }, 'r-card_a', { mode: 'online' }],
    ['fields', { technologies: [technologyOf('a', { name })] }, 'technology_a', { fields: [1] }],
    ['deal', { technologies: [technologyOf('a', { name, dealTypes: [] })] }, 'technology_a', { dealTypes: ['assignment'] }],
    ['ipr', { partnerProfiles: [profileOf('a', { title: name })] }, 'partner-profile_a', { ipr: ['granted'] }],
    ['trl', { partnerProfiles: [profileOf('a', { title: name })] }, 'partner-profile_a', { trlWanted: 5 }],
    ['language', { cards: [cardOf('a', { headline: name })] }, 'r-card_a', { languages: ['en'] }],
    ['partnership', { partnerProfiles: [profileOf('a', { title: name, partnershipTypes: [] })] }, 'partner-profile_a', { partnershipTypes: ['supplier'] }],
    ['size', { programs: [programOf('a', { name })] }, 'program_a', { sizeClass: 'small' }],
    ['size', { programs: [programOf('a', { name, eligibility: { stages: ['early'] } })] }, 'program_a', { sizeClass: 'small' }],
    ['stage', { programs: [programOf('a', { name })] }, 'program_a', { growthStage: 'early' }],
    ['stage', { programs: [programOf('a', { name, eligibility: { sizeClasses: ['small'] } })] }, 'program_a', { growthStage: 'early' }],
    ['industry', { services: [serviceOf('a', { name })] }, 'service_a', { industries: [ksic('C26')] }],
    ['spec', { equipment: [equipmentOf('a', { name })] }, 'equipment_a', { quantities: [{ min: 1, unit: 'kN' }] }],
    ['industry', { services: [serviceOf('a', { name, industries: [{ scheme: 'NACE', revision: '2', code: 'C26' }] })] }, 'service_a', { industries: [ksic('C26'), ksic('C27')] }],
    ['budget', { equipment: [equipmentOf('a', { name })] }, 'equipment_a', { budget: won(1) }],
    ['dates', { services: [serviceOf('a', { name })] }, 'service_a', { deadline: '2026-12-31' }],
    ['dates', { programs: [programOf('a', { name })] }, 'program_a', { deadline: '2026-12-31' }],
    ['place', { services: [serviceOf('a', { name, hubs: [] })] }, 'service_a', { hub: 'hub_changwon' }],
    ['recency', { services: [serviceOf('a', { name })] }, 'service_a', {}],
    ['recency', { cards: [cardOf('a', { headline: name, works: [{ id: 'work_a', type: 'other', title: name }] })] }, 'r-card_a', {}],
  ];

  it.each(missing)('gives nothing for %s, lowers what is known, and is no better than not being asked', (rule, catalog, id, need) => {
    const { score, coverage, codes } = ruleOn(catalog, id, need, rule, { rules: years });
    const [kind = ''] = id.split('_');
    expect(codes).toEqual([]);
    expect(coverage).toBeLessThan(1);
    const without = matcherOf(catalog, { rules: extendRules(years, { id: 'without', version: '1', score: { [kind]: { [rule]: null } } }) }).score({ text: testText, ...need }, id);
    expect(without.coverage).toBeGreaterThan(coverage);
    expect(without.score).toBeGreaterThan(score);
  });
});
