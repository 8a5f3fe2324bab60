import type { Need } from '@dongban/core/need';
import type { Found } from './span.ts';

type Money = NonNullable<Need['budget']>;

/** Currency → how it is written, before or behind a number. Those without minor units are named below. */
const currencies: Readonly<Record<string, string>> = {
  KRW: 'KRW|₩|won|원', USD: 'USD|US\\$|\\$|dollars?|달러|불', EUR: 'EUR|€|euros?|유로', GBP: 'GBP|£|pounds?|파운드', JPY: 'JPY|¥|yen|엔', CNY: 'CNY|RMB|yuan|위안',
};
const withoutMinor = new Set(['KRW', 'JPY']);
const signs = Object.entries(currencies).map(([code, spelling]) => [code, new RegExp(`^(?:${spelling})$`, 'i')] as const);
const sign = `(?:${Object.values(currencies).join('|')})`;

/** Numbers that people write out before thousand or million. */
const written: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, eighty: 80 };
const number = '\\d{1,3}(?:[,\\u202f ]\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?';
const multiples: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, billion: 1e9, 억: 1e8, 천만: 1e7, 백만: 1e6, 십만: 1e5, 만: 1e4, 천: 1e3 };
const multiple = '(?:k|thousand|mn|million|m|bn|billion)';

const international = new RegExp(
  `(?<![\\p{L}\\d.,])(?<before>${sign}) ?(?:(?:${number})${multiple}? ?[-–~] ?)?(?<amount>${number}) ?(?<multiple>${multiple})?(?![\\p{L}\\d])` +
    `|(?<![\\p{L}\\d.,])(?:(?:${number}) ?${multiple}? ?[-–~] ?)?(?:(?<amount2>${number})|(?<amountWord>${Object.keys(written).join('|')})(?= (?:thousand|million))) ?(?<multiple2>${multiple})? ?(?<behind>${sign})(?![A-Za-z])`,
  'giu',
);
/** 1억 5천만 원, 3천~5천만원, 1천2백만원, 오백만원, 20만 위안; without 원 where nothing counted follows. */
const korean =
  /(?<![\d.,])(?:\d[\d,]*(?:\.\d+)?\s?(?:천만|백만|십만|만|천|백|억)?\s?[~∼-]\s?)?(?:(?<hundredMillions>\d[\d,]*(?:\.\d+)?)\s?억\s?)?(?:(?<words>(?<![가-힣])(?:(?:\d|[일이삼사오육칠팔구])\s?[천백십]\s?)+(?:\d|[일이삼사오육칠팔구])?)(?=\s?만)\s?(?<multipleOfWords>만)|(?<amount>\d[\d,]*(?:\.\d+)?)\s?(?<multiple>천만|백만|십만|만)?|(?<![가-힣])(?<bare>천만|백만)(?=\s?원))?\s?(?<currency>원|달러|유로|위안|엔|불)?/gu;

const notBudgetBefore = /(?:매출\S*|투자\S*|시리즈\s?[A-Z]|시드\S*|자본금\S*|시장\S*|목표\S*|수출\S*|대출|보증\S*|자금\S*|통장\S*|연봉\S*|\b(?:revenue|sales|raised?|turnover|round|series [a-d]|invest\w*|loan|market))\s?(?:(?:은|는|이|가|을|of|was|is|a)\s)?(?:about |약 )?$/iu;
const notBudgetBehind = /^\s?(?:이상|초과|부터|투자|유치|매출|목표|필요한데|revenue|turnover|in (?:the bank|sales|revenue|funding)|of (?:sales|revenue))/iu;
const budgetBefore = /(?:예산|비용|금액|총액|가격|견적|단가|연구비|사업비|시험비|한도|상한|최대|월|budget|cost\w*|price|spend|pay|funding|ceiling|limit|\bcap\b|quote|nothing above|not above|up to|under|below|max\.?|at most|no more than|less than|not exceed|we have|available)(?:approx\.|[^.?!;\d]){0,20}$/iu;
const budgetBehind = /^\s?(?:이하|이내|미만|까지|안에서|안으로|안쪽|한도|선에서|정도|내외|규모|(?:으로|로)(?=\s)|에\s?(?:가능|해)|넘으면|max|tops|at most|or less|available|for\b|budget)/iu;
/** What may follow an amount that does not name its currency. */
const uncounted = /^[\s.,!?)]*$|^\s?(?:이하|이내|미만|까지|안에서|안으로|한도|선에서|정도|내외|규모|쯤|으로|로)/u;
/** What of these belongs to the span. */
const limitBefore = /(?:up to |under |below |max\.? |at most |no more than |less than |최대\s?)$/iu;
const limitBehind = /^\s?(?:이하|이내|미만|까지|안에서|정도| max\b| at most)/iu;

