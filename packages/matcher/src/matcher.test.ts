import { describe as say, isDongbanError, isValidationError, type Match, type Need } from '@dongban/core';
import { describe, expect, it } from 'vitest';
import { createMatcher, defaultRules, type RuleSet } from './index.ts';
import { cardOf, consentOf, equipmentOf, publicCatalogOf, serviceOf, testClock, workOf } from './testing/small-catalog.ts';

const vibration = serviceOf('vibration', {
  name: { ko: '진동·충격 내구 시험', en: 'Vibration and shock test' },
  keywords: [{ ko: '진동시험', en: 'vibration test' }, { ko: '인버터' }],
  standards: ['KS C IEC 60068-2-6'],
  variables: [
    { quantity: 'frequency', label: { ko: '가진 주파수', en: 'Frequency' }, min: 5, max: 3000, unit: 'Hz' },
    { quantity: 'force', label: { ko: '가진력', en: 'Force' }, max: 50, unit: 'kN' },
  ],
});
const climate = serviceOf('climate', { name: { ko: '온습도 환경 시험' }, keywords: [{ ko: '항온항습' }], hubs: ['hub_seoul'] });
const printed = serviceOf('printed', { name: { en: 'Printed flexible sensor prototyping' }, hubs: ['hub_seoul'], modes: ['online', 'onsite'] });
const shaker = equipmentOf('shaker', {
  name: { ko: '동전형 진동시험기', en: 'Vibration shaker' }, hub: 'hub_seoul',
  variables: [{ quantity: 'frequency', label: { ko: '주파수', en: 'Frequency' }, min: 0.02, max: 2, unit: 'kHz' }],
});
const han = cardOf('han', {
  headline: { ko: '전력변환기의 진동 수명을 예측합니다' },
  topics: [{ label: { ko: '진동 내구' }, evidence: ['work_han-2'] }],
  works: [workOf('han-1', { ko: '인버터 커패시터의 진동 피로' }), workOf('han-2', { ko: '치구의 공진 예측' }), workOf('han-3', { ko: '항온항습 시험의 편차' }, { date: '2005' })],
});
const catalog = publicCatalogOf({ services: [vibration, climate, printed], equipment: [shaker], cards: [han] });
const matcher = createMatcher(catalog, { clock: testClock });

const idsFor = (need: Need | string, options?: Parameters<typeof matcher.match>[1]) => matcher.match(need, options).matches.map(({ id }) => id);
const reasonsOf = (match: Match | undefined, rule?: string) => (match?.reasons ?? []).filter((reason) => rule === undefined || reason.rule === rule);
const sentences = (match: Match, locale: string) => match.reasons.map((reason) => say(reason, locale));

