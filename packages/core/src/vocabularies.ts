import { joined, vocabulary, type Term } from './schema/vocabulary.ts';
import { serviceAreas, type Pillar, type ServiceArea } from './service-areas.ts';

export { addLabels, addTerms, type Term, type Vocabulary } from './schema/vocabulary.ts';
export { pillars, serviceAreas, type Pillar, type ServiceArea } from './service-areas.ts';

/** The six areas of the growth committee (전자기술혁신성장위원회). */
export const committeeAreas = /* @__PURE__ */ vocabulary<CommitteeArea, { pillar: Pillar }>({
  'tech-difficulty': ['기술 애로', 'Technical difficulties', { pillar: 'growth' }],
  'finance-consulting': ['재무 컨설팅', 'Financial consulting', { pillar: 'finance' }],
  'ip-consulting': ['지식재산 컨설팅', 'IP consulting', { pillar: 'growth' }],
  'direct-investment': ['직접투자', 'Direct investment', { pillar: 'finance' }],
  'indirect-investment': ['간접투자', 'Indirect investment', { pillar: 'finance' }],
  'global-network': ['글로벌 네트워크', 'Global network', { pillar: 'global' }],
});
/** Key of one of the growth committee's six areas. */
export type CommitteeArea =
  | 'tech-difficulty'
  | 'finance-consulting'
  | 'ip-consulting'
  | 'direct-investment'
  | 'indirect-investment'
  | 'global-network';

/** Every area an offer can lie in: the five of the institute, then the six of the growth committee. */
export const areas = /* @__PURE__ */ joined<Area, Term<Area> & { pillar: Pillar }>(serviceAreas, committeeAreas);
/** Key of any area that an offer can lie in. */
export type Area = ServiceArea | CommitteeArea;

/** What an organization is. */
export const organizationTypes = /* @__PURE__ */ vocabulary({
  company: ['기업', 'Company'],
  'research-institute': ['연구기관', 'Research institute'],
  university: ['대학', 'University'],
  agency: ['지원기관', 'Agency'],
  association: ['협회·단체', 'Association'],
  investor: ['투자기관', 'Investor'],
});

/** How large a company is, by Korean law (중소기업기본법, 중견기업법), and what is no company of that law. `companySize` derives it. */
export const sizeClasses = /* @__PURE__ */ vocabulary({
  sosanggongin: ['소상공인', 'Micro enterprise'],
  small: ['소기업', 'Small enterprise'],
  medium: ['중기업', 'Medium enterprise'],
  midtier: ['중견기업', 'Mid-tier enterprise'],
  large: ['대기업', 'Large enterprise'],
  public: ['공공기관', 'Public body'],
  overseas: ['해외기업', 'Overseas company'],
});
/** Key of a size class. */
export type SizeClass = (typeof sizeClasses.keys)[number];

/** Where a company stands in its life. `growthStage` derives it. */
export const growthStages = /* @__PURE__ */ vocabulary({
  'pre-founding': ['예비창업', 'Before founding'],
  early: ['초기', 'Early'],
  growth: ['도약', 'Growth'],
  'scale-up': ['스케일업', 'Scale-up'],
  mature: ['성숙', 'Mature'],
  turnaround: ['전환', 'Turnaround'],
});
/** Key of a growth stage. */
export type GrowthStage = (typeof growthStages.keys)[number];

/** Who may use an instrument (ZEUS 활용범위). */
export const sharingLevels = /* @__PURE__ */ vocabulary({
  exclusive: ['단독활용', 'Exclusive use'],
  shared: ['공동활용 허용', 'Shared use permitted'],
  service: ['공동활용 서비스', 'Shared-use service'],
});

/** How an instrument is used (ZEUS 활용방법). */
export const useModes = /* @__PURE__ */ vocabulary({
  self: ['이용자 직접사용', 'Self-use'],
  commissioned: ['분석·시험 의뢰', 'Commissioned analysis or test'],
  loan: ['대여', 'Loan'],
  any: ['모두 가능', 'Any'],
});

