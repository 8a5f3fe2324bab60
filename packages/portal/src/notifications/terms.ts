import { cancellationFees } from '@dongban/booking';
import type { CancellationTerms, Money, Quote } from '@dongban/core/common';
import { moneyOf } from './money.ts';

interface TermsWords {
  readonly late: (hours: number, fee: string) => string;
  readonly noShow: (fee: string) => string;
}

const words: { readonly [Locale in 'ko' | 'en']: TermsWords } = {
  ko: {
    late: (hours, fee) => `시작 ${hours}시간 전부터 취소하면 수수료 ${fee}`,
    noShow: (fee) => `취소하지 않고 오지 않으면 수수료 ${fee}`,
  },
  en: {
    late: (hours, fee) => `Cancelling ${hours === 1 ? 'in the last hour' : `in the last ${hours} hours`} before the start costs ${fee}`,
    noShow: (fee) => `Not coming without cancelling costs ${fee}`,
  },
};

/** A price with its terms, as far as there are any. */
export interface PriceWithTerms {
  readonly quote?: Quote | undefined;
  readonly terms?: CancellationTerms | undefined;
}

/** What cancelling late and not coming cost, in amounts, one line each; `undefined` where neither costs anything. */
export function termsText({ quote, terms }: PriceWithTerms, locale: 'ko' | 'en'): string | undefined {
  if (quote === undefined || terms === undefined) return undefined;
  const { lateFee, noShowFee } = cancellationFees(quote.total, terms);
  const { late, noShow } = words[locale];
  const said = (fee: Money, say: (text: string) => string) => (fee.amount === 0 ? [] : [say(moneyOf(fee, locale))]);
  const lines = [...(terms.lateHours === 0 ? [] : said(lateFee, (fee) => late(terms.lateHours, fee))), ...said(noShowFee, noShow)];
  return lines.length === 0 ? undefined : lines.join(' · ');
}
