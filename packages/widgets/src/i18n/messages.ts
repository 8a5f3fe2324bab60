import type { Fee, Mode } from '@dongban/core/common';
import type { CatalogKind } from '@dongban/core/kind';
import type { ServiceArea } from '@dongban/core/vocabularies';

/** Every sentence and label of the elements in one language. Whole sentences: a language decides its own word order. */
export interface Messages {
  /** BCP 47 tag of the language. */
  readonly lang: string;
  readonly common: CommonMessages;
  readonly finder: FinderMessages;
  readonly detail: DetailMessages;
  readonly card: CardMessages;
  readonly list: ListMessages;
  readonly form: FormMessages;
  readonly booking: BookingMessages;
  readonly request: RequestMessages;
}

export interface CommonMessages {
  readonly sample: string;
  readonly loading: string;
  readonly retry: string;
  readonly failed: string;
  readonly offline: string;
  readonly offlineHelp: string;
  readonly noSource: string;
  readonly noSourceHelp: string;
  readonly newTab: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly bothModes: string;
  /** Several places of many. */
  readonly andMore: (names: string, count: number) => string;
  readonly kinds: Readonly<Record<CatalogKind, string>>;
  /** One record of a kind. */
  readonly kind: Readonly<Record<CatalogKind, string>>;
  /** A price: `amount` is written out already. */
  readonly fee: (basis: Fee['basis'], amount: string) => string;
  readonly feeFrom: (price: string) => string;
  readonly minutes: (minutes: number) => string;
}

export interface FinderMessages {
  readonly title: string;
  readonly hint: string;
  readonly submit: string;
  readonly clear: string;
  readonly examplesTitle: string;
  readonly examples: readonly [string, string, string];
  readonly areasTitle: string;
  readonly areaLines: Readonly<Record<ServiceArea, string>>;
  /** Name of the list of names below the field. */
  readonly suggestions: string;
  readonly suggested: (count: number) => string;
  readonly filter: string;
  readonly resetFilters: string;
  readonly facets: Readonly<Record<FacetName, string>>;
  readonly prices: Readonly<Record<'free' | 'priced' | 'quote', string>>;
  readonly arrange: string;
  readonly arrangements: Readonly<Record<'grouped' | 'mixed', string>>;
  readonly searching: string;
  readonly found: (count: number) => string;
  /** As `found`, where only the best are shown. */
  readonly best: (count: number) => string;
  readonly resultsTitle: string;
  /** Title of a list that nobody asked for in words. */
  readonly browseTitle: string;
  readonly understood: string;
  /** What was read out of a need, by field. */
  readonly parts: Readonly<Record<NeedField, string>>;
  readonly fromDay: (date: string) => string;
  readonly changePart: (label: string, words: string) => string;
  readonly removePart: (label: string, words: string) => string;
  readonly applyPart: string;
  readonly leavePart: string;
  readonly otherKinds: string;
  readonly showMore: (count: number) => string;
  readonly why: string;
  readonly fit: (percent: number) => string;
  readonly share: (percent: number) => string;
  readonly coverage: (percent: number) => string;
  /** Place among all results. */
  readonly rank: (rank: number) => string;
  readonly evidenceFields: Readonly<Record<EvidenceField, string>>;
  readonly covers: (label: string, range: string) => string;
  readonly relatedWorks: (count: number) => string;
  readonly leftOut: (count: number) => string;
  readonly nothing: string;
  readonly nothingHelp: string;
  readonly nothingLeft: string;
  readonly nothingLeftHelp: string;
  readonly askTitle: string;
  /** What is promised to somebody who asks: an answer within so many working days, where the institute says so. */
  readonly askHelp: (workingDays: number | undefined) => string;
  readonly ask: string;
}

/** What an answer can be narrowed by. */
export type FacetName = 'kind' | 'area' | 'pillar' | 'hub' | 'mode' | 'price';

/** Fields of a need that a visitor is shown, in the order in which people speak of them. */
export type NeedField =
  | 'kinds' | 'areas' | 'hub' | 'region' | 'mode' | 'quantities' | 'standards' | 'trlNow' | 'trlWanted' | 'budget' | 'from' | 'deadline'
  | 'country' | 'partnerCountries' | 'languages' | 'partnershipTypes' | 'dealTypes' | 'ipr' | 'sizeClass' | 'growthStage';

/** Parts of a record that a reason can point at. */
export type EvidenceField =
  | 'name' | 'summary' | 'description' | 'keywords' | 'standards' | 'variables' | 'works' | 'topics' | 'interests' | 'headline' | 'hub' | 'area' | 'other';

