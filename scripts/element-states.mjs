// Every state of the elements that a visitor can come across, for the pictures of docs/screenshots and of examples/hosts/test/pictures.

const needs = { ko: '창원에서 인버터 진동시험 20~2000Hz IEC 60068-2-6', en: 'vibration test for an inverter in Changwon, 20-2000 Hz' };
const words = { ko: { next: '다음', send: '신청 보내기', half: '진동시ㅎ', find: '찾기', mixed: '전체 순위', book: '예약 신청', abroad: '일본 기업입니다. 인쇄 센서 시험과 지원사업을 찾습니다', name: '김예시', nobody: 'ㅁㄴㅇㄹㅁㄴㅇㄹ', look: '서윤' }, en: { next: 'Next', send: 'Send the request', half: 'vibrat', find: 'Search', mixed: 'Best first', book: 'Book', abroad: 'We are a company from Japan and look for support programs and tests of printed sensors', name: 'Alex Sample', nobody: 'qqqqwwww', look: 'Seoyun' } };

const card = 'r-card_sample-han-seoyun';
const finder = (attributes = 'endpoint="/"') => `<dongban-service-finder ${attributes}></dongban-service-finder>`;
const form = '<dongban-booking-form endpoint="/" resource="equipment_vibration-shaker-50kn"></dongban-booking-form>';
const request = '<dongban-request-form endpoint="/" about="service_vibration-test"></dongban-request-form>';
const pickTime = async (page) => {
  await page.locator('td.free:not([aria-disabled="true"])').first().click();
  await page.locator('button.slot').first().click();
  await page.locator('[part="details"]').waitFor();
};
/** Books the first free time as somebody else would, looks again, and gives its day. */
const takeTime = async (page) => {
  const day = await page.evaluate(async () => {
    const [from, through] = [0, 30].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
    const resource = 'equipment_vibration-shaker-50kn';
    const { slots: [slot] } = await (await fetch(`/v1/slots?${new URLSearchParams({ resource, from, through })}`)).json();
    const { start, end, mode, timeZone } = slot;
    const booking = { resource, start, end, mode, requester: { name: '예시', email: 'visitor@example.org', lang: 'ko' }, agreements: [{ purpose: 'booking', noticeVersion: '1' }] };
    await fetch('/v1/bookings', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify(booking) });
    return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(start));
  });
  await page.reload();
  await page.locator('td.free').first().waitFor();
  return day;
};
/** Tells who books, agrees to what is needed, and goes on to the last look. */
const fillIn = async (page, language) => {
  await pickTime(page);
  await page.locator('#field-name').fill(words[language].name);
  await page.locator('#field-email').fill('visitor@example.org');
  for (const box of await page.locator('[part="details"] input[type="checkbox"][required]').all()) await box.check();
  await page.getByRole('button', { name: words[language].next, exact: true }).click();
  await page.locator('[part="review"]').waitFor();
};
/** Shows the instrument with other facts than the portal has of it. */
const withFacts = async (page, change) => {
  await page.route((url) => url.pathname.startsWith('/v1/equipment/'), async (route) => {
    const response = await route.fetch();
    const record = await response.json();
    await route.fulfill({ response, json: { ...record, ...change(record) } });
  });
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
const ask = async (page, need, language) => {
  await page.getByRole('combobox').fill(need);
  await page.getByRole('button', { name: words[language].find, exact: true }).click();
  await page.locator('[part="row"], [part="empty"], [part="error"]').first().waitFor();
};

/** A state by its name: what stands on the page, how to get there, and whether it is to be seen at the end of the page. */
export const states = {
  'finder-start': { html: finder() },
  'finder-names': {
    html: finder(),
    async reach(page, language) {
      await page.getByRole('combobox').focus();
      await page.getByRole('combobox').fill(words[language].half);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  'finder-results': { html: finder('endpoint="/" answer-days="3"'), reach: (page, language) => ask(page, needs[language], language) },
  'finder-why': {
    html: finder(),
    async reach(page, language) {
      await ask(page, needs[language], language);
      await page.locator('[part="why"] summary').first().click();
      await page.locator('.part-words').last().click();
    },
  },
  'finder-filters': {
    html: finder(),
    async reach(page) {
      await page.locator('[part="tile"]').nth(2).click();
      await page.locator('[part="row"]').first().waitFor();
      const button = page.locator('[aria-controls="filters"]');
      if (await button.isVisible()) await button.click();
    },
  },
  'finder-mixed': {
    html: finder(),
    async reach(page, language) {
      await ask(page, needs[language], language);
      await page.getByRole('button', { name: words[language].mixed }).click();
    },
  },
  'finder-left-out': {
    html: finder(),
    isAtEnd: true,
    async reach(page, language) {
      await ask(page, words[language].abroad, language);
      await page.locator('[part="why"] summary').last().click();
      await page.locator('[part="left-out"] summary').click();
      await page.locator('[part="why-not"]').first().waitFor();
    },
  },
  'finder-nothing': { html: finder('endpoint="/" answer-days="3"'), reach: (page, language) => ask(page, words[language].nobody, language) },
  'finder-error': { html: finder('src="no-such-catalog.json"'), reach: (page, language) => ask(page, needs[language], language) },
  'finder-detail': {
    html: finder(),
    async reach(page, language) {
      await ask(page, needs[language], language);
      await page.locator('[data-id^="service_"] [part="row-title"]').first().click();
      await page.locator('[part="detail"]').waitFor();
    },
  },
  'card-full': { html: `<dongban-r-card card="${card}" endpoint="/" video="inline"></dongban-r-card>`, reach: (page) => page.locator('[part="section"]').first().waitFor() },
  'card-compact': { html: `<dongban-r-card card="${card}" endpoint="/" layout="compact"></dongban-r-card>`, reach: (page) => page.locator('[part="name"]').waitFor() },
  'card-list': { html: `<dongban-r-card card="${card}" endpoint="/" layout="list"></dongban-r-card>`, reach: (page) => page.locator('[part="name"]').waitFor() },
  'card-empty': { html: '<dongban-r-card endpoint="/"></dongban-r-card>', reach: (page) => page.locator('[part="empty"]').waitFor() },
  'card-error': { html: '<dongban-r-card card="r-card_nobody" endpoint="/"></dongban-r-card>', reach: (page) => page.locator('[part="error"]').waitFor() },
  'card-loading': { html: `<dongban-r-card card="${card}" endpoint="/"></dongban-r-card>`, holdBack: '/v1/cards/', reach: (page) => page.locator('.skeleton').first().waitFor() },
  'list-all': { html: '<dongban-r-card-list endpoint="/"></dongban-r-card-list>', reach: (page) => page.locator('[part="row"]').first().waitFor() },
  'list-found': {
    html: '<dongban-r-card-list endpoint="/"></dongban-r-card-list>',
    async reach(page, language) {
      await page.getByRole('searchbox').fill(words[language].look);
      await page.locator('[part="row"]').first().waitFor();
    },
  },
  'booking-month': { html: form, reach: (page) => page.locator('td.free').first().waitFor() },
  'booking-list': {
    html: form,
    async reach(page) {
      await page.locator('.layouts input').nth(1).check();
      await page.locator('[part="list"]').waitFor();
    },
  },
  'booking-mistakes': {
    html: form,
    async reach(page, language) {
      await pickTime(page);
      await page.getByRole('button', { name: words[language].next, exact: true }).click();
      await page.locator('.summary').waitFor();
    },
  },
  'booking-waitlist': {
    html: form,
    async reach(page) {
      const day = await takeTime(page);
      await page.locator(`td[data-date="${day}"]`).click();
      await page.locator('[part="wait"]').first().click();
      await page.locator('form[part="waitlist"]').waitFor();
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
  'booking-price': {
    html: form,
    async reach(page, language) {
      await withOldPrices(page);
      await fillIn(page, language);
      // What cancelling costs comes with the portal's price; booked before it has come, the price would be none that has changed.
      await page.locator('[part="terms"]').waitFor();
      await page.getByRole('button', { name: words[language].book, exact: true }).click();
      await page.locator('.prices').waitFor();
    },
  },
  'request-form': { html: request, reach: (page) => page.locator('[part="samples"]').waitFor() },
  'request-mistakes': {
    html: request,
    async reach(page, language) {
      await page.getByRole('button', { name: words[language].send, exact: true }).click();
      await page.locator('.summary').waitFor();
    },
  },
  'list-nobody': { html: '<dongban-r-card-list endpoint="/"></dongban-r-card-list>', reach: (page, language) => page.getByRole('searchbox').fill(words[language].nobody) },
};
