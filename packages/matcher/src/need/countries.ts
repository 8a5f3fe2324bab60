import type { Found } from './span.ts';

/** ISO 3166-1 code, Korean names, English names, and how English calls those who are from there. */
const list = `
KR 한국|대한민국 Korea|South_Korea Korean
US 미국 US|USA|U.S.|United_States|America American
JP 일본 Japan Japanese
CN 중국 China Chinese
DE 독일 Germany German
FR 프랑스 France French
GB 영국 UK|U.K.|United_Kingdom|Britain|England British|UK
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
PL 폴란드 Poland Polish
CZ 체코 Czechia|Czech_Republic Czech
HU 헝가리 Hungary Hungarian
RO 루마니아 Romania Romanian
GR 그리스 Greece Greek
TR 튀르키예|터키 Turkey|Türkiye Turkish
IL 이스라엘 Israel Israeli
AE 아랍에미리트|UAE UAE|United_Arab_Emirates Emirati
SA 사우디아라비아|사우디 Saudi_Arabia Saudi
IN 인도 India Indian
VN 베트남 Vietnam Vietnamese
TH 태국 Thailand Thai
ID 인도네시아 Indonesia Indonesian
MY 말레이시아 Malaysia Malaysian
SG 싱가포르 Singapore Singaporean
PH 필리핀 Philippines Filipino|Philippine
TW 대만 Taiwan Taiwanese
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

const codeOf = new Map<string, string>();
const spellings: [korean: string[], places: string[], adjectives: string[]] = [[], [], []];
for (const line of list.trim().split('\n')) {
  const [code = '', ...columns] = line.split(' ');
  for (const [index, column] of columns.entries()) {
    for (const name of column.replaceAll('_', ' ').split('|')) {
      codeOf.set(name, code);
      spellings[index]?.push(name.replaceAll('.', '\\.'));
    }
  }
}
const [korean, places, adjectives] = spellings.map((names) => `(?:${names.sort((a, b) => b.length - a.length).join('|')})`) as [string, string, string];

/** Who is only ever a partner, and who may be anybody. */
const partnerKo = '파트너사?|협력사|협력\\s?업체|바이어|유통사|공급사|공급\\s?업체|수요처';
const anyoneKo = '기업|업체|회사|제조사|연구소|연구\\s?기관|연구실|대학|기관|스타트업|벤처';
const partnerEn = 'partners?|suppliers?|distributors?|buyers?|collaborators?';
const anyoneEn = 'compan(?:y|ies)|firms?|start-?ups?|institutes?|labs?|laborator(?:y|ies)|universit(?:y|ies)|manufacturers?|research (?:institutes?|labs?|cent(?:er|re)s?)';
const seeking = '(?:looking for|seek(?:ing)?|search(?:ing)? for|find|introduce|know|with|need|contact|welcome)';

const coordinatedKo = `(?:${korean}(?:이나|나|또는|및|과|와|·|,|/|\\s|or|and)+\\s?)*(?:${korean}|${adjectives})`;
const partnerPatterns = [
  `${coordinatedKo}(?:\\s?(?:쪽|측|계|현지|소재))?\\s?(?:의\\s)?(?:${partnerKo})`,
  `${coordinatedKo}(?:\\s?(?:쪽|측|계|현지|소재))?\\s?(?:의\\s)?(?:${anyoneKo})(?=(?:과|와|이랑|랑|하고|면|을|를)(?![가-힣])|\\s?(?:소개|연결|찾|물색|발굴|섭외))`,
  `(?:${korean}|${adjectives})(?: or | and |, ?|/)(?:${adjectives}) (?:${partnerEn})`,
  `\\b${adjectives} (?:[\\w-]+ )?(?:${partnerEn})\\b`,
  `\\b(?:${partnerEn}|${seeking} (?:an? |the |some )?(?:[\\w-]+ )?(?:${anyoneEn})) (?:in|from|based in) (?:the )?${places}\\b(?:,? (?:or|and) (?:in |from )?(?:the )?${places}\\b)*`,
  `\\b${seeking} (?:(?:an?|the|some) )?${adjectives} (?:[\\w-]+ )?(?:${anyoneEn})\\b(?:[^.!]{0,20} or in (?:the )?${places}\\b)?`,
  `\\bco-?operat\\w+ with (?:an? )?${adjectives} (?:[\\w-]+ )?(?:${anyoneEn})\\b`,
];
const ownPatterns = [
  `${korean}\\s?(?:${anyoneKo})(?=이고|입니다|인데|이에요|예요|이며|로서|으로서)`,
  `\\b(?:[Ww]e(?: are|['’]re)|[Ii] am from|[Oo]ur) an? (?:[\\w-]+ )?${adjectives} (?:[\\w-]+ )?(?:${anyoneEn})\\b`,
  `\\b${adjectives} (?:[\\w-]+ )?(?:${anyoneEn}) here\\b`,
  `\\b(?:[Ww]e(?: are|['’]re)|[Oo]ur \\w+ is) (?:an? )?(?:[\\w-]+ ){0,3}(?:in|from|based in) (?:the )?${places}\\b`,
];
const anyName = new RegExp(`${korean}|\\b(?:${places}|${adjectives})(?![A-Za-z])`, 'gu');
/** Most needs name no country, and the patterns around the names take long to make ready. */
const hint = new RegExp(`${korean}|${places}|${adjectives}`, 'u');
const partner = new RegExp(partnerPatterns.join('|'), 'gu');
const own = new RegExp(ownPatterns.join('|'), 'gu');

/** Countries in which a partner is sought. A market, or a firm that is only mentioned, is none. */
export function readPartnerCountries(text: string): Found<string>[] {
  return readWith(partner, text);
}

/** The country that a company says it is from. */
export function readOwnCountry(text: string): Found<string>[] {
  return readWith(own, text);
}

function readWith(pattern: RegExp, text: string): Found<string>[] {
  if (!hint.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: phrase, index }) =>
    [...phrase.matchAll(anyName)].flatMap(({ 0: name }) => {
      const value = codeOf.get(name);
      return value === undefined ? [] : [{ value, start: index, end: index + phrase.length }];
    }),
  );
}
