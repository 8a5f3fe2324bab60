import { addMonths, dayOf, lunarDay, monthOf, monthsOf, nextWeekday, quarterOf, seasonOf, thirdOf, weekOf, yearOf, type Day, type Period } from './calendar.ts';
import { daysOf, fixed, ofHoliday, onDay, type FoundMoment, type Moment, type Relation, type TimeWords } from './moment.ts';
import type { Found } from './span.ts';

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ordinals = ['first', 'second', 'third', 'fourth'];
const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** "may" and "march" are months only with a capital, a number beside them or a word of time before them. */
const month =
  `(?<month>(?:Mar|${monthNames.filter((name) => !/^ma/.test(name)).map((name) => `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${name.slice(1, 3)}(?:t|${name.slice(3)})?`).join('|')})\\b|` +
  '(?<=(?:\\b(?:by|in|before|until|till|til|from|since|of|and|to|after|during|early|mid|late|next)[ -]|\\d(?:st|nd|rd|th)?[ ]))[Mm](?:ay|arch)\\b|[Mm](?:ay|arch)(?=,? \\d)|(?<=[a-z,] )March\\b)\\.?';
const year = '(?:,?[ ](?<year>20\\d{2})|[ ](?<inYear>(?:of )?(?:this|next) year))?';
const part = '(?:(?<part>early|beginning of|mid|middle of|late|end of|first half of|second half of)[ -](?:the )?)?';

type Groups = Readonly<Record<string, string | undefined>>;

