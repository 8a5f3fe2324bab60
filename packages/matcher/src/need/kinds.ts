import type { CatalogKind } from '@dongban/core/kind';
import { isDenied } from './denial.ts';
import { instrumentsEn, instrumentsKo, wantedInstruments } from './instruments.ts';
import { readPatterns, type PatternTable } from './patterns.ts';
import type { Found } from './span.ts';

/** What Korean says right behind the thing that is wanted: 장비를 찾습니다, 연구자분 소개. */
const wanted =
  '(?=요[.?!]|\\s?(?:(?:한|두|세)?\\s?분|님)?(?:\\s?좀|께서|으로|로|을|를|이|가|과|와|랑|이랑|도|만|의)?\\s?(?:자문\\s?)?(?:찾|구합|구하|소개|연결|추천|섭외|필요|보유하신|있(?:나요|을까요|을까|으면|는지|습니까|으신)|계신|미팅|공동\\s?연구|자문|매칭|모십|원합|원해|빌[리려릴]|대여|직접\\s?사용|사용\\s?(?:가능|희망|원)|쓸\\s?수|쓰고\\s?싶|써\\s?볼|이용|예약|렌트|신청|안내|검토|알려)|\\s?[.?!]?$)';
const person = '연구자|연구원|전문가|박사|교수|기술사';
const personEn = '(?:researcher|expert|specialist|professor|\\w+(?:ntist|mist|rgist|icist|logist))s?';
const seeking = "(?:looking for|look for|seek(?:ing)?|search(?:ing)? for|need|wants?|find|recommend|introduce(?: us)?(?: to)?|know|any|have|would need|finding|meet|talk (?:to|with)|connect us (?:with|to))";

const table: PatternTable<CatalogKind> = [
  ['r-card', new RegExp(`(?<words>(?:${person})(?:분|님)?)${wanted}`, 'gu')],
  ['r-card', new RegExp(`\\b${seeking} (?:an? |the |some |one of your |academic |technical |your )*(?:[\\w-]+ ){0,2}?(?<words>${personEn})\\b`, 'giu')],
  ['r-card', new RegExp(`(?<!\\b(?:our|my|their|the|these|your) (?:[\\w-]+ ){0,3})\\b${personEn}\\b(?= (?:with|in|on|who|that|could|wanted|needed|sought|required)\\b| would be)`, 'giu')],
  ['equipment', new RegExp(`(?<words>(?:공유\\s?|공동\\s?)?(?:${instrumentsKo}))(?:\\s?\\([^)]*\\))?(?:${wanted}|(?=(?:[을를이만도]|이?랑)?\\s(?!고장|개발|제조)[^.?!]{1,24}?(?:쓸\\s?수|쓰고\\s?싶|사용\\s?(?:가능|희망|하고)|이용\\s?(?:가능|희망|하고)|빌[리려릴]|있나요|찾)))`, 'gu')],
  ...wantedInstruments.map((pattern) => ['equipment', pattern] as const),
  ['equipment', new RegExp(`\\b(?:rent|borrow|use|book|hire|need|have|are there|are the|is there|is the|looking for|want) (?:out |your |the |an? |any |us |just |: )*(?:[\\w-]+ ){0,2}?(?<words>${instrumentsEn})\\b`, 'giu')],
  ['equipment', /\b(?:equipment|instruments?|chambers?)(?= (?:time|wanted|needed|required|sought)\b)/giu],
  ['technology', new RegExp(`(?<words>(?<![가-힣])기술)${wanted}|기술\\s?도입|이전받을\\s?(?:만한\\s?)?기술`, 'gu')],
  ['technology', /\b(?:licen[sc]e|licensing|transfer|acquire) (?:an? |the |your )(?:[\w-]+ ){0,3}?(?<words>technology)\b|\b(?:licen[sc]e of|buy|want) (?:[\w-]+ ){0,3}?technology\b|\btechnolog(?:y|ies)\b(?=[^.!?]{0,50}\bwanted\b)|\b(?:which|any) technolog(?:y|ies)\b|\btechnolog(?:y|ies) (?:on offer|available)\b/giu],
  ['program', new RegExp(`(?<words>(?:지원|육성|보조)\\s?(?:사업|프로그램))(?=\\s?(?:이|을|를|도)?\\s?(?:있|알려|안내|찾|소개|신청|추천|문의))|(?<![가-힣])(?:사업|프로그램)(?=\\s?(?:이|을|를)?\\s?(?:있나요|있을까요|있으면|있는지|신청|알려))`, 'gu')],
  ['program', /\b(?:(?:funding|grant|support|training) (?:program(?:me)?s?|scheme)s?)\b/giu],
];

/** The kinds of record that a text asks for, by their name or by that of an instrument; not those it only mentions. */
export function readKinds(text: string): Found<CatalogKind>[] {
  return readPatterns(text, table).filter((found) => !isDenied(text, found));
}
