import { Need, parse } from '@dongban/core';
import { sampleCatalog } from '@dongban/sample-catalog';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNeed } from './read-need.ts';

const now = '2026-11-24T01:00:00Z';
const read = (text: string) => readNeed(text, { now }).need;

describe('budget', () => {
  it.each([
    ['예산 2천만원', 20_000_000, 'KRW'], ['예산은 1억 5천만 원', 150_000_000, 'KRW'], ['3000만원 이하', 30_000_000, 'KRW'], ['비용 50만원 이내', 500_000, 'KRW'], ['총 사업비 3.5억원', 350_000_000, 'KRW'],
    ['예산: 천만원', 10_000_000, 'KRW'], ['3천~5천만원 사이 예산이 아니라 예산 3천~5천만원', 50_000_000, 'KRW'], ['예산 5천만 원 내외, 최대 7천만 원', 70_000_000, 'KRW'], ['2억 이하', 200_000_000, 'KRW'],
    ['budget €50k', 5_000_000, 'EUR'], ['up to 20-30k EUR', 3_000_000, 'EUR'], ['we can spend USD 15,000.50', 1_500_050, 'USD'], ['budget: KRW 20 million', 20_000_000, 'KRW'],
    ['€ 120 000 available', 12_000_000, 'EUR'], ['at most 1,500,000 won', 1_500_000, 'KRW'], ['예산 20만 위안', 20_000_000, 'CNY'], ['비용은 $5,000 이하', 500_000, 'USD'], ['budget approx. 5 million yen', 5_000_000, 'JPY'],
    ['예산 3억 5천 정도', 350_000_000, 'KRW'], ['예산 팔백', 8_000_000, 'KRW'], ['상한이 천오백만원', 15_000_000, 'KRW'], ['예산 5천~7천 사이', 70_000_000, 'KRW'], ['funding 50–80k EUR', 8_000_000, 'EUR'], ['our limit: EUR 12.500,-', 1_250_000, 'EUR'], ['budget €1.500', 150_000, 'EUR'],
    ['at most three hundred thousand dollars', 30_000_000, 'USD'], ['we can pay a couple of million won', 2_000_000, 'KRW'], ['up to 2.5 mil KRW', 2_500_000, 'KRW'], ['budget €50–80k', 8_000_000, 'EUR'],
  ])('reads %s', (text, amount, currency) => {
    expect(read(text).budget).toEqual({ amount, currency });
  });

  it.each(['매출 30억', '투자금 10억 유치', '시리즈A 30억 목표', '1억 이상', '수천만원', '몇백만원 이하', '200만 화소 이하', '5만 대 이하', '100 이하', '개당 3만원짜리', 'we raised $2M', '£15k in the bank', '3천만원 이하 또는 5천만원 이하'])('guesses nothing of %s', (text) => {
    expect(read(text).budget).toBeUndefined();
  });
});

describe('readiness', () => {
  it.each([
    ['현재 TRL 4, 목표 TRL 7', 4, 7], ['TRL 3에서 5로', 3, 5], ['TRL5 → TRL7', 5, 7], ['현재 기술수준은 TRL 3이며 목표는 TRL 6', 3, 6], ['TRL 4인데 7까지', 4, 7], ['TRL 6 이상 기술', undefined, 6], ['기술성숙도 5단계', 5, undefined],
    ['We have a TRL 4 prototype and want to get to TRL 7', 4, 7], ['from TRL 5 to TRL 8', 5, 8], ['TRL: currently 2, target 5', 2, 5], ['TRL of at least 7', undefined, 7],
    ['TRL 5', undefined, undefined], ['TRL 4~5 기술', undefined, undefined], ['TRL 10', undefined, undefined], ['CTRL 4', undefined, undefined],
  ])('reads %s', (text, trlNow, trlWanted) => {
    expect([read(text).trlNow, read(text).trlWanted]).toEqual([trlNow, trlWanted]);
  });
});