const patterns: readonly (readonly [RegExp, (groups: Groups, today: Day) => Moment | undefined])[] = [
  [new RegExp(`(?<![\\d.])(?:(?<firstDate>[0-3]?\\d)(?:st|nd|rd|th)? ?(?:-|–|to|and|until|or) ?)?(?<date>[0-3]?\\d)(?:st|nd|rd|th)?[ ](?:of )?${month}${year}`, 'gu'), ofDay],
  [new RegExp(`\\b${month}[ ](?:(?<firstDate>[0-3]?\\d)(?:st|nd|rd|th)? ?(?:-|–|to|and|until) ?)?(?<date>[0-3]?\\d)(?:st|nd|rd|th)?(?!\\d|[ ]?[-–:.]?\\d)${year}`, 'gu'), ofDay],
  [/(?<![\d-])(?<year>20\d{2})-(?<monthNumber>\d{2})-(?<date>\d{2})(?![\d-])/gu, ofDay],
  [/(?<![\d/.])(?<date>\d{1,2})\.(?<monthNumber>\d{1,2})\.(?<year>20\d{2})(?!\d)|(?<=\b(?:by|until|till|til|before|from|on) )(?<date>\d{1,2})\.(?<monthNumber>\d{1,2})\.(?!\d)|(?<![\d/.])(?<dateFirst>1[3-9]|2\d|3[01])\/(?<monthSecond>\d{1,2})\/(?<yearThird>20\d{2})(?![\d/])/gu, ofDay],
  [/(?<![\d/.])(?<monthNumber>1[0-2]|0?[1-9])\/(?<date>1[3-9]|2\d|3[01])(?:\/(?<year>20\d{2}))?(?![\d/])/gu, ofDay],
  [new RegExp(`\\b(?<!week (?:of|in) )${part}${month}(?![ ]?[0-3]?\\d(?:st|nd|rd|th)?\\b(?!\\d))${year}`, 'gu'), ofMonth],
  [/\b(?<part>end of (?:the )?)?(?:Q(?<quarter>[1-4])|(?<quarterFirst>[1-4])Q|H(?<half>[12])(?=[ /]?20\d\d| (?:of )?(?:this|next) year)|(?:the )?(?<ordinal>first|second|third|fourth) (?<piece>quarter|half)(?= of (?:this|next|20)|[ ]20|\b(?! of)))(?:(?: of| ?\/|,)? ?(?<year>20\d{2})|(?: of)? (?<inYear>(?:this|next) year))?\b/giu, ofQuarter],
  [/\b(?<!(?:early|late|mid|middle of|beginning of|start of)(?: the)?[ -])(?<ahead>this|next) (?<unit>week|month|quarter)\b/giu, ofNext],
  [new RegExp(`\\bweek (?:of|from|starting) (?:the )?(?<date>[0-3]?\\d)(?:st|nd|rd|th)?[ ](?:of )?${month}${year}`, 'gu'), ofWeek],
  [/\b(?:(?:calendar week|CW|KW) ?(?<week>\d{1,2})(?:[ /]+(?<year>20\d{2}))?|week (?<weekOfYear>\d{1,2})[ /]+(?<yearToo>20\d{2}))\b/giu, ofCalendarWeek],
  [/(?<=\b(?:before|this|next)(?: the)? )(?<season>spring|summer|autumn|winter)(?:[ ](?<year>20\d{2}))?\b/giu, ofSeason],
  [/\bend of (?:(?:the|this|(?<next>next)) )?(?<endOf>week|month|year)\b|\byear[- ](?<yearEnd>end)\b|\b(?<whole>this year)\b(?<!of this year)/giu, ofEnd],
  [/(?<=\b(?:by|until|till|til|before|this|no later than) )(?<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b(?: or (?<lastWeekday>mon|tue|wed|thu|fri|sat|sun)\w*day\b)?|\b(?<weekday>mon|tues|wednes|thurs|fri|satur|sun)day this week\b/giu, ofWeekday],
  [/(?<=\b(?:by|until|till|til|before) )(?<dayWord>today|tomorrow)\b/giu, ({ dayWord = '' }, today) => onDay(today + (/^tod/i.test(dayWord) ? 0 : 1))],
  [/(?<=\b(?:by|until|till|til|before) )(?:Christmas|Xmas)\b/giu, () => ofHoliday(12, 25)],
  [/(?<=\b(?:before|after) (?:the )?)New Year\b/giu, () => ofHoliday(1, 1)],
  [/(?<=\b(?:before|after) (?:the )?)(?:(?<autumn>Chuseok)|Seollal|Lunar New Year)\b/giu, ({ autumn }) => ({ year: undefined, in: (inYear) => (autumn === undefined ? lunarDay(inYear, 1, 1) : lunarDay(inYear, 8, 15)) })],
  [/(?<=\b(?:before|during|(?<!in the [^.]{0,20})in) )(?<year>20\d{2})\b(?![-–/])/giu, ({ year: written }) => fixed(monthsOf(Number(written), 1, 12))],
];

/** Times as English writes them: by end of January, between 3 and 7 March, Q2, within three weeks. */
export const englishTimes: TimeWords = {
  moments: (text, today) =>
    (/[a-z\d]/iu.test(text) ? patterns : []).flatMap(([pattern, read]) =>
      [...text.matchAll(pattern)].flatMap((match): FoundMoment[] => {
        const value = read(match.groups ?? {}, today);
        return value === undefined ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
      }),
    ),
  spans: readSpans,
  relation,
  isRange: (before, between) =>
    (/\bbetween (?:the )?$/iu.test(before) && /^ and (?:the )?$/iu.test(between)) || /^(?: (?:to|until|till|through) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?|\s?[-–—~]\s?)$/iu.test(between),
  isOther: (before, behind) =>
    /\b(?:tender|call|proposals?|applications?|submissions?)\b[^.,;!?]{0,15}(?:clos\w+|due|deadline)[^.,;!?]{0,5}$/iu.test(before) ||
    /\b(?:launch\w*|ship|releas\w+|exhibit\w*|fair|expo|trade show|production|ramp[- ]up|founded|opens?)\b[^.,;!?]{0,15}$/iu.test(before) ||
    /\b(?:not|except|but not)(?: on| in)? $/iu.test(before) ||
    /^ ?(?:launch|release|exhibition|fair|expo|trade show|start of production|is (?:not|fully|im))/iu.test(behind),
};

function yearIn({ yearThird, year: written = yearThird, inYear }: Groups, today: Day): number | undefined {
  if (inYear !== undefined) return yearOf(today) + (/next/i.test(inYear) ? 1 : 0);
  return written === undefined ? undefined : Number(written);
}

function monthNumber({ month: name, monthSecond, monthNumber: digits = monthSecond }: Groups): number {
  return digits === undefined ? monthNames.findIndex((month) => month.startsWith((name ?? '').slice(0, 3).toLowerCase())) + 1 : Number(digits);
}

function ofDay(groups: Groups, today: Day): Moment {
  const { date = groups['dateFirst'], firstDate = date } = groups;
  return daysOf(yearIn(groups, today), monthNumber(groups), firstDate, date);
}

function ofMonth(groups: Groups, today: Day): Moment {
  return { year: yearIn(groups, today), in: (inYear) => partOf(monthsOf(inYear, monthNumber(groups)), groups['part']) };
}

function partOf(period: Period, part: string | undefined): Period {
  if (part === undefined) return period;
  if (part === 'first half of') return { first: period.first, last: period.first + 14 };
  if (part === 'second half of') return { first: period.first + 15, last: period.last };
  return thirdOf(period, /^(?:early|beg)/.test(part) ? 0 : /^mid/.test(part) ? 1 : 2);
}

function ofQuarter(groups: Groups, today: Day): Moment {
  const { quarter = groups['quarterFirst'], half, ordinal = '', piece } = groups;
  const number = Number(quarter ?? half ?? ordinals.indexOf(ordinal.toLowerCase()) + 1);
  const months = half !== undefined || piece?.toLowerCase() === 'half' ? 6 : 3;
  return {
    year: yearIn(groups, today),
    in: (inYear) => monthsOf(inYear, months * (number - 1) + 1, months),
    ...(groups['part'] === undefined ? {} : { isOnlyLimit: true }),
  };
}

function ofNext({ ahead, unit }: Groups, today: Day): Moment {
  const steps = ahead?.toLowerCase() === 'next' ? 1 : 0;
  if (unit?.toLowerCase() === 'quarter') return fixed(quarterOf(today, steps));
  return fixed(unit?.toLowerCase() === 'week' ? weekOf(today, steps) : monthsOf(yearOf(today), monthOf(today) + steps));
}

/** The week that a day of any year is in. */
function ofWeek(groups: Groups, today: Day): Moment {
  const day = ofDay(groups, today);
  return { ...day, in: (inYear) => { const period = day.in(inYear); return period === undefined ? undefined : weekOf(period.first, 0); } };
}

/** Weeks as ISO 8601 counts them: the first holds 4 January. */
function ofCalendarWeek({ week, weekOfYear = week, year: written, yearToo = written }: Groups): Moment {
  return { year: yearToo === undefined ? undefined : Number(yearToo), in: (inYear) => weekOf(dayOf(inYear, 1, 4), Number(weekOfYear) - 1) };
}

function ofSeason({ season = '', year: written }: Groups): Moment {
  return { year: written === undefined ? undefined : Number(written), in: (inYear) => seasonOf(inYear, seasons.indexOf(season.toLowerCase())) };
}

function ofEnd({ endOf, next }: Groups, today: Day): Moment {
  const unit = endOf?.toLowerCase();
  const steps = next === undefined ? 0 : 1;
  const period = unit === 'week' ? weekOf(today, steps) : unit === 'month' ? monthsOf(yearOf(today), monthOf(today) + steps) : monthsOf(yearOf(today) + steps, 1, 12);
  return { ...fixed(period), isOnlyLimit: true };
}

/** The next such day, today included. */
function ofWeekday({ weekday = '', lastWeekday = weekday }: Groups, today: Day): Moment {
  const [first, last] = [weekday, lastWeekday].map((name) => nextWeekday(today, weekdayNames.indexOf(name.slice(0, 3).toLowerCase()))) as [Day, Day];
  return fixed({ first, last: Math.max(first, last) });
}

/** Within three weeks, in the next 10 days. "In two weeks" may be a day or the time until it, and working days need a calendar of holidays. */
function readSpans(text: string, today: Day): Found<Day>[] {
  const pattern = /\b(?:within|in|over)(?: (?:the )?(?<next>next|coming))? (?:(?<digits>\d+)|(?<word>an?|one|two|three|four|five|six|seven|eight|nine|ten)) ?(?<unit>day|week|wk|month)s?\b/giu;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { next, digits, word = '', unit = '' } = match.groups ?? {};
    // Within ten days of what comes first is no time from today.
    if ((next === undefined && !/^within/i.test(match[0])) || /^ (?:after|of|from|before) (?!today|now|(?:the |our )?order)/i.test(text.slice(match.index + match[0].length))) return [];
    const number = digits === undefined ? Math.max(1, counts.indexOf(word.toLowerCase())) : Number(digits);
    const value = /^month/i.test(unit) ? addMonths(today, number) : today + number * (/^day/i.test(unit) ? 1 : 7);
    return [{ value, start: match.index, end: match.index + match[0].length }];
  });
}

