import { addMonths, lunarDay, monthOf, monthsOf, nextWeekday, quarterOf, seasonOf, thirdOf, weekOf, yearOf, type Day, type Period } from './calendar.ts';
import { daysOf, fixed, ofHoliday, onDay, type FoundMoment, type Moment, type Relation, type TimeWords } from './moment.ts';
import type { Found } from './span.ts';

const ahead: Readonly<Record<string, number>> = { 작년: -1, 지난해: -1, 올해: 0, 금년: 0, 내년: 1, 명년: 1, 후년: 2, 이번: 0, 이: 0, 금: 0, 당: 0, 다음: 1, 담: 1, 내: 1, 차: 1, 익: 1, 다다음: 2, 오늘: 0, 금일: 0, 내일: 1, 낼: 1, 명일: 1, 모레: 2, 내일모레: 2 };
const counts: Readonly<Record<string, number>> = { 한: 1, 일: 1, 두: 2, 이: 2, 세: 3, 삼: 3, 네: 4, 사: 4, 다섯: 5, 여섯: 6, 육: 6 };
const dayCounts: Readonly<Record<string, number>> = { 하루: 1, 이틀: 2, 사흘: 3, 나흘: 4, 닷새: 5, 열흘: 10, 보름: 15 };
const thirds: Readonly<Record<string, 0 | 1 | 2>> = { 초: 0, 초순: 0, 상순: 0, 중순: 1, 말: 2, 말일: 2, 하순: 2 };

const year = "(?:(?<!\\d)(?<year>\\d{4}|'?\\d{2})\\s?년\\s?|(?<inYear>작년|지난해|올해|금년|내년|명년|후년)\\s?)?";
const thirdOfMonth = '(?:\\s?(?<third>초순|초|상순|중순|하순|말일|말))?';
/** What may stand right behind a time, so that 다음 주소 is no week and 이달고 no month. */
const ends = '(?=$|[^가-힣]|까지|에|중|안|내|이내|부터|전|이전|이후|후|쯤|경|정도|로|으로|는|은|도|이|가|나|랑|과|와|사이|면|의)';

