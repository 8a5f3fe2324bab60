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