describe('match', () => {
  it('finds offers, instruments and people for a need as it is written, best first', () => {
    expect(idsFor('창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다')).toEqual(['service_vibration', 'r-card_han', 'equipment_shaker']);
  });

  it('finds a Korean offer for an English need and the other way round, by shared concepts', () => {
    expect(idsFor('we need a vibration test')[0]).toBe('service_vibration');
    expect(idsFor('인쇄형 유연 센서를 찾아요')[0]).toBe('service_printed');
  });

  it('says what was understood, and which rules were used', () => {
    const answer = matcher.match('창원에서 50kN 진동시험');
    expect(answer.need).toMatchObject({ text: '창원에서 50kN 진동시험', lang: 'ko', hub: 'hub_changwon', quantities: [{ min: 50, max: 50, unit: 'kN' }] });
    expect(answer.ruleSet).toBe(`${defaultRules.id}@${defaultRules.version}`);
    expect(answer.warnings).toEqual([]);
  });

  it('says where in the text it was read', () => {
    const { need, spans = [] } = matcher.match('창원에서 50kN 진동시험');
    expect(spans.map(({ start, end, pointer }) => [pointer, need.text.slice(start, end)])).toEqual([['/hub', '창원에서'], ['/quantities/0', '50kN'], ['/areas/0', '진동시험']]);
  });

  it('lets what the need says beside its text win over the text', () => {
    const { need, spans } = matcher.match({ text: '창원에서 진동시험', hub: 'hub_seoul' });
    expect(need.hub).toBe('hub_seoul');
    expect(spans).toEqual([{ start: 5, end: 9, pointer: '/areas/0' }]);
  });

  it('answers a need that fits nothing with a warning', () => {
    const answer = matcher.match('양자컴퓨터');
    expect(answer.matches).toEqual([]);
    expect(answer.warnings.map((warning) => warning.code)).toEqual(['nothing-found']);
  });

  it('returns as many as asked for, and refuses a limit out of range', () => {
    expect(idsFor('시험', { limit: 1 })).toHaveLength(1);
    expect(() => matcher.match('시험', { limit: 0 })).toThrow(RangeError);
    expect(() => matcher.match('시험', { limit: 101 })).toThrow('1 to 100');
  });

  it('refuses a need without text', () => {
    expect(() => matcher.match('  ')).toThrow(expect.toSatisfy((error) => isDongbanError(error) && error.code === 'need-empty'));
  });

  it.each(['일본 기업입니다. 유연 센서를 찾아요', 'We are a company from Japan, looking for flexible sensors'])('is not about the country that whoever asks is from: %s', (need) => {
    const survey = serviceOf('survey', { name: { ko: '일본 특허 조사', en: 'Survey of patents in Japan' } });
    const { matches } = createMatcher(publicCatalogOf({ services: [survey, printed] }), { clock: testClock }).match(need);
    expect(matches.map(({ id }) => id)).toEqual(['service_printed']);
  });

  it('takes words of asking for the subject only where there is no other', () => {
    expect(idsFor('부탁드립니다')).toEqual([]);
    expect(matcher.match('진동시험').matches).toEqual(matcher.match('진동시험 부탁드립니다').matches);
  });
});

describe('reasons', () => {
  it('name the record’s own words, point at where they stand, and read as sentences', () => {
    const match = matcher.score('인버터 진동시험', 'service_vibration');
    const [text] = reasonsOf(match, 'text');
    expect(text?.params).toEqual({ terms: ['인버터', '진동시험'] });
    expect(text?.evidence).toContainEqual({ pointer: '/keywords/0/ko', terms: ['진동시험'] });
    expect(sentences(match, 'ko')).toEqual(['소개에 ‘인버터’, ‘진동시험’ 관련 내용이 있어요.', '신뢰성 시험·평가 분야의 지원이에요.']);
  });

  it('show the foreign words that a concept led to', () => {
    expect(reasonsOf(matcher.score('유연 센서', 'service_printed'))[0]?.params).toEqual({ terms: ['flexible sensor'] });
  });

  it('name the place where the record is at the one named', () => {
    const match = matcher.score('창원에서 진동시험', 'service_vibration');
    expect(reasonsOf(match, 'place')).toMatchObject([{ code: 'hub-match', params: { hub: { ko: '창원' } }, evidence: [{ pointer: '/hubs/0' }] }]);
    expect(reasonsOf(matcher.score('창원에서 진동시험', 'equipment_shaker'), 'place')).toEqual([]);
  });

  it('name the works of a card, those found by a topic too', () => {
    const [works] = reasonsOf(matcher.score('진동', 'r-card_han'), 'works');
    expect(works?.params).toEqual({ count: 2, title: han.works[0]?.title, terms: ['진동'] });
    expect(works?.evidence.map(({ pointer }) => pointer)).toEqual(['/works/0/title/ko', '/topics/0/label/ko']);
  });

  it('name the range that covers, whatever its unit', () => {
    const [spec] = reasonsOf(matcher.score('진동시험 20~2000Hz', 'equipment_shaker'), 'spec');
    expect(spec).toMatchObject({ code: 'spec-covers', params: { needed: { min: 20, max: 2000, unit: 'Hz' }, offered: { min: 0.02, max: 2, unit: 'kHz' } }, evidence: [{ pointer: '/variables/0' }] });
  });
});

