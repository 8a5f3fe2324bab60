import { describe as say, type Catalog, type CatalogRecord, type Need } from '@dongban/core';
import { describe, expect, it } from 'vitest';
import { defaultRules, extendRules, type RuleSet } from '../index.ts';
import { matcherOf, testName as name, testText } from '../testing/rule-on.ts';
import { cardOf, equipmentOf, profileOf, serviceOf, technologyOf } from '../testing/small-catalog.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const hour = (amount: number) => ({ basis: 'hour' as const, price: won(amount) });
const force = (fields: object) => ({ quantity: 'force', label: { ko: '가진력' }, unit: 'kN', ...fields }) as const;
const consultation = (...modes: ('online' | 'onsite')[]) => ({ modes, hours: [], durationMinutes: 30 });

/** Of the rules for a kind, those of words and one more: what whyNot proposes is then that one's. */
function only(kind: string, rule: string): RuleSet {
  const others = Object.keys(defaultRules.score[kind as 'service'] ?? {}).filter((id) => id !== rule && id !== 'text');
  return extendRules(defaultRules, { id: 'only', version: '1', score: { [kind]: Object.fromEntries(others.map((id) => [id, null])) } });
}

const listOf = { service: 'services', equipment: 'equipment', technology: 'technologies', 'r-card': 'cards', 'partner-profile': 'partnerProfiles' } as const;
const kindOf = ({ id }: CatalogRecord) => id.slice(0, id.indexOf('_')) as keyof typeof listOf;
const catalogOf = (record: CatalogRecord): Partial<Catalog> => ({ [listOf[kindOf(record)]]: [record] });
/** What whyNot proposes for a record, beside one with nothing against it but a longer name. */
function proposedFor(record: CatalogRecord, rival: CatalogRecord, need: Partial<Need>, rule: string) {
  const list = listOf[kindOf(record)];
  return matcherOf({ [list]: [record, rival] }, { rules: only(kindOf(record), rule) }).whyNot({ text: testText, ...need }, record.id).change;
}

/** A record, the need, what is said, and the record as it would then be: it has the score that was promised. */
const cases: [rule: string, record: CatalogRecord, rival: CatalogRecord, need: Partial<Need>, sentence: string, changed: CatalogRecord][] = [
  ['mode', serviceOf('b', { name }), serviceOf('a', { name, modes: ['online'] }), { mode: 'online' }, '온라인으로 이용할 수 있으면', serviceOf('b', { name, modes: ['onsite', 'online'] })],
  ['mode', cardOf('b', { headline: name, consultation: consultation('onsite') }), cardOf('a', { headline: name, consultation: consultation('online') }), { mode: 'online' }, '온라인으로 이용할 수 있으면', cardOf('b', { headline: name, consultation: consultation('onsite', 'online') })],
  ['deal', technologyOf('b', { name }), technologyOf('a', { name, dealTypes: ['assignment'] }), { dealTypes: ['assignment', 'know-how'] }, '매매(양도) 방식도 가능하면', technologyOf('b', { name, dealTypes: ['non-exclusive-licence', 'assignment'] })],
  ['ipr', technologyOf('b', { name, ipr: 'pending' }), technologyOf('a', { name }), { ipr: ['granted'] }, '지식재산권이 ‘등록 완료’ 상태이면', technologyOf('b', { name })],
  ['language', profileOf('b', { title: name }), profileOf('a', { title: name, languages: ['ja'] }), { languages: ['ja'] }, '일본어로 상담할 수 있으면', profileOf('b', { title: name, languages: ['en', 'ja'] })],
  ['trl', technologyOf('b', { name, trl: 4 }), technologyOf('a', { name, trl: 9 }), { trlWanted: 7 }, 'TRL 7 이상이면', technologyOf('b', { name, trl: 7 })],
  ['place', equipmentOf('b', { name, hub: 'hub_seoul' }), equipmentOf('a', { name }), { hub: 'hub_changwon' }, '창원에서 제공하면', equipmentOf('b', { name })],
  ['place', serviceOf('b', { name, hubs: ['hub_seoul'] }), serviceOf('a', { name }), { hub: 'hub_changwon' }, '창원에서 제공하면', serviceOf('b', { name, hubs: ['hub_seoul', 'hub_changwon'] })],
  ['budget', equipmentOf('b', { name, fees: [{ basis: 'quote' }, hour(400), hour(90)] }), equipmentOf('a', { name, fees: [hour(10)] }), { budget: won(30) }, '가격이 ₩30 이하이면', equipmentOf('b', { name, fees: [{ basis: 'quote' }, hour(400), hour(30)] })],
  ['dates', serviceOf('b', { name, turnaroundDays: 30 }), serviceOf('a', { name, turnaroundDays: 1 }), { deadline: '2026-11-25' }, '결과가 근무일 1일 안에 나오면', serviceOf('b', { name, turnaroundDays: 1 })],
  ['spec', equipmentOf('b', { name, variables: [force({ min: 1, max: 5 })] }), equipmentOf('a', { name, variables: [force({ min: 1, max: 90 })] }), { quantities: [{ min: 20_000, max: 20_000, unit: 'N' }] }, '가진력 범위가 20,000\u00a0N 조건을 포함하면', equipmentOf('b', { name, variables: [force({ min: 1, max: 20 })] })],
  ['spec', equipmentOf('b', { name, variables: [force({ min: 10, max: 50 }), { ...force({ min: 1, max: 2 }), quantity: 'mass', unit: 'kg' }] }), equipmentOf('a', { name, variables: [force({ min: 1, max: 90 })] }), { quantities: [{ min: 5, max: 8, unit: 'kN' }] }, '가진력 범위가 5–8\u00a0kN 조건을 포함하면', equipmentOf('b', { name, variables: [force({ min: 5, max: 50 }), { ...force({ min: 1, max: 2 }), quantity: 'mass', unit: 'kg' }] })],
];

