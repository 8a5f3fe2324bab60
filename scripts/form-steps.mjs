// How a visitor comes through the booking form and the request form.

export const words = {
  ko: { next: '다음', send: '신청 보내기', book: '예약 신청', wait: '대기 신청', name: '김예시', text: '인버터 진동시험을 받고 싶어요.' },
  en: { next: 'Next', send: 'Send the request', book: 'Book', wait: 'Join the waitlist', name: 'Alex Sample', text: 'A vibration test of an inverter.' },
};

export const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

export const pickDay = async (page) => {
  await page.locator('td.free:not([aria-disabled="true"])').first().click();
  await page.locator('button.slot').first().waitFor();
};

export const pickTime = async (page) => {
  await pickDay(page);
  await page.locator('button.slot').first().click();
  await page.locator('[part="details"]').waitFor();
};

/** Books the first free time as somebody else would, and gives its day. */
export const takeTime = (page) => page.evaluate(async () => {
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

export const openWaitlist = async (page) => {
  const day = await takeTime(page);
  await page.reload();
  await page.locator('td.free').first().waitFor();
  await page.locator(`td[data-date="${day}"]`).click();
  await page.locator('[part="wait"]').first().click();
  await page.locator('form[part="waitlist"]').waitFor();
};

/** Tells who asks, and agrees to what is needed. */
export const tellWho = async (page, language) => {
  await page.locator('#field-name').fill(words[language].name);
  await page.locator('#field-email').fill('visitor@example.org');
  for (const box of await page.locator('form input[type="checkbox"][required]').all()) await box.check();
};

/** Goes on to the last look. */
export const fillIn = async (page, language) => {
  await pickTime(page);
  await tellWho(page, language);
  await press(page, words[language].next);
  await page.locator('[part="review"]').waitFor();
};

/** Fills in a request, and sends it. */
export const sendRequest = async (page, language) => {
  await page.locator('#field-text').fill(words[language].text);
  await tellWho(page, language);
  await press(page, words[language].send);
};
