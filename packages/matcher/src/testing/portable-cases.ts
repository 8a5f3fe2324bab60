import { createMatcher } from '../index.ts';
import { createTextIndex } from '../text.ts';
import { cardOf, equipmentOf, publicCatalogOf, serviceOf, testClock, workOf } from './small-catalog.ts';

const subjects = ['진동시험', '인버터', '배터리팩', '유연 센서', '직류 배전', '협동 로봇', '열충격', '전자파 적합성', 'printed electronics', 'vibration test', 'circuit breaker', 'machine vision'];
const needs = [
  '창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다', 'partner for printed flexible sensors', '50 kN, 10 Hz~2 kHz 진동시험 IEC 60068-2-6',
  '직류배전 차단기와 아크 보호', 'vibration of battery packs', '협동로봇 충돌 안전', '서울에서 전자파 시험', '20~2000Hz',
];

const pick = (number: number): string => subjects[number % subjects.length] ?? '';

/** Ids and scores of a fixed catalog for fixed needs. Whoever computes them must come to the same numbers, bit by bit. */
export function portableAnswers(): { need: string; found: [id: string, score: number][] }[] {
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  const services = numbers.map((n) =>
    serviceOf(`s${n}`, {
      name: { ko: `${pick(n)} ${pick(n * 5 + 1)}`, en: pick(n * 7 + 3) },
      keywords: [{ ko: pick(n * 3 + 2) }],
      hubs: [n % 2 === 0 ? 'hub_changwon' : 'hub_seoul'],
      variables: n % 3 === 0 ? [{ quantity: 'frequency', label: { ko: '주파수' }, min: n + 1, max: 700 * n + 1, unit: 'Hz' }] : [],
    }),
  );
  const equipment = numbers.slice(0, 10).map((n) => equipmentOf(`e${n}`, { name: { ko: pick(n * 11) }, standards: n % 2 === 0 ? ['KS C IEC 60068-2-6'] : ['IEC 60068-2-64'] }));
  const cards = numbers.slice(0, 12).map((n) =>
    cardOf(`c${n}`, {
      headline: { ko: `${pick(n * 2)}와 ${pick(n + 4)}` },
      works: numbers.slice(0, n % 5).map((w) => workOf(`c${n}-${w}`, { ko: `${pick(n + w)}의 ${pick(w * n + 1)}` }, { date: String(2010 + w * 4) })),
    }),
  );
  const matcher = createMatcher(publicCatalogOf({ services, equipment, cards }), { clock: testClock });
  const index = createTextIndex({ fields: { title: 2, body: 1 } });
  for (const service of services) index.add({ id: service.id, title: service.name['ko'] ?? '', body: service.name['en'] ?? '' });
  return [
    ...needs.map((need) => ({ need, found: matcher.match(need).matches.map(({ id, score }): [string, number] => [id, score]) })),
    { need: 'text index', found: index.search('인버터 진동 시험').map(({ id, score }): [string, number] => [id, score]) },
  ];
}
