import { DongbanError } from '@dongban/core/errors';
import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define.ts';
import type { DongbanWaitlistedEvent } from '../../events/waitlisted.ts';
import { addDays } from '../../format/calendar.ts';
import { chooseDay, someDay } from '../../testing/booking-steps.ts';
import { DeskSource, keepFor, putInLine } from '../../testing/desk-source.ts';
import { button, focused, read, root, settled, write } from '../../testing/harness.ts';
import type { DongbanBookingForm } from './booking-form.ts';

const formFor = async (source: DeskSource = new DeskSource()): Promise<DongbanBookingForm> => {
  const element = await fixture<DongbanBookingForm>(html`<dongban-booking-form lang="ko" notice-url="/notice.html" .resource=${'service_vibration'} .source=${source}></dongban-booking-form>`);
  await settled(element);
  return element;
};

/** The form for the waitlist of a day on which somebody has a time. */
const atWaitlist = async (source?: DeskSource): Promise<DongbanBookingForm> => {
  const element = await formFor(source);
  await chooseDay(element);
  button(element, '원하는 시간이 나면 알림 받기').click();
  await waitUntil(() => root(element).querySelector('.waiting') !== null);
  return element;
};

const fillIn = async (element: DongbanBookingForm): Promise<void> => {
  await write(element, '이름', '김지우');
  await write(element, '이메일', 'kim@example.org');
  for (const tick of root(element).querySelectorAll<HTMLElement>('.waiting input[type="checkbox"]')) tick.click();
  await element.updateComplete;
};

const submit = async (element: DongbanBookingForm): Promise<void> => {
  root(element).querySelector<HTMLElement>('.waiting [type="submit"]')?.click();
  await waitUntil(() => !read(element).includes('신청하고 있어요'));
  await element.updateComplete;
};

