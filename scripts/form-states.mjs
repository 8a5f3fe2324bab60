// The states of the booking form and the request form, for which a portal has to be there.
import { fillIn, openWaitlist, pickDay, pickTime, press, sendRequest, takeTime, tellWho, words } from './form-steps.mjs';
import { askForCode, keepFor, keepNot, withOldPrices, withRules } from './other-answers.mjs';

const form = '<dongban-booking-form endpoint="/" resource="equipment_vibration-shaker-50kn"></dongban-booking-form>';
const request = '<dongban-request-form endpoint="/" about="service_vibration-test"></dongban-request-form>';

/** A state by its name: what stands on the page, and how to get there. */
export const formStates = {
  'booking-loading': { html: form, holdBack: '/v1/slots', reach: (page) => page.locator('[part="calendar"]').waitFor() },
  'booking-error': { html: form.replace('equipment_vibration-shaker-50kn', 'equipment_none'), reach: (page) => page.locator('[part="error"]').waitFor() },
  'booking-no-portal': { html: form.replace('endpoint="/"', 'src="v1/catalog"'), reach: (page) => page.locator('.notice.information').waitFor() },
  'booking-month': { html: form, reach: (page) => page.locator('td.free').first().waitFor() },
  'booking-list': {
    html: form,
    async reach(page) {
      await page.locator('.layouts input').nth(1).check();
      await page.locator('[part="list"]').waitFor();
    },
  },
  'booking-times': { html: form, reach: pickDay },
  'booking-details': { html: form, reach: pickTime },
  'booking-mistakes': {
    html: form,
    async reach(page, language) {
      await pickTime(page);
      await press(page, words[language].next);
      await page.locator('.summary').waitFor();
    },
  },
  'booking-hold-ending': {
    html: form,
    async reach(page) {
      await keepFor(page, 100);
      await pickTime(page);
      await page.locator('dialog[open]').waitFor();
    },
  },
  'booking-hold-over': {
    html: form,
    async reach(page) {
      await keepNot(page);
      await pickTime(page);
      await page.locator('.hold[role="alert"]').waitFor();
    },
  },
  'booking-company': {
    html: form,
    async reach(page) {
      await withRules(page);
      await pickTime(page);
      await page.locator('#field-industry').selectOption({ index: 1 });
    },
  },
  'booking-review': { html: form, reach: fillIn },
  'booking-price': {
    html: form,
    async reach(page, language) {
      await withOldPrices(page);
      await fillIn(page, language);
      // What cancelling costs comes with the portal's price; booked before it has come, the price would be none that has changed.
      await page.locator('[part="terms"]').waitFor();
      await press(page, words[language].book);
      await page.locator('.prices').waitFor();
    },
  },
  'booking-taken': {
    html: form,
    async reach(page, language) {
      await page.route((url) => url.pathname === '/v1/holds', (route) => route.abort());
      await fillIn(page, language);
      await takeTime(page);
      await press(page, words[language].book);
      await page.locator('[part="error"]').waitFor();
    },
  },
  'booking-code': {
    html: form,
    async reach(page, language) {
      await askForCode(page);
      await fillIn(page, language);
      await press(page, words[language].book);
      await page.locator('#field-code').waitFor();
    },
  },
  'booking-wrong-code': {
    html: form,
    async reach(page, language) {
      const problem = { type: 'about:blank', title: 'wrong-code', status: 422, code: 'wrong-code', params: { triesLeft: 4 } };
      await page.route((url) => url.pathname.endsWith('/verify'), (route) => route.fulfill({ status: 422, contentType: 'application/problem+json', json: problem }));
      await formStates['booking-code'].reach(page, language);
      await page.locator('#field-code').fill('000000');
      await page.locator('#field-code').press('Enter');
      await page.locator('#problem-code').waitFor();
    },
  },
  'booking-done': {
    html: form,
    async reach(page, language) {
      await fillIn(page, language);
      await press(page, words[language].book);
      await page.locator('[part="done"]').waitFor();
    },
  },
  'booking-waitlist': { html: form, reach: openWaitlist },
  'booking-waitlist-mistakes': {
    html: form,
    async reach(page, language) {
      await openWaitlist(page);
      await press(page, words[language].wait);
      await page.locator('.summary').waitFor();
    },
  },
  'booking-waitlist-done': {
    html: form,
    async reach(page, language) {
      await openWaitlist(page);
      await tellWho(page, language);
      // Nobody waits twice for the same day.
      await page.locator('#field-email').fill(`visitor-${crypto.randomUUID().slice(0, 8)}@example.org`);
      await press(page, words[language].wait);
      await page.locator('.done.waiting').waitFor();
    },
  },
  'request-form': { html: request, reach: (page) => page.locator('[part="samples"]').waitFor() },
  'request-mistakes': {
    html: request,
    async reach(page, language) {
      await press(page, words[language].send);
      await page.locator('.summary').waitFor();
    },
  },
  'request-code': {
    html: request,
    async reach(page, language) {
      await askForCode(page);
      await sendRequest(page, language);
      await page.locator('#field-code').waitFor();
    },
  },
  'request-done': {
    html: request,
    async reach(page, language) {
      await sendRequest(page, language);
      await page.locator('[part="done"]').waitFor();
    },
  },
};
