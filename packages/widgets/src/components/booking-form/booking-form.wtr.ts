import type { BookingInput, BookingReceipt } from '@dongban/core/booking';
import { DongbanError, NotFoundError } from '@dongban/core/errors';
import type { HoldInput } from '@dongban/core/hold';
import type { ResourceId } from '@dongban/core/slot';
import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define.ts';
import type { DongbanBookedEvent } from '../../events/booked.ts';
import { addDays, addMonths, monthOf, weekday } from '../../format/calendar.ts';
import { dateIn, formatDay } from '../../format/time.ts';
import { chooseDay, chooseTime, goOn, someDay } from '../../testing/booking-steps.ts';
import { testCatalog } from '../../testing/catalog.ts';
import { DeskSource, confirm, keepFor, slotAt } from '../../testing/desk-source.ts';
import { button, focused, read, root, settled, write } from '../../testing/harness.ts';
import type { DongbanBookingForm } from './booking-form.ts';

const formFor = async (resource: ResourceId, source: DeskSource = new DeskSource()): Promise<DongbanBookingForm> => {
  const element = await fixture<DongbanBookingForm>(html`<dongban-booking-form lang="ko" notice-url="/notice.html" .resource=${resource} .source=${source}></dongban-booking-form>`);
  await settled(element);
  return element;
};

const cell = (element: DongbanBookingForm, date: string): HTMLElement => {
  const found = root(element).querySelector<HTMLElement>(`[data-date="${date}"]`);
  if (found === null) throw new Error(`${date} is not on the page.`);
  return found;
};

const atDetails = async (element: DongbanBookingForm): Promise<void> => {
  await chooseDay(element);
  await chooseTime(element);
};

/** From the details to the review. */
const fillIn = async (element: DongbanBookingForm): Promise<void> => {
  await write(element, '이름', '김지우');
  await write(element, '이메일', 'kim@example.org');
  root(element).querySelector<HTMLElement>('input[type="checkbox"]')?.click();
  await element.updateComplete;
  await goOn(element);
};

const atReview = async (element: DongbanBookingForm): Promise<void> => {
  await atDetails(element);
  await fillIn(element);
};

const submit = async (element: DongbanBookingForm): Promise<void> => {
  button(element, '예약 신청').click();
  await element.updateComplete;
  await waitUntil(() => !read(element).includes('예약하고 있어요'));
  await element.updateComplete;
};

const step = (element: DongbanBookingForm): string => root(element).querySelector('[aria-current="step"] .step-name')?.textContent ?? '';

