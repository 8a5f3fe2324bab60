import type { Found } from './span.ts';

const names: readonly (readonly [tag: string, korean: string, english: string])[] = [
  ['ko', '한국어', 'Korean'], ['en', '영어', 'English'], ['ja', '일본어|일어', 'Japanese'], ['zh', '중국어', 'Chinese|Mandarin'], ['de', '독일어|독어', 'German'],
  ['fr', '프랑스어|불어', 'French'], ['es', '스페인어', 'Spanish'], ['it', '이탈리아어', 'Italian'], ['pt', '포르투갈어', 'Portuguese'], ['ru', '러시아어', 'Russian'],
  ['vi', '베트남어', 'Vietnamese'], ['id', '인도네시아어', 'Indonesian'], ['th', '태국어', 'Thai'], ['ar', '아랍어', 'Arabic'],
];

const korean = names.map(([, name]) => name).join('|');
const english = names.map(([, , name]) => name).join('|');
/** Only where it is spoken: a report in English needs nobody who speaks it. */
const pattern = new RegExp(
  `(?<words>${korean})(?=(?:로|가|도|\\s)*\\s?(?:상담|회의|미팅|통역|소통|대화|가능|응대|되는))|` +
    `(?:상담|회의|미팅|통역|소통|대화|응대)[은는]\\s?(?<behind>${korean})(?=로|도)|` +
    `\\b(?<speaking>${english})[- ]speak(?:ing|er)|\\bspeaks? (?:only )?(?<speak>${english})\\b|` +
    `\\b(?:consult\\w*|meeting|call|advice|support|talk|session|training|discuss\\w*)\\b[^.?!;]{0,20} (?<spoken>in (?:${english}))\\b`,
  'gu',
);

/** Languages to work in. */
export function readLanguages(text: string): Found<string>[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { words, behind, speaking, speak, spoken } = match.groups ?? {};
    const said = words ?? behind ?? speaking ?? speak ?? spoken ?? '';
    const tag = tagOf(said.replace(/^in /, ''));
    const start = match.index + match[0].indexOf(said);
    return tag === undefined ? [] : [{ value: tag, start, end: start + said.length }];
  });
}

function tagOf(name: string): string | undefined {
  return names.find(([, ko, en]) => `${ko}|${en}`.split('|').includes(name))?.[0];
}
