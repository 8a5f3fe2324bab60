import { isDenied } from './denial.ts';
import type { Found } from './span.ts';

/** ISO 3166-1 code, Korean and English names of it and of its best known cities, and how English calls those who are from there; `_` stands for a space. */
const list = `
KR 한국|대한민국|국내 Korea|South_Korea Korean
US 미국 US|USA|U.S.|United_States|America American
JP 일본 Japan|Tokyo Japanese
CN 중국 China|Shanghai|Shenzhen Chinese
DE 독일 Germany|Munich|Berlin German
FR 프랑스 France|Paris French
GB 영국 UK|U.K.|United_Kingdom|Britain|England|London British|UK
IT 이탈리아 Italy Italian
ES 스페인 Spain Spanish
PT 포르투갈 Portugal Portuguese
NL 네덜란드 Netherlands|Holland Dutch
BE 벨기에 Belgium Belgian
CH 스위스 Switzerland Swiss
AT 오스트리아 Austria Austrian
SE 스웨덴 Sweden Swedish
NO 노르웨이 Norway Norwegian
FI 핀란드 Finland Finnish
DK 덴마크 Denmark Danish
IE 아일랜드 Ireland Irish
EE 에스토니아 Estonia Estonian
PL 폴란드 Poland Polish
CZ 체코 Czechia|Czech_Republic Czech
HU 헝가리 Hungary Hungarian
RO 루마니아 Romania Romanian
GR 그리스 Greece Greek
TR 튀르키예|터키 Turkey|Türkiye Turkish
IL 이스라엘 Israel Israeli
AE 아랍에미리트|UAE UAE|United_Arab_Emirates Emirati
SA 사우디아라비아|사우디 Saudi_Arabia Saudi
IN 인도 India|Bangalore Indian
VN 베트남 Vietnam|Hanoi Vietnamese
TH 태국 Thailand Thai
ID 인도네시아 Indonesia Indonesian
MY 말레이시아 Malaysia Malaysian
SG 싱가포르 Singapore Singaporean
PH 필리핀 Philippines Filipino|Philippine
TW 대만 Taiwan|Taipei Taiwanese
HK 홍콩 Hong_Kong Hong_Kong
MN 몽골 Mongolia Mongolian
KZ 카자흐스탄 Kazakhstan Kazakh
UZ 우즈베키스탄 Uzbekistan Uzbek
AU 호주 Australia Australian
NZ 뉴질랜드 New_Zealand New_Zealand
CA 캐나다 Canada Canadian
MX 멕시코 Mexico Mexican
BR 브라질 Brazil Brazilian
CL 칠레 Chile Chilean
ZA 남아공|남아프리카공화국 South_Africa South_African
EG 이집트 Egypt Egyptian
RU 러시아 Russia Russian
UA 우크라이나 Ukraine Ukrainian`;

/** How Korean names a country, and English those who are from there, which are also the names of their languages: 독일(어), German. */
export function namesOf(country: string): readonly [korean: string, adjective: string] {
  const [, korean = '', , adjective = ''] = list.split('\n').find((line) => line.startsWith(country))?.split(' ') ?? [];
  return [korean.split('|')[0] ?? '', adjective];
}

type Form = 'korean' | 'place' | 'adjective';
const forms: readonly Form[] = ['korean', 'place', 'adjective'];
const nameOf = new Map<string, { readonly code: string; readonly form: Form }>();
for (const line of list.trim().split('\n')) {
  const [code = '', ...columns] = line.split(' ');
  for (const [index, form] of forms.entries()) for (const name of (columns[index] ?? '').split('|')) nameOf.set(name.replaceAll('_', ' '), { code, form });
}