describe('<dongban-booking-form>', () => {
  it('is accessible at every step, in both languages and both colour schemes', async () => {
    const element = await formFor('service_vibration');
    await expect(element).to.be.accessible();
    await chooseDay(element);
    await expect(element).to.be.accessible();
    await chooseTime(element);
    root(element).querySelector<HTMLElement>('.details [type="submit"]')?.click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
    await fillIn(element);
    await expect(element).to.be.accessible();
    element.setAttribute('theme', 'dark');
    element.setAttribute('lang', 'en');
    await waitUntil(() => read(element).includes('Book'));
    await aTimeout(200);
    await expect(element).to.be.accessible();
    button(element, 'Book').click();
    await waitUntil(() => read(element).includes('Your booking is confirmed'));
    await aTimeout(200);
    await expect(element).to.be.accessible();
  });

  it('leads from the date to the confirmation, and says each time what has been chosen', async () => {
    const source = new DeskSource();
    const element = await formFor('service_vibration', source);
    const day = formatDay(someDay(), 'ko');
    expect(step(element)).to.equal('날짜');
    await atReview(element);
    expect(step(element)).to.equal('확인');
    expect(read(element)).to.include(`${day} 09:00–13:00`).and.include('김지우').and.include('4시간');
    expect(read(element)).to.match(/시간당 120,000원 × 4시간 ?480,000원/).and.match(/예상 금액 ?528,000원/).and.include('회당 450,000원');

    setTimeout(() => button(element, '예약 신청').click());
    const event = await oneEvent<DongbanBookedEvent>(element, 'dongban-booked');
    expect(event.detail).to.deep.equal({ booking: 'booking_1', resource: 'service_vibration', ...pick(slotAt({ resource: 'service_vibration', minutes: 240 }, someDay(), 9)) });
    await element.updateComplete;
    expect(read(element)).to.include('예약이 확정되었어요').and.include('booking_1').and.include(day);
    expect(source.bookings[0]?.input).to.deep.include({ resource: 'service_vibration', mode: 'onsite', agreements: [{ purpose: 'booking', noticeVersion: 'dongban-booking-1' }] });
    expect(JSON.stringify(event.detail)).not.to.include('kim');
  });

  it('moves the focus to the heading of each new step', async () => {
    const element = await formFor('service_vibration');
    await chooseDay(element);
    await waitUntil(() => focused()?.textContent === `${formatDay(someDay(), 'ko')} 시간을 골라 주세요`);
    root(element).querySelector<HTMLElement>('.slot')?.click();
    await waitUntil(() => focused()?.textContent === '예약하는 분의 정보를 적어 주세요');
  });

  it('can be walked through by keyboard: arrows, Home and End, Page keys, Enter', async () => {
    const element = await formFor('service_vibration');
    button(element, '다음 달').click();
    await settled(element);
    const start = someDay();
    cell(element, start).focus();
    const at = (): string | undefined => (focused() as HTMLElement | null)?.dataset['date'];
    for (const [key, date] of [
      ['ArrowRight', addDays(start, 1)], ['ArrowDown', addDays(start, 8)], ['ArrowLeft', addDays(start, 7)], ['ArrowUp', start],
      ['PageDown', addMonths(start, 1)], ['PageUp', start],
    ] as const) {
      await sendKeys({ press: key });
      await waitUntil(() => at() === date, `${key} leads to ${date}`);
    }
    await sendKeys({ press: 'Home' });
    await waitUntil(() => weekday(at() ?? '') === 0);
    await sendKeys({ press: 'End' });
    await waitUntil(() => weekday(at() ?? '') === 6);
    cell(element, start).focus();
    await settled(element);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => step(element) === '시간');
    expect(cell(element, start).getAttribute('aria-selected')).to.equal('true');
    expect(root(element).querySelectorAll('td[tabindex="0"]')).to.have.lengthOf(1);
  });

  it('marks free days, and shows refused times with their reason', async () => {
    const element = await formFor('service_vibration');
    await chooseDay(element);
    expect(cell(element, someDay()).textContent).to.include('가능한 시간 2개');
    expect(read(element)).to.match(/11:00 ?이미 예약된 시간이에요\./);
  });

  it('lists every time of a month for those whom a grid does not suit', async () => {
    const element = await formFor('service_vibration');
    button(element, '다음 달').click();
    await settled(element);
    [...root(element).querySelectorAll<HTMLInputElement>('[name="layout"]')][1]?.click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
    expect(root(element).querySelector('table')).to.equal(null);
    const day = [...root(element).querySelectorAll('.day-times')].find((section) => section.textContent?.includes(formatDay(someDay(), 'ko')));
    expect([...(day?.querySelectorAll('.slot') ?? [])].map((slot) => slot.textContent?.trim().slice(0, 11))).to.deep.equal(['09:00–13:00', '14:00–18:00']);
    day?.querySelector<HTMLElement>('.slot')?.click();
    await waitUntil(() => step(element) === '정보 입력');
    expect(read(element)).to.include(`${formatDay(someDay(), 'ko')} 09:00–13:00`);
  });

  it('takes the nearest time that a refusal names', async () => {
    const source = new DeskSource();
    const nearest = slotAt({ resource: 'service_vibration', minutes: 240 }, someDay(), 14);
    source.refusal = { rule: 'taken', code: 'slot-taken', params: {}, overridable: false, remedy: { code: 'take-nearest', params: { start: nearest.start, timeZone: 'Asia/Seoul' } }, nearest };
    const element = await formFor('service_vibration', source);
    await chooseDay(element);
    expect(read(element)).to.include('이미 예약된 시간이에요. 가장 가까운 가능 시간은');
    button(element, '14:00 선택').click();
    await waitUntil(() => step(element) === '정보 입력');
    expect(read(element)).to.include('14:00–18:00');
  });

  it('does not go back to days gone by', async () => {
    const element = await formFor('service_vibration');
    const today = dateIn('Asia/Seoul', Date.now());
    const past = [...root(element).querySelectorAll<HTMLElement>('td[data-date]')].filter((each) => (each.dataset['date'] ?? '') < today);
    expect(past.every((each) => each.getAttribute('aria-disabled') === 'true')).to.equal(true);
    past[0]?.click();
    await element.updateComplete;
    expect(step(element)).to.equal('날짜');
    expect((button(element, '이전 달') as HTMLButtonElement).disabled).to.equal(monthOf(today) === root(element).querySelector('td[tabindex="0"]')?.getAttribute('data-date')?.slice(0, 7));
  });

  it('asks for the length and the way that the visitor wants', async () => {
    const source = new DeskSource();
    const element = await formFor('service_vibration', source);
    const length = root(element).querySelector('select')!;
    expect([...length.options].map((option) => option.text)).to.deep.equal(['2시간', '3시간', '4시간', '5시간', '6시간', '7시간', '8시간']);
    length.value = '120';
    length.dispatchEvent(new Event('change'));
    await settled(element);
    expect(source.queries.at(-1)?.minutes).to.equal(120);

    const person = await formFor('r-card_han', source);
    expect(source.queries.at(-1)?.mode).to.equal('onsite');
    root(person).querySelectorAll<HTMLInputElement>('input[type="radio"]')[1]?.click();
    await settled(person);
    expect(source.queries.at(-1)?.mode).to.equal('online');
  });

  it('names what is missing in a summary that takes the focus, and beside each field', async () => {
    const element = await formFor('service_vibration');
    await atDetails(element);
    root(element).querySelector<HTMLElement>('.details [type="submit"]')?.click();
    await waitUntil(() => focused()?.classList.contains('summary') === true);
    expect(focused()?.textContent).to.include('3군데');
    expect([...root(element).querySelectorAll('[aria-invalid="true"]')].map((field) => field.id)).to.deep.equal(['field-name', 'field-email', 'field-agreed']);
    button(element, '이메일: ').click();
    await waitUntil(() => focused()?.id === 'field-email');
    await write(element, '이메일', 'kim@example.org');
    expect(root(element).querySelector('#field-email')?.getAttribute('aria-invalid')).to.equal('false');
  });

  it('does not tick the consent, and links to the notice', async () => {
    const element = await formFor('service_vibration');
    await atDetails(element);
    expect(root(element).querySelector<HTMLInputElement>('input[type="checkbox"]')?.checked).to.equal(false);
    expect((button(element, '개인정보 처리 안내') as HTMLAnchorElement).href).to.equal(`${location.origin}/notice.html`);
  });

  it('shows why a time was refused, with the nearest one as a button, and keeps what was written', async () => {
    const source = new DeskSource();
    const element = await formFor('service_vibration', source);
    const nearest = slotAt({ resource: 'service_vibration', minutes: 240 }, addDays(someDay(), 7), 14);
    source.answer = () => {
      throw Object.assign(new DongbanError('slot-not-free', 'taken'), {
        refusals: [{ rule: 'taken', code: 'slot-taken', params: {}, overridable: false, remedy: { code: 'take-nearest', params: { start: nearest.start, timeZone: 'Asia/Seoul' } }, nearest }],
      });
    };
    await atReview(element);
    await submit(element);
    await waitUntil(() => focused()?.classList.contains('summary') === true);
    expect(read(element)).to.include('이미 예약된 시간이에요.').and.include('가장 가까운 가능 시간은');
    await expect(element).to.be.accessible();

    source.answer = confirm;
    button(element, ' 선택').click();
    await element.updateComplete;
    expect(read(element)).to.include(formatDay(addDays(someDay(), 7), 'ko')).and.include('14:00–18:00').and.include('김지우');
    await submit(element);
    expect(source.bookings.map(({ input }) => input.start)).to.deep.equal([source.bookings[0]?.input.start, nearest.start]);
    expect(source.bookings[0]?.idempotencyKey).not.to.equal(source.bookings[1]?.idempotencyKey);
  });

  it('sends the same request number again where an answer was lost', async () => {
    const source = new DeskSource();
    const element = await formFor('service_vibration', source);
    source.answer = () => { throw new DongbanError('unreachable', 'gone'); };
    await atReview(element);
    await submit(element);
    expect(read(element)).to.include('예약하지 못했어요').and.include('서버에 연결할 수 없어요');
    source.answer = confirm;
    await submit(element);
    expect(read(element)).to.include('예약이 확정되었어요');
    expect(source.bookings[0]?.idempotencyKey).to.equal(source.bookings[1]?.idempotencyKey);
  });

  it('leads back to the field that the portal does not take', async () => {
    const source = new DeskSource();
    const element = await formFor('service_vibration', source);
    source.answer = () => {
      throw Object.assign(new DongbanError('invalid', 'no'), { problems: [{ pointer: '/requester/email', code: 'wrong-format', params: { format: 'email' } }] });
    };
    await atReview(element);
    await submit(element);
    expect(step(element)).to.equal('정보 입력');
    expect(root(element).querySelector('#problem-email')?.textContent).to.include('name@example.org');
    expect(root(element).querySelector<HTMLInputElement>('#field-name')?.value).to.equal('김지우');
  });

  it('hands out the calendar file', async () => {
    const element = await formFor('service_vibration');
    await atReview(element);
    await submit(element);
    const saved = new Promise<HTMLAnchorElement>((resolve) => {
      HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) { resolve(this); };
    });
    button(element, '달력 파일 받기').click();
    const link = await saved;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    expect(link.download).to.equal('booking_1.ics');
    expect(await (await fetch(link.href)).text()).to.include('BEGIN:VCALENDAR');
  });

  describe('while the visitor fills it in', () => {
    const seconds = (left: number) => (source: DeskSource): DeskSource => Object.assign(source, { keep: (input: HoldInput) => keepFor(input, left) });
    const dialog = (element: DongbanBookingForm): HTMLDialogElement | null => root(element).querySelector('dialog');

    it('keeps the time, says until when, and hands it to the booking', async () => {
      const source = new DeskSource();
      const element = await formFor('service_vibration', source);
      await atReview(element);
      expect(read(element)).to.match(/이 시간을 \d\d:\d\d까지 맡아 두었어요/);
      await expect(element).to.be.accessible();
      await submit(element);
      expect(source.bookings[0]?.input.hold).to.deep.equal({ id: keepFor(source.bookings[0]!.input).hold.id, accessToken: 'token' });
      expect(read(element)).not.to.include('맡아 두었어요');
      element.remove();
      expect(source.released).to.deep.equal([]);
    });

    it('shows the price that the portal gives with it', async () => {
      const source = new DeskSource();
      const won = (amount: number) => ({ amount, currency: 'KRW' });
      const quote = { lines: [{ label: { ko: '중소기업 할인가' }, quantity: 4, unit: 'hour' as const, amount: won(400_000) }], subtotal: won(400_000), vat: won(40_000), total: won(440_000) };
      source.keep = (input) => ({ ...keepFor(input), hold: { ...keepFor(input).hold, quote } });
      const element = await formFor('service_vibration', source);
      await atReview(element);
      expect(read(element)).to.match(/중소기업 할인가 4시간 ?400,000원/).and.match(/합계 ?440,000원/).and.not.include('예상 금액');
    });

    it('lets go of the time when another is chosen, and when it leaves the page', async () => {
      const source = new DeskSource();
      const element = await formFor('service_vibration', source);
      await atDetails(element);
      await waitUntil(() => read(element).includes('맡아 두었어요'));
      button(element, '이전').click();
      await element.updateComplete;
      root(element).querySelectorAll<HTMLElement>('.slot')[1]?.click();
      await waitUntil(() => source.released.length === 1 && read(element).includes('맡아 두었어요'));
      element.remove();
      await waitUntil(() => source.released.length === 2);
    });

    it('leaves no timer behind when it leaves the page', async () => {
      const [start, stop] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
      const long = new Set<number>();
      window.setTimeout = ((run: () => void, milliseconds = 0) => {
        const timer = start(() => { long.delete(timer); run(); }, milliseconds);
        if (milliseconds > 60_000) long.add(timer);
        return timer;
      }) as typeof window.setTimeout;
      window.clearTimeout = (timer) => { long.delete(Number(timer)); stop(timer); };
      try {
        const element = await formFor('service_vibration');
        await atDetails(element);
        await waitUntil(() => read(element).includes('맡아 두었어요'));
        expect(long.size).to.equal(1);
        element.remove();
        expect(long.size).to.equal(0);
      } finally {
        Object.assign(window, { setTimeout: start, clearTimeout: stop });
      }
    });

    it('says at once that somebody else has the time, and takes the nearest', async () => {
      const source = new DeskSource();
      const element = await formFor('service_vibration', source);
      const nearest = slotAt({ resource: 'service_vibration', minutes: 240 }, addDays(someDay(), 7), 14);
      source.keep = () => {
        throw Object.assign(new DongbanError('slot-not-free', 'taken'), { refusals: [{ rule: 'taken', code: 'slot-taken', params: {}, overridable: false, nearest }] });
      };
      await atDetails(element);
      await waitUntil(() => read(element).includes('이미 예약된 시간이에요.'));
      source.keep = keepFor;
      button(element, ' 선택').click();
      await waitUntil(() => read(element).includes('맡아 두었어요'));
      expect(step(element)).to.equal('정보 입력');
      expect(read(element)).to.include('14:00–18:00');
    });

    it('books a time that the portal does not keep', async () => {
      const source = new DeskSource();
      const element = await formFor('service_vibration', source);
      source.keep = () => { throw new DongbanError('too-many-holds', 'no', { params: { most: 2 } }); };
      await atReview(element);
      await submit(element);
      expect(read(element)).to.include('예약이 확정되었어요');
      expect(source.bookings[0]?.input).not.to.have.property('hold');
    });

    it('asks two minutes before the end, and one key keeps it longer', async () => {
      const element = await formFor('service_vibration', seconds(120.3)(new DeskSource()));
      await atDetails(element);
      await write(element, '이름', '김지우');
      root(element).querySelector<HTMLElement>('#field-email')?.focus();
      await waitUntil(() => dialog(element)?.open === true);
      await expect(element).to.be.accessible();
      expect(focused()?.textContent).to.equal('더 맡아 두기');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => dialog(element) === null);
      expect(focused()?.id).to.equal('field-email');
      expect(root(element).querySelector<HTMLInputElement>('#field-name')?.value).to.equal('김지우');
    });

    it('says so where the time can be kept no longer', async () => {
      const source = seconds(120.2)(new DeskSource());
      source.minutesMore = 0;
      const element = await formFor('service_vibration', source);
      await atDetails(element);
      await waitUntil(() => dialog(element)?.open === true);
      await sendKeys({ press: 'Space' });
      await waitUntil(() => read(element).includes('까지만 맡아 둘 수 있어요'));
      expect(dialog(element)).to.equal(null);
    });

    it('keeps what was written when the time lapses, and keeps the time again', async () => {
      const source = seconds(0.2)(new DeskSource());
      const element = await formFor('service_vibration', source);
      await atDetails(element);
      await write(element, '이름', '김지우');
      await waitUntil(() => read(element).includes('맡아 둔 시간이 끝났어요'));
      expect(root(element).querySelector<HTMLInputElement>('#field-name')?.value).to.equal('김지우');
      await expect(element).to.be.accessible();
      source.keep = keepFor;
      button(element, '다시 맡아 두기').click();
      await waitUntil(() => read(element).includes('맡아 두었어요'));
    });
  });

  describe('where the mail address has to be shown to be the visitor’s', () => {
    const unverified = (input: BookingInput): BookingReceipt => {
      const { booking, ...rest } = confirm(input);
      return { ...rest, booking: { ...booking, state: 'unverified' }, verifyBy: new Date(Date.now() + 900_000).toISOString() };
    };
    const atCode = async (source: DeskSource): Promise<DongbanBookingForm> => {
      source.answer = unverified;
      const element = await formFor('service_vibration', source);
      await atReview(element);
      await submit(element);
      return element;
    };

    it('asks for the code from the mail, and is done when it is right', async () => {
      const element = await atCode(new DeskSource());
      await waitUntil(() => focused()?.textContent === '메일로 받은 코드를 적어 주세요');
      expect(read(element)).to.include('kim@example.org 주소로');
      expect(step(element)).to.equal('확인');
      expect(root(element).querySelectorAll('.steps button')).to.have.lengthOf(0);
      await expect(element).to.be.accessible();

      await write(element, '확인 코드', '000000');
      button(element, '예약 마치기').click();
      await waitUntil(() => root(element).querySelector('#problem-code') !== null);
      expect(focused()?.id).to.equal('field-code');
      await expect(element).to.be.accessible();

      await write(element, '확인 코드', '123456');
      expect(root(element).querySelector('#problem-code')).to.equal(null);
      setTimeout(() => button(element, '예약 마치기').click());
      const event = await oneEvent<DongbanBookedEvent>(element, 'dongban-booked');
      expect(event.detail.booking).to.equal('booking_1');
      await waitUntil(() => read(element).includes('예약이 확정되었어요'));
    });

    it('sends another code', async () => {
      const element = await atCode(new DeskSource());
      button(element, '코드 다시 받기').click();
      await waitUntil(() => read(element).includes('새 코드를 보냈어요'));
    });

    it('leads back to the times where it is too late', async () => {
      const source = new DeskSource();
      const element = await atCode(source);
      source.code = '';
      const desk = await source.desk();
      source.desk = () => Promise.resolve({ ...desk, verify: () => Promise.reject(new NotFoundError('booking_1')) });
      await write(element, '확인 코드', '123456');
      button(element, '예약 마치기').click();
      await waitUntil(() => read(element).includes('예약이 취소되었어요'));
      button(element, '다른 시간 고르기').click();
      await settled(element);
      expect(step(element)).to.equal('날짜');
    });
  });

  it('starts anew for another resource', async () => {
    const element = await formFor('service_vibration');
    await atDetails(element);
    element.resource = 'equipment_shaker';
    await element.updateComplete;
    await settled(element);
    expect(step(element)).to.equal('날짜');
    expect(read(element)).to.include('진동시험기 50 kN');
  });

  it('shows what was typed as text', async () => {
    const element = await formFor('service_vibration');
    await atDetails(element);
    await write(element, '이름', '<img src=x onerror="window.hacked=true">');
    await write(element, '이메일', 'kim@example.org');
    root(element).querySelector<HTMLElement>('input[type="checkbox"]')?.click();
    root(element).querySelector<HTMLElement>('.details [type="submit"]')?.click();
    await element.updateComplete;
    expect(read(element)).to.include('<img src=x');
    expect(root(element).querySelector('img')).to.equal(null);
  });

  it('says what it needs: a choice, an address, a portal', async () => {
    const empty = await fixture<DongbanBookingForm>(html`<dongban-booking-form lang="ko" .catalog=${testCatalog()}></dongban-booking-form>`);
    expect(read(empty)).to.include('예약할 대상을 골라 주세요');
    await expect(empty).to.be.accessible();
    const unset = await fixture<DongbanBookingForm>(html`<dongban-booking-form lang="ko" resource="service_vibration"></dongban-booking-form>`);
    expect(read(unset)).to.include('데이터 주소가 없어요');
    const offline = await fixture<DongbanBookingForm>(html`<dongban-booking-form lang="ko" resource="service_vibration" .catalog=${testCatalog()}></dongban-booking-form>`);
    await settled(offline);
    expect(read(offline)).to.include('진동 내구 시험').and.include('예약은 기관 누리집에서');
    await expect(offline).to.be.accessible();
  });
});

function pick({ start, end }: { start: string; end: string }): { start: string; end: string } {
  return { start, end };
}
