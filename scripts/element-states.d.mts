import type { Page } from 'playwright-core';

/** What stands on the page, and how a visitor gets to the state. */
export interface ElementState {
  readonly html: string;
  /** Where an address begins that is never answered. */
  readonly holdBack?: string;
  /** Whether it is to be seen at the end of the page. */
  readonly isAtEnd?: boolean;
  readonly reach?: (page: Page, language: 'ko' | 'en') => Promise<unknown>;
}

/** Every state of the elements that a visitor can come across, by its name. */
export const states: Readonly<Record<string, ElementState>>;

/** Shows the instrument as if its institute had rules and a discount by what a company is. */
export declare function withRules(page: Page): Promise<void>;

/** Shows lower prices than the portal has, as if they had risen since, and keeps no time. */
export declare function withOldPrices(page: Page): Promise<void>;
