import type { Browser, Page } from 'playwright-core';

/** An instrument of the sample institute that is booked by the hour. */
export const instrument = 'equipment_vibration-shaker-50kn';

/** A page of the platform with nothing on it but the booking form, in Korean. */
export async function openForm(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'ko', timezoneId: 'Asia/Seoul', reducedMotion: 'reduce' });
  const address = new URL('form.html', url).href;
  const body = `<!doctype html><html lang="ko"><meta charset="utf-8"><script src="dongban.js" defer></script><dongban-booking-form endpoint="/" resource="${instrument}"></dongban-booking-form></html>`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(address);
  await page.locator('td.free').first().waitFor();
  return page;
}