describe('countries and languages', () => {
  it.each([
    ['독일 기업과 공동개발', ['DE']], ['베트남 파트너 발굴', ['VN']], ['영국, 프랑스 기업과 협력', ['GB', 'FR']], ['German partner', ['DE']], ['partners in Spain or Portugal', ['ES', 'PT']],
    ['Looking for 독일 or Dutch partner', ['DE', 'NL']], ['looking for a Swiss research institute', ['CH']],
    ['일본 말고 독일이나 네덜란드 쪽 장비회사와', ['DE', 'NL']], ['국내 참여기관을 찾습니다', ['KR']], ['instrument makers or partners from Finland, Sweden or Denmark', ['FI', 'SE', 'DK']], ['partners in Korea or Taiwan (not Japan)', ['KR', 'TW']], ['이탈리아 바이어가 요구함', undefined],
    ['미국 업체에서 경고장이 왔습니다', undefined], ['미국 수출', undefined], ['중국산 부품', undefined], ['our Japanese competitor', undefined], ['a US customer complained', undefined],
  ])('reads where the partners of %s are', (text, countries) => {
    expect(read(text).partnerCountries).toEqual(countries);
  });

  it.each([['저희는 인도네시아 회사입니다', 'ID'], ['We are a French company', 'FR'], ['Indian company here', 'IN'], ["We're a startup from Germany", 'DE'], ['We are a Polish company', 'PL'], ['We, a Czech company, seek', 'CZ'], ['We are a German supplier', 'DE'], ['We are looking for a German supplier', undefined], ['As an Estonian start-up we', 'EE'], ['we are headquartered in Osaka, Japan', 'JP'], ['Our company in Ho Chi Minh City, Vietnam', 'VN'], ['We are looking for partners in Spain', undefined], ['국내 중소기업인데', 'KR'], ['독일 기업과 일합니다', undefined]])('reads where %s is from', (text, country) => {
    expect(read(text).country).toBe(country);
  });

  it.each([['영어로 상담', ['en']], ['English-speaking engineer', ['en']], ['a meeting in German', ['de']], ['상담은 한국어로 괜찮습니다', ['ko']], ['somebody speaking German', ['de']], ['Training on the line, hands-on, in Korean please', ['ko']], ['Reply in Turkish or English', ['tr', 'en']], ['we prefer Japanese', ['ja']], ['영어 성적서', undefined], ['report in English', undefined]])('reads the languages of %s', (text, languages) => {
    expect(read(text).languages).toEqual(languages);
  });
});

describe('areas and kinds', () => {
  it.each([
    ['공동 기술개발', ['joint-rnd']], ['co-develop a sensor', ['joint-rnd']], ['기술이전 받고', ['tech-transfer']], ['진동시험', ['reliability']], ['thermal shock', ['reliability']], ['장비 빌릴 수', ['equipment']],
    ['use your equipment', ['equipment']], ['XRD 이용하고', ['equipment']], ['챔버(24 GHz) 쓸 수', ['equipment']], ['SEM time', ['equipment']], ['thermal cycling', ['reliability']], ['단락시험', ['reliability']], ['고장분석', ['reliability']], ['HTOL 1000 h', ['reliability']], ['load dump', ['reliability']], ['exclusive licence', ['tech-transfer']], ['세무 자문', ['finance-consulting']], ['변리사 소개', ['ip-consulting']],
    ['노광기 쓰고 싶습니다', ['equipment']], ['rent out probe stations', ['equipment']], ['rent an office', undefined], ['신용보증', ['indirect-investment']], ['창업보육센터', ['incubation']], ['기술애로', ['tech-difficulty']], ['재무 컨설팅', ['finance-consulting']], ['patent strategy', ['ip-consulting']], ['투자유치', ['direct-investment']],
    ['간접투자', ['indirect-investment']], ['글로벌 네트워크', ['global-network']], ['환경시험 교육', undefined], ['진동시험기 고장', undefined], ['시험을 봤다', undefined],
  ])('reads the area of %s', (text, areas) => {
    expect(read(text).areas).toEqual(areas);
  });

  it.each([
    ['연구자분을 찾습니다', ['r-card']], ['교수님 추천', ['r-card']], ['looking for an expert', ['r-card']], ['오실로스코프 빌릴 수', ['equipment']], ['볼 수 있는 장비', ['equipment']], ['rent your SEM', ['equipment']],
    ['지원사업 안내', ['program']], ['technologies available', ['technology']], ['장비를 2주 내 사용 가능할까요', ['equipment']], ['SEM EDS 분석', ['equipment']], ['license of air purifier technology', ['technology']], ['독일 장비 회사', undefined], ['챔버(24 GHz) 쓸 수', ['equipment']], ['SEM time', ['equipment']], ['a chamber wanted', ['equipment']], ['장비가 고장났어요', undefined], ['MCT 사용 가능', undefined], ['우리 연구원이 개발', undefined], ['our researchers are busy', undefined],
  ])('reads the kinds of %s', (text, kinds) => {
    expect(read(text).kinds).toEqual(kinds);
  });
});