describe('a change', () => {
  it.each(cases)('by %s is said, and would score as promised', (rule, record, rival, need, sentence, changed) => {
    const change = proposedFor(record, rival, need, rule);
    expect(change?.rule).toBe(rule);
    expect(say(change!.params['change'] as Parameters<typeof say>[0], 'ko')).toBe(sentence);
    expect(matcherOf(catalogOf(changed), { rules: only(kindOf(record), rule) }).score({ text: testText, ...need }, record.id).score).toBe(change?.score);
  });

  const none: [rule: string, why: string, record: CatalogRecord, rival: CatalogRecord, need: Partial<Need>][] = [
    ['mode', 'who gives no consultations', cardOf('b', { headline: name }), cardOf('a', { headline: name, consultation: consultation('online') }), { mode: 'online' }],
    ['budget', 'prices on request', serviceOf('b', { name, fees: [{ basis: 'quote' }] }), serviceOf('a', { name, fees: [hour(1)] }), { budget: won(30) }],
    ['dates', 'a deadline today', serviceOf('b', { name, turnaroundDays: 3 }), serviceOf('a', { name, turnaroundDays: 0 }), { deadline: '2026-11-24' }],
    ['dates', 'a deadline that has passed', serviceOf('b', { name, turnaroundDays: 3 }), serviceOf('a', { name: { ko: `${testText} ${testText}` }, turnaroundDays: 0 }), { deadline: '2026-11-20' }],
    ['dates', 'a service that does not say how long it takes', serviceOf('b', { name }), serviceOf('a', { name, turnaroundDays: 0 }), { deadline: '2026-12-24' }],
    ['spec', 'what measures something else', equipmentOf('b', { name, variables: [{ ...force({ min: 1 }), quantity: 'mass', unit: 'kg' }] }), equipmentOf('a', { name, variables: [force({ min: 1, max: 90 })] }), { quantities: [{ min: 20, unit: 'kN' }] }],
    ['trl', 'a partner profile', profileOf('b', { title: name, maturity: 'concept' }), profileOf('a', { title: name, maturity: 'demo' }), { trlWanted: 6 }],
  ];
  it.each(none)('by %s is not proposed for %s', (rule, _, record, rival, need) => {
    expect(proposedFor(record, rival, need, rule)).toBeUndefined();
  });
});
