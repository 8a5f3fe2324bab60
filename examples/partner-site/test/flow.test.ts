import { createClient } from '@dongban/client';
import type { ResourceId } from '@dongban/core/slot';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, startVisit, type Visit } from './visit.ts';
import { visitor, type Language } from './visitor.ts';

/*
 * A whole visit, on the real page in a real browser against the real platform: a need is written, the reasons are read, a card
 * is looked at, a slot is booked, and is gone for everyone.
 */

const needs: Readonly<Record<Language, string>> = {
  ko: '창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다',
  en: 'partner for printed flexible sensors',
};
const person = { name: '김예시', email: 'visitor@example.org', organization: '예시 주식회사' };

let site: Visit;

describe.skipIf(executablePath === undefined)('a visit to the partner’s page', () => {
  beforeAll(async () => {
    site = await startVisit();
  }, 120_000);

  afterAll(async () => {
    expect(await site.close()).toBe(0);
  });

  const visits = (['ko', 'en'] as const).flatMap((language) => [360, 1280].map((width) => ({ language, width })));
  it.each(visits)('goes from a need to a booked slot in $language at $width px', { timeout: 90_000 }, async ({ language, width }) => {
    const context = await site.browser.newContext({ viewport: { width, height: 900 }, locale: language, timezoneId: 'Asia/Seoul' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    const visit = visitor(page, language);

    await visit.open(site.url);
    const rows = await visit.ask(needs[language]);
    const kinds = new Set(rows.map(({ id }) => id.slice(0, id.indexOf('_'))));
    for (const kind of ['service', 'equipment', 'r-card']) expect(kinds).toContain(kind);
    for (const { id, reasons } of rows) expect(reasons, id).not.toEqual([]);

    const researcher = await visit.choose('r-card');
    expect(await visit.cardShown()).toContain(researcher);

    await visit.ask(needs[language]);
    await visit.choose('equipment');
    await visit.pressBook();
    const chosen = await visit.pickTime();
    await visit.fillIn(person);
    const calendar = await visit.submit();

    const [event] = new ICAL.Component(ICAL.parse(calendar) as [string, unknown[], unknown[]]).getAllSubcomponents('vevent');
    const start = (event?.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate();
    const clock = new Intl.DateTimeFormat('ko', { timeZone: 'Asia/Seoul', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(start);
    expect(chosen).toContain(clock);
    expect(event?.getFirstPropertyValue('status')).toMatch(/CONFIRMED|TENTATIVE/);

    expect(await isFree(await visit.resource(), start)).toBe(false);
    expect(complaints).toEqual([]);
    // Nothing sticks out of a narrow page.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await context.close();
  });

  it('finds and shows with no server behind it, and says that booking needs one', { timeout: 60_000 }, async () => {
    const page = await site.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const visit = visitor(page, 'ko');
    await visit.open(new URL('static.html', site.url).href);
    const rows = await visit.ask(needs.ko);
    expect(rows.map(({ id }) => id)).toContain('service_vibration-test');
    await visit.choose('r-card');
    await visit.cardShown();
    await visit.form.getByText('예약은 기관 누리집에서 해 주세요').first().waitFor();
    expect(asked.filter((path) => path.startsWith('/v1/'))).toEqual([]);
    await page.close();
  });

  it('says with a portal what a file says: the place of a result, what would lift it, and the place of what was left out', { timeout: 60_000 }, async () => {
    const said: string[][] = [];
    for (const address of ['', 'static.html']) {
      const page = await site.browser.newPage();
      const visit = visitor(page, 'ko');
      await visit.open(new URL(address, site.url).href);
      await visit.ask('일본 기업입니다. 인쇄 센서 시험과 지원사업을 창원에서 찾습니다');
      await visit.finder.locator('details.left-out summary').click();
      const sentences = visit.finder.locator('[part="why-not"]');
      await expect.poll(async () => (await sentences.allInnerTexts()).filter((text) => /[가-힣]면 \d+위예요/.test(text)).length).toBeGreaterThan(0);
      await expect.poll(async () => (await sentences.allInnerTexts()).filter((text) => text.includes('이 조건만 맞으면')).length).toBeGreaterThan(0);
      await page.waitForLoadState('networkidle');
      said.push(await sentences.allInnerTexts());
      await page.close();
    }
    expect(said[0]).toEqual(said[1]);
  });

  it('answers an empty and an overlong need in the language of the page', { timeout: 60_000 }, async () => {
    for (const [language, empty, overlong] of [['ko', '무엇이 필요한지', '4,000자까지'], ['en', 'what you need', '4,000 characters']] as const) {
      const page = await site.browser.newPage();
      const visit = visitor(page, language);
      await visit.open(site.url);
      await visit.submitNeed('   ');
      await visit.finder.getByText(empty).first().waitFor();
      await visit.submitNeed('가'.repeat(4001));
      await visit.finder.getByText(overlong).first().waitFor();
      await page.close();
    }
  });
});

async function isFree(resource: ResourceId, start: Date): Promise<boolean> {
  const client = createClient({ endpoint: site.url });
  const day = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Seoul' }).format(start);
  const { slots } = await client.slots.list({ resource, from: day, through: day });
  return slots.some((slot) => Date.parse(slot.start) === start.getTime());
}
