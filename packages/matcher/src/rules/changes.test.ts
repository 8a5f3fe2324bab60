import { describe as say, type CatalogRecord, type Need } from '@dongban/core';
import { describe, expect, it } from 'vitest';
import { defaultRules, extendRules, type RuleSet } from '../index.ts';
import { matcherOf, testName as name, testText } from '../testing/rule-on.ts';
import { cardOf, equipmentOf, profileOf, serviceOf, technologyOf } from '../testing/small-catalog.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const hour = (amount: number) => ({ basis: 'hour' as const, price: won(amount) });
const force = (fields: object) => ({ quantity: 'force', label: { ko: '가진력' }, unit: 'kN', ...fields }) as const;
const consultation = (...modes: ('online' | 'onsite')[]) => ({ modes, hours: [], durationMinutes: 30 });

/** Of the rules for a kind, those of words and one more: what is proposed is then that one's. */
function only(kind: string, rule: string): RuleSet {
  const others = Object.keys(defaultRules.score[kind as 'service'] ?? {}).filter((id) => id !== rule && id !== 'text');
  return extendRules(defaultRules, { id: 'only', version: '1', score: { [kind]: Object.fromEntries(others.map((id) => [id, null])) } });
}

const listOf = { service: 'services', equipment: 'equipment', technology: 'technologies', 'r-card': 'cards', 'partner-profile': 'partnerProfiles' } as const;
const kindOf = ({ id }: CatalogRecord) => id.slice(0, id.indexOf('_')) as keyof typeof listOf;
/** A record beside one that meets the rule. */
function beside(record: CatalogRecord, rival: CatalogRecord, rule: string) {
  return matcherOf({ [listOf[kindOf(record)]]: [record, rival] }, { rules: only(kindOf(record), rule) });
}

/** A record, one that is before it, the need, what is said, and the need that is proposed: for it, the record has the place and score that were promised. */
const cases: [rule: string, record: CatalogRecord, rival: CatalogRecord, need: Partial<Need>, sentences: readonly [ko: string, en: string], other: Partial<Need>][] = [
  ['mode', serviceOf('a', { name }), serviceOf('b', { name, modes: ['online'] }), { mode: 'online' }, ['방문 이용으로 찾으면', 'If you can come to the site'], { mode: 'onsite' }],
  ['mode', cardOf('a', { headline: name, consultation: consultation('online') }), cardOf('b', { headline: name, consultation: consultation('onsite') }), { mode: 'onsite' }, ['온라인 이용으로 찾으면', 'If you can use it online'], { mode: 'online' }],
  ['deal', technologyOf('a', { name }), technologyOf('b', { name, dealTypes: ['assignment'] }), { dealTypes: ['assignment', 'know-how'] }, ['‘통상실시’도 괜찮으면', 'If you take “Non-exclusive licence” too'], { dealTypes: ['assignment', 'know-how', 'non-exclusive-licence'] }],
  ['ipr', technologyOf('a', { name, ipr: 'pending' }), technologyOf('b', { name }), { ipr: ['granted'] }, ['‘출원 중’도 괜찮으면', 'If you take “Applied, not yet granted” too'], { ipr: ['granted', 'pending'] }],
  ['language', profileOf('a', { title: name }), profileOf('b', { title: name, languages: ['ja'] }), { languages: ['ja'] }, ['영어로 상담해도 괜찮으면', 'If you can talk in English'], { languages: ['ja', 'en'] }],
  ['trl', technologyOf('a', { name, trl: 4 }), technologyOf('b', { name, trl: 9 }), { trlWanted: 7 }, ['TRL 4 이상으로 찾으면', 'If you look for TRL 4 or more'], { trlWanted: 4 }],
  ['trl', profileOf('a', { title: name, maturity: 'concept' }), profileOf('b', { title: name, maturity: 'demo' }), { trlWanted: 6 }, ['TRL 2 이상으로 찾으면', 'If you look for TRL 2 or more'], { trlWanted: 2 }],
  ['place', equipmentOf('a', { name, hub: 'hub_seoul' }), equipmentOf('b', { name }), { hub: 'hub_changwon' }, ['서울에서 찾으면', 'If you look in Seoul'], { hub: 'hub_seoul' }],
  ['place', serviceOf('a', { name, hubs: ['hub_seoul'] }), serviceOf('b', { name }), { region: 'KR-48' }, ['서울에서 찾으면', 'If you look in Seoul'], { region: 'KR-48', hub: 'hub_seoul' }],
  ['budget', equipmentOf('a', { name, fees: [{ basis: 'quote' }, hour(400), hour(90)] }), equipmentOf('b', { name, fees: [hour(10)] }), { budget: won(30) }, ['예산을 ₩90까지 늘리면', 'With a budget of ₩90'], { budget: won(90) }],
  ['dates', serviceOf('a', { name, turnaroundDays: 5 }), serviceOf('b', { name, turnaroundDays: 1 }), { deadline: '2026-11-25' }, ['2026년 12월 1일까지 기다릴 수 있으면', 'If you can wait until December 1, 2026'], { deadline: '2026-12-01' }],
  ['spec', equipmentOf('a', { name, variables: [force({ min: 1, max: 5 })] }), equipmentOf('b', { name, variables: [force({ min: 1, max: 90 })] }), { quantities: [{ max: 5, unit: 'kN' }, { min: 20_000, max: 20_000, unit: 'N' }] }, ['20,000\u00a0N 조건을 빼면', 'If you leave out 20,000\u00a0N'], { quantities: [{ max: 5, unit: 'kN' }] }],
  ['area', serviceOf('a', { name }), serviceOf('b', { name, area: 'equipment' }), { areas: ['equipment'] }, ['‘신뢰성 시험·평가’도 괜찮으면', 'If you take “Reliability testing” too'], { areas: ['equipment', 'reliability'] }],
  ['fields', technologyOf('a', { name, fields: [1] }), technologyOf('b', { name, fields: [8] }), { fields: [8] }, ['‘전기기계·에너지’도 괜찮으면', 'If you take “Electrical machinery, apparatus, energy” too'], { fields: [8, 1] }],
  ['partnership', profileOf('a', { title: name, partnershipTypes: ['supplier'] }), profileOf('b', { title: name, partnershipTypes: ['rnd-cooperation'] }), { partnershipTypes: ['rnd-cooperation'] }, ['‘공급 계약’도 괜찮으면', 'If you take “Supplier agreement” too'], { partnershipTypes: ['rnd-cooperation', 'supplier'] }],
  ['partner-country', profileOf('a', { title: name }), profileOf('b', { title: name, country: 'FR' }), { partnerCountries: ['FR'] }, ['독일도 함께 찾으면', 'If you look in Germany too'], { partnerCountries: ['FR', 'DE'] }],
];