describe('rules', () => {
  it('find a standard by the national one that took it over, and by its series for less', () => {
    const scoreOf = (standard: string) => matcher.score(standard, 'service_vibration').score;
    expect(scoreOf('IEC 60068-2-6')).toBeGreaterThan(scoreOf('IEC 60068-2-64'));
    expect(scoreOf('IEC 60068-2-64')).toBeGreaterThan(0);
    expect(scoreOf('ISO 16750-3')).toBe(0);
  });

  it('ask for a range only where the need names one', () => {
    expect(matcher.score('진동시험', 'service_vibration').coverage).toBe(1);
    expect(matcher.score('진동시험', 'service_climate').coverage).toBe(1);
    // The climate service measures nothing that could be compared: it lacks data, and scores no more for that.
    expect(matcher.score('시험 50kN', 'service_climate').coverage).toBeLessThan(1);
    expect(matcher.score('시험 50kN', 'service_climate').score).toBeLessThan(matcher.score('시험', 'service_climate').score);
  });

  it('count half of two ranges as half', () => {
    const both = matcher.score('진동시험 50kN 10~2000Hz', 'service_vibration');
    const one = matcher.score('진동시험 50kN 10~9000Hz', 'service_vibration');
    expect(reasonsOf(both, 'spec')).toHaveLength(2);
    expect(reasonsOf(one, 'spec')).toHaveLength(1);
    expect(one.score).toBeLessThan(both.score);
    expect(one.coverage).toBe(both.coverage);
  });

  it('take an end that is not known as open, within a factor of a thousand', () => {
    expect(reasonsOf(matcher.score('진동시험 20 kN', 'service_vibration'), 'spec')).toHaveLength(1);
    expect(reasonsOf(matcher.score('진동시험 10 N', 'service_vibration'), 'spec')).toEqual([]);
  });

  it('give the right range of the wrong thing nothing', () => {
    expect(idsFor('양자컴퓨터 50kN')).toEqual([]);
  });

  it('answer a need of ranges alone by ranges alone', () => {
    expect(idsFor('20~2000Hz')).toEqual(['equipment_shaker', 'service_vibration']);
  });

  it('lower the coverage of a card without works', () => {
    const bare = createMatcher(publicCatalogOf({ cards: [cardOf('bare', { headline: { ko: '진동시험' } })] }), { clock: testClock });
    const match = bare.score('진동시험', 'r-card_bare');
    // Text and concepts, of text, concepts and works.
    expect(match.coverage).toBeCloseTo(0.7 / 1.1, 12);
    expect(match.score).toBeLessThanOrEqual(0.7 / 1.1);
  });

  it('prefer a recent work to an old one', () => {
    const cards = ['2025', '1999'].map((date) => cardOf(`of-${date}`, { works: [workOf(`of-${date}`, { ko: '진동시험' }, { date })] }));
    const dated = createMatcher(publicCatalogOf({ cards }), { clock: testClock });
    expect(dated.match('진동시험').matches.map(({ id }) => id)).toEqual(['r-card_of-2025', 'r-card_of-1999']);
  });

  it('leave out other kinds and other hubs where the caller chose, with a remedy', () => {
    const byKind = matcher.match('진동시험', { kinds: ['equipment'] });
    expect(byKind.matches.map(({ id }) => id)).toEqual(['equipment_shaker']);
    expect(byKind.blocked).toContainEqual({
      kind: 'service', id: 'service_vibration',
      blocks: [{ rule: 'wanted-kinds', code: 'kind-not-wanted', params: {}, remedy: { code: 'widen-kinds', params: {} } }], rank: 1,
    });
    const byHub = matcher.match('진동시험', { hub: 'hub_seoul' });
    expect(byHub.matches.map(({ id }) => id)).toEqual(['equipment_shaker']);
    expect(byHub.blocked[0]?.blocks).toEqual([{ rule: 'chosen-hub', code: 'other-hub', params: { hub: { ko: '창원', en: 'Changwon' } }, remedy: { code: 'widen-hubs', params: {} } }]);
  });

  it('block no hub for a place that the text only names, nor an offer that is online', () => {
    expect(matcher.match('창원에서 진동시험').blocked).toEqual([]);
    expect(idsFor('유연 센서', { hub: 'hub_changwon' })).toEqual(['service_printed']);
  });

  it('leave out a profile that asks for the same, and keep a call for research partners', () => {
    const profile = (type: 'technology-request' | 'rnd-request') => ({
      id: `partner-profile_${type}` as const, type, scope: 'domestic' as const, disclosure: 'anonymous' as const, country: 'KR', title: { ko: '진동시험 기술' },
      summary: { ko: '–' }, partnershipTypes: ['rnd-cooperation' as const], languages: ['ko'], keywords: [], sample: true,
    });
    const answer = createMatcher(publicCatalogOf({ partnerProfiles: [profile('technology-request'), profile('rnd-request')] }), { clock: testClock }).match('진동시험');
    expect(answer.matches.map(({ id }) => id)).toEqual(['partner-profile_rnd-request']);
    expect(answer.blocked.map(({ id, blocks }) => [id, blocks[0]?.code])).toEqual([['partner-profile_technology-request', 'asks-itself']]);
  });
});

