import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsOf } from '../../../scripts/axe.mjs';
import { states } from '../../../scripts/element-states.mjs';
import { closeState, openState } from '../../../scripts/state-page.mjs';
import { executablePath, startVisit, type Visit } from './visit.ts';

/*
 * Every state of every element, in both languages: in Korean on a phone, in English as wide as a desktop, each in the light and in the
 * dark. A state is reached once; of another theme only colors are looked at, which is all that it changes.
 */

const languages = ['ko', 'en'] as const;

let site: Visit;
let contexts: Record<(typeof languages)[number], BrowserContext>;

describe.skipIf(executablePath === undefined)('every state', () => {
  beforeAll(async () => {
    site = await startVisit();
    const from = (locale: string, timezoneId: string, width: number, colorScheme: 'light' | 'dark') =>
      site.browser.newContext({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce', locale, timezoneId });
    contexts = { ko: await from('ko', 'Asia/Seoul', 360, 'light'), en: await from('en', 'Europe/Berlin', 1280, 'dark') };
  }, 120_000);

  afterAll(async () => {
    expect(await site.close()).toBe(0);
  });

  it.for(Object.entries(states).flatMap(([name, state]) => languages.map((language) => [name, language, state] as const)))('can be used by everyone: %s in %s', { timeout: 60_000 }, async ([, language, state], { onTestFinished }) => {
    const page = await openState(contexts[language], site.url, state, language);
    onTestFinished(() => closeState(page));
    expect(await problemsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: language === 'ko' ? 'dark' : 'light' });
    expect(await problemsOf(page, { onlyColors: true })).toEqual([]);
  });
});
