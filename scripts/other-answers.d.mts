import type { Page } from 'playwright-core';

/** Shows the instrument as if its institute had rules and a discount by what a company is. */
export declare function withRules(page: Page): Promise<void>;

/** Shows lower prices than the portal has, as if they had risen since, and keeps no time. */
export declare function withOldPrices(page: Page): Promise<void>;