const weekday = '(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?$';

const beforeWords: readonly (readonly [Relation['kind'], RegExp])[] = [
  ['since', new RegExp(`\\b(?:not before|(?:not|no) earlier than) ${weekday}`, 'iu')],
  ['until', new RegExp(`\\b(?:by|until|till|til|(?:no|not) later than|(?:due|need)(?: on| by| date)?:?|(?:end|complet|deliver)\\w*(?: date)?(?: in| on|:)|deadline(?: is|:)?|deadline\\b[^.!?;]{0,40}\\bis|latest(?: by)?|(?:be|get) (?:done|ready)(?: in| on)?|finish(?:ed)?(?: by)?) ${weekday}`, 'iu')],
  ['before', new RegExp(`\\b(?:before|prior to) ${weekday}`, 'iu')],
  ['since', new RegExp(`\\b(?:from|since|start(?:ing|s)?(?: should be| is| possible)?(?: in| on| from| as of)?|as of|earliest(?: in| on)?|beginning(?: in| on)?) ${weekday}`, 'iu')],
  ['after', new RegExp(`\\bafter ${weekday}`, 'iu')],
  ['during', new RegExp(`\\b(?:in|on|during|for|between) ${weekday}`, 'iu')],
];

function relation(before: string, behind: string): Relation {
  const latest = /^,? at the latest/iu.exec(behind);
  if (latest !== null) return { kind: 'until', reach: [0, latest[0].length] };
  for (const [kind, pattern] of beforeWords) {
    const match = pattern.exec(before);
    if (match !== null) return { kind, reach: [match[0].length, 0] };
  }
  return { kind: 'during', reach: [0, 0] };
}