const patterns: readonly (readonly [RegExp, (groups: Groups, today: Day) => Moment | undefined])[] = [
  [new RegExp(`${year}(?<!\\d)(?:(?<firstMonth>1[0-2]|[1-9])\\s?월?\\s?[~∼-]\\s?)?(?<month>1[0-2]|0?[1-9])\\s?월(?!\\s?\\d{1,2}\\s?일|\\s?(?:[1-5첫둘셋넷]\\S?째?|마지막)\\s?주)${thirdOfMonth}${ends}`, 'gu'), ofMonth],
  [new RegExp(`${year}(?<!\\d)(?<month>1[0-2]|0?[1-9])\\s?월\\s?(?:(?<firstDate>\\d{1,2})\\s?일?\\s?(?:[~∼-]|부터|에서|이?나(?=\\s)|또는)\\s?)?(?<date>\\d{1,2})\\s?일`, 'gu'), ofDay],
  [/(?<![\d.])(?<year>\d{4}|'\d{2})[.\-/]\s?(?<month>\d{1,2})[.\-/]\s?(?<date>\d{1,2})(?![\d-])/gu, ofDay],
  [/(?<![\d./~-])(?<month>\d{1,2})[./](?<date>\d{1,2})(?=\s?(?:\([월화수목금토일]\)\s?)?(?:까지|부터|이전|전까지|이후)|\s?(?:\([월화수목금토일]\)\s?)?[~∼-]\s?\d{1,2}\/\d{1,2}\s?(?:\([월화수목금토일]\)|사이|까지|중|에))|(?<=\d\/\d{1,2}\s?(?:\([월화수목금토일]\)\s?)?[~∼-]\s?)(?<month2>\d{1,2})\/(?<date2>\d{1,2})(?=\s?(?:\([월화수목금토일]\)|사이|까지|중|에))/gu, ofDay],
  [new RegExp(`${year}(?:(?:(?<firstQuarter>[1-4])\\s?(?:분기)?\\s?[~∼-]\\s?)?(?<quarter>[1-4])(?:\\s?/\\s?4)?\\s?분기|(?<![\\dA-Za-z])(?<quarterQ>[1-4])Q|(?<half>[상하])반기)(?:\\s?(?<third>말))?`, 'gu'), ofQuarter],
  [new RegExp(`(?<ahead>이번|다다음|다음|담|금|차|내)\\s?주(?:\\s?(?<weekday>[월화수목금토일])(?:요일|욜)?(?:\\s?[~-]\\s?(?<lastWeekday>[월화수목금토일])(?:요일)?)?)?${ends}(?!\\s[월화수목금토일]\\s?[~-])`, 'gu'), ofWeek],
  [new RegExp(`(?<![가-힣])(?<ahead>이번|다다음|다음|담|이|내)\\s?달(?:\\s?(?<date>\\d{1,2})\\s?일)?(?!\\s?(?:[첫둘셋넷]|마지막|\\d\\s?주))${thirdOfMonth}${ends}|(?<![가-힣])(?<aheadMonth>금|당|내|차|익)월${thirdOfMonth.replace('third', 'thirdToo')}${ends}`, 'gu'), ofNextMonth],
  [/(?<![가-힣])(?<ahead>이번|다음|금|차)\s?분기(?!\s?말)/gu, ({ ahead: word = '' }, today) => fixed(quarterOf(today, ahead[word] ?? 0))],
  [/(?<![가-힣\d]|\d\s)(?:(?<ahead>이번|다음|금|차)\s?)?분기\s?말/gu, ({ ahead: word = '' }, today) => ({ ...fixed(quarterOf(today, ahead[word] ?? 0)), isOnlyLimit: true })],
  [/(?:(?<=오는\s?|돌아오는\s?)|(?<![가-힣일주)]\s?))(?<weekday>[월화수목금토일])요일(?=\s?(?:까지|엔|전까지))/gu, ofWeekday],
  [/(?<![가-힣])(?<season>봄|여름|가을|겨울)(?=\s?(?:전|이전))/gu, ({ season = '' }) => ({ year: undefined, in: (inYear) => seasonOf(inYear, ['봄', '여름', '가을', '겨울'].indexOf(season)) })],
  [/(?<![가-힣])(?<holiday>설날?|구정|추석)(?:\s?(?:연휴|명절))?(?=\s?(?:전|이전|까지))/gu, ({ holiday }) => ({ year: undefined, in: (inYear) => (holiday === '추석' ? lunarDay(inYear, 8, 15) : lunarDay(inYear, 1, 1)) })],
  [new RegExp(`(?<![가-힣])(?<ahead>오늘|금일|내일\\s?모레|내일|낼|명일|모레)${ends}`, 'gu'), ({ ahead: word = '' }, today) => onDay(today + (ahead[word.replace(' ', '')] ?? 0))],
  [/(?<![가-힣\d]|\d\s)월말(?=까지|에|\s?안에)/gu, (_, today) => ({ ...fixed(monthsOf(yearOf(today), monthOf(today))), isOnlyLimit: true })],
  [/(?<![가-힣])(?:연말|연내|올해\s?말|올해|금년)(?=\s?(?:까지|안에|안으로|중으로|내로|내에)|에?$|\s|[^가-힣])|(?<![가-힣])연내(?=로)/gu, (_, today) => ({ ...fixed(monthsOf(yearOf(today), 1, 12)), isOnlyLimit: true })],
  [/(?<![가-힣])(?:크리스마스|성탄절)(?=\s?(?:전|이전|까지))/gu, () => ofHoliday(12, 25)],
  [/(?<![가-힣])새해(?=\s?(?:전|이전))/gu, () => ofHoliday(1, 1)],
  [/내년\s?(?:말|안)(?=까지|에|으로)|내년(?=까지)/gu, (_, today) => ({ ...fixed(monthsOf(yearOf(today) + 1, 1, 12)), isOnlyLimit: true })],
];

type Groups = Readonly<Record<string, string | undefined>>;

/** Times as Korean writes them: 내년 3월 말까지, 다음 주 수요일, 2주 안에, 상반기. */
export const koreanTimes: TimeWords = {
  moments: (text, today) =>
    patterns.flatMap(([pattern, read]) =>
      [...text.matchAll(pattern)].flatMap((match): FoundMoment[] => {
        const value = read(match.groups ?? {}, today);
        return value === undefined ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
      }),
    ),
  spans: readSpans,
  relation,
  isRange: (_, between, behind) => /^\s?(?:\([월화수목금토일]\)\s?)?(?:[~∼〜–-])\s?$/u.test(between) || (/^(?:이?나|\s?(?:또는|혹은))\s$/u.test(between) && !/^\s?(?:까지|이?전|부터|이후)/u.test(behind)) || (/^\s?(?:\([월화수목금토일]\)\s?)?(?:부터|에서)\s?$/u.test(between) && /^\s?(?:\([월화수목금토일]\)\s?)?(?:까지|사이|$|[^가-힣]|중)/u.test(behind)),
  isOther: (before, behind) =>
    /(?:제안서|접수|공고|모집|신청|입찰)\s?(?:제출\s?)?마감\S*\s?$/u.test(before) ||
    /^\s?(?:에|부터|경|쯤|말)?\s?(?:[가-힣]+\s)?(?:출시|양산|런칭|론칭|개최|개막|전시|박람회|착공|준공|설립|창업|접수|발표|납품|오픈|휴무|휴가)/u.test(behind) ||
    /^\s?(?:은|는|엔|에는)?\s?(?:어렵|힘들|불가|안\s?[되돼]|빼고|말고|제외)/u.test(behind),
};

function yearIn({ year: written, inYear }: Groups, today: Day): number | undefined {
  if (inYear !== undefined) return yearOf(today) + (ahead[inYear] ?? 0);
  if (written === undefined) return undefined;
  const number = Number(written.replace("'", ''));
  return number < 100 ? 2000 + number : number;
}

function ofMonth(groups: Groups, today: Day): Moment {
  const { month, firstMonth = month, third = '' } = groups;
  return {
    year: yearIn(groups, today),
    isRange: firstMonth !== month,
    in: (inYear) => partOf(spanOf(inYear, Number(firstMonth), Number(month)), thirds[third]),
  };
}

/** From a month to a later one, which may lie in the next year: 11~2월 ends in the year that is given. */
function spanOf(inYear: number, first: number, last: number): Period {
  return { first: monthsOf(first > last ? inYear - 1 : inYear, first).first, last: monthsOf(inYear, last).last };
}

function ofDay(groups: Groups, today: Day): Moment {
  const { month = groups['month2'], date = groups['date2'], firstDate = date } = groups;
  return daysOf(yearIn(groups, today), Number(month), firstDate, date);
}

function ofQuarter(groups: Groups, today: Day): Moment {
  const { quarter = groups['quarterQ'], firstQuarter = quarter, half } = groups;
  const [month, length] = quarter === undefined ? [half === '상' ? 1 : 7, 6] : [3 * Number(firstQuarter) - 2, 3 * (Number(quarter) - Number(firstQuarter) + 1)];
  return { year: yearIn(groups, today), isRange: firstQuarter !== quarter, in: (inYear) => monthsOf(inYear, month, length), ...(groups['third'] === undefined ? {} : { isOnlyLimit: true }) };
}

function ofWeek({ ahead: word = '', weekday, lastWeekday = weekday }: Groups, today: Day): Moment {
  const week = weekOf(today, ahead[word] ?? 0);
  const dayOf = (letter = '') => week.first + '월화수목금토일'.indexOf(letter);
  return fixed(weekday === undefined ? week : { first: dayOf(weekday), last: dayOf(lastWeekday) });
}

/** The next such day, today included. */
function ofWeekday({ weekday = '' }: Groups, today: Day): Moment {
  return onDay(nextWeekday(today, '월화수목금토일'.indexOf(weekday)));
}

function ofNextMonth(groups: Groups, today: Day): Moment | undefined {
  const months = ahead[groups['ahead'] ?? groups['aheadMonth'] ?? ''] ?? 0;
  const month = monthsOf(yearOf(today), monthOf(today) + months);
  const day = Number(groups['date'] ?? 0);
  if (day > month.last - month.first + 1) return undefined;
  if (day > 0) return onDay(month.first + day - 1);
  return fixed(partOf(month, thirds[groups['third'] ?? groups['thirdToo'] ?? '']));
}

function partOf(month: Period, part: 0 | 1 | 2 | undefined): Period {
  return part === undefined ? month : thirdOf(month, part);
}

/** 2주 안에, 한 달 이내, 보름 내로. What lies within the age of a company or of a paper is no time of a need. */
function readSpans(text: string, today: Day): Found<Day>[] {
  const pattern =
    /(?<!(?:최근|지난|창업|설립|업력|발급)\s?)(?<![가-힣\d.])(?:(?:\d+\s?[~-]\s?)?(?<digits>\d+)\s?|(?<count>한|두|세|네|다섯|여섯|(?:일|이|삼|사|육)(?=개월|주))\s?)(?<unit>일|주일|주|개월|달)(?:\s?간)?\s?(?:안에|안으로|이내|내로|내에|내(?![가-힣]))|(?<![가-힣])(?<days>하루|이틀|사흘|나흘|닷새|열흘|보름|일주일)\s?(?:만에|안에|안으로|이내|내로|내에)/gu;
  return [...text.matchAll(pattern)].map((match) => {
    const { digits, count = '', unit, days = '' } = match.groups ?? {};
    const number = digits === undefined ? (counts[count] ?? 0) : Number(digits);
    const value =
      unit === undefined ? today + (dayCounts[days] ?? 7)
      : unit === '개월' || unit === '달' ? addMonths(today, number)
      : today + number * (unit === '일' ? 1 : 7);
    const suffix = /^에(?:는)?/u.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    return { value, start: match.index, end: match.index + match[0].length + suffix.length };
  });
}

const behindWords: readonly (readonly [Relation['kind'], RegExp])[] = [
  ['until', /^\s?(?:\([월화수목금토일]\)\s?)?(?:안에는|안에|안으로|까지는|까지|이내|내로|내에|내(?![가-힣])|중으로)/u],
  ['before', /^\s?(?:이전에|이전까지|이전|전에|전까지)/u],
  ['since', /^\s?(?:부터는|부터|이후에|이후로|이후|(?:에\s|\s)?(?:시작|착수|개시))/u],
  ['until', /^\s(?:에\s)?(?:종료|완료|마감)(?!\s?(?:후|이후|되))/u],
  ['during', /^(?:쯤에?|경에?|\s?(?:무렵|전후)에?|\s?중에?(?=$|[^가-힣])|에는|에|으로|로)?/u],
];

/** How forms name the last day: 납기, 완료 요청일. */
const lastDayBefore = /(?:기한|납기|마감|완료|종료)\s?(?:예정|요청|희망)?일?(?:은|는)?\s?[:：]?\s?$/u;

function relation(before: string, behind: string): Relation {
  const named = lastDayBefore.exec(before);
  if (named !== null) return { kind: 'until', reach: [named[0].length, 0] };
  for (const [kind, pattern] of behindWords) {
    const match = pattern.exec(behind);
    if (match !== null) return { kind, reach: [0, match[0].length] };
  }
  return { kind: 'during', reach: [0, 0] };
}