/** Ways a technology changes hands (기술이전 유형). */
export const dealTypes = /* @__PURE__ */ vocabulary({
  assignment: ['매매(양도)', 'Assignment'],
  'exclusive-licence': ['전용실시', 'Exclusive licence'],
  'non-exclusive-licence': ['통상실시', 'Non-exclusive licence'],
  'know-how': ['노하우', 'Know-how'],
  alliance: ['기술제휴', 'Technical alliance'],
  'technical-advice': ['기술자문', 'Technical advice'],
});

/** How a technology is protected (Enterprise Europe Network, IPR status). */
export const iprStates = /* @__PURE__ */ vocabulary({
  none: ['지식재산권 없음', 'No IPR applied'],
  'know-how': ['영업비밀(노하우)', 'Secret know-how'],
  pending: ['출원 중', 'Applied, not yet granted'],
  granted: ['등록 완료', 'Granted'],
});

/** Profile types of the Enterprise Europe Network, by what they are. */
export const profileTypes = /* @__PURE__ */ vocabulary({
  'business-offer': ['사업 제안', 'Business offer'],
  'business-request': ['사업 요청', 'Business request'],
  'technology-offer': ['기술 제공', 'Technology offer'],
  'technology-request': ['기술 수요', 'Technology request'],
  'rnd-request': ['연구개발 협력 요청', 'R&D request'],
});

/** What kind of agreement is sought (Enterprise Europe Network, partnership types). */
export const partnershipTypes = /* @__PURE__ */ vocabulary({
  commercial: ['상업 계약', 'Commercial agreement'],
  investment: ['투자 계약', 'Investment agreement'],
  outsourcing: ['외주 계약', 'Outsourcing agreement'],
  supplier: ['공급 계약', 'Supplier agreement'],
  'commercial-with-assistance': ['기술지원 포함 상업 계약', 'Commercial agreement with technical assistance'],
  'rnd-cooperation': ['연구개발 협력 계약', 'R&D cooperation agreement'],
});

/** How far an offered technology is (Enterprise Europe Network). */
export const maturities = /* @__PURE__ */ vocabulary({
  concept: ['개념 단계', 'Concept'],
  'under-development': ['개발 중', 'Under development'],
  'lab-tested': ['실험실 검증', 'Lab tested'],
  demo: ['시연 가능', 'Available for demonstration'],
  'on-market': ['출시됨', 'Already on the market'],
});

/** What a program gives. */
export const programKinds = /* @__PURE__ */ vocabulary({
  funding: ['자금 지원', 'Funding'],
  investment: ['투자', 'Investment'],
  training: ['교육', 'Training'],
  global: ['해외 진출', 'Going abroad'],
  space: ['공간·보육', 'Space and incubation'],
});

/** What a person is asked to agree to, each apart from the others (PIPA 15, 17, 22, 28-8). */
export const noticeKinds = /* @__PURE__ */ vocabulary({
  collection: ['수집·이용', 'Collection and use'],
  'third-party': ['제3자 제공', 'Provision to a third party'],
  'transfer-abroad': ['국외 이전', 'Transfer abroad'],
});

/** Where a booking stands. */
export const bookingStates = /* @__PURE__ */ vocabulary({
  unverified: ['메일 확인 대기', 'Waiting for the code'],
  requested: ['승인 대기', 'Waiting for approval'],
  confirmed: ['확정', 'Confirmed'],
  declined: ['거절', 'Declined'],
  cancelled: ['취소', 'Cancelled'],
});

/** What a company may apply for. */
export const requestTypes = /* @__PURE__ */ vocabulary({
  consultation: ['상담', 'Consultation'],
  'commissioned-test': ['시험·분석 의뢰', 'Commissioned test'],
  'equipment-use': ['장비 이용', 'Equipment use'],
  'technology-transfer': ['기술이전', 'Technology transfer'],
  program: ['사업 신청', 'Program'],
  incubation: ['입주 신청', 'Incubation'],
});

