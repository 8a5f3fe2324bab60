import type { ServiceArea } from '@dongban/core/vocabularies';

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
  /** Place that a result would have which a condition left out. */
  readonly rankOtherwise: (rank: number) => string;
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
  | 'name' | 'summary' | 'description' | 'keywords' | 'standards' | 'variables' | 'works' | 'topics' | 'interests' | 'headline' | 'hub' | 'other';
