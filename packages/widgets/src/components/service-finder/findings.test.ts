import type { Match, MatchAnswer } from '@dongban/core/match';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSentences } from '../../i18n/describe.ts';
import { en } from '../../i18n/en.ts';
import { ko } from '../../i18n/ko.ts';
import type { FacetName } from '../../i18n/messages/finder.ts';
import { testCatalog } from '../../testing/catalog.ts';
import { briefReasons, evidenceOf, matchedTerms } from './evidence.ts';
import { facetsOf, narrowed } from './facets.ts';
import { countChosen, noFilters, readFilters, toggled, withFilters, type Filters } from './filters.ts';
import { groupFindings, listFindings, listLeftOut } from './findings.ts';
import { understoodOf } from './understood.ts';

const catalog = testCatalog();

beforeAll(() => Promise.all([loadSentences('ko'), loadSentences('en')]));

const match = (kind: Match['kind'], id: Match['id']): Match => ({ kind, id, score: 0.5, coverage: 1, reasons: [] });
const answerOf = (...matches: Match[]): MatchAnswer => ({ matches, blocked: [], need: { text: '진동시험' }, ruleSet: 'test', warnings: [] });
const ids = (answer: MatchAnswer | undefined, filters: Filters = noFilters, from: PublicCatalog = catalog): string[] =>
  narrowed(listFindings(from, answer), filters, from).map(({ record }) => record.id);
const only = (name: FacetName, ...values: string[]): Filters => new Map([[name, new Set(values)]]);

describe('findings', () => {
  const all = answerOf(match('r-card', 'r-card_han'), match('technology', 'technology_sensor'), match('service', 'service_vibration'), match('equipment', 'equipment_shaker'));

  it('keep the order of the match, and leave out what the catalog does not have', () => {
    expect(ids(answerOf(match('service', 'service_gone'), match('equipment', 'equipment_shaker'), match('service', 'service_vibration')))).toEqual(['equipment_shaker', 'service_vibration']);
  });

  it('come in groups, what has no group of its own last', () => {
    expect(groupFindings(listFindings(catalog, all)).map(({ key, findings }) => [key, findings.length])).toEqual([['service', 1], ['equipment', 1], ['r-card', 1], ['other', 1]]);
  });

  it('narrow to an area, a person by the services they stand for', () => {
    expect(ids(all, only('area', 'reliability'))).toEqual(['r-card_han', 'service_vibration']);
    expect(ids(all, only('area', 'equipment'))).toEqual(['equipment_shaker']);
    expect(ids(all, only('area', 'tech-transfer'))).toEqual(['technology_sensor']);
  });

  it('list an area without a question', () => {
    expect(ids(undefined, only('area', 'reliability'))).toEqual(['service_vibration', 'r-card_han', 'program_voucher']);
    expect(ids(undefined, only('area', 'incubation'))).toEqual(['service_training']);
  });

  it('skip what may not be shown any more', () => {
    const services = catalog.services.map((service) => ({ ...service, visibleUntil: '2020-01-01T00:00:00Z' }));
    expect(ids(answerOf(match('service', 'service_vibration')), noFilters, { ...catalog, services })).toEqual([]);
  });
});

describe('filters', () => {
  const everything = listFindings(catalog, undefined);
  const facet = (name: FacetName, filters: Filters = noFilters) => facetsOf(everything, filters, catalog, 'ko', ko).find((one) => one.name === name)?.values.map(({ key, count }) => [key, count]);

  it('join values of one facet by or, and facets by and', () => {
    expect(ids(undefined, only('kind', 'service', 'equipment'))).toEqual(['service_vibration', 'service_training', 'equipment_shaker']);
    expect(ids(undefined, new Map([...only('kind', 'service', 'equipment'), ...only('mode', 'online')]))).toEqual(['service_training']);
    expect(ids(undefined, only('price', 'free'))).toEqual(['service_training']);
    expect(ids(undefined, only('hub', 'hub_changwon'))).toEqual(['service_vibration', 'equipment_shaker', 'r-card_han']);
    expect(ids(undefined, only('pillar', 'finance'))).toEqual([]);
  });

  it('count what each value would leave beside the choices in other facets', () => {
    expect(facet('kind')).toEqual([['service', 2], ['equipment', 1], ['r-card', 2], ['technology', 1], ['program', 1]]);
    expect(facet('kind', only('mode', 'online'))).toEqual([['service', 1], ['equipment', 0], ['r-card', 1], ['technology', 0], ['program', 0]]);
    expect(facet('kind', only('kind', 'service'))).toEqual([['service', 2], ['equipment', 1], ['r-card', 2], ['technology', 1], ['program', 1]]);
  });

  it('leave a facet out that tells nothing apart, and keep what is chosen although nothing has it', () => {
    expect(facet('pillar')).toBeUndefined();
    expect(facet('pillar', only('pillar', 'finance'))).toEqual([['growth', 6], ['finance', 0]]);
  });

  it('go on and off one value at a time', () => {
    const two = toggled(toggled(noFilters, 'mode', 'online'), 'mode', 'onsite');
    expect(countChosen(two)).toBe(2);
    expect(toggled(toggled(two, 'mode', 'online'), 'mode', 'onsite').size).toBe(0);
  });

  it('are written into an address and read from it, beside what else it says', () => {
    const address = new URL('https://partner.example.org/find?lang=en&find-mode=online&x-area=1#top');
    const filters: Filters = new Map([['area', new Set(['reliability', 'equipment'])], ['hub', new Set(['hub_changwon'])]]);
    const written = withFilters(address, 'find', filters);
    expect(written.href).toBe('https://partner.example.org/find?lang=en&x-area=1&find-area=reliability%2Cequipment&find-hub=hub_changwon#top');
    expect(readFilters(written, 'find')).toEqual(filters);
    expect(readFilters(new URL('https://partner.example.org/?find-area=,&find-__proto__=x'), 'find').size).toBe(0);
  });
});