/** Who is only ever a partner, and who may be anybody. */
const partnerKo = '(?:파트너사?|협력사|협력\\s?업체|바이어|유통사|공급사|공급\\s?업체|수요처|참여\\s?기관)';
const anyoneKo = '(?:중소기업|기업|업체|회사|법인|제조사|연구소|시험소|시험\\s?기관|연구\\s?기관|연구실|연구자|연구원|대학교?|기관|스타트업|벤처)';
const partnerEn = '(?:partners?|suppliers?|distributors?|buyers?|collaborators?|licensees?)';
const anyoneEn = '(?:compan(?:y|ies)|firms?|SMEs?|subsidiary|spin-?offs?|start-?ups?|institutes?|labs?|laborator(?:y|ies)|universit(?:y|ies)|makers?|manufacturers?|(?:research )?cent(?:er|re)s?)';
const seeking = '(?:look(?:ing)? for|seeks?|seeking|search(?:ing)?(?: for)?|find|introduce|know|with|needs?|contact|welcome|want(?:ed|s)?|would|could|can|any|there)';
const words = '(?:[\\w&-]+ ){0,3}?';

/** What stands before and behind a country's name where a partner is sought there, by the form of the name. */
const partner: Readonly<Record<Form, readonly Context[]>> = {
  korean: [
    [/$/u, new RegExp(`^(?:\\s?(?:쪽|측|계|현지|소재|산))?(?:의)?\\s?(?:[가-힣]{2,}\\s)?${partnerKo}(?![가이]\\s|에서)`, 'u')],
    [/$/u, new RegExp(`^(?:\\s?(?:쪽|측|계|현지|소재))?(?:의)?\\s?(?:[가-힣]{2,6}?\\s?)?${anyoneKo}(?:(?=(?:과|와|이랑|랑|하고|면|을|를|만)(?![가-힣]))|(?=\\s?(?:소개|연결|찾|물색|발굴|섭외)))`, 'u')],
    [new RegExp(`${partnerKo}[은는]\\s?$`, 'u'), /^/u],
  ],
  adjective: [
    [/$/u, new RegExp(`^ ${words}${partnerEn}\\b`, 'u')],
    [new RegExp(`\\b${seeking} (?:(?:an?|the|some) )?$`, 'iu'), new RegExp(`^ ${words}${anyoneEn}\\b`, 'u')],
    [/\bco-?operat\w+ with (?:an? )?$/iu, new RegExp(`^ ${words}${anyoneEn}\\b`, 'u')],
  ],
  place: [
    [new RegExp(`\\b${partnerEn}\\b[^.!?;]{0,30}(?:in|from|mainly|, )(?: the)? ?$`, 'iu'), /^/u],
    [new RegExp(`\\b${seeking} (?:(?:an?|the|some) )?${words}${anyoneEn} (?:in|from|based in) (?:the )?$`, 'iu'), /^/u],
  ],
};
/** What a company that speaks of itself goes on with, where its country begins a sentence: Swedish firm, 20 people; a Czech start-up needs. */
const wishes = '(?:needs|seeks|wants|wishes|look(?:s|ing))';
const goesOn = `(?=[,;.]| (?:${wishes}|located|based|that|develop\\w+|with \\d))`;
const we = "(?:\\b(?:we(?: are|['’]re)|i am|i['’]m|our))";
const isThere = '의|에\\s?(?:있는|위치한|소재한)';
/** Those where the company says that it is from there. */
const own: Readonly<Record<Form, readonly Context[]>> = {
  korean: [[/$/u, new RegExp(`^(?:\\s소재|${isThere})?\\s?(?:(?!${anyoneKo})[가-힣]{2,}(?:${isThere})?\\s){0,3}?(?:[가-힣]{2,4}\\s?)?${anyoneKo}(?=이고|입니다|임|인데|이에요|예요|이며|로서|으로서|에서\\s(?:구매|근무|일|연락|문의))`, 'u')]],
  adjective: [
    [new RegExp(`(?:${we}|\\bas|\\b(?:us|we),)(?: (?:an?|the))? ${words}$`, 'iu'), new RegExp(`^ ${words}${anyoneEn}\\b`, 'u')],
    [/\b(?:we are|we['’]re|as|we,) an? $/iu, new RegExp(`^ ${words}${partnerEn}\\b`, 'u')],
    [/$/u, new RegExp(`^ ${words}${anyoneEn} here\\b`, 'u')],
    [/(?:^|[.;:!?]\s)(?:[Aa]n? )?$/u, new RegExp(`^ ${words}(?:${anyoneEn}(?<!s)${goesOn}|${partnerEn}(?= ${wishes}))`, 'u')],
    [/\b(?:by|represent|on behalf of) an? $/iu, new RegExp(`^ ${words}(?:${anyoneEn}|${partnerEn})\\b`, 'u')],
  ],
  place: [
    [new RegExp(`${we}(?: (?!look|seek|search|sell|export)[\\w&-]+){0,5} (?:in|from|at|near)(?: the)?(?: [A-Z][\\w-]+){0,4},? $`, 'iu'), /^/u],
    [new RegExp(`(?:^|[.;] )(?:[Aa]n? )?(?:(?![Ll]ook|[Ss]e[ea]|[Nn]eed|[Ww]ant|[Ff]ind)[\\w&-]+ ){0,4}${anyoneEn} (?:located|based|founded) (?:here )?in $`, 'u'), /^/u],
    [/\bhere in $/iu, /^/u],
  ],
};

/** Patterns of what stands before a name and what behind it. */
type Context = readonly [before: RegExp, behind: RegExp];

/** What joins names to one: 독일이나 네덜란드, Finland, Sweden or Denmark. */
const joint = /^(?:이나|나|또는|및|과|와|·|,|\/|\s|or|and|in|from|the)+$/u;

/** Countries in which a partner is sought. A market, or a firm that is only mentioned, is none; nor is where a supplier says that it is from. */
export function readPartnerCountries(text: string): Found<string>[] {
  const owned = readOwnCountry(text);
  return readIn(text, partner).filter(({ start }) => !owned.some((own) => own.start === start));
}

/** The country that a company says it is from. */
export function readOwnCountry(text: string): Found<string>[] {
  return readIn(text, own);
}

interface Mention extends Found<string> {
  readonly form: Form;
}

function readIn(text: string, contexts: Readonly<Record<Form, readonly Context[]>>): Found<string>[] {
  return groupsIn(text).flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return [];
    const [before, behind] = [text.slice(0, first.start), text.slice(last.end)];
    const forms = new Set(group.map(({ form }) => form));
    const meant = [...forms].flatMap((form) => contexts[form]).some(([front, back]) => front.test(before) && back.test(behind));
    return meant ? group.map(({ value, start, end }) => ({ value, start, end })) : [];
  });
}

/** The countries that are named and not ruled out, those together that one thing is said of. */
function groupsIn(text: string): Mention[][] {
  const groups: Mention[][] = [];
  let end = -1;
  for (const mention of mentionsIn(text)) {
    if (isDenied(text, mention)) continue;
    const group = groups.at(-1);
    if (group !== undefined && joint.test(text.slice(end, mention.start))) group.push(mention);
    else groups.push([mention]);
    end = mention.end;
  }
  return groups;
}

/** A Korean name may go on in a particle, but not in 어, which makes a language of it. */
function mentionsIn(text: string): Mention[] {
  return [...text.matchAll(/(?<![가-힣])[가-힣]+|(?<![A-Za-z])[A-Z][A-Za-zü.]+(?: (?=[A-Z])[A-Za-z]+)?/gu)].flatMap(({ 0: word, index }): Mention[] => {
    for (let length = word.length; length > 1; length--) {
      const name = nameOf.get(word.slice(0, length));
      const rest = word.slice(length);
      if (name !== undefined && (name.form === 'korean' ? !rest.startsWith('어') : /^(?![A-Za-z])/.test(rest))) return [{ value: name.code, form: name.form, start: index, end: index + length }];
    }
    return [];
  });
}
