import type { Page } from 'playwright-core';

/** What stands on the page, and how a visitor gets to the state. */
export interface ElementState {
  readonly html: string;
  /** Where an address begins that is never answered. */
  readonly holdBack?: string;
  /** Whether it is to be seen at the end of the page. */
  readonly isAtEnd?: boolean;
  /** Whether a catalog file is not enough. */
  readonly needsPortal?: boolean;
  readonly reach?: (page: Page, language: 'ko' | 'en') => Promise<unknown>;
}

/** Every state of the elements that a visitor can come across, by its name. */
export const states: Readonly<Record<string, ElementState>>;