describe('the waitlist of <dongban-booking-form>', () => {
  it('is accessible in every state, in both languages and both colour schemes', async () => {
    const source = new DeskSource();
    source.answerWait = (input) => ({ ...putInLine(input), entry: { ...putInLine(input).entry, state: 'unverified' }, verifyBy: '2026-12-01T00:00:00Z' });
    const element = await atWaitlist(source);
    await expect(element).to.be.accessible();
    await submit(element);
    await expect(element).to.be.accessible();
    element.setAttribute('theme', 'dark');
    await fillIn(element);
    await submit(element);
    await waitUntil(() => root(element).querySelector('#field-code') !== null);
    await aTimeout(200);
    await expect(element).to.be.accessible();
    element.setAttribute('lang', 'en');
    await waitUntil(() => read(element).includes('to be on the list'));
    await aTimeout(200);
    await expect(element).to.be.accessible();
  });

  it('is offered where somebody has a time, and not where the house is closed', async () => {
    const source = new DeskSource();
    source.refusal = { rule: 'closures', code: 'closed-day', params: { reason: { ko: '점검' } }, overridable: false };
    const element = await formFor(source);
    await chooseDay(element);
    expect(read(element)).not.to.include('알림 받기');
  });

  it('takes days, a part of the day and who waits, with two agreements that nobody has ticked beforehand', async () => {
    const source = new DeskSource();
    const element = await atWaitlist(source);
    await waitUntil(() => focused()?.textContent === '대기 신청');
    expect([...root(element).querySelectorAll<HTMLInputElement>('.waiting input[type="checkbox"]')].map(({ checked }) => checked)).to.deep.equal([false, false]);
    await submit(element);
    expect(read(element)).to.include('고쳐야 할 곳이 4군데 있어요');
    expect(source.waits).to.deep.equal([]);
    await fillIn(element);
    const through = addDays(someDay(), 7);
    await write(element, '가능한 마지막 날', through);
    const part = root(element).querySelector<HTMLSelectElement>('#field-part');
    part!.value = 'morning';
    part!.dispatchEvent(new Event('change'));
    setTimeout(() => void submit(element));
    const event = await oneEvent<DongbanWaitlistedEvent>(element, 'dongban-waitlisted');
    expect(event.detail).to.deep.equal({ entry: 'waitlist_1', resource: 'service_vibration', from: someDay(), through });
    expect(JSON.stringify(event.detail)).not.to.include('kim');
    await element.updateComplete;
    expect(read(element)).to.include('대기 순서에 올렸어요').and.include('다음 차례예요').and.include('kim@example.org');
    expect(source.waits[0]?.input).to.deep.include({
      resource: 'service_vibration', from: someDay(), through, hours: { from: '00:00', until: '12:00' }, mode: 'onsite',
      agreements: [{ purpose: 'waitlist', noticeVersion: 'dongban-booking-1' }, { purpose: 'booking', noticeVersion: 'dongban-booking-1' }],
    });
  });

  it('is for a time that somebody has, where others of the day are free', async () => {
    const source = new DeskSource();
    const element = await atWaitlist(source);
    const part = root(element).querySelector<HTMLSelectElement>('#field-part');
    expect([...part!.options].map(({ text }) => text)).to.deep.equal(['11:00–15:00만', '언제든 좋아요', '오전(12:00까지)', '오후(12:00부터)']);
    await fillIn(element);
    await submit(element);
    expect(source.waits[0]?.input.hours).to.deep.equal({ from: '11:00', until: '15:00' });
  });

  it('stands by the code from the mail', async () => {
    const source = new DeskSource();
    source.answerWait = (input) => ({ ...putInLine(input), entry: { ...putInLine(input).entry, state: 'unverified' }, verifyBy: '2026-12-01T00:00:00Z' });
    const element = await atWaitlist(source);
    await fillIn(element);
    await submit(element);
    await waitUntil(() => root(element).querySelector('#field-code') !== null);
    await write(element, '확인 코드', '000000');
    button(element, '대기 신청 마치기').click();
    await waitUntil(() => read(element).includes('남은 횟수') || root(element).querySelector('#problem-code') !== null);
    await write(element, '확인 코드', '123456');
    button(element, '대기 신청 마치기').click();
    await waitUntil(() => read(element).includes('대기 순서에 올렸어요'));
    expect(read(element)).to.include('앞에 2명이 있어요');
  });

  it('for the very time that somebody else was faster to', async () => {
    const source = new DeskSource();
    const refusals = [{ rule: 'taken', code: 'slot-taken', params: {}, overridable: false }];
    source.keep = () => { throw Object.assign(new DongbanError('slot-not-free', 'no'), { refusals }); };
    const element = await formFor(source);
    await chooseDay(element);
    root(element).querySelector<HTMLElement>('.slot')?.click();
    await waitUntil(() => read(element).includes('이 시간이 나면 알림 받기'));
    source.keep = keepFor;
    button(element, '이 시간이 나면 알림 받기').click();
    await waitUntil(() => root(element).querySelector('.waiting') !== null);
    expect(root(element).querySelector<HTMLSelectElement>('#field-part')?.selectedOptions[0]?.textContent).to.equal('09:00–13:00만');
    await fillIn(element);
    await submit(element);
    expect(source.waits[0]?.input).to.deep.include({ from: someDay(), through: someDay(), hours: { from: '09:00', until: '13:00' } });
  });

  it('says that a time is free after all, and leads back to the times, with what was written kept', async () => {
    const source = new DeskSource();
    source.answerWait = () => { throw new DongbanError('time-is-free', 'no', { params: { start: `${someDay()}T05:00:00Z`, timeZone: 'Asia/Seoul' } }); };
    const element = await atWaitlist(source);
    await fillIn(element);
    await submit(element);
    await waitUntil(() => read(element).includes('지금 예약할 수 있는 시간이 있어요'));
    await waitUntil(() => focused()?.classList.contains('summary') === true);
    button(element, '다른 시간 고르기').click();
    await settled(element);
    expect(root(element).querySelector('.waiting')).to.equal(null);
    expect(read(element)).to.include('날짜를 골라 주세요');
  });

  it('is gone through by keyboard alone', async () => {
    const source = new DeskSource();
    const element = await atWaitlist(source);
    await waitUntil(() => focused()?.textContent === '대기 신청');
    const press = async (...keys: readonly string[]): Promise<void> => { for (const key of keys) await sendKeys({ press: key }); };
    const until = async (id: string): Promise<void> => {
      for (let turns = 0; focused()?.id !== id && turns < 30; turns++) await press('Tab');
      expect(focused()?.id).to.equal(id);
    };
    await until('field-part');
    await until('field-name');
    await sendKeys({ type: 'Kim' });
    await until('field-email');
    await sendKeys({ type: 'kim@example.org' });
    await until('field-agreedToWait');
    await press('Space');
    await until('field-agreed');
    await press('Space');
    for (let turns = 0; focused()?.getAttribute('type') !== 'submit' && turns < 10; turns++) await press('Tab');
    await press('Enter');
    await waitUntil(() => read(element).includes('대기 순서에 올렸어요'));
    await waitUntil(() => focused()?.textContent === '대기 순서에 올렸어요');
    expect(source.waits).to.have.length(1);
  });
});