describe('limits and tolerances', () => {
  const first = (text: string) => {
    const [{ min, max, unit } = { unit: '' }] = read(text).quantities ?? [];
    return [min, max, unit];
  };
  it.each([
    ['25±2℃', [23, 27, 'Cel']], ['220V±10%', [198, 242, 'V']], ['24 VDC ± 10 %', [21.6, 26.4, 'V']], ['습도 50±5%', [45, 55, '%']], ['습도 95%', [95, 95, '%']], ['최대 20GHz', [undefined, 20, 'GHz']], ['below 50 mV', [undefined, 50, 'mV']],
    ['at least 100 kN', [100, undefined, 'kN']], ['> 5 V', [5, undefined, 'V']], ['3.3V 이상 5V 이하', [3.3, 5, 'V']], ['between 2.4 and 2.5 GHz', [2.4, 2.5, 'GHz']], ['최소 100 kHz에서 최대 6 GHz', [100, 6_000_000, 'kHz']],
    ['영하 30도에서 영상 60도', [-30, 60, 'Cel']], ['250mm 이내', [undefined, 250, 'mm']], ['-20...+60 °C', [-20, 60, 'Cel']],
    ['-40/125 °C', [-40, 125, 'Cel']], ['-40/+125C', [-40, 125, 'Cel']], ['500 kg payload or less', [undefined, 500, 'kg']], ['10 kN or more', [10, undefined, 'kN']], ['45% RH', [45, 45, '%']], ['-40 °C ↔ +125 °C', [-40, 125, 'Cel']], ['1,5 to 2,7 GHz', [1.5, 2.7, 'GHz']], ['30dB 이하', [undefined, 30, 'dB']], ['50ppm 이하', [undefined, 50, '[ppm]']], ['24,000 rpm', [24_000, 24_000, '/min']], ['6인치 웨이퍼', [6, 6, '[in_i]']], ['50N·m', [50, 50, 'N.m']],
    ['5Ah', [5, 5, 'A.h']], ['10초', [10, 10, 's']], ['10 kVDC', [10, 10, 'kV']], ['a 2 tonne shaker', [2, 2, 't']],
  ])('reads %s', (text, expected) => {
    expect(first(text)).toEqual(expected);
  });

  it.each([
    ['600 x 400 x 300 mm', [600, 400, 300]], ['시편 크기 30 × 40 cm', [30, 40]], ['크기 1.2*3 m', [1.2, 3]], ['2 x 10 mm bolts', [10]], ['2 x 10 kg', [10]],
  ])('reads the sides of %s', (text, sides) => {
    expect(read(text).quantities?.map(({ min }) => min)).toEqual(sides);
  });

  it.each(['시료 5개', '5 samples', '20 units', '2C discharge', '85/85', '3EA', '10회'])('guesses no quantity of %s', (text) => {
    expect(read(text).quantities).toBeUndefined();
  });

  it('takes two for no range, and an answer within hours for no test', () => {
    expect(read('2.4 GHz and 5 GHz').quantities).toHaveLength(2);
    expect(read('220V, 50/60Hz').quantities?.map(({ min }) => min)).toEqual([220, 50, 60]);
    expect(read('3/4 inch pipe').quantities?.map(({ min }) => min)).toEqual([4]);
    expect(read('48시간 이내 회신').quantities).toBeUndefined();
    expect(read('500mm/min').quantities).toBeUndefined();
  });
});

