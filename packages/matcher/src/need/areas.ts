import type { Area } from '@dongban/core/vocabularies';
import { isDenied } from './denial.ts';
import { instrumentsKo } from './instruments.ts';
import { readPatterns, type PatternTable } from './patterns.ts';
import type { Found } from './span.ts';

/**
 * How the names of tests end where 시험 stands apart: properties (안전성, 체결력, 투습도), what a thing is put through (진동, 과충전, 인장)
 * and environments. Particles and adverbs before 시험 end otherwise.
 */
const testedKo = '성|력|습도|강도|경도|전|압|식|연|절|격|동|파|장|축|곡|굽힘|착|손|누출|누설|사이클|환경|분무|방수|방진|고습|수명|전기|서지|버스트|피로|소음|단락|부하|마모|번인|낙하|하중|열|노화';
/** What is no test of a product though it is called 시험, or says nothing of what is tested. */
const otherTestsKo = '(?:임상|사전|입학|자격|면허|필기|모의|비교|의뢰|전문|희망)시험|(?:사업|시장|경제|기술|가능|사용)성';
/** Words of four letters or more before "test" that do not say which, or that say it is of another sort. */
const otherTestsEn =
  '(?:th(?:is|at|[eo]se|eir)|your|with|under|after|before|during|have|needs?|wants?|must|will|could|would|should|please|what|which|only|also|then|from|until|pilot|field|user|usability|beta|unit|software|market|clinical|blood|acceptance|penetration|universal|[Tt]he|[Aa]ny|[Oo]ur)';
const strainsEn = 'vibration|shock|environmental|durability|endurance|EMC|reliability|noise|safety';

/** What semiconductors go through, called the same everywhere. */
const stress = '(?<![A-Za-z])(?:HTOL|HTRB|HAST|HTS)(?![A-Za-z])';

