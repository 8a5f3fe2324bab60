// Answers that the sample portal does not give by itself, for the states that only they lead to: what it says is changed on its way.

/** Changes what the portal says to a question of this method at this path. */
const answer = (page, [method, path], change) => page.route((url) => path.test(url.pathname), async (route) => {
  if (route.request().method() !== method) return route.fallback();
  const response = await route.fetch();
  await route.fulfill({ response, json: { ...(await response.json()), ...(await change(await response.json())) } });
});

const inSeconds = (seconds) => new Date(Date.now() + seconds * 1000).toISOString();

/** As a portal that keeps a time for so many seconds. */
export const keepFor = (page, seconds) => answer(page, ['POST', /^\/v1\/holds$/], ({ hold }) => ({ hold: { ...hold, expiresAt: inSeconds(seconds) } }));

/** As a portal whose time is over as soon as it is kept; the real one lets go of it. */
export const keepNot = (page) => answer(page, ['POST', /^\/v1\/holds$/], async ({ hold, accessToken }) => {
  await page.request.post(new URL(`/v1/holds/${hold.id}/release`, page.url()).href, { headers: { authorization: `Bearer ${accessToken}`, 'idempotency-key': hold.id }, data: {} });
  return { hold: { ...hold, expiresAt: inSeconds(0) } };
});

/** As a portal that asks for the code from a mail. */
export const askForCode = async (page) => {
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
