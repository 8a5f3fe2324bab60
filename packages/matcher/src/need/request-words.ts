import { stemKorean } from '../language/korean.ts';

/** Verbs that ask or tell what one does, by how their forms begin; what goes on as another word (알고리즘, 시작품, 보고서) does not. */
const verbs = /^(?:받[고을는아으]|싶|원[하해합]|찾|구[하해합]|주[세실시십]|(?:봐|도와|해)[주줄]|부탁|문의|필요[하해한]|가능[하할한]|하려|할까|해[야보볼]|급[하해합]|만[든드들듭]|모르|몰라|보고싶|쓰고있|시작[하해])/u;
const korean =
  '받 알고 알려 보고 필요 궁금 가능 어떻게 곳 분 건데 쓰고 예정 준비중 희망 요청 빨리 자꾸 이상 이내 이하 며칠 혹시 안녕하세요 감사 파트너 시작 월 매월 다음주 다음달 내년 올해 당사 저희 우리 자사 폐사';

/** English ones by their stem. */
const english = `
  able ask best call find get give go help hope interest know look make march need offer partner plan possibl pleas quot recommend
  requir search seek somebodi someon someth suggest support take tell thank urgent want we wish you`;

/** What stands at a place: right after the name of one, it says where the company is and not what it needs. */
const sites = '공장 사업장 본사 지사 지점 연구소 회사 업체 기업 factori plant site offic compani firm';

const listOf = (words: string): string[] => words.trim().split(/\s+/);

const words: ReadonlySet<string> = new Set([...listOf(korean).flatMap((word) => [word, stemKorean(word)]), ...listOf(english)]);

const siteWords: ReadonlySet<string> = new Set(listOf(sites).flatMap((word) => [word, stemKorean(word)]));

/** Whether an analyzed word that follows a place's name only says what of the company's is there: 창원 공장. */
export function isSiteWord(word: string): boolean {
  return siteWords.has(word);
}

/** Whether an analyzed word only asks for something: a text may be about it, a need never is. */
export function isRequestWord(word: string): boolean {
  return words.has(word) || verbs.test(word);
}
