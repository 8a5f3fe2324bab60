import { isDongbanError } from '@dongban/core/errors';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { needReader } from './need-reader.ts';
import { readingNeed, readNeed } from './read-need.ts';

const quantitiesOf = (text: string) => readNeed(text).need.quantities?.map(({ quantity, min, max, unit }) => ({ quantity, min, max, unit }));
const hubs = [
  { id: 'hub_changwon', name: { ko: '창원', en: 'Changwon' }, address: { ko: '경상남도 창원시 성산구', en: 'Changwon, Gyeongnam' } },
  { id: 'hub_seongnam', name: { ko: '성남 본원', en: 'Seongnam Head Office' }, address: { ko: '경기도 성남시 분당구', en: 'Bundang-gu, Seongnam' } },
] as const;

describe('quantities', () => {
  it.each([
    ['10 Hz~2 kHz', { quantity: 'frequency', min: 10, max: 2000, unit: 'Hz' }],
    ['20~2000Hz 3축', { quantity: 'frequency', min: 20, max: 2000, unit: 'Hz' }],
    ['10Hz에서 2kHz까지', { quantity: 'frequency', min: 10, max: 2000, unit: 'Hz' }],
    ['from 30 MHz to 200 MHz', { quantity: 'frequency', min: 30, max: 200, unit: 'MHz' }],
    ['-40 ℃ 저온 기동', { quantity: 'temperature', min: -40, max: -40, unit: 'Cel' }],
    ['전장품 열충격시험 -40도~125도', { quantity: 'temperature', min: -40, max: 125, unit: 'Cel' }],
    ['영하 40도에서 시험', { quantity: 'temperature', min: -40, max: -40, unit: 'Cel' }],
    ['−40–85 °C', { quantity: 'temperature', min: -40, max: 85, unit: 'Cel' }],
    ['125 ~ -40 °C', { quantity: 'temperature', min: -40, max: 125, unit: 'Cel' }],
    ['50kN', { quantity: 'force', min: 50, max: 50, unit: 'kN' }],
    ['1,000V 내전압', { quantity: 'voltage', min: 1000, max: 1000, unit: 'V' }],
    ['±5 kV', { quantity: 'voltage', min: -5, max: 5, unit: 'kV' }],
    ['시료 18kg 두 대', { quantity: 'mass', min: 18, max: 18, unit: 'kg' }],
    ['100 kW급 인버터', { quantity: 'power', min: 100, max: 100, unit: 'kW' }],
    ['50 kN 이상', { quantity: 'force', min: 50, max: undefined, unit: 'kN' }],
    ['up to 40 GHz', { quantity: 'frequency', min: undefined, max: 40, unit: 'GHz' }],
    ['분당 5℃/min', { quantity: 'rate', min: 5, max: 5, unit: 'Cel/min' }],
  ])('reads %s', (text, expected) => {
    expect(quantitiesOf(text)).toEqual([expected]);
  });

  it('reads temperature and humidity given together', () => {
    const expected = [
      { quantity: 'temperature', min: 85, max: 85, unit: 'Cel' },
      { quantity: 'humidity', min: 85, max: 85, unit: '%' },
    ];
    expect(quantitiesOf('85°C/85%RH 1000시간')?.slice(0, 2)).toEqual(expected);
    expect(quantitiesOf('85℃/85% 고온고습')).toEqual(expected);
  });

  it.each(['50% 이상 늘어나야 함', '5G 통신 모듈', '10 g', '각도 30도 회전', '모델 2개 1월말까지', 'DC-DC 컨버터', '2026-11-24', '3축 시험'])('guesses nothing of %s', (text) => {
    expect(quantitiesOf(text)).toBeUndefined();
  });

  it('takes no number of a standard for a quantity', () => {
    const { need } = readNeed('KS C IEC 60068-2-6 V, IEC 61000-4-3 20 V/m');
    expect(need.standards).toEqual(['KS C IEC 60068-2-6', 'IEC 61000-4-3']);
    expect(need.quantities?.map(({ unit }) => unit)).toEqual(['V/m']);
  });

  it('reads every number it prints back', () => {
    fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }), (a, b) => {
      const [min, max] = [Math.min(a, b), Math.max(a, b)];
      expect(quantitiesOf(`온도 ${min} ~ ${max} °C`)).toEqual([{ quantity: 'temperature', min, max, unit: 'Cel' }]);
    }));
  });
});

