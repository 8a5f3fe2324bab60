import type { Area } from '@dongban/core/vocabularies';
import { instrumentsKo } from './instruments.ts';
import { readPatterns, type PatternTable } from './patterns.ts';
import type { Found } from './span.ts';

/** Tests whose names alone say that something is to be proven to last. */
const testKo = '(?:랜덤\\s?|정현파?\\s?)?진동|충격|열\\s?충격|온도\\s?사이클|낙하|환경|내구성?|수명|염수\\s?분무|방수|방진|IP\\s?\\d\\d|EMC|EMI|ESD|전자파(?:\\s?적합성)?|고온\\s?고습|온습도|정전기|서지|버스트|피로|신뢰성|소음|단락|과부하|전원\\s?변동|굽힘|굴곡|마모|번인';
const testEn = '(?:random |sine )?vibration|shock|thermal shock|temperature cycling|thermal cycling|damp heat|drop|environmental|climatic|endurance|durability|life|accelerated life|salt (?:spray|fog)|ingress|ip rating|EMC|EMI|ESD|immunity|surge|burst|fatigue|reliability|noise|high[- ]voltage|short[- ]circuit|overload|overspeed|bend(?:ing)?|wear|burn-in';

/** What semiconductors go through, called the same everywhere. */
const stress = '(?<![A-Za-z])(?:HTOL|HTRB|HAST|HTS)(?![A-Za-z])';

const table: PatternTable<Area> = [
  ['joint-rnd', /공동(?:으로)?\s?(?:기술\s?)?(?:개발|연구)|(?:함께|같이)\s?개발/gu],
  ['joint-rnd', /\bjoint(?:ly)? (?:r&d|research|(?:technology )?development|develop|project)\b|\bco-?develop\w*|\b(?:research|r&d) (?:partner|collaboration)\w*|\bcollaborative (?:research|development)\b/giu],
  ['tech-transfer', /기술\s?(?:이전|사업화)|(?<!소프트웨어\s?)라이[선센][스싱](?!\s?(?:키|만료|갱신))|(?:통상|전용)\s?실시|이전\s?가능한/gu],
  ['tech-transfer', /\b(?:technology transfer|(?<!(?:patent|software|business|driving) )licens(?:e|ing)(?= (?:a|an|the|your|in)\b|[?.!,]|$)|licensing of|(?:non-?)?exclusive licen[cs]e|(?:buy|acquire|get|take) (?:an? |the )?licen[cs]e|(?:in|out)-?licen[cs]\w+|licensees?|commerciali[sz]ation)\b/giu],
  ['reliability', new RegExp(`(?:${testKo})(?:\\s?(?:±?\\d+\\s?kV\\s?)?(?:접촉|기중)?\\s?방전)?\\s?(?:시험|테스트|평가)(?!기|장비|소|\\s?교육)|신뢰성(?=\\s|[을를이가])|랜덤\\s?진동|열\\s?충격|온도\\s?사이클|염수\\s?분무|가속\\s?수명|가속\\s?시험|ESD\\)\\s?[^,.]{0,15}시험|고장\\s?(?:분석|해석)|${stress}`, 'gu')],
  ['reliability', new RegExp(`\\b(?:${testEn}) (?:(?:pre-?)?test(?:s|ing)?|evaluation|assessment|pre-?(?:scan|compliance))\\b|\\brandom vibration\\b|\\bthermal shock\\b|\\b(?:temperature|thermal) cycling\\b|\\bdamp heat\\b|\\bsalt (?:spray|fog|mist)\\b|\\bHALT\\b(?: ?[+/] ?HASS)?|\\baccelerated life\\b|\\bvibration(?= (?:per|acc\\w*))|\\bload dump\\b|\\bburn-in\\b|\\bingress protection\\b|\\bconducted immunity\\b|\\bfailure analysis\\b|${stress}`, 'giu')],
  ['equipment', new RegExp(`(?:${instrumentsKo})(?:\\s?\\([^)]*\\)|\\S)?[^.,?!\\n]{0,14}?\\s?(?:이용|(?<!에)\\s사용(?!후|자|법)|쓸\\s?수|쓰고\\s?싶|써\\s?볼|대여|예약|빌[리려릴]|공동\\s?활용)`, 'gu')],
  ['equipment', /\b(?:rent|borrow|use|book|hire) (?:your|the|an?) (?:[\w-]+ ){0,3}?(?:equipment|instruments?|machines?|systems?|SEM|TEM|XRD|chambers?|shaker|scanner|analy[sz]er|oscilloscope)\b|\b(?:rent(?: out)?|borrow|lease)\b(?! (?:an? |the )?(?:\w+ )?(?:office|space|money|apartment))|\b(?:machine|instrument|equipment|beam|SEM|TEM|XRD|chamber) time\b|\b[\w-]+ (?:scanner|analy[sz]er|oscilloscope|chamber|shaker) (?:that )?(?:we|i) (?:could|can|may) (?:borrow|use|rent)/giu],
  ['incubation', /창업\s?보육(?:\s?센터)?(?:\s?입주)?|보육\s?센터|(?:직원|재직자|실무|신입)\s?(?:\S+\s)?교육|교육\s?(?:과정|프로그램|신청|문의|회사로|해\s?주|받)|입주(?=\s?(?:신청|하고|문의|공간|모집|희망))/gu],
  ['incubation', /\bincubat(?:or|ion)(?: (?:space|office|desk))?\b|\btraining(?= (?:course|program|on|for|session|in)\b)|\b(?:courses?|workshops?)(?= (?:about|on|for|in)\b)/giu],
  ['tech-difficulty', /기술\s?애로|애로\s?(?:기술|사항)|기술적(?:인)?\s?(?:문제|어려움|난제)/gu],
  ['tech-difficulty', /\btechnical (?:difficult(?:y|ies)|support|problems?|troubles?)\b|\btroubleshooting\b/giu],
  ['finance-consulting', /(?:재무|세무|회계|세금)\s?(?:컨설팅|상담|자문|대행)/gu],
  ['finance-consulting', /\b(?:financial|tax|accounting) (?:consult\w*|advice|advis\w*)\b/giu],
  ['ip-consulting', /(?:특허|지식\s?재산|상표|IP)\s?(?:컨설팅|상담|자문|전략|맵|회피|(?:동향|선행)?\s?(?:조사|분석))|변리사/gu],
  ['ip-consulting', /\b(?:IP|patent|intellectual property|trademark) (?:consult\w*|advice|strategy|landscape|search|filing)\b|\bfreedom[- ]to[- ]operate\b|\bprior art\b/giu],
  ['direct-investment', /직접\s?투자|(?:시드\s?)?투자\s?유치|시드\s?투자/gu],
  ['direct-investment', /\b(?:seed|series [a-d]) (?:round|investment|investor)\b|\blead investor\b|\binvestor meetings?\b|\b(?:look\w*|search\w*) for (?:\w+ )?(?:investors?|series [a-d])\b|\binvestor (?:readiness|pitch\w*)\b|\bdirect investment\b/giu],
  ['indirect-investment', /간접\s?투자|신용\s?보증|융자|(?:저금리|정책자금|운전자금)\s?대출/gu],
  ['indirect-investment', /\bindirect investment\b|\b(?:loan|credit) guarantees?\b/giu],
  ['global-network', /글로벌\s?(?:네트워크|진출)|해외\s?진출/gu],
  ['global-network', /\bglobal network\b|\b(?:overseas|international|global) expansion\b/giu],
];

/** The service areas that the words of a text name. */
export function readAreas(text: string): Found<Area>[] {
  return readPatterns(text, table);
}
