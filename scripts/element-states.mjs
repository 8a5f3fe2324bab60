// Every state of the elements that a visitor can come across, for the pictures of docs/screenshots and of examples/hosts/test/pictures,
// and for what has to hold in all of them (examples/partner-site/test/states.test.ts).
import { formStates } from './form-states.mjs';

const needs = { ko: '창원에서 인버터 진동시험 20~2000Hz IEC 60068-2-6', en: 'vibration test for an inverter in Changwon, 20-2000 Hz' };
const words = {
  ko: { half: '진동시ㅎ', find: '찾기', mixed: '전체 순위', book: '예약하기', abroad: '일본 기업입니다. 인쇄 센서 시험과 지원사업을 찾습니다', nobody: 'ㅁㄴㅇㄹㅁㄴㅇㄹ', look: '서윤' },
  en: { half: 'vibrat', find: 'Search', mixed: 'Best first', book: 'Book a time', abroad: 'We are a company from Japan and look for support programs and tests of printed sensors', nobody: 'qqqqwwww', look: 'Seoyun' },
};

const card = 'r-card_sample-han-seoyun';
const finder = (attributes = 'endpoint="/"') => `<dongban-service-finder ${attributes}></dongban-service-finder>`;
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
  'finder-empty': {
    html: finder(),
    async reach(page, language) {
      await page.getByRole('button', { name: words[language].find, exact: true }).click();
      await page.locator('#problem').waitFor();
    },
  },
  'finder-loading': {
    html: finder(),
    holdBack: '/v1/match',
    async reach(page, language) {
      await page.getByRole('combobox').fill(needs[language]);
      await page.getByRole('button', { name: words[language].find, exact: true }).click();
      await page.locator('.skeleton').waitFor();
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
  'finder-person': {
    html: finder(),
    async reach(page, language) {
      await ask(page, needs[language], language);
      await page.locator('[data-id^="r-card_"] [part="row-title"]').first().click();
      await page.locator('[part="section"]').first().waitFor();
    },
  },
  'finder-booking': {
    html: finder(),
    needsPortal: true,
    async reach(page, language) {
      await states['finder-detail'].reach(page, language);
      await page.getByRole('button', { name: words[language].book, exact: true }).first().click();
      await page.locator('td.free').first().waitFor();
    },
  },
  'finder-request': {
    html: finder(),
    needsPortal: true,
    async reach(page, language) {
      await ask(page, words[language].nobody, language);
      await page.locator('[part="ask"] button').click();
      await page.locator('#field-text').waitFor();
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
  'list-loading': { html: '<dongban-r-card-list endpoint="/"></dongban-r-card-list>', holdBack: '/v1/catalog', reach: (page) => page.locator('.skeleton').first().waitFor() },
  'list-person': {
    html: '<dongban-r-card-list endpoint="/"></dongban-r-card-list>',
    async reach(page) {
      await page.locator('[part="row"] button').first().click();
      await page.locator('[part="section"]').first().waitFor();
    },
  },
  'list-nobody': { html: '<dongban-r-card-list endpoint="/"></dongban-r-card-list>', reach: (page, language) => page.getByRole('searchbox').fill(words[language].nobody) },
  ...formStates,
};