describe('places', () => {
  it.each([
    ['창원 공장 인버터의 진동시험', 'hub_changwon'],
    ['창원시에서 시험하고 싶어요', 'hub_changwon'],
    ['성남쪽 보육센터', 'hub_seongnam'],
    ['분당에서 상담', 'hub_seongnam'],
    ['a test lab near Changwon', 'hub_changwon'],
  ])('finds the hub of %s', (text, hub) => {
    expect(readNeed(text, { hubs }).need.hub).toBe(hub);
  });

  it('takes an office for no hub, though a hub is called Head Office', () => {
    expect(readNeed('air quality in our office', { hubs }).need.hub).toBeUndefined();
  });

  it('finds a region by its short or full name', () => {
    expect(readNeed('경남에 있는 공장').need.region).toBe('KR-48');
    expect(readNeed('전북특별자치도 기업입니다').need.region).toBe('KR-45');
    expect(readNeed('a company in Busan').need.region).toBe('KR-26');
  });

  it('chooses none of two places', () => {
    expect(readNeed('창원이나 성남에서', { hubs }).need.hub).toBeUndefined();
  });
});

describe('mode and language', () => {
  it.each([
    ['온라인으로 상담받고 싶어요', 'online'],
    ['화상 회의 가능한가요', 'online'],
    ['방문 상담을 원합니다', 'onsite'],
    ['an on-site audit', 'onsite'],
    ['온라인 쇼핑몰을 만들려고 합니다', undefined],
    ['온라인으로 상담하고 방문 시험', undefined],
    ['방문 없이 비대면으로', 'online'],
    ['방문 없이 시료만 보내면 되나요', undefined],
    ['remote only please', 'online'],
    ['not looking for online consulting, rather in person', 'onsite'],
    ['why not online', 'online'],
    ['remote sensing', undefined],
    ['online or at our factory, either is ok', undefined],
    ['No remote session please', undefined],
    ['온라인 말고 직접 찾아뵙고', 'onsite'],
    ['by video call', 'online'],
  ])('reads the mode of %s', (text, mode) => {
    expect(readNeed(text).need.mode).toBe(mode);
  });

  it('tells Korean from English', () => {
    expect(readNeed('Looking for 독일 partner').need.lang).toBe('ko');
    expect(readNeed('Looking for a partner').need.lang).toBe('en');
    expect(readNeed('60068').need.lang).toBeUndefined();
  });
});

describe('spans', () => {
  it('point at what was understood, in the composed text', () => {
    const { need, spans } = readNeed('  창원에서 50kN IEC 60068-2-6 시험'.normalize('NFD'), { hubs });
    expect(spans.map(({ start, end, pointer }) => [pointer, need.text.slice(start, end)])).toEqual([
      ['/hub', '창원에서'],
      ['/quantities/0', '50kN'],
      ['/standards/0', 'IEC 60068-2-6'],
      ['/areas/0', 'IEC 60068-2-6 시험'],
    ]);
  });
});

describe('reading in steps', () => {
  it('gives what is read at once, with turns for others between the fields', () => {
    const text = '창원에서 50kN IEC 60068-2-6 시험, 3월 전에';
    const options = { now: '2026-11-24T01:00:00Z', hubs };
    const steps = readingNeed(text, options);
    let turns = 0;
    for (let step = steps.next(); ; step = steps.next(), turns++) {
      if (step.done !== true) continue;
      expect(step.value).toEqual(readNeed(text, options));
      break;
    }
    expect(turns).toBeGreaterThan(4);
  });

  it('is made ready by needs with something in every field that takes long to find', () => {
    const turns = [...(needReader.gettingReady?.() ?? [])].length;
    expect(turns).toBeGreaterThan(16);
  });
});

describe('refusals', () => {
  const codeOf = (text: string) => {
    try {
      readNeed(text);
    } catch (error) {
      return isDongbanError(error) ? [error.code, error.params] : error;
    }
    return undefined;
  };

  it('say that a need is empty, or how much too long it is', () => {
    expect(codeOf(' \n ')).toEqual(['need-empty', {}]);
    expect(codeOf('가'.repeat(4001))).toEqual(['need-too-long', { limit: 4000, length: 4001 }]);
  });
});
