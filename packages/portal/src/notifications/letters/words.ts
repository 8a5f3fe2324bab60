import type { LetterKind } from '../letter.ts';

/** What a letter is written with; texts of others are data in it, and never more than a line or a paragraph. */
export interface LetterFacts {
  readonly name: string;
  readonly institute: string;
  /** What it is about: the instrument, the service, the person, or the kind of request. */
  readonly title: string;
  /** Day and time with the zone, for a booking. */
  readonly when?: string | undefined;
  readonly where?: string | undefined;
  /** What staff wrote. */
  readonly note?: string | undefined;
  /** Page on which the reader sees, moves or cancels it; or, for staff, answers it. */
  readonly link?: string | undefined;
  readonly code?: string | undefined;
  readonly minutes?: number | undefined;
  /** By when the reader has to answer. */
  readonly deadline?: string | undefined;
  /** By when staff have promised to answer. */
  readonly promisedBy?: string | undefined;
  /** Whether it waits for staff to confirm it. */
  readonly isWaiting?: boolean | undefined;
  /** Whom to write to, where the owner of a profile wants to be found. */
  readonly contact?: string | undefined;
  /** The sum of a quote. */
  readonly price?: string | undefined;
  /** What cancelling late and not coming cost. */
  readonly terms?: string | undefined;
  /** What is owed for a booking that was cancelled late, or to which nobody came. */
  readonly fee?: string | undefined;
  /** Whether it was cancelled late. */
  readonly isLate?: boolean | undefined;
}

export interface Wording {
  readonly subject: string;
  /** Paragraphs between greeting and facts. */
  readonly lines: readonly string[];
}

/** Everything a letter says, in one language; a sentence that is missing does not compile. */
export interface LetterWords {
  readonly greeting: (name: string) => string;
  readonly labels: { readonly title: string; readonly when: string; readonly where: string; readonly note: string; readonly price: string; readonly terms: string; readonly fee: string; readonly deadline: string; readonly contact: string; readonly online: string };
  /** What the link leads to; where a request stands is all that there is to see of most letters about one. */
  readonly links: { readonly [Kind in Exclude<LetterKind, 'code'> | 'progress']: string };
  readonly closing: (institute: string) => string;
  /** For whoever gets a letter that somebody else may have asked for. */
  readonly unasked: string;
  readonly letters: { readonly [Kind in LetterKind]: (facts: LetterFacts) => Wording };
}
