import type { ResourceId } from '@dongban/core/slot';
import type { Locator, Page } from 'playwright-core';

/** What a visitor reads on the page, by language: the tests find things by the words that people see. */
const words = {
  ko: {
    field: '어떤 도움이 필요하세요?', find: '찾기', why: '왜 추천했나요?', bookOffer: '예약하기', bookPerson: /^상담 예약/, name: /^이름/, email: /^이메일/, organization: /^회사·기관/,
    consent: '동의합니다', next: '다음', submit: '예약 신청', done: /예약이 확정되었어요|예약 신청을 접수했어요/, calendarFile: '달력 파일 받기(.ics)',
  },
  en: {
    field: 'What do you need help with?', find: 'Search', why: 'Why this result?', bookOffer: 'Book a time', bookPerson: /^Book a consultation/, name: /^Name/, email: /^E-mail/, organization: /^Company/,
    consent: 'I agree', next: 'Next', submit: 'Book', done: /Your booking is confirmed|Your booking request has arrived/, calendarFile: 'Get the calendar file (.ics)',
  },
} as const;

export type Language = keyof typeof words;

/** One row of the finder's answer. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly reasons: readonly string[];
}

/** A person at the partner's page, who sees what is drawn and knows nothing of what is behind it. */
export function visitor(page: Page, language: Language) {
  const says = words[language];
  const finder = page.locator('dongban-service-finder');
  const card = page.locator('dongban-r-card');
  const form = page.locator('dongban-booking-form');
  const rows = finder.locator('[part="row"]');
  const field = finder.getByRole('combobox', { name: says.field });

  return {
    finder, card, form,

    async open(url: string): Promise<void> {
      const address = new URL(url);
      address.searchParams.set('lang', language);
      await page.goto(address.href);
      await field.waitFor();
    },

    async submitNeed(need: string): Promise<void> {
      await field.fill(need);
      await finder.getByRole('button', { name: says.find, exact: true }).click();
    },

    /** Writes a need, presses the button and waits for the answer. */
    async find(need: string): Promise<void> {
      await this.submitNeed(need);
      await rows.first().waitFor();
    },

    async openFirstReasons(): Promise<void> {
      await finder.getByText(says.why).first().click();
    },

    /** As `find`, and reads the answer with its reasons opened. */
    async ask(need: string): Promise<Row[]> {
      await this.find(need);
      const read: Row[] = [];
      for (const row of await rows.all()) read.push(await readRow(row, says.why));
      return read;
    },

    /** Chooses a row by the kind of its record, such as `service`. */
    async choose(kind: string): Promise<string> {
      const row = finder.locator(`[part="row"][data-id^="${kind}_"]`).first();
      const title = row.locator('[part="row-title"]');
      const name = (await title.innerText()).trim();
      await title.click();
      return name;
    },

    /** Waits for the card of the researcher who was chosen, and gives the name on it. */
    async cardShown(): Promise<string> {
      const name = card.getByRole('heading').first();
      await name.waitFor();
      return (await name.innerText()).trim();
    },

    async pressBook(): Promise<void> {
      await finder.getByRole('button', { name: says.bookOffer }).first().click();
    },

    /** What the booking form is for. */
    async resource(): Promise<ResourceId> {
      return form.evaluate((element) => (element as HTMLElement & { resource: ResourceId }).resource);
    },

    /** Picks the first free day. */
    async pickDay(): Promise<void> {
      await form.locator('td.free:not([aria-disabled="true"])').first().click();
      await form.locator('button.slot').first().waitFor();
    },

    /** Picks the first time of the first free day; gives what the time says. */
    async pickTime(): Promise<string> {
      await this.pickDay();
      const slot = form.locator('button.slot').first();
      const time = (await slot.innerText()).trim();
      await slot.click();
      return time;
    },

    async fillIn(person: { name: string; email: string; organization: string }): Promise<void> {
      await form.getByRole('textbox', { name: says.name }).fill(person.name);
      await form.getByRole('textbox', { name: says.email }).fill(person.email);
      await form.getByRole('textbox', { name: says.organization }).fill(person.organization);
      await form.getByRole('checkbox', { name: says.consent }).check();
      await form.getByRole('button', { name: says.next, exact: true }).click();
    },

    /** Books, with the code from the mail where one is asked for, and gives the calendar file that the page offers. */
    async submit(): Promise<string> {
      await form.getByRole('button', { name: says.submit, exact: true }).click();
      const code = form.locator('#field-code');
      await form.getByText(says.done).first().or(code).waitFor();
      if (await code.isVisible()) {
        await code.fill(await codeInMail(page));
        await code.press('Enter');
        await form.getByText(says.done).first().waitFor();
      }
      const download = page.waitForEvent('download');
      await form.getByText(says.calendarFile).click();
      const stream = await (await download).createReadStream();
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString('utf8');
    },
  };
}

async function readRow(row: Locator, why: string): Promise<Row> {
  const summary = row.getByText(why);
  if ((await summary.count()) > 0) await summary.click();
  const reasons = await row.locator('.reasons .reason').allInnerTexts();
  return {
    id: (await row.getAttribute('data-id')) ?? '',
    title: (await row.locator('[part="row-title"]').innerText()).trim(),
    reasons: reasons.map((reason) => reason.trim()),
  };
}

/** The code in the newest letter of the platform's own mailbox, which takes a moment to come. */
async function codeInMail(page: Page): Promise<string> {
  const mailbox = new URL('/dev/mail?lang=en', page.url()).href;
  for (let attempt = 0; attempt < 100; attempt++) {
    const [, code] = /(?:Your code|확인 코드): (\d{6})/.exec(await (await page.request.get(mailbox)).text()) ?? [];
    if (code !== undefined) return code;
    await page.waitForTimeout(200);
  }
  throw new Error(`No letter with a code came to ${mailbox}.`);
}
