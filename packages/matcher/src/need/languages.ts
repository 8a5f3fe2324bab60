import { namesOf } from './countries.ts';
import type { Found } from './span.ts';

/** Languages that go by a country's name: 독일어, German. */
const ofCountries = 'ko KR,ja JP,zh CN,de DE,fr FR,es ES,it IT,pt PT,ru RU,vi VN,id ID,th TH,tr TR';
const names: readonly (readonly [tag: string, korean: string, english: string])[] = [
  ['en', '영어', 'English'], ['ar', '아랍어', 'Arabic'], ['zh', '', 'Mandarin'], ['ja', '일어', ''], ['de', '독어', ''], ['fr', '불어', ''],
  ...ofCountries.split(',').map((pair) => {
    const [tag = '', country = ''] = pair.split(' ');
    const [korean, english] = namesOf(country);
    return [tag, `${korean}어`, english] as const;
  }),
];

const korean = names.flatMap(([, name]) => name || []).join('|');
const english = names.flatMap(([, , name]) => name || []).join('|');
/** Only where it is spoken: a report in English needs nobody who speaks it. */
const patterns = [
  new RegExp(`(?:${korean})(?=(?:로|가|도|\\s)*\\s?(?:상담|회의|미팅|통역(?!\\s?(?:없|불필요))|소통|대화|화상|가능|응대|되는|담당|구사|잘))`, 'gu'),
  new RegExp(`(?<=(?:상담|회의|미팅|통역|소통|대화|응대)[은는]\\s?)(?:${korean})(?=로|도)`, 'gu'),
  new RegExp(`\\b(?:${english})(?=[- ]speak(?:ing|er)\\b)|(?<=\\b(?:[Ss]peak(?:s|ing)?|[Pp]refer|language(?: is|:)?) (?:only )?)(?:${english})\\b`, 'gu'),
  new RegExp(`(?<=\\b(?:consult\\w*|meeting|call|advice|support|talk|session|training|course|workshop|discuss\\w*|reply|answer|zoom|communicat\\w*)\\b[^.?!;]{0,60} in (?:(?:${english}) or )?)(?:${english})\\b`, 'giu'),
];

/** Languages to work in. */
export function readLanguages(text: string): Found<string>[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: name, index }) => {
      const value = tagOf(name);
      const isOfPaper = /\b(?:report|certificate|document|manual)s? in $/iu.test(text.slice(0, index));
      return value === undefined || isOfPaper ? [] : [{ value, start: index, end: index + name.length }];
    }),
  );
}

function tagOf(name: string): string | undefined {
  return names.find(([, ...written]) => written.some((one) => one.toLowerCase() === name.toLowerCase()))?.[0];
}