export interface DetailMessages {
  /** Where there are no results to go back to. */
  readonly backToStart: string;
  readonly back: string;
  readonly book: string;
  readonly provider: string;
  readonly hub: string;
  readonly mode: string;
  readonly area: string;
  readonly turnaround: string;
  readonly workingDays: (days: number) => string;
  readonly standards: string;
  readonly variables: string;
  readonly fees: string;
  readonly people: string;
  readonly equipment: string;
  readonly instrument: string;
  readonly maker: string;
  readonly sharing: string;
  readonly useMode: string;
  readonly owner: string;
  readonly trl: string;
  readonly ipr: string;
  readonly dealTypes: string;
  readonly period: string;
  readonly alwaysOpen: string;
  readonly until: (date: string) => string;
  readonly support: string;
  readonly upTo: (amount: string) => string;
  readonly eligible: string;
  readonly country: string;
  readonly partnership: string;
  readonly deadline: string;
  readonly specialities: string;
  readonly address: string;
  readonly start: string;
  readonly startByBooking: string;
  readonly startByRequest: string;
  readonly showCard: string;
}

export interface CardMessages {
  readonly empty: string;
  readonly emptyHelp: string;
  readonly topics: string;
  readonly worksBehind: (count: number) => string;
  readonly book: string;
  readonly next: (time: string) => string;
  /** The time by the hub's clocks, where the visitor's differ. */
  readonly hubTime: (time: string, zone: string) => string;
  readonly noTimes: string;
  readonly works: string;
  readonly featured: string;
  readonly moreWorks: (count: number) => string;
  readonly workType: (type: string) => string;
  readonly career: string;
  readonly education: string;
  readonly present: string;
  readonly interests: string;
  readonly languages: string;
  readonly videos: string;
  readonly playVideo: string;
  /** What pressing play does, said before. */
  readonly playsFrom: (host: string) => string;
  readonly openVideo: (host: string) => string;
  /** The card as a file for an address book. */
  readonly vcard: string;
  readonly contact: string;
  readonly website: string;
  readonly phone: string;
  readonly email: string;
}

export interface ListMessages {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly hub: string;
  readonly anyHub: string;
  readonly found: (count: number) => string;
  /** By which words somebody was found, where the row does not show them. */
  readonly foundBy: (words: string) => string;
  readonly showMore: (count: number) => string;
  readonly nothing: string;
  readonly nothingHelp: string;
  readonly back: string;
}

export type BookingStepName = 'date' | 'time' | 'details' | 'review' | 'done';

/** What both forms say. */
export interface FormMessages {
  readonly name: string;
  readonly email: string;
  readonly organization: string;
  readonly optional: string;
  readonly consentLabel: string;
  readonly consentLink: string;
  /** What a portal's notice says of each thing that people are asked to agree to. */
  readonly notice: {
    readonly agree: (kind: string, isRequired: boolean) => string;
    readonly why: string; readonly items: string; readonly retention: string; readonly recipient: string; readonly country: string; readonly refusal: string;
  };
  readonly fixTitle: (count: number) => string;
  /** The code that shows that a mail address is the visitor's. */
  readonly code: {
    readonly title: string;
    readonly help: (email: string) => string;
    readonly label: string;
    readonly checking: string;
    readonly again: string;
    readonly sentAgain: string;
  };
}

/** What the code does in a form. */
export interface CodeMessages {
  readonly by: (time: string) => string;
  readonly submit: string;
  readonly tooLate: string;
  readonly startAgain: string;
}

export interface BookingMessages {
  readonly title: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly steps: Readonly<Record<BookingStepName, string>>;
  readonly stepsLabel: string;
  readonly stepOf: (step: number, count: number) => string;
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
    readonly title: string; readonly hint: string; readonly sizeClass: string; readonly stage: string; readonly country: string; readonly region: string;
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
  readonly status: string;
  readonly calendarFile: string;
  readonly calendarFailed: string;
  readonly another: string;
}

export interface RequestMessages {
  /** Without an offer that it is about. */
  readonly title: string;
  readonly lead: string;
  readonly type: string;
  readonly text: string;
  readonly textHint: string;
  readonly neededBy: string;
  readonly standards: string;
  readonly standardsHint: string;
  readonly samples: string;
  readonly samplesHint: string;
  readonly sample: (number: number) => string;
  readonly sampleName: string;
  readonly sampleCount: string;
  readonly sampleHazard: string;
  readonly sampleReturn: string;
  readonly addSample: string;
  readonly removeSample: (number: number) => string;
  readonly confidential: string;
  readonly person: string;
  readonly emailHint: string;
  readonly consent: string;
  readonly consentMissing: string;
  readonly notSent: string;
  readonly submit: string;
  readonly submitting: string;
  readonly code: CodeMessages;
  readonly done: string;
  readonly doneHelp: (time: string, email: string) => string;
  readonly reference: string;
  readonly another: string;
}