describe('any text', () => {
  const scraps = ['3월 전에', '다음 달', 'by Q2', '예산 2천만원', '€50k 이하', 'TRL 4', '목표 TRL 7', '독일 기업과', 'German partner', '영어로 상담', '온라인으로', '방문해서', '진동시험', '10 Hz~2 kHz', '25±2℃', 'IEC 60068-2-6', '창원에서', '서울', '장비를 찾습니다', '．', '３월까지', '\n', ' ', '😀', '12/10~12/14'];
  const text = fc.oneof(fc.array(fc.constantFrom(...scraps), { minLength: 1, maxLength: 8 }).map((list) => list.join(' ')), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })).filter((written) => written.trim() !== '' && !/^[\s\u3000]*$/u.test(written));

  it('gives a need that fits its schema, with the words for everything in it', () => {
    fc.assert(fc.property(text, (written) => {
      const { need, spans } = readNeed(written, { now });
      expect(parse(Need, need, 'The need')).toEqual(need);
      const said = new Set(spans.map(({ pointer }) => pointer.split('/')[1]));
      expect([...said].sort()).toEqual(Object.keys(need).filter((name) => name !== 'text' && name !== 'lang').sort());
      for (const { start, end } of spans) expect(0 <= start && start < end && end <= need.text.length).toBe(true);
    }));
  });

  it('reads the same composed and decomposed, and its own text again', () => {
    fc.assert(fc.property(text, (written) => {
      const reading = readNeed(written, { now });
      expect(readNeed(written.normalize('NFD'), { now })).toEqual(reading);
      expect(readNeed(reading.need.text, { now })).toEqual(reading);
    }));
  });
});