/** What it may cost at most. Money that is no budget of the need, such as revenue or an investment, is left alone. */
export function readBudgets(text: string): Found<Money>[] {
  const found: FoundMoney[] = [];
  if (!/\d|만|thousand|million/iu.test(text)) return found;
  for (const match of text.matchAll(korean)) keep(found, text, match, koreanMoney(match, text));
  for (const match of text.matchAll(international)) keep(found, text, match, internationalMoney(match));
  // About 50, at most 70: the most is what was asked for.
  const limits = found.filter(({ isLimit }) => isLimit);
  return limits.length > 0 ? limits : found;
}

interface FoundMoney extends Found<Money> {
  readonly isLimit: boolean;
}

function keep(found: FoundMoney[], text: string, match: RegExpExecArray, value: Money | undefined): void {
  const written = match[0].trimEnd();
  const [start, end] = [match.index, match.index + written.length];
  if (value === undefined || value.amount <= 0 || found.some((other) => start < other.end && other.start < end)) return;
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  if (notBudgetBefore.test(before) || notBudgetBehind.test(behind) || !(budgetBefore.test(before) || budgetBehind.test(behind))) return;
  const reach = [limitBefore.exec(before)?.[0].length ?? 0, limitBehind.exec(behind)?.[0].length ?? 0] as const;
  found.push({ value, start: start - reach[0], end: end + reach[1], isLimit: reach[0] + reach[1] > 0 && !/정도/.test(behind.slice(0, reach[1])) });
}

function koreanMoney({ groups = {}, index, 0: written }: RegExpExecArray, text: string): Money | undefined {
  const { hundredMillions, bare, words, multipleOfWords, currency } = groups;
  const amount = groups['amount'] ?? (bare === undefined ? words && String(thousandsOf(words)) : '1');
  const multiple = groups['multiple'] ?? bare ?? multipleOfWords;
  if (hundredMillions === undefined && (amount === undefined || (multiple ?? currency) === undefined)) return undefined;
  // 2만 대, 200만 화소: something else is counted.
  if (currency === undefined && !uncounted.test(text.slice(index + written.trimEnd().length))) return undefined;
  const value = numberOf(hundredMillions) * 1e8 + numberOf(amount) * (multiples[multiple ?? ''] ?? 1);
  return money(value, codeOf(currency ?? '원'));
}

function internationalMoney({ groups = {} }: RegExpExecArray): Money | undefined {
  const { before, behind, amountWord = '', amount = groups['amount2'] ?? String(written[amountWord.toLowerCase()] ?? ''), multiple = groups['multiple2'] } = groups;
  // 1.500 € is one and a half thousand to some, one and a half to others.
  if (/^\d+\.\d{3}$/.test(amount)) return undefined;
  return money(numberOf(amount) * (multiples[(multiple ?? '').toLowerCase()] ?? 1), codeOf(before ?? behind ?? ''));
}

/** A number below ten thousand in words or in figures with words: 1천2백, 오백. */
function thousandsOf(words: string): number {
  let sum = 0;
  for (const [, digit = '', unit] of words.matchAll(/(\S)\s?([천백십])?/gu)) {
    const number = /\d/.test(digit) ? Number(digit) : '일이삼사오육칠팔구'.indexOf(digit) + 1;
    sum += number * ({ 천: 1000, 백: 100, 십: 10 }[unit ?? ''] ?? 1);
  }
  return sum;
}

function codeOf(written: string): string | undefined {
  return signs.find(([, pattern]) => pattern.test(written))?.[0];
}

function numberOf(digits: string | undefined): number {
  return Number((digits ?? '0').replace(/[,\u202f ]/g, ''));
}

function money(value: number, currency: string | undefined): Money | undefined {
  return currency === undefined ? undefined : { amount: Math.round(value * (withoutMinor.has(currency) ? 1 : 100)), currency };
}
