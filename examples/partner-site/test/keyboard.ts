import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Goes on with the Tab key until what has the focus reads so. */
export async function reach(page: Page, reading: RegExp, key = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press(key);
    if (reading.test(await focused(page))) return;
  }
  expect.fail(`The Tab key never reached ${reading}; it is at ${await focused(page)}.`);
}

export async function isAt(page: Page, reading: RegExp): Promise<void> {
  await expect.poll(() => focused(page), { timeout: 10_000 }).toMatch(reading);
}

/** What has the focus, through every shadow root: its element and what it is called. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? element.labels : null;
    const label = (labels === null ? (element?.getAttribute('aria-label') ?? element?.textContent) : labels[0]?.textContent) ?? '';
    const kind = !(element instanceof HTMLInputElement) ? '' : ['checkbox', 'email'].includes(element.type) ? element.type : element.autocomplete;
    const name = `${kind} ${label}`;
    return `${element?.localName} ${name.trim().replaceAll('\u2060', '').replaceAll(/\s+/g, ' ')}`;
  });
}