it('names what a condition left out, as far as the catalog has it', () => {
  const blocks = [{ rule: 'open', code: 'closed-on', params: { date: '2026-01-01' } }];
  const answer: MatchAnswer = { ...answerOf(), blocked: [{ kind: 'program', id: 'program_voucher', blocks }, { kind: 'program', id: 'program_gone', blocks }] };
  expect(listLeftOut(catalog, answer).map(({ record }) => record.id)).toEqual(['program_voucher']);
});

describe('reasons', () => {
  const service = catalog.services[0]!;
  const reason = (code: string, params: object, pointers: string[], share = 0.2): Match['reasons'][number] => ({
    rule: 'text', code, params: params as Record<string, unknown>, share, evidence: pointers.map((pointer) => ({ pointer, terms: ['진동'] })),
  });

  it('give stored words once, in the page’s language where the record has them in both', () => {
    const texts = evidenceOf(reason('text-match', { terms: ['진동'] }, ['/name/ko', '/name/en', '/keywords/0/ko', '/keywords/0/ko']), service, catalog, 'ko');
    expect(texts.map(({ field, text }) => [field, text])).toEqual([['name', '진동 내구 시험'], ['keywords', '진동시험']]);
  });

  it('keep words of another language where there are no others, and say which', () => {
    expect(evidenceOf(reason('text-match', { terms: [] }, ['/name/en']), service, catalog, 'ko')).toEqual([{ field: 'name', text: 'Vibration endurance test', lang: 'en' }]);
  });

  it('name records that evidence points at, and write ranges out', () => {
    const texts = evidenceOf(reason('spec-covers', {}, ['/variables/0', '/hubs/0']), service, catalog, 'en');
    expect(texts.map(({ text }) => text)).toEqual(['Frequency 5–3,000\u00a0Hz', 'Changwon']);
  });

  it('leave codes to the sentence, which says them in words', () => {
    expect(evidenceOf(reason('area-match', {}, ['/area', '/modes/0', '/eligibility/sizeClasses/0']), service, catalog, 'ko')).toEqual([]);
  });

  it('say nothing of evidence that is not there, however odd the pointer', () => {
    expect(evidenceOf(reason('text-match', {}, ['/', '/gone/3', '/policy', '/fees/0/price', '/a~1b']), service, catalog, 'ko')).toEqual([]);
  });

  it('are put in a few words, the largest share first, an unknown one by its code', () => {
    const reasons = [
      reason('brand-new', {}, [], 0.1), reason('text-match', { terms: ['진동시험', '인버터'] }, [], 0.5),
      reason('spec-covers', { label: { ko: '주파수' }, offered: { min: 5, max: 3000, unit: 'Hz' }, needed: { unit: 'Hz' } }, [], 0.3),
    ];
    expect(briefReasons({ ...match('service', service.id), reasons }, 'ko', ko)).toEqual(['진동시험 · 인버터', '주파수 5–3,000\u00a0Hz 범위 포함', 'brand-new']);
    expect(matchedTerms({ ...match('service', service.id), reasons })).toEqual(['진동시험', '인버터']);
    expect(briefReasons({ ...match('service', service.id), reasons: [reason('works-evidence', { count: 2, title: { en: 'A' } }, [])] }, 'en', en)).toEqual(['2 related works']);
  });
});

it('says what was read out of a need', () => {
  const need = { text: 'x', areas: ['reliability' as const], hub: 'hub_changwon' as const, mode: 'online' as const, quantities: [{ min: 20, max: 2000, unit: 'Hz' }], standards: ['IEC 60068-2-6'], deadline: '2027-03-01' };
  expect(understoodOf({ reading: { need }, catalog, locale: 'ko', t: ko }).map(({ words }) => words.replaceAll('\u2060', ''))).toEqual([
    '신뢰성 시험·평가', '창원', '온라인', '20–2,000\u00a0Hz', 'IEC 60068-2-6', '3월 1일(월)까지',
  ]);
});
