import type { LetterKind } from '../../notifications/letter.ts';

/** Everything that the portal's own pages say, in one language; a sentence that is missing does not compile. */
export interface PageWords {
  readonly common: {
    readonly what: string; readonly when: string; readonly where: string; readonly online: string; readonly requester: string; readonly organization: string; readonly company: string; readonly email: string;
    readonly note: string; readonly price: string; readonly state: string; readonly made: string; readonly seats: string; readonly back: string; readonly logOut: string;
    readonly noteLabel: string; readonly noteHint: string; readonly optional: string; readonly start: string; readonly end: string; readonly done: string; readonly nothingHere: string; readonly reason: string; readonly fee: string; readonly noShowFee: string; readonly missed: string; readonly terms: string;
    readonly now: string; readonly afterwards: string; readonly priceByStaff: string; readonly priceOfRequest: string;
  };
  readonly staff: {
    readonly title: string; readonly logIn: string; readonly logInLead: string; readonly key: string; readonly keyWrong: string; readonly queue: string; readonly upcoming: string; readonly recent: string; readonly all: string; readonly letters: string; readonly log: string;
    readonly waiting: (count: number) => string; readonly nothingWaiting: string; readonly nothingFound: string; readonly overdue: string; readonly answerBy: (time: string) => string;
    readonly approve: string; readonly decline: string; readonly declineHint: string; readonly propose: string; readonly proposeHint: string; readonly cancel: string; readonly proposed: (time: string) => string; readonly more: string;
    readonly lettersLead: string; readonly noLetters: string; readonly sendAgain: string; readonly uncertain: string; readonly refused: string; readonly logLead: string; readonly logWho: string; readonly logWhat: string; readonly logWhen: string; readonly logWhose: string; readonly logMany: (count: number) => string;
    readonly letterNames: Readonly<Record<LetterKind, string>>;
    readonly needsCalling: string; readonly markMissed: string; readonly markMissedHint: string; readonly missedCosts: (fee: string) => string; readonly cancelHint: string; readonly takeBackMissed: string; readonly proposePrice: string; readonly proposePriceHint: string;
    readonly toOffer: string; readonly offerTitle: string; readonly waitingForCompany: string; readonly approveAnyway: string; readonly approveAnywayHint: string; readonly approveUnpriced: string; readonly approveUnpricedHint: string;
  };
  readonly requests: {
    readonly title: string; readonly list: string; readonly waiting: (count: number) => string; readonly nothing: string; readonly bookingsTitle: string;
    readonly text: string; readonly neededBy: string; readonly samples: string; readonly standards: string; readonly confidential: string; readonly yes: string; readonly result: string;
    readonly quoteFor: string; readonly amount: string; readonly vat: string; readonly total: string; readonly history: string; readonly promised: (time: string) => string;
    readonly accept: string; readonly decline: string; readonly quote: string; readonly start: string; readonly deliver: string; readonly close: string; readonly agree: string; readonly withdraw: string; readonly book: string; readonly bookLead: string; readonly bookTime: string;
  };
  readonly interests: {
    readonly list: string; readonly waiting: (count: number) => string; readonly nothing: string; readonly country: string;
    readonly contact: string; readonly person: string; readonly answer: string; readonly acceptHint: string;
  };
  readonly waitlist: {
    readonly title: string; readonly waiting: string; readonly offers: string; readonly nobody: string; readonly days: string; readonly length: string; readonly minutes: (minutes: number) => string;
    readonly ahead: (count: number) => string; readonly offered: (time: string) => string; readonly until: (time: string) => string; readonly toBooking: string; readonly booked: string;
    readonly accept: string; readonly decline: string; readonly leave: string; readonly leaveLead: string;
  };
  readonly notice: {
    readonly title: string; readonly controller: string; readonly version: string; readonly from: (day: string) => string; readonly items: string; readonly retention: string; readonly refusal: string;
    readonly recipient: string; readonly country: string; readonly required: string; readonly optional: string; readonly agree: string;
  };
  readonly card: {
    readonly title: string; readonly headline: string; readonly inKorean: string; readonly inEnglish: string; readonly hours: string; readonly hoursLead: string; readonly opens: string; readonly closes: string; readonly minutes: string;
    readonly onsite: string; readonly online: string; readonly consents: string; readonly consentsLead: string; readonly fields: (names: string) => string; readonly save: string;
    /** What the fields of a card are called. */
    readonly fieldNames: ReadonlyMap<string, string>;
    readonly links: string; readonly linksLead: string; readonly whose: string; readonly send: string;
  };
  readonly mine: {
    readonly title: string; readonly linkOver: string; readonly linkOverLead: string; readonly move: string; readonly moveLead: string; readonly day: string; readonly showTimes: string; readonly noTimes: string; readonly choose: string; readonly moveTitle: string; readonly take: string;
    readonly cancel: string; readonly cancelLead: string; readonly cancelCosts: (fee: string) => string; readonly cancelLate: string; readonly noShowCosts: (fee: string) => string; readonly cancelFree: (until: string) => string; readonly calendar: string; readonly proposalLead: (time: string) => string; readonly accept: string; readonly priceLead: (time: string) => string; readonly acceptPrice: string; readonly over: string; readonly missed: string; readonly timesOn: (day: string) => string;
  };
}
