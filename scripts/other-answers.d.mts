import type { Page } from 'playwright-core';
import type { ElementState } from './element-states.mjs';

/** The states of the booking form and the request form, by name. */
export declare const formStates: Readonly<Record<string, ElementState>>;

/** Shows the instrument as if its institute had rules and a discount by what a company is. */
export declare function withRules(page: Page): Promise<void>;

/** Shows lower prices than the portal has, as if they had risen since, and keeps no time. */
export declare function withOldPrices(page: Page): Promise<void>;