describe('what forms and mails say', () => {
  const now = '2026-11-24T01:00:00Z';
  const read = (text: string) => readNeed(text, { now, timeZone: 'Asia/Seoul', hubs: sampleCatalog.hubs }).need;

  it.each([
    ['오백만원 이하', 5_000_000], ['예산 1천2백만원', 12_000_000], ['비용은 삼천만 원 이내', 30_000_000], ['한도: 1.5억', 150_000_000], ['up to ten million won', 10_000_000], ['3,000,000 won tops', 3_000_000], ['budget around 150 million won', 150_000_000],
  ])('reads the budget of %s', (text, amount) => {
    expect(read(text).budget).toEqual({ amount, currency: 'KRW' });
  });

  it.each([
    ['납기: 2027.02.05', undefined, '2027-02-05'], ['완료 요청일 12월 24일(목)', undefined, '2026-12-24'], ['Due: 2027-01-29', undefined, '2027-01-29'], ['start in March, end in May', '2027-03-01', '2027-05-31'],
    ['12/7(월)~12/11(금) 중에', '2026-12-07', '2026-12-11'], ['from Monday 30 November to Wednesday 2 December', '2026-11-30', '2026-12-02'], ['다음 달 15일 이후로', '2026-12-15', undefined], ['다음 달 32일', undefined, undefined],
    ['제안서 마감이 12월 4일이라 12월 1일까지', undefined, '2026-12-01'], ['by year end', undefined, '2026-12-31'], ['the second week of January', undefined, undefined], ['이번 달에', '2026-11-01', '2026-11-30'],
    ['before Christmas', undefined, '2026-12-24'], ['by Xmas', undefined, '2026-12-25'], ['크리스마스 전에', undefined, '2026-12-24'], ['새해 전에', undefined, '2026-12-31'], ['before the New Year', undefined, '2026-12-31'], ['Christmas lights', undefined, undefined],
    ['by the end of next month', undefined, '2026-12-31'], ['end of the year', undefined, '2026-12-31'], ['연내로', undefined, '2026-12-31'], ['이번 주 안에', undefined, '2026-11-29'], ['it must be done this month', undefined, '2026-11-30'],
    ['하반기에', '2026-07-01', '2026-12-31'], ['내년 상반기까지', undefined, '2027-06-30'], ['in H1 2027', '2027-01-01', '2027-06-30'], ['in the second half of next year', '2027-07-01', '2027-12-31'], ['within 3 weeks', undefined, '2026-12-15'],
    ['과제가 12월에 끝나서 늦어도 12월 11일까지', undefined, '2026-12-11'], ['by 3 May, or 10 May at the latest', undefined, '2027-05-10'], ['4월까지나 5월까지', undefined, undefined],
    ['이번 분기 안에', undefined, '2026-12-31'], ['next quarter', '2027-01-01', '2027-03-31'], ['내년 1~2분기', '2027-01-01', '2027-06-30'], ['내달 첫째주', undefined, undefined], ['2주내', undefined, '2026-12-08'],
    ['오는 금요일까지', undefined, '2026-11-27'], ['this Thursday or Friday', '2026-11-26', '2026-11-27'], ['Friday this week', '2026-11-27', '2026-11-27'], ['이번 주는 어렵고', undefined, undefined], ['26년 12월 21일 시작', '2026-12-21', undefined],
    ['before the summer', undefined, '2027-05-31'], ['여름 전에', undefined, '2027-05-31'], ['추석 전까지', undefined, '2027-09-14'], ['설 전에', undefined, '2027-02-06'], ['설비 전에', undefined, undefined], ['the week of 14 December', '2026-12-14', '2026-12-20'],
    ['from calendar week 50', '2026-12-07', undefined], ['in week 3/2027', '2027-01-18', '2027-01-24'], ['after New Year', '2027-01-02', undefined], ['start should be in April 2027', '2027-04-01', undefined], ['until 4.12. please', undefined, '2026-12-04'], ['next week, but not on Wednesday', '2026-11-30', '2026-12-06'],
    ['asap', undefined, undefined], ['최대한 빨리', undefined, undefined], ['urgent!!', undefined, undefined],
  ])('reads the days of %s', (text, from, deadline) => {
    const need = read(text);
    expect([need.from, need.deadline]).toEqual([from, deadline]);
  });

  it.each([
    ['김해 소재 업체', undefined, 'KR-48'], ['a Suwon company', undefined, 'KR-41'], ['구리 배선', undefined, undefined], ['구리시 기업', undefined, 'KR-41'], ['전주에서', 'hub_jeonbuk', undefined], ['창원 말고', undefined, undefined], ['anywhere other than Seoul', undefined, undefined],
    ['an SME in South Gyeongsang', undefined, 'KR-48'], ['Jeollabuk-do', undefined, 'KR-45'], ['a Pusan shipyard', undefined, 'KR-26'], ['South Cholla Province', undefined, 'kr-jeonnam-gwangju'], ['South Korea', undefined, undefined],
    ['충청남도에 있습니다', undefined, 'KR-44'], ['경상남도에서', undefined, 'KR-48'], ['at Bundang-gu', 'hub_seongnam', undefined], ['our plant in Jeonju', 'hub_jeonbuk', undefined], ['Gwangju or Jeonju', undefined, undefined],
    ['anywhere but Seoul', undefined, undefined], ['outside of Seoul, e.g. Bucheon', 'hub_bucheon', undefined], ['it does not have to be Changwon', undefined, undefined], ["it needn't be Seoul", undefined, undefined],
    ['서울 빼고', undefined, undefined], ['서울은 멀고', undefined, undefined], ['except not Seoul', undefined, undefined], ['판교에 있는', 'hub_seongnam', undefined], ['경기도 광주시', undefined, 'KR-41'], ['서울만 아니면', undefined, undefined], ['창원 아니어도 됩니다', undefined, undefined], ['a Seoul National University spin-off', undefined, undefined],
  ])('reads the place of %s', (text, hub, region) => {
    const need = read(text);
    expect([need.hub, need.region]).toEqual([hub, region]);
  });

  it.each(['FCC Part 15', 'RTCA DO-160G', 'IPC-TM-650', 'ECE R10'])('knows %s as a standard', (standard) => {
    expect(read(`${standard} 대응`).standards).toEqual([standard]);
  });
});
