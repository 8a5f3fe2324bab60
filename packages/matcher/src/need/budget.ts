import { moneyIn, type Money } from './money.ts';
import type { Found } from './span.ts';

const notBudgetBefore = /(?:매출\S*|투자\S*|시리즈\s?[A-Z]|시드\S*|자본금\S*|시장\S*|목표\S*|수출\S*|대출|보증\S*|자금\S*|통장\S*|연봉\S*|\b(?:revenue|sales|raised?|turnover|round|series [a-d]|invest\w*|loan|market))\s?(?:(?:은|는|이|가|을|of|was|is|a)\s)?(?:about |약 )?$/iu;
const notBudgetBehind = /^\s?(?:이상|초과|부터|투자|유치|매출|목표|필요한데|revenue|turnover|in (?:the bank|sales|revenue|funding)|of (?:sales|revenue))/iu;
const budgetBefore = /(?:예산|비용|금액|총액|가격|견적|단가|(?:연구|사업|시험|과제|개발|제작|인증|교육)비|한도|상한|최대|월|budget|cost\w*|price|spend|pay|funding|ceiling|limit|\bcap\b|quote|nothing above|not above|up to|under|below|max\.?|at most|no more than|less than|not exceed|we have|available|limited to|could go to|payment)(?:approx\.|[^.?!;\d]){0,30}$/iu;
const budgetBehind = /^\s?(?:이하|이내|미만|까지|안에서|안으로|안쪽|한도|선에서|정도|내외|규모|(?:으로|로)(?=\s)|에\s?(?:가능|해)|넘으면|max|tops|at most|or less|available|for\b|budget|total\b|,? ?\(?(?:excl|incl|VAT|부가세))/iu;
const nounBefore = /(?:예산|비용|한도|상한)[은이]?\s?:?\s?$/u;
/** What may follow an amount that does not name its currency. */
const uncounted = /^[\s.,!?)]*$|^\s?(?:이하|이내|미만|까지|안에서|안으로|사이|한도|선에서|정도|내외|규모|쯤|으로|로)/u;
/** What of these belongs to the span. */
const limitBefore = /(?:up to |under |below |max\.? |at most |no more than |less than |최대\s?)$/iu;
const limitBehind = /^\s?(?:이하|이내|미만|까지|안에서|정도| max\b| at most)/iu;

/** What it may cost at most. Money that is no budget of the need, such as revenue or an investment, is left alone. */
export function readBudgets(text: string): Found<Money>[] {
  const found = moneyIn(text).flatMap(({ value, start, end, isBare }) => {
    const [before, behind] = [text.slice(0, start), text.slice(end)];
    // 2만 대, 200만 화소: something else is counted.
    if (isBare && !(uncounted.test(behind) || (/^[,/]/.test(behind) && nounBefore.test(before)))) return [];
    if (notBudgetBefore.test(before) || notBudgetBehind.test(behind) || !(budgetBefore.test(before) || budgetBehind.test(behind))) return [];
    const reach = [limitBefore.exec(before)?.[0].length ?? 0, limitBehind.exec(behind)?.[0].length ?? 0] as const;
    return [{ value, start: start - reach[0], end: end + reach[1], isLimit: reach[0] + reach[1] > 0 && !/정도/.test(behind.slice(0, reach[1])) }];
  });
  // About 50, at most 70: the most is what was asked for.
  const limits = found.filter(({ isLimit }) => isLimit);
  return limits.length > 0 ? limits : found;
}
