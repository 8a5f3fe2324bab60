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
