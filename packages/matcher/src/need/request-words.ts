import { stemKorean } from '../language/korean.ts';

const korean = `
  받고 받을 받는 받아 받아서 받으려고 싶습니다 싶은데 싶어요 싶다 싶은 싶음 보고싶음 보고싶어요 원합니다 원해요 원하는
  필요 필요해요 찾습니다 찾고 찾아요 찾는 구합니다 구해요 구하고 알고 알려 주세요 주실 주실까요 주시면 주십시오
  봐주세요 봐주실 부탁 부탁드립니다 부탁드려요 문의 문의드립니다 궁금 가능 가능할까요 도와주세요 해주세요 해주실
  어떻게해야 해야할지 할까요 할까 하려고 하려는데 하려면 해볼 해보고 봐줄 곳 분 건데 쓰고 쓰고있음 예정 준비중 희망 요청
  급합니다 급해요 빨리 자꾸 이상 이내 이하 며칠 혹시 안녕하세요 감사 파트너
  만든 만드는 만들 만들고 만들어 만들려고 만들려면 만듭니다 시작 시작해야할지 모르겠습니다 모르겠는데 몰라서 월 매월 다음주 다음달 내년 올해 당사 저희 우리 자사 폐사`;

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
  return words.has(word);
}
