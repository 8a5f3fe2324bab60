import { publish } from '@dongban/core/publish';
import type { Catalog } from '@dongban/core/catalog';
import type { Consent } from '@dongban/core/consent';
import type { PublicCatalog } from '@dongban/core/public-catalog';

/** A string that would run as script wherever it were taken for markup. */
export const hostile = '<img src=x onerror="window.hacked=true"><script>window.hacked=true</script>';

const work = (number: number, type: string, ko: string, en: string, date: string) => ({ id: `work_${number}` as const, type, title: { ko, en }, date });

const raw: Catalog = {
  schemaVersion: 1,
  publisher: { id: 'test.example.org', name: { ko: '시험용 기관', en: 'Institute for tests' } },
  hubs: [
    {
      id: 'hub_changwon', name: { ko: '창원', en: 'Changwon' }, specialities: [{ ko: '진동시험', en: 'Vibration tests' }], address: { ko: '창원시 성산구(가상)', en: 'Changwon (fictional)' },
      country: 'KR', region: 'KR-48', timeZone: 'Asia/Seoul', openingHours: [], closures: [], sample: true,
    },
  ],
  organizations: [{ id: 'organization_institute', name: { ko: '시험용 기관', en: 'Institute for tests' }, type: 'research-institute', country: 'KR', sample: true }],
  cards: [
    {
      id: 'r-card_han', organization: 'organization_institute', hub: 'hub_changwon', sample: true,
      name: { primary: { lang: 'ko', full: '한서윤', family: '한', given: '서윤' }, others: [{ lang: 'en', full: 'Seoyun Han' }] },
      role: { ko: '책임연구원', en: 'Principal researcher' },
      headline: { ko: '진동 피로 수명을 시험으로 증명합니다', en: 'Proves vibration fatigue life by test' },
      interests: [{ ko: '진동시험 조건 정하기', en: 'Setting vibration test conditions' }],
      topics: [{ label: { ko: '진동 내구', en: 'Vibration endurance' }, evidence: ['work_1', 'work_2'] }],
      works: [
        work(1, 'journal-article', '커패시터의 진동 피로', 'Vibration fatigue of capacitors', '2020-06'), work(2, 'patent', '진동 치구', 'Vibration fixture', '2024'),
        work(3, 'report', '보고서 3', 'Report 3', '2023'), work(4, 'report', '보고서 4', 'Report 4', '2022'), work(5, 'report', '보고서 5', 'Report 5', '2021'),
      ],
      featuredWorks: ['work_1'],
      career: [{ organization: { ko: '시험용 기관' }, role: { ko: '책임연구원' }, start: '2018-03' }],
      education: [{ organization: { ko: '가온대학교(가상)' }, role: { ko: '공학 박사' }, start: '2006', end: '2011' }],
      languages: ['ko', 'en'],
      videos: [{ url: 'https://video.example.org/1', title: { ko: '진동시험 소개', en: 'About vibration tests' }, duration: 'PT4M20S', poster: 'https://video.example.org/1.jpg' }, { url: 'https://youtu.be/dongbanSample', title: { ko: '시험실 둘러보기', en: 'A tour of the test room' }, duration: 'PT1M5S' }],
      portrait: { url: 'https://pictures.example.org/han.jpg', alt: { ko: '한서윤 사진' } },
      contact: { email: 'han@example.org', url: 'https://example.org/han' },
      consultation: { modes: ['onsite', 'online'], hours: [], durationMinutes: 60 },
    },
    {
      id: 'r-card_odd', organization: 'organization_nowhere', hub: 'hub_nowhere',
      name: { primary: { lang: 'en', full: hostile }, others: [] }, role: { en: hostile }, headline: { en: hostile },
      interests: [], topics: [{ label: { en: hostile }, evidence: [] }], works: [{ id: 'work_9', type: 'unheard-of', title: { en: hostile }, url: 'javascript:window.hacked=true' }],
      featuredWorks: ['work_gone'], career: [{ organization: { en: 'X' }, role: { en: 'Y' } }], education: [], languages: ['xx'],
      videos: [{ url: 'javascript:window.hacked=true', title: { en: 'Film' } }], contact: { url: 'javascript:window.hacked=true' },
    },
  ],
  services: [
    {
      id: 'service_vibration', name: { ko: '진동 내구 시험', en: 'Vibration endurance test' }, summary: { ko: '인버터가 진동을 견디는지 확인합니다.', en: 'Shows whether inverters survive vibration.' },
      area: 'reliability', provider: 'organization_institute', modes: ['onsite'], hubs: ['hub_changwon'], people: ['r-card_han'], equipment: ['equipment_shaker'],
      standards: ['IEC 60068-2-6'], variables: [{ quantity: 'frequency', label: { ko: '주파수', en: 'Frequency' }, min: 5, max: 3000, unit: 'Hz' }],
      keywords: [{ ko: '진동시험', en: 'vibration test' }], fees: [{ basis: 'hour', price: { amount: 120000, currency: 'KRW' } }, { basis: 'run', price: { amount: 450000, currency: 'KRW' } }],
      turnaroundDays: 7, start: 'book', policy: { durationMinutes: 240, stepMinutes: 60, minMinutes: 120, maxMinutes: 480, horizonDays: 90 }, sample: true,
    },
    {
      id: 'service_training', name: { ko: '재직자 교육', en: 'Staff training' }, summary: { ko: '실습 중심의 교육입니다.', en: 'Hands-on training.' }, area: 'incubation', provider: 'organization_institute',
      modes: ['online'], hubs: [], people: [], equipment: [], standards: [], variables: [], keywords: [], fees: [{ basis: 'free' }], start: 'request', sample: true,
    },
  ],
  equipment: [
    {
      id: 'equipment_shaker', name: { ko: '진동시험기 50 kN', en: 'Vibration shaker, 50 kN' }, summary: { ko: '무거운 인버터 시료를 가진합니다.', en: 'Shakes heavy inverters.' },
      instrumentType: { ko: '진동시험기', en: 'Vibration shaker' }, hub: 'hub_changwon', owner: 'organization_institute', manufacturer: 'Onnuri (fictional)', model: 'EDS-50',
      variables: [{ quantity: 'force', label: { ko: '가진력', en: 'Force' }, max: 50, unit: 'kN' }], standards: [], keywords: [{ ko: '진동시험', en: 'vibration test' }], people: ['r-card_han'],
      sharing: 'service', useMode: 'commissioned', fees: [{ basis: 'hour', price: { amount: 120000, currency: 'KRW' } }], policy: { durationMinutes: 240, stepMinutes: 60 }, sample: true,
    },
  ],
  technologies: [
    {
      id: 'technology_sensor', name: { ko: '인쇄 센서', en: 'Printed sensor' }, summary: { ko: '진동을 재는 인쇄 센서입니다.', en: 'A printed sensor for vibration.' }, owner: 'organization_institute', people: [],
      trl: 6, ipr: 'granted', dealTypes: ['know-how'], fields: [10], keywords: [], sample: true,
    },
  ],
  programs: [
    {
      id: 'program_voucher', name: { ko: '첫 시험 바우처', en: 'First-test voucher' }, summary: { ko: '시험료를 지원합니다.', en: 'Pays test fees.' }, area: 'reliability', operator: 'organization_institute',
      closes: '2027-01-29', supportUpTo: { amount: 5000000, currency: 'KRW' }, eligibility: { sizeClasses: ['small'], countries: ['KR'] }, keywords: [], sample: true,
    },
  ],
  partnerProfiles: [],
};

/** A small catalog as everyone may see it: one record that has everything, and one that breaks every rule it can. */
export function testCatalog(): PublicCatalog {
  const consents = raw.cards.flatMap(({ id }) => (['publish-card', 'matching'] as const).map((purpose): Consent => ({
    id: `consent_${purpose}-${id.slice('r-card_'.length)}`, subject: id, basis: 'consent', purpose, fields: Object.keys(raw.cards[0] ?? {}), audience: 'public',
    grantedAt: '2026-01-01T00:00:00Z', noticeVersion: '1',
  })));
  return publish(raw, consents, { audience: 'public', at: '2026-11-24T00:00:00Z' }).catalog;
}
