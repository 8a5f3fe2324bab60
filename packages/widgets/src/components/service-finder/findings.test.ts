import type { Match, MatchAnswer } from '@dongban/core/match';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSentences } from '../../i18n/describe.ts';
import { en } from '../../i18n/en.ts';
import { ko } from '../../i18n/ko.ts';
import { testCatalog } from '../../testing/catalog.ts';
import { briefReasons, evidenceOf, matchedTerms } from './evidence.ts';
import { groupFindings, listFindings } from './findings.ts';
import { understoodOf } from './understood.ts';

const catalog = testCatalog();

beforeAll(() => Promise.all([loadSentences('ko'), loadSentences('en')]));

const match = (kind: Match['kind'], id: string): Match => ({ kind, id, score: 0.5, coverage: 1, reasons: [] });
const answerOf = (...matches: Match[]): MatchAnswer => ({ matches, blocked: [], need: { text: '진동시험' }, ruleSet: 'test', warnings: [] });
const ids = (answer: MatchAnswer | undefined, area?: 'reliability' | 'equipment' | 'tech-transfer' | 'incubation', from: PublicCatalog = catalog): string[] =>
  listFindings(from, answer, area).map(({ record }) => record.id);

describe('findings', () => {
  const all = answerOf(match('r-card', 'r-card_han'), match('technology', 'technology_sensor'), match('service', 'service_vibration'), match('equipment', 'equipment_shaker'));

  it('keep the order of the match, and leave out what the catalog does not have', () => {
    expect(ids(answerOf(match('service', 'service_gone'), match('equipment', 'equipment_shaker'), match('service', 'service_vibration')))).toEqual(['equipment_shaker', 'service_vibration']);
  });

  it('come in groups, what has no group of its own last', () => {
    expect(groupFindings(listFindings(catalog, all, undefined)).map(({ key, findings }) => [key, findings.length])).toEqual([['service', 1], ['equipment', 1], ['r-card', 1], ['other', 1]]);
  });

  it('narrow to an area, a person by the services they stand for', () => {
    expect(ids(all, 'reliability')).toEqual(['r-card_han', 'service_vibration']);
    expect(ids(all, 'equipment')).toEqual(['equipment_shaker']);
    expect(ids(all, 'tech-transfer')).toEqual(['technology_sensor']);
  });

  it('list an area without a question', () => {
    expect(ids(undefined, 'reliability')).toEqual(['service_vibration', 'program_voucher']);
    expect(ids(undefined, 'incubation')).toEqual(['service_training']);
  });

  it('skip what may not be shown any more', () => {
    const services = catalog.services.map((service) => ({ ...service, visibleUntil: '2020-01-01T00:00:00Z' }));
    expect(ids(answerOf(match('service', 'service_vibration')), undefined, { ...catalog, services })).toEqual([]);
  });
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
  expect(understoodOf({ need }, catalog, 'ko', ko).map((words) => words.replaceAll('\u2060', ''))).toEqual([
    '신뢰성 시험·평가', '창원', '온라인', '20–2,000\u00a0Hz', 'IEC 60068-2-6', '3월 1일(월)까지',
  ]);
});
