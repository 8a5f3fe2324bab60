import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withOldPrices, withRules } from '../../../scripts/other-answers.mjs';
import { openElement, openForm } from './form-page.ts';
import { focused, isAt, reach } from './keyboard.ts';
import { executablePath, startVisit, type Visit } from './visit.ts';

let site: Visit;

describe.skipIf(executablePath === undefined)('somebody without a mouse, in one element', () => {
  beforeAll(async () => {
    site = await startVisit();
  }, 120_000);

  afterAll(async () => {
    expect(await site.close()).toBe(0);
  });

  it('tells of their company, learns what the time costs and that the price has changed, and books at the new one', { timeout: 90_000 }, async () => {
    const page = await openForm(site.browser, site.url);
    await withRules(page);
    await withOldPrices(page);
    await reach(page, /^td /);
    for (let days = 0; days < 31 && !/가능한 시간 \d/.test(await focused(page)); days++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await isAt(page, /^h3 .+시간을 골라 주세요/);
    await reach(page, /^button \d\d:\d\d–/);
    await page.keyboard.press('Enter');
    await isAt(page, /^h3 예약하는 분의 정보/);
    await page.getByText(/^합계 [\d,]+원/).waitFor();
    await reach(page, /^input name/);
    await page.keyboard.type('김예시');
    await reach(page, /^input email/);
    await page.keyboard.type('keyboard@example.org');
    for (const question of ['기업 규모', '지역', '업종']) {
      await reach(page, new RegExp(`^select ${question}`));
      await page.keyboard.press('ArrowDown');
    }
    await reach(page, /^input checkbox/);
    await page.keyboard.press('Space');
    await reach(page, /^button 다음/);
    await page.keyboard.press('Enter');
    await isAt(page, /^h3 예약 내용을 확인/);
    expect(await page.locator('.fact-list').innerText()).toMatch(/기업 규모\s+\S+[\s\S]*지역\s+\S+[\s\S]*업종\s+\S+/);
    await page.locator('[part="terms"]').waitFor();
    await reach(page, /^button 예약 신청/);
    await page.keyboard.press('Enter');
    await isAt(page, /^div 금액이 바뀌어 .+앞서 보신 금액은 .+전에는 [\d,]+원, 지금은 [\d,]+원/);
    await reach(page, /^button 바뀐 금액으로 예약 신청/);
    await page.keyboard.press('Enter');
    await isAt(page, /^h3 예약이 확정되었어요/);
    await page.close();
  });

  it('asks a person for a test, with samples added and taken back', { timeout: 90_000 }, async () => {
    const page = await openElement(site.browser, site.url, '<dongban-request-form endpoint="/" about="service_vibration-test"></dongban-request-form>');
    await page.locator('[part="samples"]').waitFor();
    await reach(page, /^textarea 신청 내용/);
    await page.keyboard.type('인버터 진동시험');
    await reach(page, /^button 시료 추가/);
    await page.keyboard.press('Enter');
    await isAt(page, /^input 시료 이름/);
    await page.keyboard.type('인버터');
    await reach(page, /^input 개수/);
    await page.keyboard.type('2');
    await reach(page, /^button 시료 추가/);
    await page.keyboard.press('Enter');
    await isAt(page, /^input 시료 이름/);
    await reach(page, /^button 시료 2 빼기/);
    await page.keyboard.press('Enter');
    await isAt(page, /^button 시료 추가/);
    expect(await page.locator('fieldset.sample').count()).toBe(1);
    await reach(page, /^input name/);
    await page.keyboard.type('김예시');
    await reach(page, /^input email/);
    await page.keyboard.type('keyboard@example.org');
    await reach(page, /^input checkbox.*동의/);
    await page.keyboard.press('Space');
    await reach(page, /^button 신청 보내기/);
    await page.keyboard.press('Enter');
    await isAt(page, /^h3 신청을 접수했어요/);
    await page.close();
  });

  it('narrows what they look through by filters with counts, which hold, and takes all of them back', { timeout: 60_000 }, async () => {
    const page = await openElement(site.browser, site.url, '<dongban-service-finder endpoint="/"></dongban-service-finder>');
    await reach(page, /^button 신뢰성 시험·평가/);
    await page.keyboard.press('Enter');
    await isAt(page, /^h2 둘러보기/);
    const before = await found(page);
    await reach(page, /^input checkbox 온라인/);
    const [, count] = /(\d+)$/.exec(await focused(page)) ?? [];
    await page.keyboard.press('Space');
    await expect.poll(() => found(page)).toBe(Number(count));
    expect(Number(count)).toBeLessThan(before);
    expect(await focused(page)).toMatch(/^input checkbox 온라인/);
    await reach(page, /^button 조건 모두 지우기/);
    await page.keyboard.press('Enter');
    await isAt(page, /^h2 둘러보기/);
    expect(await found(page)).toBeGreaterThan(before);
    await reach(page, /^button \d+건 더 보기/);
    await page.keyboard.press('Enter');
    await isAt(page, /^button /);
    expect(await focused(page)).not.toMatch(/더 보기/);
    await page.close();
  });

  it('finds a researcher in the list by initial consonants, opens the card, and comes back to the row', { timeout: 60_000 }, async () => {
    const page = await openElement(site.browser, site.url, '<dongban-r-card-list endpoint="/"></dongban-r-card-list>');
    await page.locator('[part="row"]').first().waitFor();
    await reach(page, /^input off 연구자 찾기/);
    await page.keyboard.insertText('ㅎㅅㅇ');
    await expect.poll(() => page.locator('[part="row"]').count()).toBe(1);
    await expect.poll(() => page.locator('[role="status"]').first().textContent()).toMatch(/연구자 1명/);
    await reach(page, /^button 한서윤/);
    await page.keyboard.press('Enter');
    await isAt(page, /^h2 한서윤/);
    await reach(page, /^button 목록으로 돌아가기/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await isAt(page, /^button 한서윤/);
    await page.close();
  });
});

/** How many results the page says that it shows. */
async function found(page: Page): Promise<number> {
  const [, count] = /(\d+)건/.exec(await page.locator('.results-head').innerText()) ?? [];
  return Number(count);
}