/** Where an application stands, from the code that is waited for to its end. */
export const requestStates = /* @__PURE__ */ vocabulary({
  unverified: ['메일 확인 대기', 'Waiting for the code'],
  submitted: ['접수', 'Submitted'],
  accepted: ['수락', 'Accepted'],
  declined: ['거절', 'Declined'],
  withdrawn: ['철회', 'Withdrawn'],
  quoted: ['견적', 'Quoted'],
  agreed: ['합의', 'Agreed'],
  'under-way': ['진행 중', 'Under way'],
  delivered: ['결과 전달', 'Delivered'],
  closed: ['종료', 'Closed'],
});

/** Where a place on the waitlist stands. */
export const waitlistStates = /* @__PURE__ */ vocabulary({
  unverified: ['메일 확인 대기', 'Waiting for the code'],
  waiting: ['대기 중', 'Waiting'],
  offered: ['시간 제안', 'Time offered'],
  booked: ['예약됨', 'Booked'],
  left: ['대기 취소', 'Left'],
  lapsed: ['답 없이 종료', 'Ended without an answer'],
  expired: ['기간 종료', 'Days over'],
});

/** Where an interest in a partner profile stands. */
export const interestStates = /* @__PURE__ */ vocabulary({
  unverified: ['메일 확인 대기', 'Waiting for the code'],
  submitted: ['접수', 'Submitted'],
  accepted: ['수락', 'Accepted'],
  declined: ['거절', 'Declined'],
});

/** Circles of viewers, narrowest first; each includes those before it. */
export const audiences = /* @__PURE__ */ vocabulary({
  private: ['내부', 'Staff only'],
  partner: ['협력기관', 'Partner organizations'],
  public: ['공개', 'Everyone'],
});
/** Key of a circle of viewers. */
export type Audience = (typeof audiences.keys)[number];

/** Grounds for using personal data (PIPA 15, GDPR 6). */
export const consentBases = /* @__PURE__ */ vocabulary({
  consent: ['동의', 'Consent'],
  'public-task': ['공공업무 수행', 'Public task'],
  contract: ['계약 이행', 'Contract'],
  'legal-duty': ['법적 의무', 'Legal duty'],
});

/** What personal data may be used for; a basis covers one of them. */
export const consentPurposes = /* @__PURE__ */ vocabulary({
  'publish-card': ['카드 공개', 'Publishing the card'],
  matching: ['매칭', 'Matching'],
  contact: ['연락', 'Contact'],
  'transfer-abroad': ['국외 이전', 'Transfer abroad'],
  marketing: ['홍보', 'Marketing'],
});

/** Quantity kinds of measured variables. */
export const quantityKinds = /* @__PURE__ */ vocabulary({
  frequency: ['주파수', 'Frequency'],
  temperature: ['온도', 'Temperature'],
  humidity: ['습도', 'Relative humidity'],
  acceleration: ['가속도', 'Acceleration'],
  force: ['힘', 'Force'],
  pressure: ['압력', 'Pressure'],
  voltage: ['전압', 'Voltage'],
  current: ['전류', 'Current'],
  power: ['전력', 'Power'],
  resistance: ['저항', 'Resistance'],
  capacitance: ['정전용량', 'Capacitance'],
  'field-strength': ['전계 강도', 'Field strength'],
  length: ['길이', 'Length'],
  mass: ['질량', 'Mass'],
  duration: ['시간', 'Duration'],
  energy: ['에너지', 'Energy'],
  'data-rate': ['전송 속도', 'Data rate'],
  flow: ['유량', 'Flow rate'],
  rate: ['온도 변화율', 'Rate of temperature change'],
  rotation: ['회전 속도', 'Rotational speed'],
  torque: ['토크', 'Torque'],
  charge: ['전하량', 'Charge'],
  level: ['레벨', 'Level'],
  concentration: ['농도', 'Concentration'],
});
/** Key of a kind of quantity: `frequency`, `force` and so on. */
export type QuantityKind = (typeof quantityKinds.keys)[number];
