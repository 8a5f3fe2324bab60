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
    /** What it is for, and who gets the data, is said right behind it. */
    readonly agree: (kind: string, isRequired: boolean) => string;
    readonly items: string; readonly retention: string; readonly recipient: string; readonly country: string; readonly refusal: string;
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