describe('an offer with a last day', () => {
  const program = (closes: string) => ({
    id: `program_until-${closes}` as const, name: { ko: '진동시험 지원사업' }, summary: { ko: '시험비 지원' }, area: 'reliability' as const, operator: 'organization_a' as const, keywords: [], closes,
  });
  const programs = [program('2026-11-23'), program('2026-11-24'), program('2026-11-25')];
  const at = (instant: string) => createMatcher(publicCatalogOf({ programs }), { clock: () => Date.parse(instant) }).match('진동시험');

  it('is found until that day is over where the institute is, and says afterwards that it closed', () => {
    const { matches, blocked } = at('2026-11-24T14:59:59Z');
    expect(matches.map(({ id }) => id)).toEqual(['program_until-2026-11-24', 'program_until-2026-11-25']);
    expect(blocked).toMatchObject([{ id: 'program_until-2026-11-23', blocks: [{ rule: 'still-open', code: 'closed-on', params: { date: '2026-11-23' } }] }]);
    expect(at('2026-11-24T15:00:00Z').matches.map(({ id }) => id)).toEqual(['program_until-2026-11-25']);
  });
});

describe('who is matched', () => {
  it('leaves out people who have not agreed to being matched, though their card is shown', () => {
    const shown = publicCatalogOf({ cards: [han] }, [consentOf(han, 'publish-card')]);
    expect(shown.cards).toHaveLength(1);
    const careful = createMatcher(shown, { clock: testClock });
    expect(careful.match('진동').matches).toEqual([]);
    careful.add(han);
    expect(careful.match('진동').matches).toEqual([]);
    expect(() => careful.score('진동', han.id)).toThrow('r-card_han');
  });

  it('stops returning a card at the instant its consent ends', () => {
    let now = testClock();
    const until = '2026-12-01T00:00:00Z';
    const timed = publicCatalogOf({ cards: [han] }, [consentOf(han, 'publish-card', { expiresAt: until }), consentOf(han, 'matching')]);
    const watched = createMatcher(timed, { clock: () => now });
    now = Date.parse(until) - 1;
    expect(watched.match('진동').matches).toHaveLength(1);
    now = Date.parse(until);
    expect(watched.match('진동').matches).toEqual([]);
    expect(createMatcher(timed, { clock: () => now }).match('진동').matches).toEqual([]);
  });
});

describe('add and remove', () => {
  it('add a record as if the catalog had held it, and take it out again', () => {
    const growing = createMatcher(publicCatalogOf({ services: [climate] }), { clock: testClock });
    const before = growing.match('진동시험 시험');
    growing.add(vibration);
    expect(growing.match('진동시험')).toEqual(createMatcher(publicCatalogOf({ services: [vibration, climate] }), { clock: testClock }).match('진동시험'));
    expect(growing.remove(vibration.id)).toBe(true);
    expect(growing.match('진동시험 시험')).toEqual(before);
    expect(growing.remove(vibration.id)).toBe(false);
  });

  it('replace a record of the same id', () => {
    const changing = createMatcher(catalog, { clock: testClock });
    changing.add({ ...vibration, name: { ko: '낙하 시험' }, keywords: [], standards: [] });
    expect(changing.match('인버터').matches.map(({ id }) => id)).not.toContain(vibration.id);
    expect(changing.match('낙하').matches.map(({ id }) => id)).toEqual([vibration.id]);
  });
});

