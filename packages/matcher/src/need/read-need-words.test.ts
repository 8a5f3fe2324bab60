import { sampleCatalog } from '@dongban/sample-catalog';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNeed } from './read-need.ts';
import { overlap } from './span.ts';

const read = (text: string) => readNeed(text, { now: '2026-11-24T01:00:00Z', timeZone: 'Asia/Seoul', hubs: sampleCatalog.hubs });

describe('what a company is and whom it looks for', () => {
  it.each([
    ['Swedish pump maker, 40 people.', 'SE'], ['A Czech start-up needs a cleanroom', 'CZ'], ['This comes by a Finnish SME', 'FI'], ['I represent a Turkish white-goods supplier', 'TR'], ['우즈베키스탄 타슈켄트의 태양광 업체에서 구매를 맡고 있습니다', 'UZ'],
    ['캐나다 토론토에 있는 스타트업이고요', 'CA'], ['We are based in Munich', 'DE'], ['Sensor maker located in Shenzhen seeks help', 'CN'],
    ['Vietnamese distributor wanted', undefined], ['Korean companies welcome', undefined], ['체코 회사의 한국 법인과 일합니다', undefined], ['Looking for a maker based in Berlin', undefined],
  ])('reads where %s is from', (text, country) => {
    expect(read(text).need.country).toBe(country);
  });

  it.each([
    ['전문가요.', ['r-card']], ['용접 전문가 한 분 소개해 주세요', ['r-card']], ['An expert with LS-DYNA', ['r-card']], ['we need a metallurgist', ['r-card']], ['our experts in LS-DYNA', undefined], ['Please no experts in law', undefined],
    ['항온항습기만요', ['equipment']], ['오실로스코프 1GHz 이상 대여 돼요?', ['equipment']], ['universal testing machine, 100 kN', ['equipment']], ['저희 항온항습기 컨트롤러', undefined], ['오실로스코프를 만드는 회사', undefined], ['spectrometer manufacturer', undefined],
  ])('reads the kinds of %s', (text, kinds) => {
    expect(read(text).need.kinds).toEqual(kinds);
  });

  it.each([
    ['과충전 시험', ['reliability']], ['볼트 체결력 시험', ['reliability']], ['KC 62368-1 시험', ['reliability']], ['fire testing', ['reliability']], ['Accelerated ageing', ['reliability']], ['co-research on cells', ['joint-rnd']], ['tax credit advice', ['finance-consulting']],
    ['임상시험', undefined], ['현재 시험 중', undefined], ['field test', undefined], ['this test', undefined], ['시험은 필요 없고', undefined], ['진동시험은 필요 없고 낙하시험만', ['reliability']], ['not a vibration test', undefined],
  ])('reads the area of %s', (text, areas) => {
    expect(read(text).need.areas).toEqual(areas);
  });

  it.each([
    ['창원이나 부산에서', undefined, undefined], ['서울 소재지만 시험은 전북에서 진행', 'hub_jeonbuk', 'KR-45'], ['세종에 본사, 공장은 천안', undefined, 'KR-44'], ['광주광역시가 아니라 경기도 광주', undefined, 'KR-41'], ['not in Seoul, Daegu would be fine', undefined, 'KR-27'],
  ])('reads the place of %s', (text, hub, region) => {
    expect([read(text).need.hub, read(text).need.region]).toEqual([hub, region]);
  });

  it.each([
    ['원격 말고 방문 상담으로요', 'onsite'], ['줌 회의는 어렵고 공장으로 와주세요', 'onsite'], ['도와주세요', undefined], ['대면은 힘들고 화상으로', 'online'], ['전화로 상담', 'online'],
  ])('reads the mode of %s', (text, mode) => {
    expect(read(text).need.mode).toBe(mode);
  });

  it.each([['한국어 통역 없이 영어로 상담', ['en']], ['영어 담당자분', ['en']], ['working language English', ['en']], ['a call in english', ['en']]])('reads the languages of %s', (text, languages) => {
    expect(read(text).need.languages).toEqual(languages);
  });
});

