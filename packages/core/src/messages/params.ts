import type { LocalizedText } from '../text.ts';

/** A range of a quantity, as messages carry it. */
export interface RangeParams {
  readonly min?: number;
  readonly max?: number;
  /** UCUM code. */
  readonly unit: string;
}

/** Why a candidate matches. */
export interface ReasonParams {
  'text-match': { terms: readonly string[] };
  'hub-match': { hub: LocalizedText };
  /** `terms`: words of the best work that met the need's. */
  'works-evidence': { count: number; title: LocalizedText; terms?: readonly string[] };
  'spec-covers': { label: LocalizedText; needed: RangeParams; offered: RangeParams };
  /** `relation`: whether the concepts found are the wanted ones, kinds of them, or what they are kinds of. */
  'concept-match': { relation: 'same' | 'broader' | 'narrower'; concepts: readonly { readonly wanted: LocalizedText; readonly found: LocalizedText }[] };
  'trl-fits': { level: number; wanted: number };
  'made-for': { by: 'size' | 'stage'; companies: readonly LocalizedText[] };
  /** `nearness`: 1 for the company's own industry, less for one that only shares a part of the classification. */
  'industry-fits': { industry: string; nearness: number };
  'hub-near': { hub: LocalizedText; kilometers: number };
  'mode-offered': { mode: 'onsite' | 'online' };
  /** BCP 47 tags. */
  'language-spoken': { languages: readonly string[] };
  'ready-by': { start: string; date: string };
  'open-until': { date: string };
  'within-budget': PriceParams;
  'over-budget': PriceParams;
  'partnership-fits': { types: readonly LocalizedText[] };
  'deal-fits': { types: readonly LocalizedText[] };
  'ipr-fits': { states: readonly LocalizedText[] };
  /** ISO 3166-1 alpha-2. */
  'partner-country': { country: string };
  'kind-wanted': { kind: string };
  'area-fits': { areas: readonly LocalizedText[] };
  'field-fits': { fields: readonly LocalizedText[] };
  'recent-evidence': { year: string };
  'free-soon': { start: string; timeZone: string };
}

/** A price and the budget it is held against; amounts in minor units. */
export type PriceParams = {
  readonly price: MoneyParams;
  /** What one is counted by. */
  readonly basis: 'hour' | 'day' | 'sample' | 'run' | 'free' | 'quote';
  readonly budget: MoneyParams;
};

/** Money in integer minor units with an ISO 4217 currency. */
export interface MoneyParams {
  readonly amount: number;
  readonly currency: string;
}

/** What of a need would have to be otherwise for a better place: clauses, which `would-rank` makes a sentence of. */
export interface ChangeParams {
  'would-rank': { change: { readonly code: string; readonly params: object }; rank: number };
  'if-trl': { level: number };
  'if-at-hub': { hub: LocalizedText };
  'if-mode': { mode: 'onsite' | 'online' };
  'if-language': { language: string };
  'if-price': { price: MoneyParams };
  'if-deadline': { date: string };
  'if-without': { range: RangeParams };
  'if-kind': { kind: string };
  'if-country': { country: string };
  'if-also': { values: readonly LocalizedText[] };
  'not-mentioned': { terms: readonly string[] };
}

/** Why a candidate was left out. */
export interface BlockParams {
  'kind-not-wanted': Record<string, never>;
  'other-hub': { hub: LocalizedText };
  'asks-itself': Record<string, never>;
  'closed-on': { date: string };
  'opens-on': { date: string };
  'not-eligible': { limit: 'size' | 'stage' | 'region' | 'industry'; allowed: readonly LocalizedText[] };
  'not-for-country': { countries: readonly string[] };
  'domestic-only': { country: string };
  'abroad-only': { country: string };
  'own-offer': Record<string, never>;
  'conflict-of-interest': { organization: LocalizedText };
  'conflict-unknown': Record<string, never>;
  'exclusive-use': Record<string, never>;
  'rule-not-met': { rule: string; reached: number; least: number };
  'widen-kinds': Record<string, never>;
  'widen-hubs': Record<string, never>;
  'watch-next-round': Record<string, never>;
  'move-deadline': { date: string };
}

/** What a matcher has to say about its answer as a whole. */
export interface MatchWarningParams {
  'nothing-found': Record<string, never>;
  'similar-words': { words: readonly string[] };
}

