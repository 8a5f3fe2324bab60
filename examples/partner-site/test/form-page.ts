import type { Browser, Page } from 'playwright-core';

/** An instrument of the sample institute that is booked by the hour. */
export const instrument = 'equipment_vibration-shaker-50kn';

/** A page of the platform with nothing on it but one element, in Korean. */
export async function openElement(browser: Browser, url: string, element: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'ko', timezoneId: 'Asia/Seoul', reducedMotion: 'reduce' });
  const address = new URL('form.html', url).href;
  const body = `<!doctype html><html lang="ko"><meta charset="utf-8"><script src="dongban.js" defer></script>${element}</html>`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(address);
  await page.locator('[part="panel"]').first().waitFor();
  return page;
}

/** The booking form by itself. */
export async function openForm(browser: Browser, url: string): Promise<Page> {
  const page = await openElement(browser, url, `<dongban-booking-form endpoint="/" resource="${instrument}"></dongban-booking-form>`);
  await page.locator('td.free').first().waitFor();
  return page;
}
