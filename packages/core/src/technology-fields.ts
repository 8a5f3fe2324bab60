import type { LocalizedText } from './text.ts';

/** One of the 35 fields of WIPO's technology concordance, the axis that patents of every country share. */
export interface TechnologyField {
  readonly number: number;
  readonly sector: 'electrical' | 'instruments' | 'chemistry' | 'mechanical' | 'other';
  readonly label: LocalizedText;
}

const sectors = {
  electrical: [
    ['전기기계·에너지', 'Electrical machinery, apparatus, energy'], ['시청각 기술', 'Audio-visual technology'], ['원격통신', 'Telecommunications'],
    ['디지털 통신', 'Digital communication'], ['기본 통신 처리', 'Basic communication processes'], ['컴퓨터 기술', 'Computer technology'],
    ['경영용 정보기술', 'IT methods for management'], ['반도체', 'Semiconductors'],
  ],
  instruments: [
    ['광학', 'Optics'], ['측정', 'Measurement'], ['생체물질 분석', 'Analysis of biological materials'], ['제어', 'Control'], ['의료기술', 'Medical technology'],
  ],
  chemistry: [
    ['유기정밀화학', 'Organic fine chemistry'], ['생명공학', 'Biotechnology'], ['의약', 'Pharmaceuticals'], ['고분자·폴리머', 'Macromolecular chemistry, polymers'],
    ['식품화학', 'Food chemistry'], ['기초소재화학', 'Basic materials chemistry'], ['재료·금속', 'Materials, metallurgy'], ['표면기술·코팅', 'Surface technology, coating'],
    ['미세구조·나노기술', 'Micro-structural and nano-technology'], ['화학공학', 'Chemical engineering'], ['환경기술', 'Environmental technology'],
  ],
  mechanical: [
    ['핸들링', 'Handling'], ['공작기계', 'Machine tools'], ['엔진·펌프·터빈', 'Engines, pumps, turbines'], ['섬유·제지기계', 'Textile and paper machines'],
    ['기타 특수기계', 'Other special machines'], ['열처리·장치', 'Thermal processes and apparatus'], ['기계요소', 'Mechanical elements'], ['운송', 'Transport'],
  ],
  other: [['가구·게임', 'Furniture, games'], ['기타 소비재', 'Other consumer goods'], ['토목', 'Civil engineering']],
} as const;

/** The 35 fields, in their order: field 1 first. */
export const technologyFields: readonly TechnologyField[] = Object.entries(sectors)
  .flatMap(([sector, labels]) => labels.map(([ko, en]) => ({ sector: sector as TechnologyField['sector'], label: { ko, en } })))
  .map((field, index) => ({ number: index + 1, ...field }));

/** A technology readiness level (ISO 16290; wording after the Korean and the European programmes). */
export interface ReadinessLevel {
  readonly level: number;
  readonly group: 'basic' | 'experiment' | 'prototype' | 'product' | 'commercial';
  readonly label: LocalizedText;
}

const levels: readonly [ReadinessLevel['group'], string, string][] = [
  ['basic', '기초 이론·실험', 'Basic principles observed'],
  ['basic', '개념 정립', 'Technology concept formulated'],
  ['experiment', '실험실 기본성능 검증', 'Experimental proof of concept'],
  ['experiment', '부품·시스템 핵심성능 평가', 'Validated in the laboratory'],
  ['prototype', '시작품 제작·성능 평가', 'Validated in a relevant environment'],
  ['prototype', '파일럿 시작품 제작·평가', 'Demonstrated in a relevant environment'],
  ['product', '신뢰성·수요기업 평가', 'Prototype demonstrated in operation'],
  ['product', '시제품 인증·표준화', 'System complete and qualified'],
  ['commercial', '사업화', 'Proven in operation'],
];

/** TRL 1 to 9, in order. */
export const readinessLevels: readonly ReadinessLevel[] = /* @__PURE__ */ levels.map(([group, ko, en], index) => ({ level: index + 1, group, label: { ko, en } }));