describe('a change', () => {
  it.each(cases)('by %s is one of the need, is said, and brings the place and the score that were promised', (rule, record, rival, need, [ko, en], other) => {
    const matcher = beside(record, rival, rule);
    const whole = { text: testText, ...need };
    const { change, rank } = matcher.whyNot(whole, record.id);
    expect([change?.rule, rank, change?.params['rank']]).toEqual([rule, 2, 1]);
    const clause = change!.params['change'] as Parameters<typeof say>[0];
    expect([say(clause, 'ko'), say(clause, 'en')]).toEqual([ko, en]);
    const asked = { ...whole, ...other };
    expect(matcher.score(asked, record.id).score).toBe(change?.score);
    expect(matcher.whyNot(asked, record.id).rank).toBe(1);
  });

  it('by kind proposes to look for that kind too', () => {
    const rules = extendRules(defaultRules, { id: 'kinds', version: '1', require: { kinds: null } });
    const matcher = matcherOf({ equipment: [equipmentOf('a', { name })], services: [serviceOf('b', { name })] }, { rules });
    const { change } = matcher.whyNot({ text: testText, kinds: ['service'] }, 'equipment_a');
    expect(change === undefined ? '' : say(change, 'ko')).toBe('장비도 함께 찾으면 1위예요.');
  });

  const none: [rule: string, why: string, record: CatalogRecord, rival: CatalogRecord, need: Partial<Need>][] = [
    ['mode', 'who gives no consultations', cardOf('a', { headline: name }), cardOf('b', { headline: name, consultation: consultation('online') }), { mode: 'online' }],
    ['budget', 'prices on request', serviceOf('a', { name, fees: [{ basis: 'quote' }] }), serviceOf('b', { name, fees: [hour(1)] }), { budget: won(30) }],
    ['dates', 'a service that does not say how long it takes', serviceOf('a', { name }), serviceOf('b', { name, turnaroundDays: 0 }), { deadline: '2026-12-24' }],
    ['size', 'the size of the company, which is what it is', serviceOf('a', { name }), serviceOf('b', { name, eligibility: { sizeClasses: ['small'] } }), { sizeClass: 'small' }],
    ['trl', 'what does not say how ready it is', profileOf('a', { title: name }), profileOf('b', { title: name, maturity: 'demo' }), { trlWanted: 6 }],
  ];
  it.each(none)('by %s is not proposed for %s', (rule, _, record, rival, need) => {
    expect(beside(record, rival, rule).whyNot({ text: testText, ...need }, record.id)).toMatchObject({ rank: 2 });
    expect(beside(record, rival, rule).whyNot({ text: testText, ...need }, record.id).change).toBeUndefined();
  });
});
