import type { Page } from 'playwright-core';

/** What of a page some people could not use, as rule and markup: by WCAG 2.2 AA and good practice, or what colors alone can break. */
export declare function problemsOf(page: Page, options?: { readonly onlyColors?: boolean }): Promise<string[]>;