describe('score', () => {
  it('is what match says of the same record', () => {
    for (const match of matcher.match('창원 인버터 진동시험 20~2000Hz').matches) {
      expect(matcher.score('창원 인버터 진동시험 20~2000Hz', match.id)).toEqual(match);
    }
  });

  it('is 0 without reasons where nothing fits, and refuses an id it does not have', () => {
    expect(matcher.score('양자컴퓨터', 'service_vibration')).toMatchObject({ score: 0, reasons: [] });
    expect(() => matcher.score('진동', 'service_nowhere')).toThrow('service_nowhere');
  });
});

describe('a rule set of one’s own', () => {
  const problemsOf = (rules: unknown) => {
    try {
      createMatcher(catalog, { rules: rules as RuleSet });
    } catch (error) {
      return isValidationError(error) ? error.problems.map(({ pointer, code }) => `${pointer} ${code}`) : error;
    }
    return [];
  };
  const textRule = { type: 'text', weight: 1, fields: { '/name': { weight: 1, length: 3 } } };
  const setOf = (service: object, require: object = {}) => ({ schema: 1, id: 'a', version: '1', require, score: { service } });

  it('decides what counts', () => {
    const namesOnly = createMatcher(catalog, { rules: { ...setOf({ text: textRule }), id: 'names', version: '2' } as unknown as RuleSet, clock: testClock });
    const answer = namesOnly.match('인버터 온습도');
    expect(answer.matches.map(({ id }) => id)).toEqual(['service_climate']);
    expect(answer.ruleSet).toBe('names@2');
  });

  it('is refused with a pointer for every problem', () => {
    expect(problemsOf(null)).toEqual([' wrong-type']);
    expect(problemsOf({ schema: 2, id: '' })).toEqual(['/schema unknown-version']);
    expect(problemsOf({ schema: 1, id: '', spread: 2, rules: [] })).toEqual(['/rules unknown-field', '/id too-small', '/version missing', '/spread too-big', '/score missing', '/require missing']);
    expect(problemsOf(setOf({ text: { ...textRule, weight: 0 }, works: { type: 'works', weight: 1 } }))).toEqual(['/score/service/text/weight too-small', '/score/service/works/type not-one-of']);
    expect(problemsOf({ ...setOf({}), score: { booking: {}, service: [], 'r-card': { a: 1, b: {} } } })).toEqual([
      '/score/booking not-one-of', '/score/service wrong-type', '/score/r-card/a wrong-type', '/score/r-card/b/type missing',
    ]);
    expect(problemsOf(setOf({ 'a/b': { ...textRule, fields: { name: { weight: 1, length: 3 }, '/a/b': { weight: 1, length: -1 } } } }))).toEqual([
      '/score/service/a~1b/fields/name wrong-format', '/score/service/a~1b/fields/~1a~1b/length too-small',
    ]);
    expect(problemsOf({ ...setOf({}), score: { 'r-card': { works: { type: 'works', weight: 1, best: 1.5, recency: {}, fields: { title: 1, body: {} } } } } })).toEqual([
      '/score/r-card/works/fields/body unknown-field', '/score/r-card/works/fields/title wrong-type', '/score/r-card/works/fields/abstract missing', '/score/r-card/works/fields/topic missing',
      '/score/r-card/works/best wrong-type', '/score/r-card/works/recency/years missing', '/score/r-card/works/recency/floor missing',
    ]);
    expect(problemsOf(setOf({ text: textRule }, { hub: { type: 'hub', kinds: ['program'] }, text: { type: 'text' }, least: { type: 'least', rule: 'spec', value: 0 } }))).toEqual([
      '/require/hub/kinds/0 not-one-of', '/require/text/type not-one-of', '/require/least/value too-small', '/require/least/rule reference-to-nothing',
    ]);
    expect(problemsOf(setOf({ ours: { type: 'custom', weight: 1, function: 'ours', portable: true } }))).toEqual(['/score/service/ours/portable not-one-of', '/score/service/ours/function unknown-function']);
  });

  it('passes where it is the default one', () => {
    expect(problemsOf(JSON.parse(JSON.stringify(defaultRules)))).toEqual([]);
  });
});
