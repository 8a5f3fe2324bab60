import type { BrowserContext, Page } from 'playwright-core';
import type { ElementState } from './element-states.mjs';

/** Shows the state on a page of the platform at the origin, and waits until nothing is on its way any more but what it holds back. */
export declare function openState(context: BrowserContext, origin: string, state: ElementState, language: 'ko' | 'en'): Promise<Page>;

/** Takes the element from its page, so that it lets go of the time that it keeps, and closes the page. */
export declare function closeState(page: Page): Promise<void>;
