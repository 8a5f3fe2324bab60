// The states of the booking form and the request form, for which a portal has to be there.

const words = {
  ko: { next: '다음', send: '신청 보내기', book: '예약 신청', wait: '대기 신청', name: '김예시', text: '인버터 진동시험을 받고 싶어요.' },
  en: { next: 'Next', send: 'Send the request', book: 'Book', wait: 'Join the waitlist', name: 'Alex Sample', text: 'A vibration test of an inverter.' },
};

const form = '<dongban-booking-form endpoint="/" resource="equipment_vibration-shaker-50kn"></dongban-booking-form>';
const request = '<dongban-request-form endpoint="/" about="service_vibration-test"></dongban-request-form>';

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const pickDay = async (page) => {
  await page.locator('td.free:not([aria-disabled="true"])').first().click();
  await page.locator('button.slot').first().waitFor();
};
const pickTime = async (page) => {
  await pickDay(page);
  await page.locator('button.slot').first().click();
  await page.locator('[part="details"]').waitFor();
};
/** Books the first free time as somebody else would, and gives its day. */
const takeTime = (page) => page.evaluate(async () => {
  /** A portal takes so many questions a minute from one address; it says when to come back. */
  const ask = async (path, init) => {
    const response = await fetch(path, init);
    if (response.ok) return response.json();
    if (response.status !== 429) throw new Error(await response.text());
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(response.headers.get('retry-after'))));
    return ask(path, init);
  };
  const [from, through] = [0, 30].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
  const resource = 'equipment_vibration-shaker-50kn';
  const { slots: [slot] } = await ask(`/v1/slots?${new URLSearchParams({ resource, from, through })}`);
  const { start, end, mode, timeZone } = slot;
  const booking = { resource, start, end, mode, requester: { name: '예시', email: 'visitor@example.org', lang: 'ko' }, agreements: [{ purpose: 'booking', noticeVersion: '1' }] };
  await ask('/v1/bookings', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify(booking) });
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(start));
});
const openWaitlist = async (page) => {
  const day = await takeTime(page);
  await page.reload();
  await page.locator('td.free').first().waitFor();
  await page.locator(`td[data-date="${day}"]`).click();
  await page.locator('[part="wait"]').first().click();
  await page.locator('form[part="waitlist"]').waitFor();
};
/** Tells who asks, and agrees to what is needed. */
const tellWho = async (page, language) => {
  await page.locator('#field-name').fill(words[language].name);
  await page.locator('#field-email').fill('visitor@example.org');
  for (const box of await page.locator('form input[type="checkbox"][required]').all()) await box.check();
};
/** Goes on to the last look. */
const fillIn = async (page, language) => {
  await pickTime(page);
  await tellWho(page, language);
  await press(page, words[language].next);
  await page.locator('[part="review"]').waitFor();
};
/** Changes what the portal says to a question of this method at this path. */
const answer = (page, [method, path], change) => page.route((url) => path.test(url.pathname), async (route) => {
  if (route.request().method() !== method) return route.fallback();
  const response = await route.fetch();
  await route.fulfill({ response, json: { ...(await response.json()), ...(await change(await response.json())) } });
});
const inSeconds = (seconds) => new Date(Date.now() + seconds * 1000).toISOString();
/** As a portal that keeps a time for so many seconds. */
const keepFor = (page, seconds) => answer(page, ['POST', /^\/v1\/holds$/], ({ hold }) => ({ hold: { ...hold, expiresAt: inSeconds(seconds) } }));
/** As a portal whose time is over as soon as it is kept; the real one lets go of it. */
const keepNot = (page) => answer(page, ['POST', /^\/v1\/holds$/], async ({ hold, accessToken }) => {
  await page.request.post(new URL(`/v1/holds/${hold.id}/release`, page.url()).href, { headers: { authorization: `Bearer ${accessToken}`, 'idempotency-key': hold.id }, data: {} });
  return { hold: { ...hold, expiresAt: inSeconds(0) } };
});
/** As a portal that asks for the code from a mail. */
const askForCode = async (page) => {
  await answer(page, ['POST', /^\/v1\/bookings$/], ({ booking }) => ({ booking: { ...booking, state: 'unverified' }, verifyBy: inSeconds(900) }));
  await answer(page, ['POST', /^\/v1\/requests$/], ({ request: asked }) => ({ request: { ...asked, state: 'unverified' }, verifyBy: inSeconds(900) }));
};
/** Shows the instrument with other facts than the portal has of it. */
const withFacts = async (page, change) => {
  await answer(page, ['GET', /^\/v1\/equipment\//], change);
  await page.reload();
  await page.locator('td.free').first().waitFor();
};

/** Shows the instrument as if its institute had rules and a discount by what a company is. */
export const withRules = async (page) => {
  const eligibility = { sizeClasses: ['small', 'medium'], regions: ['KR-48'], industries: [{ scheme: 'KSIC', revision: '10', code: 'C26' }, { scheme: 'KSIC', revision: '10', code: 'C28' }] };
  const pricing = { discounts: [{ name: { ko: '지역 중소기업 할인', en: 'Discount for small companies nearby' }, percent: 30, eligibility }] };
  await withFacts(page, () => ({ pricing }));
};

/** Shows lower prices than the portal has, as if they had risen since, and no time is kept: to a booking at that price the portal answers with its own. */
export const withOldPrices = async (page) => {
  await page.route((url) => url.pathname === '/v1/holds', (route) => route.abort());
  await page.route((url) => url.pathname === '/v1/quotes', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(/"amount":(\d+)/g, (_, amount) => `"amount":${Number(amount) * 0.75}`) });
  });
};

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

async function sendRequest(page, language) {
  await page.locator('#field-text').fill(words[language].text);
  await tellWho(page, language);
  await press(page, words[language].send);
}