/** Why a time cannot be booked, and what helps. */
export interface RefusalParams {
  'slot-taken': Record<string, never>;
  'outside-hours': Record<string, never>;
  'closed-day': { reason: LocalizedText };
  'too-soon': { noticeHours: number };
  'too-far-ahead': { horizonDays: number };
  'in-the-past': Record<string, never>;
  'too-few-seats': { seatsLeft: number };
  'too-short': { minMinutes: number };
  'too-long': { maxMinutes: number };
  'off-step': { stepMinutes: number };
  'mode-not-offered': { mode: 'onsite' | 'online' };
  'not-bookable': Record<string, never>;
  maintenance: { reason: LocalizedText };
  'gap-needed': { gapMinutes: number };
  'over-limit': { per: 'day' | 'week' | 'month'; bookings?: number; minutes?: number; officeHoursOnly?: boolean };
  'needs-training': { training: LocalizedText };
  /** `until`: the day on which it ends. */
  'training-ends': { training: LocalizedText; until: string };
  'only-for': { what: 'size' | 'stage' | 'country' | 'region' | 'industry' | 'membership'; values: readonly LocalizedText[] };
  'missed-too-often': { what: 'late-cancellations' | 'no-shows'; most: number; withinDays: number };
  'needs-approval': Record<string, never>;
  'off-hours-approval': Record<string, never>;
  'take-training': { training: LocalizedText };
  'week-held': Record<string, never>;
  'book-at-once': Record<string, never>;
  'take-nearest': { start: string; timeZone: string };
  'ask-staff': Record<string, never>;
}

/** What the reader of an answer should know. */
export interface WarningParams {
  'holidays-unknown': { year: number };
}

/** What only who brings records in, writes rules and terms, or changes what is booked is told; no element says it. */
export interface FileParams {
  'kept-as-keyword': { text: string };
  'not-their-work': { title: string };
  'no-shared-identifier': { id: string };
  'not-public': Record<string, never>;
  'not-https': Record<string, never>;
  'name-put-together': Record<string, never>;
  'first-sentence-kept': Record<string, never>;
  'other-register': { host: string };
  'in-table': { file: string; row: number; column: string; code: string; params: Readonly<Record<string, unknown>> };
  'unknown-column': Record<string, never>;
  'unknown-function': { name: string; known: readonly string[] };
  'out-of-use': { status: string };
  'own-country': { country: string };
  'id-used-twice': { id: string };
  'term-used-twice': { term: string; id: string };
  'term-without-words': { term: string };
  'wrong-check-digit': Record<string, never>;
  'resident-number': Record<string, never>;
  'reference-to-nothing': { id: string };
  'not-begun': Record<string, never>;
  'version-needed': Record<string, never>;
}

/** What is wrong with an input, or a request to a portal. */
export interface ProblemParams {
  invalid: { what: string; count: number };
  missing: Record<string, never>;
  'wrong-type': { expected: string };
  'not-one-of': { values: readonly unknown[] };
  'too-small': { minimum: number; of: string };
  'too-big': { maximum: number; of: string };
  'wrong-format': { format: string };
  'not-accepted': { why?: string };
  'unknown-field': { known: readonly string[] };
  'unknown-unit': { unit: string };
  'ends-before-start': { start: string; end: string };
  'unknown-version': { version: unknown; known: number };
  'not-published': Record<string, never>;
  'not-found': { id: string };
  'need-empty': Record<string, never>;
  'need-too-long': { limit: number; length: number };
  'slot-not-free': Record<string, never>;
  /** `total`: what it costs now; left out where staff make the price. */
  'price-changed': { total?: MoneyParams };
  'agreement-missing': { version: string };
  'wrong-code': { triesLeft: number };
  'code-expired': Record<string, never>;
  'no-more-codes': Record<string, never>;
  'too-many-unverified': { limit: number };
  'key-reused': Record<string, never>;
  /** `state`: what the record is now. */
  'wrong-state': { state: LocalizedText };
  'already-begun': Record<string, never>;
  'too-many-holds': { most: number };
  'time-is-free': { start: string; timeZone: string };
  'already-waiting': Record<string, never>;
  'too-many-waiting': { most: number };
  'offer-over': Record<string, never>;
  'changed-meanwhile': Record<string, never>;
  'key-in-flight': Record<string, never>;
  'too-large': { limit: number };
  'too-many-requests': { seconds: number };
  unauthorized: Record<string, never>;
  'origin-not-allowed': { origin: string };
  forbidden: { scope: string };
  'not-json': Record<string, never>;
  'portal-needed': Record<string, never>;
  unreachable: Record<string, never>;
  'took-too-long': Record<string, never>;
  'unreadable-answer': Record<string, never>;
  internal: Record<string, never>;
}

/** Every code that `describe` knows, with the facts that its sentence needs. */
export interface MessageParams extends ReasonParams, ChangeParams, BlockParams, MatchWarningParams, RefusalParams, WarningParams, ProblemParams, FileParams {}

/** The code of a sentence that `describe` says in every language: of a reason, a block, a refusal or a problem. */
export type MessageCode = keyof MessageParams;