const table: PatternTable<Area> = [
  ['joint-rnd', /공동(?:으로)?\s?(?:기술\s?)?(?:개발|연구)|(?:함께|같이)\s?(?:개발|연구)/gu],
  ['joint-rnd', /\bjoint(?:ly)? (?:r&d|research|(?:technology )?development|develop|project)\b|\bco-?(?:develop|research)\w*|\b(?:research|r&d) (?:partner|collaborat|co-?operat)\w*|\bcollaborative (?:research|development)\b/giu],
  ['tech-transfer', /기술[을의]?\s?(?:이전|사업화)|기술\s?도입|(?<!소프트웨어\s?)라이[선센][스싱](?!\s?(?:키|만료|갱신))|(?:통상|전용)\s?실시|이전\s?가능한/gu],
  ['tech-transfer', /\b(?:technology transfer|(?:sell|buy|acquire|assign)(?: (?:an?|the|our|your))? (?:\w+ )?patents?|license in|(?<!(?:patent|software|business|driving) )licens(?:e|ing)(?= (?:a|an|the|your|in)\b|[?.!,]|$)|licensing of|(?:non-?)?exclusive licen[cs]e|(?:buy|acquire|get|take) (?:an? |the )?licen[cs]e|(?:in|out)-?licen[cs]\w+|licensees?|commerciali[sz]ation)\b/giu],
  ['reliability', new RegExp(`(?<![가-힣])(?!${otherTestsKo})(?:[가-힣]{2,}(?:시험|테스트)|(?:[가-힣]*(?:${testedKo})|(?<![A-Za-z])[A-Z]{2,}[A-Z\\d. -]{0,14}\\)?)\\s?(?:시험|테스트)|(?:신뢰성|안전성|내구성?|진동|환경|수명)\\s?평가)(?!기|장비|소|실|편|지|\\s?교육)`, 'gu')],
  ['reliability', new RegExp(`신뢰성(?=\\s|[을를이가])|(?:랜덤|정현파?)\\s?진동|열\\s?충격|온도\\s?사이클|염수\\s?분무|가속\\s?수명|고장\\s?(?:분석|해석)|${stress}`, 'gu')],
  ['reliability', new RegExp(`\\b(?!${otherTestsEn}\\b)(?:[A-Za-z][a-z][\\w/]{2,}(?:-[a-z]+)?|[A-Z]{2}\\w*) (?:pre-?)?[Tt]est(?:s|ing)?\\b`, 'gu')],
  ['reliability', new RegExp(`\\b(?:${strainsEn}) (?:evaluation|assessment|pre-?(?:scan|compliance))\\b|\\b(?:random vibration|thermal shock|(?:temperature|thermal) cycling|damp heat|salt (?:spray|fog|mist)|HALT(?: ?[+/] ?HASS)?|accelerated (?:life|age?ing)|load dump|burn-in|ingress protection|conducted immunity|failure analysis)\\b|\\bvibration(?= (?:per|acc\\w*))|${stress}`, 'giu')],
  ['equipment', new RegExp(`(?:${instrumentsKo})(?:\\s?\\([^)]*\\)|\\S)?[^.,?!\\n]{0,14}?\\s?(?:이용|(?<!에)\\s사용(?!후|자|법)|쓸\\s?수|쓰고\\s?싶|써\\s?볼|대여|대관|예약|빌[리려릴]|공동\\s?활용)`, 'gu')],
  ['equipment', /\b(?:rent|borrow|use|book|hire) (?:your|the|an?) (?:[\w-]+ ){0,3}?(?:equipment|instrument|machine|system|SEM|TEM|XRD|chamber|shaker|scanner|analy[sz]er|oscilloscope)s?\b|\b(?:rent(?: out)?|borrow|lease)\b(?! (?:an? |the )?(?:\w+ )?(?:office|space|money|apartment))|\brental of\b|\b(?:machine|instrument|equipment|beam|SEM|TEM|XRD|chamber) time\b|\b(?:we|i) (?:could|can|may) (?:borrow|use|rent)/giu],
  ['incubation', /창업\s?보육(?:\s?센터)?(?:\s?입주)?|보육\s?센터|(?:직원|재직자|실무|신입)\s?(?:\S+\s)?교육|교육\s?(?:과정|프로그램|신청|문의|회사로|해\s?주|받)|입주(?=\s?(?:신청|하고|문의|공간|모집|희망))/gu],
  ['incubation', /\bincubat(?:or|ion)(?: (?:space|office|desk))?\b|\btraining(?= (?:course|program|on|for|session|in)\b|\s?[,.:;/(]|$)|\b(?:courses?|workshops?)(?= (?:about|on|for|in)\b| \()/giu],
  ['tech-difficulty', /기술\s?애로|애로\s?(?:기술|사항)|기술적(?:인)?\s?(?:문제|어려움|난제)/gu],
  ['tech-difficulty', /\btechnical (?:difficult(?:y|ies)|support|problems?|troubles?|consult\w+|advice)\b|\btroubleshooting\b/giu],
  ['finance-consulting', /(?:재무|세무|회계|세금)\s?(?:쪽\s|관련\s)?(?:컨설팅|상담|자문|대행)/gu],
  ['finance-consulting', /\b(?:financial|tax|accounting) (?:\w+ )?(?:consult\w*|advi[cs]\w*)\b/giu],
  ['ip-consulting', /(?:특허|지식\s?재산|상표|IP)\s?(?:컨설팅|상담|자문|전략|맵|회피|(?:동향|선행)?\s?(?:조사|분석))|변리사/gu],
  ['ip-consulting', /\badvice (?:on|about) (?:IP|patents?)\b|\b(?:IP|patent|intellectual property|trademark) (?:consult\w*|advice|strategy|landscape|search|filing)\b|\bfreedom[- ]to[- ]operate\b|\bprior art\b/giu],
  ['direct-investment', /직접\s?투자|(?:시드\s?)?투자\s?유치|시드\s?투자/gu],
  ['direct-investment', /\b(?:seed|series [a-d]) (?:round|investment|investor)\b|\blead investor\b|\binvestor meetings?\b|\bintroductions? to (?:\w+ )?investors\b|\b(?:look\w*|search\w*) for (?:\w+ )?(?:investors?|series [a-d])\b|\binvestor (?:readiness|pitch\w*)\b|\bdirect investment\b/giu],
  ['indirect-investment', /간접\s?투자|신용\s?보증|융자|(?:저금리|정책자금|운전자금)\s?대출/gu],
  ['indirect-investment', /\bindirect investment\b|\b(?:loan|credit) guarantees?\b/giu],
  ['global-network', /글로벌\s?(?:네트워크|진출)|해외\s?진출/gu],
  ['global-network', /\bglobal network\b|\b(?:overseas|international|global) expansion\b/giu],
];

/** The service areas that the words of a text name. */
export function readAreas(text: string): Found<Area>[] {
  return readPatterns(text, table).filter((found) => !isDenied(text, found));
}