describe('how far, how much and until when', () => {
  it.each([
    ['TRL은 지금 4 정도, 6까지', 4, 6], ['지금 TRL은 4 정도인데 내년 말까지 6으로 올리고', 4, 6], ['TRL 4까지 왔습니다', 4, undefined], ['wants to be at TRL 7', undefined, 7], ['now at TRL 3, 2 people', 3, undefined],
  ])('reads the readiness of %s', (text, trlNow, trlWanted) => {
    expect([read(text).need.trlNow, read(text).need.trlWanted]).toEqual([trlNow, trlWanted]);
  });

  it.each([
    ['예산 20만 캐나다달러', 20_000_000, 'CAD'], ['cost share up to CZK 500k', 50_000_000, 'CZK'], ['KRW 45,000,000 excl. VAT', 45_000_000, 'KRW'], ['Budget: between 10 and 15 million KRW', 15_000_000, 'KRW'],
  ])('reads the budget of %s', (text, amount, currency) => {
    expect(read(text).need.budget).toEqual({ amount, currency });
  });

  it.each([
    ['담주 목욜까지', undefined, '2026-12-03'], ['담주 목요일', '2026-12-03', '2026-12-03'], ['낼까지', undefined, '2026-11-25'], ['분기 말까지', undefined, '2026-12-31'], ['1월 20일 전후로', '2027-01-20', '2027-01-20'], ['오늘이나 내일', '2026-11-24', '2026-11-25'],
    ['1월 11일(월)부터 1월 13일(수)까지', '2027-01-11', '2027-01-13'], ['1월 4일 착수, 3월 말 종료', '2027-01-04', '2027-03-31'], ['on 14 or 15 January', '2027-01-14', '2027-01-15'], ['before Chuseok', undefined, '2027-09-14'],
    ['any time in 2027', '2027-01-01', '2027-12-31'], ['within ten days after that', undefined, undefined], ['need date 2026-12-16', undefined, '2026-12-16'], ['we expect to ship in May', undefined, undefined],
  ])('reads the days of %s', (text, from, deadline) => {
    expect([read(text).need.from, read(text).need.deadline]).toEqual([from, deadline]);
  });

  it.each([
    ['10 nF–1 µF', 10, 1000, 'nF'], ['-65 °C ⇄ +150 °C', -65, 150, 'Cel'], ['within 0.05 mm', undefined, 0.05, 'mm'], ['0.5kN·m', 0.5, 0.5, 'kN.m'], ['5 khz', 5, 5, 'kHz'], ['20㎑', 20, 20, 'kHz'], ['3㎥/h', 3, 3, 'm3/h'],
  ])('reads the quantity of %s', (text, min, max, unit) => {
    const [{ quantity, text: written, ...range } = { unit: '' }] = read(text).need.quantities ?? [];
    expect(range).toEqual({ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), unit });
    expect([quantity, written]).not.toContain(undefined);
  });

  it.each([['AMS2750'], ['KS C IEC 60068-2-6'], ['MIL-STD-810H'], ['ISO 16750-3'], ['AEC-Q100']])('reads the standard %s', (standard) => {
    expect(read(`기준은 ${standard}입니다`).need.standards).toEqual([standard]);
  });
});

describe('the stretches', () => {
  const said = (text: string, pointer: string) => {
    const { need, spans } = read(text);
    return spans.filter((span) => span.pointer === pointer).map(({ start, end }) => need.text.slice(start, end));
  };

  it('hold the currency and the words that say what is meant', () => {
    expect(said('budget KRW 30m', '/budget')).toEqual(['KRW 30m']);
    expect(said('예산 €50k–80k', '/budget')).toEqual(['€50k–80k']);
    expect(said('1월 20일 전후로', '/deadline')).toEqual(['1월 20일 전후']);
    expect(said('비대면 말고 직접 만나서', '/mode')).toEqual(['직접 만나']);
  });

  /** Fields that read numbers: what one of them has read is no other's. */
  const numbers = [['quantities'], ['standards'], ['budget'], ['trlNow', 'trlWanted'], ['from', 'deadline']];
  const numbersOf = (pointer: string) => numbers.findIndex((fields) => fields.includes(pointer.split('/')[1] ?? ''));
  const scraps = ['1', '20', '3월', '12/10', '까지', ' 전에', '~', '–', '±', ' to ', ' and ', '만원', '억 ', 'TRL ', 'IEC ', '-2', ' kHz', '°C', '%', ' V', 'KRW ', '€', 'k', ' within ', ' weeks', ' in ', 'May', ' 2027', ',', '.', '독일 ', ' German ', '기업', 'partner', ' test', '시험', ' not ', ' 말고 ', '\n'];
  const text = fc.array(fc.constantFrom(...scraps), { minLength: 1, maxLength: 40 }).map((list) => `요청 ${list.join('')}`);

  it('hold numbers that were read once, and a country that is the company’s or a partner’s', () => {
    fc.assert(fc.property(text, (written) => {
      const { spans } = read(written);
      for (const [index, span] of spans.entries()) {
        for (const other of spans.slice(index + 1).filter((next) => overlap(span, next))) {
          const [one, two] = [numbersOf(span.pointer), numbersOf(other.pointer)];
          if (one >= 0 && two >= 0) expect(one, `${span.pointer} and ${other.pointer} in ${JSON.stringify(written)}`).toBe(two);
          expect([span.pointer, other.pointer].some((pointer) => pointer === '/country') && [span, other].some(({ pointer }) => pointer.startsWith('/partnerCountries'))).toBe(false);
        }
      }
    }));
  });

  it('are found in any text of the greatest length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 2000 }), text, (noise, words) => {
      const whole = `${words} ${noise}`.repeat(4).slice(0, 3900);
      for (const { start, end } of read(whole).spans) expect(end).toBeGreaterThan(start);
    }), { numRuns: 20 });
  });
});
