import { vocabulary } from './schema/vocabulary.ts';

/** What the institute's support is grouped under. */
export const pillars = /* @__PURE__ */ vocabulary({
  growth: ['기업성장지원', 'Company growth'],
  global: ['글로벌협력지원', 'Global cooperation'],
  finance: ['재무지원', 'Finance'],
});
/** Key of a pillar of the institute's support. */
export type Pillar = (typeof pillars.keys)[number];

/** The institute's five service areas. */
export const serviceAreas = /* @__PURE__ */ vocabulary<ServiceArea, { pillar: Pillar }>({
  'joint-rnd': ['공동 기술개발', 'Joint R&D', { pillar: 'growth' }],
  'tech-transfer': ['기술이전·사업화지원', 'Technology transfer and commercialization', { pillar: 'growth' }],
  reliability: ['신뢰성 시험·평가', 'Reliability testing', { pillar: 'growth' }],
  equipment: ['연구장비 공동활용', 'Shared research equipment', { pillar: 'growth' }],
  incubation: ['교육지원·창업보육', 'Training and incubation', { pillar: 'growth' }],
});
/** Key of one of the institute's five service areas. */
export type ServiceArea = 'joint-rnd' | 'tech-transfer' | 'reliability' | 'equipment' | 'incubation';
