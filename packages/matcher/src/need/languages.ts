import type { Found } from './span.ts';

const names: readonly (readonly [tag: string, korean: string, english: string])[] = [
  ['ko', '한국어', 'Korean'], ['en', '영어', 'English'], ['ja', '일본어|일어', 'Japanese'], ['zh', '중국어', 'Chinese|Mandarin'], ['de', '독일어|독어', 'German'],
  ['fr', '프랑스어|불어', 'French'], ['es', '스페인어', 'Spanish'], ['it', '이탈리아어', 'Italian'], ['pt', '포르투갈어', 'Portuguese'], ['ru', '러시아어', 'Russian'],
  ['vi', '베트남어', 'Vietnamese'], ['id', '인도네시아어', 'Indonesian'], ['th', '태국어', 'Thai'], ['tr', '튀르키예어', 'Turkish'], ['ar', '아랍어', 'Arabic'],
];

const korean = names.map(([, name]) => name).join('|');
const english = names.map(([, , name]) => name).join('|');
/** Only where it is spoken: a report in English needs nobody who speaks it. */
const patterns = [
  new RegExp(`(?:${korean})(?=(?:로|가|도|\\s)*\\s?(?:상담|회의|미팅|통역|소통|대화|화상|가능|응대|되는))`, 'gu'),
  new RegExp(`(?<=(?:상담|회의|미팅|통역|소통|대화|응대)[은는]\\s?)(?:${korean})(?=로|도)`, 'gu'),
  new RegExp(`\\b(?:${english})(?=[- ]speak(?:ing|er)\\b)|(?<=\\b(?:[Ss]peak(?:s|ing)?|[Pp]refer) (?:only )?)(?:${english})\\b`, 'gu'),
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
  return names.find(([, ko, en]) => `${ko}|${en}`.split('|').includes(name))?.[0];
}
