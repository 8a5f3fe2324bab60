import type { CodeMessages } from './form.ts';

export type BookingStepName = 'date' | 'time' | 'details' | 'review' | 'done';

export interface BookingMessages {
  readonly title: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly steps: Readonly<Record<BookingStepName, string>>;
  readonly stepsLabel: string;
  readonly choice: string;
  readonly chooseMode: string;
  readonly duration: string;
  readonly layout: string;
  readonly layouts: Readonly<Record<'calendar' | 'list', string>>;
  readonly chooseListed: string;
  readonly chooseDate: string;
  readonly chooseTime: (day: string) => string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly dayFree: (day: string, count: number) => string;
  readonly dayFull: (day: string) => string;
  readonly freeLegend: string;
  readonly zone: (zone: string) => string;
  readonly twoZones: (hubZone: string, ownZone: string) => string;
  readonly ownTime: (time: string) => string;
  readonly pickDayFirst: string;
  readonly noFreeTime: string;
  readonly noFreeMonth: string;
  readonly refusedTitle: string;
  readonly waitlist: {
    readonly open: string; readonly openTime: string; readonly title: string; readonly lead: string; readonly from: string; readonly through: string; readonly daysHint: string; readonly throughEarly: string;
    readonly part: string; readonly parts: Readonly<Record<'any' | 'morning' | 'afternoon', string>>; readonly only: (time: string) => string; readonly emailHint: string;
    readonly consent: string; readonly consentLabel: string; readonly consentMissing: string; readonly submit: string; readonly submitting: string; readonly back: string; readonly failed: string;
    readonly done: string; readonly doneHelp: (email: string) => string; readonly days: string; readonly place: string; readonly ahead: (count: number) => string;
    /** What the code is for, here. */
    readonly code: CodeMessages;
  };
  readonly seatsLeft: (seats: number) => string;
  readonly detailsTitle: string;
  readonly emailHint: string;
  readonly company: {
    readonly title: string; readonly hint: string; readonly sizeClass: string; readonly stage: string; readonly country: string; readonly region: string; readonly industry: string;
    /** Chosen where the visitor does not want to say. */
    readonly notSaid: string;
  };
  readonly note: string;
  readonly noteHint: string;
  readonly consent: string;
  readonly consentMissing: string;
  readonly reviewTitle: string;
  readonly change: string;
  readonly price: string;
  readonly estimate: string;
  readonly estimateNote: string;
  /** The portal has another price than the one that was shown, and nothing is booked yet. */
  readonly priceChange: {
    readonly title: string; readonly fromTo: (before: string, now: string) => string; readonly byStaff: string; readonly help: string;
    readonly before: string; readonly now: string; readonly submit: string;
    /** What was another before, what is new and what is no more; one of the two is always there. */
    readonly differences: (before: string | undefined, now: string | undefined) => string;
    readonly fees: Readonly<Record<'lateFee' | 'noShowFee', string>>;
  };
  /** The total in short, as soon as a time is chosen. */
  readonly inShort: (total: string, isEstimate: boolean) => string;
  /** What a time costs that is not used. */
  readonly terms: {
    readonly freeUntil: (time: string) => string;
    readonly tooLate: string;
    readonly late: (fee: string) => string;
    readonly recorded: string;
    readonly noShow: (fee: string) => string;
    /** A fee where staff make the price. */
    readonly share: (percent: number) => string;
  };
  readonly otherFees: string;
  readonly units: Readonly<Record<'hour' | 'day' | 'sample' | 'run' | 'once', (quantity: string) => string>>;
  readonly vat: string;
  readonly total: string;
  readonly free: string;
  readonly byQuote: string;
  readonly next: string;
  readonly back: string;
  readonly submit: string;
  readonly submitting: string;
  /** The time is kept until a time of day. */
  readonly held: (until: string) => string;
  readonly holdEnds: string;
  readonly holdEndsHelp: (until: string) => string;
  readonly holdEndsFirmly: (until: string) => string;
  readonly holdExtend: string;
  readonly holdLeave: string;
  readonly holdOver: string;
  readonly holdOverHelp: string;
  readonly holdAgain: string;
  readonly code: CodeMessages;
  readonly refused: string;
  readonly takeNearest: (time: string) => string;
  readonly chooseAnother: string;
  readonly notBooked: string;
  readonly doneConfirmed: string;
  readonly doneRequested: string;
  readonly doneHelp: (email: string) => string;
  readonly reference: string;
  readonly when: string;
  readonly where: string;
  readonly what: string;
  readonly who: string;
  readonly calendarFile: string;
  readonly calendarFailed: string;
  readonly another: string;
}
